"""The words for values that a charter holds as codes, and for what is so or is not so."""

from enum import Enum

from tovholder.core.calendar import Roll
from tovholder.core.charter.base import Modality, Unknown
from tovholder.core.charter.body import Mandate, SeatRole
from tovholder.core.charter.duty import DutyKind
from tovholder.core.charter.economy import AgreementState
from tovholder.core.charter.model import OfficeDay
from tovholder.core.charter.strategy import LeadState
from tovholder.core.facts import FactKind
from tovholder.ui.sentences import Sentence

CODES: dict[Enum, Sentence] = {
    Modality.MUST: Sentence("»skal«", "“must”"),
    Modality.EXPECTED: Sentence("»forventes«", "“expected”"),
    Modality.MAY: Sentence("»kan«", "“may”"),
    Unknown.UNKNOWN: Sentence("ukendt", "unknown"),
    Mandate.OWNS: Sentence("at eje", "to own"),
    Mandate.DECIDES: Sentence("at beslutte", "to decide"),
    Mandate.ADVISES: Sentence("at rådgive", "to advise"),
    Mandate.COORDINATES: Sentence("at koordinere", "to coordinate"),
    Mandate.EXECUTES: Sentence("at udføre", "to execute"),
    Mandate.NETWORKS: Sentence("at danne netværk", "to build a network"),
    SeatRole.MEMBER: Sentence("medlem", "member"),
    SeatRole.CHAIR: Sentence("formand", "chair"),
    SeatRole.SECRETARY: Sentence("sekretær", "secretary"),
    SeatRole.OBSERVER: Sentence("observatør", "observer"),
    SeatRole.SUBSTITUTE: Sentence("suppleant", "substitute"),
    DutyKind.TASK: Sentence("opgave", "task"),
    DutyKind.EVENT: Sentence("arrangement", "event"),
    DutyKind.NEWSLETTER: Sentence("nyhedsbrev", "newsletter"),
    DutyKind.REPORT: Sentence("rapport", "report"),
    DutyKind.STATUS: Sentence("status", "status"),
    DutyKind.DECISION: Sentence("beslutning", "decision"),
    DutyKind.RENEWAL: Sentence("fornyelse", "renewal"),
    DutyKind.EVALUATION: Sentence("evaluering", "evaluation"),
    DutyKind.SURVEY: Sentence("undersøgelse", "survey"),
    AgreementState.DRAFT: Sentence("udkast", "draft"),
    AgreementState.IN_FORCE: Sentence("i kraft", "in force"),
    AgreementState.LAPSED: Sentence("udløbet", "lapsed"),
    LeadState.PROPOSED: Sentence("foreslået", "proposed"),
    LeadState.APPOINTED: Sentence("udpeget", "appointed"),
    OfficeDay.LABOUR_DAY: Sentence("1. maj", "1 May"),
    OfficeDay.CONSTITUTION_DAY: Sentence("grundlovsdag", "Constitution Day"),
    OfficeDay.CHRISTMAS_EVE: Sentence("juleaftensdag", "Christmas Eve"),
    OfficeDay.NEW_YEARS_EVE: Sentence("nytårsaftensdag", "New Year's Eve"),
    Roll.STAY: Sentence("fristen bliver, hvor den er", "the day stays where it is"),
    Roll.BEFORE: Sentence("fristen rykker frem til hverdagen før", "it moves to the day before"),
    Roll.AFTER: Sentence("fristen rykker til hverdagen efter", "it moves to the day after"),
    FactKind.MEETING_PLANNED: Sentence("møde planlagt", "meeting planned"),
    FactKind.MEETING_HELD: Sentence("møde afholdt", "meeting held"),
    FactKind.MATERIALS_SENT: Sentence("materiale udsendt", "papers sent"),
    FactKind.MINUTES_PUBLISHED: Sentence("referat offentliggjort", "minutes published"),
    FactKind.PREPARATION_DONE: Sentence("forberedelse udført", "preparation done"),
    FactKind.STATUS_GIVEN: Sentence("status afgivet", "status given"),
    FactKind.BRIEF_COMPLETE: Sentence("opgavebeskrivelse udfyldt", "brief complete"),
    FactKind.NEWSLETTER_SENT: Sentence("nyhedsbrev udsendt", "newsletter sent"),
    FactKind.EVENT_HELD: Sentence("arrangement afholdt", "event held"),
    FactKind.REPORT_DELIVERED: Sentence("rapport afleveret", "report delivered"),
    FactKind.DECISION_MADE: Sentence("beslutning truffet", "decision made"),
    FactKind.AGREEMENT_RENEWED: Sentence("aftale fornyet", "agreement renewed"),
    FactKind.EVALUATION_MADE: Sentence("evaluering gennemført", "evaluation made"),
    FactKind.STEP_DONE: Sentence("trin gennemført", "step done"),
    FactKind.TASK_DONE: Sentence("opgave løst", "task done"),
    FactKind.ATTESTED: Sentence("bekræftet", "attested"),
    FactKind.MEMBER_COUNT: Sentence("antal medlemmer", "member count"),
    FactKind.LEAD_APPOINTED: Sentence("tovholder udpeget", "lead appointed"),
    FactKind.INDICATOR_VALUE: Sentence("værdi for et pejlemærke", "indicator value"),
}

TEXTS = {
    "chair.how": {
        "ex officio": Sentence("en fast stilling", "a fixed post"),
        "elected": Sentence("valg", "election"),
        "appointed": Sentence("udpegning", "appointment"),
        "rotating": Sentence("tur", "rotation"),
    },
    "seat.substitutes": {
        "none": Sentence("ingen", "none"),
        "personal": Sentence("personlige", "personal"),
        "ordered": Sentence("i rækkefølge", "in order"),
    },
}
"""For texts that are codes, by field."""

