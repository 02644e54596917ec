"""The words of the annual wheel: what its rings hold, what its marks are, and what stands by it."""

from tovholder.core.obligations import NO_DAY, Ring
from tovholder.core.wheel import Mark, MarkKind
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.rules import rule_title, with_body
from tovholder.ui.sentences.standings import STANDINGS

RINGS = {
    Ring.MEETING: Sentence("Møder", "Meetings"),
    Ring.PAPERS: Sentence("Materiale og referater", "Papers and minutes"),
    Ring.EVENT: Sentence("Arrangementer", "Events"),
    Ring.NEWSLETTER: Sentence("Nyhedsbreve", "Newsletters"),
    Ring.REPORT: Sentence("Rapporter", "Reports"),
    Ring.STATUS: Sentence("Statusser", "Status reports"),
    Ring.DECISION: Sentence("Beslutninger", "Decisions"),
    Ring.TASK: Sentence("Opgaver", "Tasks"),
    Ring.STEP: Sentence("Opstart", "Start-up"),
    Ring.COMPOSITION: Sentence("Sammensætning", "Composition"),
    Ring.INDICATOR: Sentence("Pejlemærker", "Indicators"),
}

KINDS = {
    MarkKind.DONE: Sentence("Sket", "Done"),
    MarkKind.PLANNED: Sentence("Fastsat dag", "Day set"),
    MarkKind.DUE: Sentence("Frist", "Due day"),
    MarkKind.SUGGESTED: Sentence("Foreslået dag", "Suggested day"),
}

NAMES = {
    MarkKind.DONE: Sentence("{what}, sket {day}. {standing}", "{what}, done {day}. {standing}"),
    MarkKind.PLANNED: Sentence(
        "{what}, fastsat til {day}. {standing}", "{what}, set for {day}. {standing}"
    ),
    MarkKind.DUE: Sentence("{what}, senest {day}. {standing}", "{what}, due {day}. {standing}"),
    MarkKind.SUGGESTED: Sentence(
        "{what}, forslag: {day}. {standing}", "{what}, suggested for {day}. {standing}"
    ),
}

NUMBERED = Sentence("{title} ({number} af {required})", "{title} ({number} of {required})")
MISSING = Sentence("{title} (mangler {times:gang|gange})", "{title} ({times:time|times} missing)")
YEAR = Sentence("Årshjul {year}", "Annual wheel {year}")
DESCRIPTION = Sentence(
    "{marks:mærke|mærker} i {tracks:ring|ringe}. Årets første dag er øverst, og året går med uret.",
    "{marks:mark|marks} in {tracks:ring|rings}. The year begins at the top and runs clockwise.",
)
FEED = Sentence("Årshjul: {organisation}", "Annual wheel: {organisation}")
EMPTY = Sentence("Ingen dage i {year}", "No days in {year}")


def what_of(mark: Mark) -> Sentence:
    """What a mark stands for: the obligation's title, and which time of how many."""
    occurrence = mark.occurrence
    title = _title(mark)
    if mark.times > 1:
        return _filled(MISSING, title=title, times=mark.times)
    if occurrence.required > 1 and occurrence.due != NO_DAY:
        return _filled(NUMBERED, title=title, number=mark.number, required=occurrence.required)
    return title


def _title(mark: Mark) -> Sentence:
    obligation = mark.occurrence.obligation
    return Sentence(
        rule_title(obligation, mark.body, "da"), rule_title(obligation, mark.body, "en")
    )


def title_of(mark: Mark, language: str) -> str:
    """As in a list: "Styregruppen: Temamøde", with the body unless the title says it."""
    return with_body(what_of(mark).text(language), mark.body)


def name_of(mark: Mark, language: str) -> str:
    """The accessible name of a mark: what, when, and how it stands."""
    return NAMES[mark.kind].format(
        language,
        what=title_of(mark, language),
        day=mark.day,
        standing=STANDINGS[mark.standing].text(language),
    )


def track_name(body: str, ring: Ring, language: str) -> str:
    """ "Styregruppen: møder", or only the kind where a track belongs to no single body."""
    word = RINGS[ring].text(language)
    return f"{body}: {word.lower()}" if body else word


def _filled(sentence: Sentence, **params: object) -> Sentence:
    return Sentence(sentence.format("da", **params), sentence.format("en", **params))
