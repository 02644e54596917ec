"""What an obligation is called on a page, and what shows that it is kept."""

from collections.abc import Mapping

from tovholder.core.facts import FactKind
from tovholder.core.obligations import Obligation, Shape
from tovholder.ui.sentences import Sentence

_ALWAYS: Mapping[FactKind, Sentence] = {
    FactKind.LEAD_APPOINTED: Sentence("Tovholder: {title}", "Lead: {title}"),
    FactKind.MEMBER_COUNT: Sentence("Antal medlemmer: {title}", "Number of members: {title}"),
    FactKind.INDICATOR_VALUE: Sentence("Pejlemærke: {title}", "Indicator: {title}"),
}
_WITHOUT_A_TITLE: Mapping[FactKind, Sentence] = {
    FactKind.MEETING_HELD: Sentence("Møde: {title}", "Meeting: {title}"),
    FactKind.MATERIALS_SENT: Sentence("Materiale udsendt: {title}", "Papers sent: {title}"),
    FactKind.MINUTES_PUBLISHED: Sentence("Referat: {title}", "Minutes: {title}"),
    FactKind.PREPARATION_DONE: Sentence("Forberedelse: {title}", "Preparation: {title}"),
}
_STATUS = Sentence("Status: {title}", "Status: {title}")
_RENEWAL = Sentence("Fornyelse: {title}", "Renewal: {title}")

SEEN_BY: Mapping[FactKind, Sentence] = {
    FactKind.MEETING_PLANNED: Sentence("et planlagt møde", "a planned meeting"),
    FactKind.MEETING_HELD: Sentence("et afholdt møde", "a meeting held"),
    FactKind.MATERIALS_SENT: Sentence("udsendt materiale", "papers sent"),
    FactKind.MINUTES_PUBLISHED: Sentence("et offentliggjort referat", "minutes published"),
    FactKind.PREPARATION_DONE: Sentence("en udført forberedelse", "preparation done"),
    FactKind.STATUS_GIVEN: Sentence("en afgivet status", "a status given"),
    FactKind.BRIEF_COMPLETE: Sentence(
        "en udfyldt opgavebeskrivelse", "a task description with no field empty"
    ),
    FactKind.NEWSLETTER_SENT: Sentence("et udsendt nyhedsbrev", "a newsletter sent"),
    FactKind.EVENT_HELD: Sentence("et afholdt arrangement", "an event held"),
    FactKind.REPORT_DELIVERED: Sentence("en afleveret rapport", "a report delivered"),
    FactKind.DECISION_MADE: Sentence("en truffet beslutning", "a decision made"),
    FactKind.AGREEMENT_RENEWED: Sentence("en fornyet aftale", "an agreement renewed"),
    FactKind.EVALUATION_MADE: Sentence("en gennemført evaluering", "an evaluation made"),
    FactKind.STEP_DONE: Sentence("et gennemført trin", "a step done"),
    FactKind.TASK_DONE: Sentence("en løst opgave", "a task done"),
    FactKind.ATTESTED: Sentence(
        "en bekræftelse fra den ansvarlige", "the word of whoever answers for it"
    ),
    FactKind.MEMBER_COUNT: Sentence("medlemslisten", "the list of members"),
    FactKind.LEAD_APPOINTED: Sentence("en udpeget tovholder", "an appointed lead"),
    FactKind.INDICATOR_VALUE: Sentence("et nyt tal", "a new value"),
}

JUDGED_AS: Mapping[Shape, Sentence] = {
    Shape.COUNTED: Sentence(
        "Det tælles, hvor mange gange det er sket inden fristen.",
        "It is counted how often it was done in time.",
    ),
    Shape.DEADLINE: Sentence(
        "Fristen regnes fra et møde eller en anden begivenhed.",
        "The due day is counted from a meeting or another event.",
    ),
    Shape.LEVEL: Sentence(
        "Et antal skal ligge inden for bestemte grænser.", "A number must stay within bounds."
    ),
    Shape.TREND: Sentence(
        "Årets tal holdes op mod målet.", "The value of the year is held against the target."
    ),
    Shape.UNVERIFIABLE: Sentence(
        "Det kan ikke måles. En person bekræfter det én gang om året.",
        "It cannot be measured. A person vouches for it once a year.",
    ),
    Shape.ALLOWED: Sentence(
        "Det sker efter behov og kan ikke brydes.", "It is done as needed and cannot be broken."
    ),
}


def with_body(title: str, body_name: str) -> str:
    """The title where no body stands beside it: "Styregruppen: Temamøde", unless it says so."""
    return title if not body_name or body_name in title else f"{body_name}: {title}"


def rule_title(obligation: Obligation, body_name: str, language: str) -> str:
    """The obligation's title; with the kind of thing before it where it would not be clear."""
    kind, title = obligation.done_by, obligation.title
    sentence = _ALWAYS.get(kind)
    if sentence is None and title == body_name:
        sentence = _WITHOUT_A_TITLE.get(kind)
    if obligation.subject == "strategy#status":
        sentence = _STATUS
    if obligation.path[:1] == ("agreements",):
        sentence = _RENEWAL
    return sentence.format(language, title=title) if sentence else title
