"""`tovholder judge FILE --facts FACTS --on DATE`: whether the charter is kept, rule by rule."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from tovholder.cli.exits import Exit
from tovholder.cli.reading import UnreadableError, dotted, read_charter, read_evidence
from tovholder.cli.screen import Cell, Colour, Screen
from tovholder.cli.today import today
from tovholder.core.charter.index import index
from tovholder.core.charter.load import Document
from tovholder.core.facts import Fact
from tovholder.core.history import judge_all
from tovholder.core.language import Language
from tovholder.core.obligations import NO_DAY
from tovholder.core.verdicts import Standing, Verdict
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.sentences.verdicts import explain

COLOURS = {
    Standing.MET: Colour.GREEN,
    Standing.MET_LATE: Colour.YELLOW,
    Standing.DUE_SOON: Colour.YELLOW,
    Standing.OVERDUE: Colour.RED,
    Standing.BROKEN: Colour.RED,
    Standing.DEVIATES: Colour.YELLOW,
}
_FAILING = {
    "broken": {Standing.BROKEN},
    "overdue": {Standing.BROKEN, Standing.OVERDUE},
    "never": set[Standing](),
}
_TITLE = Sentence("{title}, {year}, som det stod {on}", "{title}, {year}, as it stood on {on}")
_HEADS = (
    Sentence("Sted", "Clause"),
    Sentence("Frist", "Due"),
    Sentence("Status", "Standing"),
    Sentence("Forpligtelse og begrundelse", "Obligation and reason"),
)
_NOTHING = Sentence("Dokumentet forpligter ikke til noget i {year}.", "Nothing is owed in {year}.")


def run(asked: Namespace, language: Language) -> int:
    """Write a verdict for everything that falls due in the year."""
    screen = Screen(language)
    on: date = asked.on or today()
    year: int = asked.year or on.year
    try:
        document = read_charter(asked.charter, screen)
        evidence = read_evidence(asked.facts, document.charter, screen)
    except UnreadableError:
        return Exit.UNREADABLE
    key = document.charter.charter
    (judged,) = judge_all(
        [document.charter],
        {key: evidence.facts},
        on,
        date(year, 1, 1),
        date(year, 12, 31),
        {key: evidence.waivers},
    )
    verdicts = sorted(judged.verdicts, key=lambda one: _place(document, one))
    if asked.json:
        screen.json(_as_json(document, verdicts, on, year, language))
    else:
        _say(document, verdicts, on, year, screen)
    standings = {verdict.standing for verdict in verdicts}
    return Exit.FOUND if standings & _FAILING[asked.fail_on] else Exit.FINE


def _place(document: Document, verdict: Verdict) -> tuple[int, int, str, date]:
    """In the order of the file, then by due day."""
    obligation = verdict.occurrence.obligation
    return *document.position(obligation.path), obligation.subject, verdict.occurrence.due


def _say(
    document: Document, verdicts: Sequence[Verdict], on: date, year: int, screen: Screen
) -> None:
    language = screen.language
    title = document.charter.title
    screen.say(
        screen.paint(_TITLE.format(language, title=title, year=str(year), on=on), Colour.BOLD)
    )
    if not verdicts:
        screen.say(_NOTHING.format(language, year=str(year)))
        return
    screen.say()
    screen.table(
        [head.text(language) for head in _HEADS],
        [_row(document, one, language) for one in verdicts],
    )
    screen.say()
    counts = Counter(verdict.standing for verdict in verdicts)
    screen.say(
        " · ".join(
            f"{STANDINGS[standing].text(language)} {counts[standing]}"
            for standing in Standing
            if counts[standing]
        )
    )


def _row(document: Document, verdict: Verdict, language: Language) -> list[Cell]:
    occurrence, standing = verdict.occurrence, verdict.standing
    return [
        Cell(occurrence.obligation.clause or ""),
        Cell("" if occurrence.due == NO_DAY else occurrence.due.isoformat()),
        Cell(STANDINGS[standing].text(language), COLOURS.get(standing)),
        Cell(f"{_title(document, verdict, language)}. {explain(verdict, language)}"),
    ]


def _title(document: Document, verdict: Verdict, language: Language) -> str:
    """The obligation's title, after the body's name unless it is in there."""
    obligation = verdict.occurrence.obligation
    body = index(document.charter).name(obligation.body, language) if obligation.body else ""
    title = obligation.title
    return f"{body}: {title}" if body not in title else title


def _as_json(
    document: Document, verdicts: Sequence[Verdict], on: date, year: int, language: Language
) -> dict[str, Any]:
    return {
        "charter": document.charter.charter,
        "on": on.isoformat(),
        "year": year,
        "verdicts": [_verdict_as_json(document, one, language) for one in verdicts],
    }


def _verdict_as_json(document: Document, verdict: Verdict, language: Language) -> dict[str, Any]:
    occurrence, obligation = verdict.occurrence, verdict.occurrence.obligation
    return {
        "subject": obligation.subject,
        "title": obligation.title,
        "clause": obligation.clause,
        "path": dotted(obligation.path),
        "line": document.position(obligation.path).line,
        "modality": obligation.modality,
        "opens": occurrence.opens.isoformat(),
        "due": None if occurrence.due == NO_DAY else occurrence.due.isoformat(),
        "closes": None if occurrence.closes == NO_DAY else occurrence.closes.isoformat(),
        "standing": verdict.standing,
        "reason": verdict.reason,
        "sentence": explain(verdict, language),
        "required": occurrence.required,
        "counted": verdict.counted,
        "proofs": [_fact_as_json(fact) for fact in verdict.proofs],
    }


def _fact_as_json(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "subject": fact.subject,
        "on": fact.on.isoformat(),
        "ref": fact.ref,
        "value": None if fact.value is None else str(fact.value),
    }
