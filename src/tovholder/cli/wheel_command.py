"""`tovholder wheel FILE --year 2026`: the year's days as a list, a picture or a calendar."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from tovholder.cli.exits import Exit
from tovholder.cli.judge_command import COLOURS
from tovholder.cli.reading import Evidence, UnreadableError, read_charter, read_evidence
from tovholder.cli.screen import Cell, Colour, Screen
from tovholder.cli.today import today
from tovholder.core.charter import Charter
from tovholder.core.history import judge_all
from tovholder.core.language import Language
from tovholder.core.obligations import known_days
from tovholder.core.wheel import Mark, Unplaced, Wheel, stretch_of, wheel
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.rules import rule_title, with_body
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.sentences.wheel import EMPTY, KINDS, RINGS, YEAR, title_of
from tovholder.ui.wheel_ics import calendar_ics
from tovholder.ui.wheel_svg import wheel_svg

_HEADS = (
    Sentence("Dag", "Day"),
    Sentence("Dagen er", "The day is"),
    Sentence("Sted", "Clause"),
    Sentence("Hvad", "What"),
    Sentence("Status", "Standing"),
)
_OF_PLAN = 4
_ALL_YEAR = Sentence("Hele året", "All year")
_UNDATED = Sentence("Ingen dag er sat", "No day is set")


def run(asked: Namespace, language: Language) -> int:
    """Write the wheel of the year in the form that is asked for."""
    screen = Screen(language)
    year: int = asked.year or (asked.on or today()).year
    is_plan = asked.on is None and not asked.facts
    on: date = asked.on or (date(year, 1, 1) if is_plan else today())
    try:
        charter = read_charter(asked.charter, screen).charter
        evidence = read_evidence(asked.facts, charter, screen)
    except UnreadableError:
        return Exit.UNREADABLE
    found = _wheel(charter, evidence, year, on)
    if is_plan:
        found = replace(found, hand=None)
    match asked.form:
        case "svg":
            screen.say(wheel_svg(found, language, title=charter.title))
        case "ics":
            changed_at = _last_change(charter, evidence)
            screen.bytes(
                calendar_ics([found], name=charter.title, language=language, changed_at=changed_at)
            )
        case "json":
            screen.json(_as_json(charter, found, language))
        case _:
            _say(charter, found, screen, is_plan=is_plan)
    return Exit.FINE


def _wheel(charter: Charter, evidence: Evidence, year: int, on: date) -> Wheel:
    key = charter.charter
    facts, waivers = {key: evidence.facts}, {key: evidence.waivers}
    judged = judge_all([charter], facts, on, *stretch_of(year), waivers)
    return wheel(judged, year, on, {key: known_days(evidence.facts, on)})


def _last_change(charter: Charter, evidence: Evidence) -> datetime:
    """The day of the last fact, or the first of the charter: no clock, so that a file stays."""
    days = (fact.on for fact in evidence.facts)
    return datetime.combine(max(days, default=charter.in_force.from_), time(), UTC)


def _say(charter: Charter, found: Wheel, screen: Screen, *, is_plan: bool) -> None:
    """The list; a plan, made before anything is known to have happened, has no standings."""
    language = screen.language
    columns = _OF_PLAN if is_plan else len(_HEADS)
    title = f"{charter.title}: {YEAR.format(language, year=str(found.year))}"
    screen.say(screen.paint(title, Colour.BOLD))
    screen.say()
    if found.marks:
        heads = [head.text(language) for head in _HEADS[:columns]]
        screen.table(heads, [_row(mark, language)[:columns] for mark in found.marks])
    else:
        screen.say(EMPTY.format(language, year=str(found.year)))
    _say_rest(_ALL_YEAR, found.all_year, screen, is_plan=is_plan)
    _say_rest(_UNDATED, found.undated, screen, is_plan=is_plan)


def _row(mark: Mark, language: Language) -> list[Cell]:
    return [
        Cell(mark.day.isoformat()),
        Cell(KINDS[mark.kind].text(language)),
        Cell(mark.occurrence.obligation.clause or ""),
        Cell(title_of(mark, language)),
        Cell(STANDINGS[mark.standing].text(language), COLOURS.get(mark.standing)),
    ]


def _say_rest(
    heading: Sentence, rest: Iterable[Unplaced], screen: Screen, *, is_plan: bool
) -> None:
    """What has no day, once for each obligation."""
    found = {one.verdict.occurrence.obligation.subject: one for one in rest}
    if not found:
        return
    screen.say()
    screen.say(screen.paint(heading.text(screen.language), Colour.BOLD))
    for one in found.values():
        title = rule_title(one.verdict.occurrence.obligation, one.body, screen.language)
        said = with_body(title, one.body)
        if not is_plan:
            said = f"{said} ({STANDINGS[one.verdict.standing].text(screen.language)})"
        screen.say(screen.indent(said, 2))


def _as_json(charter: Charter, found: Wheel, language: Language) -> dict[str, Any]:
    return {
        "charter": charter.charter,
        "year": found.year,
        "on": found.on.isoformat(),
        "marks": [_mark_as_json(mark, language) for mark in found.marks],
        "all_year": [one.verdict.occurrence.obligation.subject for one in found.all_year],
        "undated": [one.verdict.occurrence.obligation.subject for one in found.undated],
    }


def _mark_as_json(mark: Mark, language: Language) -> dict[str, Any]:
    obligation = mark.occurrence.obligation
    return {
        "day": mark.day.isoformat(),
        "kind": mark.kind,
        "ring": RINGS[obligation.ring].text(language),
        "title": title_of(mark, language),
        "subject": obligation.subject,
        "body": obligation.body,
        "owner": obligation.owner,
        "clause": obligation.clause,
        "standing": mark.standing,
    }