SO_OR_NOT: dict[str, tuple[Sentence, Sentence]] = {
    "declared.at_most": (
        Sentence("tallet er nu et højeste tal", "the number is now a maximum"),
        Sentence("tallet er ikke længere et højeste tal", "the number is no longer a maximum"),
    ),
    "reference.attached": (
        Sentence("{head} følger nu med dokumentet", "{head} now comes with the document"),
        Sentence(
            "{head} følger ikke længere med dokumentet", "{head} no longer comes with the document"
        ),
    ),
    "artefact.gates_in_order": (
        Sentence("trinnene har nu en fast rækkefølge", "the gates now have a fixed order"),
        Sentence(
            "trinnene har ikke længere en fast rækkefølge", "the gates no longer have a fixed order"
        ),
    ),
    "artefact.living": (
        Sentence("{head} kan nu udvides løbende", "{head} can now grow at any time"),
        Sentence(
            "{head} kan ikke længere udvides løbende", "{head} can no longer grow at any time"
        ),
    ),
    "body.open_list": (
        Sentence("listen over medlemmer er nu åben", "the list of members is now open"),
        Sentence("listen over medlemmer er nu lukket", "the list of members is now closed"),
    ),
    "predecessor.carried_over": (
        Sentence("de gamle pladser består nu", "the old places now stand"),
        Sentence("de gamle pladser består ikke længere", "the old places no longer stand"),
    ),
    "seat.voting": (
        Sentence("{head} har nu stemmeret", "{head} now has a vote"),
        Sentence("{head} har ikke længere stemmeret", "{head} no longer has a vote"),
    ),
    "seat.optional": (
        Sentence("{head} besættes nu kun efter behov", "{head} is now filled only as needed"),
        Sentence("{head} skal nu være besat", "{head} must now be filled"),
    ),
    "seat.changes_yearly": (
        Sentence("{head} skifter nu hvert år", "{head} now changes every year"),
        Sentence("{head} skifter ikke længere hvert år", "{head} no longer changes every year"),
    ),
    "seat.interim": (
        Sentence("{head} er nu midlertidig", "{head} is now interim"),
        Sentence("{head} er ikke længere midlertidig", "{head} is no longer interim"),
    ),
    "term.staggered": (
        Sentence("perioderne er nu forskudt", "the terms are now staggered"),
        Sentence("perioderne er ikke længere forskudt", "the terms are no longer staggered"),
    ),
    "service.interim": (
        Sentence("betjeningen er nu midlertidig", "the service is now interim"),
        Sentence("betjeningen er ikke længere midlertidig", "the service is no longer interim"),
    ),
    "agenda-hands.in_steps": (
        Sentence("dagsordenen laves nu trin for trin", "the agenda is now made in steps"),
        Sentence(
            "dagsordenen laves ikke længere trin for trin",
            "the agenda is no longer made in steps",
        ),
    ),
    "meeting.outside_cadence": (
        Sentence("{head} ligger nu uden for de faste møder", "{head} is now outside the cadence"),
        Sentence("{head} er nu et af de faste møder", "{head} is now inside the cadence"),
    ),
    "meeting.longer": (
        Sentence("{head} er nu et langt møde", "{head} is now a longer meeting"),
        Sentence("{head} er ikke længere et langt møde", "{head} is no longer a longer meeting"),
    ),
    "meeting.proposed": (
        Sentence("{head} er nu kun foreslået", "{head} is now only proposed"),
        Sentence("{head} er nu vedtaget", "{head} is now adopted"),
    ),
    "closed-items.allowed": (
        Sentence("punkter kan nu behandles for lukkede døre", "items may now be closed"),
        Sentence("punkter kan nu ikke behandles for lukkede døre", "items may now not be closed"),
    ),
    "duty.proposed": (
        Sentence("{head} er nu kun foreslået", "{head} is now only proposed"),
        Sentence("{head} er nu vedtaget", "{head} is now adopted"),
    ),
    "lead-rule.a_person": (
        Sentence("en tovholder skal nu være en person", "a lead must now be a person"),
        Sentence(
            "en tovholder behøver ikke længere at være en person", "a lead need not be a person now"
        ),
    ),
    "lead-rule.resourced": (
        Sentence("tovholdere skal nu have tid afsat", "leads must now be given resources"),
        Sentence(
            "tovholdere skal ikke længere have tid afsat", "leads need not be given resources now"
        ),
    ),
    "action-plan.living": (
        Sentence("handleplanen kan nu udvides løbende", "the action plan can now grow"),
        Sentence(
            "handleplanen kan ikke længere udvides løbende", "the action plan can no longer grow"
        ),
    ),
    "survey.at_least": (
        Sentence("antallet af svar er nu et mindste tal", "the number is now a minimum"),
        Sentence(
            "antallet af svar er ikke længere et mindste tal", "the number is no longer a minimum"
        ),
    ),
    "added-seat.ad_hoc": (
        Sentence("{head} er nu kun fra sag til sag", "{head} is now only ad hoc"),
        Sentence("{head} er nu fast", "{head} is now permanent"),
    ),
    "step.tentative": (
        Sentence("{head} er nu foreløbigt", "{head} is now tentative"),
        Sentence("{head} ligger nu fast", "{head} is now settled"),
    ),
    "record.contents": (
        Sentence("referatet har nu en indholdsfortegnelse", "the minutes now have contents"),
        Sentence(
            "referatet har ikke længere en indholdsfortegnelse", "the minutes now have no contents"
        ),
    ),
}
"""What is said when a field becomes true, and when it becomes false.

One that does not mention its `head` comes after the head and a colon.
"""
