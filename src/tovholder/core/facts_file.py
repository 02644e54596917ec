"""Read a file of facts: `load_facts(text)`. `docs/facts-format.md` describes the format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tovholder.core.charter.base import Day, Id, Text
from tovholder.core.charter.decode import decode
from tovholder.core.charter.duty import DoneBy
from tovholder.core.charter.index import Kind, index
from tovholder.core.charter.misfits import misfit_of, problem_of
from tovholder.core.charter.model import Charter
from tovholder.core.charter.problems import MOST_PROBLEMS, CharterError, Problem, nearest, the_first
from tovholder.core.charter.read import Reading, read
from tovholder.core.charter.shape import one_per_value
from tovholder.core.charter.walk import Path
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.obligations import obligations

WITH_VALUE = frozenset({FactKind.MEMBER_COUNT, FactKind.LEAD_APPOINTED, FactKind.INDICATOR_VALUE})
"""Facts that are a number, and need their `value`."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FactEntry(_Entry):
    """One fact as it is written. Without a `ref` its own place in the file is the proof."""

    kind: DoneBy
    subject: Text
    on: Day
    ref: Text | None = None
    about: Day | None = None
    value: Decimal | None = Field(default=None, ge=-(10**15), le=10**15)


class WaiverEntry(_Entry):
    """One waiver as it is written."""

    subject: Text
    due: Day
    on: Day
    by: Text
    ref: Text


class FactsEntries(_Entry):
    """The whole file. `charter` is the id of the charter that the facts are about."""

    charter: Id | None = None
    facts: tuple[FactEntry, ...] = ()
    waivers: tuple[WaiverEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What was read."""

    facts: tuple[Fact, ...]
    waivers: tuple[Waiver, ...]


def load_facts(source: str | bytes, charter: Charter, *, name: str = "facts.yaml") -> FactsFile:
    """The facts and waivers in a file's text or bytes (UTF-8), about this charter.

    Raises CharterError, and nothing else, with everything that is wrong: what does not fit the
    format, and what speaks of something that the charter does not have. `name` is what errors and
    proofs call the file.
    """
    try:
        reading = read(decode(source))
        entries, misfits = _fit(reading)
        wrong = islice(_check(entries, charter), MOST_PROBLEMS + 1) if entries else ()
        about = _locate(reading, wrong)
    except CharterError as error:
        raise CharterError(error.problems, name) from error.__cause__
    problems = (*reading.problems, *misfits, *about)
    if problems or entries is None:
        raise CharterError(the_first(problems), name)
    return _facts_file(entries, reading, name)


def _fit(reading: Reading) -> tuple[FactsEntries | None, tuple[Problem, ...]]:
    if reading.value is None and not reading.problems:
        return FactsEntries(), ()
    if not isinstance(reading.value, dict):
        line, column = reading.spot.value
        return None, (Problem("facts-not-keys", {}, (), line, column),)
    try:
        return FactsEntries.model_validate(reading.value), ()
    except ValidationError as error:
        misfits = [
            misfit_of(one, reading.spot, FactsEntries) for one in error.errors(include_url=False)
        ]
        told = islice(one_per_value(misfits), MOST_PROBLEMS + 1)
        return None, tuple(problem_of(misfit) for misfit in told)


def _check(entries: FactsEntries, charter: Charter) -> Iterator[Problem]:
    """What fits the format, and yet cannot be. Lines and columns are not filled in."""
    if entries.charter is not None and entries.charter != charter.charter:
        params = {"found": entries.charter, "charter": charter.charter}
        yield Problem("facts-of-another-charter", params, ("charter",))
    known = _subjects(charter)
    for place, fact in enumerate(entries.facts):
        path = ("facts", place)
        yield from _check_subject(fact.subject, known, path)
        if fact.kind in WITH_VALUE and fact.value is None:
            yield Problem("fact-without-value", {"kind": fact.kind.phrase}, path)
        if fact.kind is FactKind.MEETING_PLANNED and fact.about is None:
            yield Problem("plan-without-day", {}, path)
    for place, waiver in enumerate(entries.waivers):
        yield from _check_subject(waiver.subject, known, ("waivers", place))


def _check_subject(subject: str, known: tuple[str, ...], path: Path) -> Iterator[Problem]:
    if subject not in known:
        close = nearest(subject, known)
        yield Problem("unknown-subject", {"subject": subject}, (*path, "subject"), nearest=close)


def _subjects(charter: Charter) -> tuple[str, ...]:
    """What a fact can be about: every obligation, what else counts for one, and every meeting."""
    found: dict[str, None] = {}
    for obligation in obligations(charter):
        found |= dict.fromkeys((obligation.subject, *obligation.also_by))
    return (*(found | dict.fromkeys(entry.id for entry in index(charter).of(Kind.MEETING))),)


def _locate(reading: Reading, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    found = []
    for problem in problems:
        spot, path = reading.spot.find(problem.path)
        line, column = spot.key if spot.below else spot.value
        found.append(replace(problem, path=path, line=line, column=column))
    return tuple(found)


def _facts_file(entries: FactsEntries, reading: Reading, name: str) -> FactsFile:
    def place(number: int) -> str:
        return f"{name}:{reading.spot.find(('facts', number))[0].value.line}"

    facts = (
        Fact(one.kind, one.subject, one.on, one.ref or place(number), one.about, one.value)
        for number, one in enumerate(entries.facts)
    )
    waivers = (Waiver(one.subject, one.due, one.on, one.by, one.ref) for one in entries.waivers)
    return FactsFile(tuple(facts), tuple(waivers))
