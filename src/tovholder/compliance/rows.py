"""A charter's rules with their verdicts, clause by clause, as lines that a page can show."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.charter.kept import kept
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.obligations import NO_DAY, Obligation, Occurrence, Shape, obligations
from tovholder.core.schedule import ByDay, InSpan, OnDay, Relative, unbounded
from tovholder.core.verdicts import Reason, Standing, Verdict
from tovholder.ui.sentences.rules import rule_title, with_body
from tovholder.ui.sentences.schedules import say_named
from tovholder.ui.sentences.verdicts import explain, explain_nothing_due

EARLIEST = date(1900, 1, 1)
"""No charter obliges to anything before this day."""

_NUMBERS = re.compile(r"(\d+)")
_ONCE = (OnDay, ByDay, InSpan)


@dataclass(frozen=True, slots=True)
class Rule:
    """An obligation as it is spoken of: where it stands, whose it is. `place` orders rules."""

    charter: str
    charter_title: str
    obligation: Obligation
    title: str
    body: str
    owner: str
    when: str
    place: tuple[object, ...]

    @property
    def title_with_body(self) -> str:
        """The title where the body does not stand beside it: "Styregruppen: Materialer"."""
        return with_body(self.title, self.body)

    @property
    def clause(self) -> str:
        """As the document counts, or "" where the file does not say."""
        return (self.obligation.clause or "").removeprefix("§").strip()

    @property
    def text(self) -> str:
        """What a search looks through."""
        return f"{self.clause} {self.title} {self.body} {self.owner} {self.charter_title}"


@dataclass(frozen=True, slots=True)
class Row:
    """A verdict on a rule. `quiet_year` is the year in which nothing falls due, else None."""

    rule: Rule
    verdict: Verdict
    quiet_year: int | None = None

    @property
    def standing(self) -> Standing:
        """The verdict's standing."""
        return self.verdict.standing

    @property
    def due(self) -> date | None:
        """The due day; None where none is set, or where no day decides."""
        due = self.verdict.occurrence.due
        shape = self.rule.obligation.shape
        if due == NO_DAY or self.quiet_year or shape not in (Shape.COUNTED, Shape.DEADLINE):
            return None
        return due

    def reason(self, language: str) -> str:
        """Why the standing is what it is, as a sentence."""
        if self.quiet_year:
            return explain_nothing_due(self.quiet_year, language)
        return explain(self.verdict, language)


@kept
def rules_of(charter: Charter, language: Language) -> dict[str, Rule]:
    """The charter's rules by subject, in the order of the charter's sections."""
    return {
        one.subject: _rule(charter, one, number, language)
        for number, one in enumerate(obligations(charter))
    }


def _rule(charter: Charter, one: Obligation, number: int, language: Language) -> Rule:
    names = index(charter)
    body = names.name(one.body, language) if one.body else ""
    return Rule(
        charter=charter.charter,
        charter_title=charter.title,
        obligation=one,
        title=rule_title(one, body, language),
        body=body,
        owner=names.name(one.owner, language) if one.owner else "",
        when=say_named(one.schedule, charter, language) if one.schedule else "",
        place=(charter.title, charter.in_force.from_, natural(one.clause or ""), number),
    )


def natural(clause: str) -> tuple[tuple[int, int | str], ...]:
    """Sorts clauses as a reader counts: 2 before 10, 2.A before 2.B, numbers before words."""
    parts = _NUMBERS.split(clause.removeprefix("§").strip().casefold())
    return tuple((0, int(p)) if p.isdecimal() else (1, p) for p in parts if p)


def rows_of_year(
    judged: Iterable[Judged], year: int, on: date, language: Language
) -> tuple[Row, ...]:
    """What each rule comes to in a year, in the order of the clauses; no rule is left out.

    What fell due before and is still owed is there too. `judged` must reach from the charters'
    start to the end of the year.
    """
    rows = [
        row
        for one in judged
        for rule, verdicts in _by_rule(one, language)
        for row in _rows_of_rule(one.charter, rule, verdicts, year, on)
    ]
    rows.sort(key=lambda row: (row.rule.place, row.verdict.occurrence.due))
    return tuple(rows)


def rows_of_rule(
    judged: Iterable[Judged], charter: str, subject: str, language: Language
) -> tuple[Row, ...]:
    """All the times of one rule, in all versions of its charter, latest first.

    A rule that never fell due is one row without a day. Empty if there is no such rule.
    """
    rows: list[Row] = []
    for one in judged:
        if one.charter.charter != charter:
            continue
        for rule, verdicts in _by_rule(one, language):
            if rule.obligation.subject == subject:
                rows.extend(Row(rule, verdict) for verdict in verdicts or [_undated(rule)])
    rows.sort(key=lambda row: row.verdict.occurrence.due, reverse=True)
    return tuple(rows)


def _by_rule(one: Judged, language: Language) -> Iterator[tuple[Rule, Sequence[Verdict]]]:
    groups = groupby(one.verdicts, key=lambda verdict: verdict.occurrence.obligation.subject)
    found: dict[str, list[Verdict]] = {}
    for subject, verdicts in groups:
        found.setdefault(subject, []).extend(verdicts)
    for subject, rule in rules_of(one.charter, language).items():
        yield rule, found.get(subject, ())


def _rows_of_rule(
    charter: Charter, rule: Rule, verdicts: Sequence[Verdict], year: int, on: date
) -> Iterator[Row]:
    has_force = _rules_in(charter, year)
    shown = [Row(rule, one) for one in verdicts if _is_shown(one, year, has_force=has_force)]
    if shown or not has_force:
        yield from shown
    elif verdicts and _is_once(charter, rule.obligation):
        yield Row(rule, verdicts[-1])
    else:
        in_force = on >= charter.in_force.from_
        verdict = _undated(rule) if in_force else _not_yet(rule)
        is_quiet = in_force and rule.obligation.shape is not Shape.DEADLINE
        yield Row(rule, verdict, year if is_quiet else None)


def _is_shown(verdict: Verdict, year: int, *, has_force: bool) -> bool:
    """Without a due day, what hangs on a meeting belongs to the year of the meeting."""
    due, anchor = verdict.occurrence.due, verdict.occurrence.anchor
    if due == NO_DAY:
        return has_force if anchor is None else anchor.year == year
    return due.year == year or (verdict.standing is Standing.OVERDUE and due.year < year)


def _rules_in(charter: Charter, year: int) -> bool:
    last = charter.in_force.until or date.max
    return charter.in_force.from_.year <= year <= last.year


def _is_once(charter: Charter, obligation: Obligation) -> bool:
    """Whether it comes once and for all, as what hangs on such a thing does too."""
    owed = {one.subject: one for one in obligations(charter)}
    hangs: Obligation | None = obligation
    passed: set[str] = set()
    while hangs and hangs.subject not in passed:
        inner = unbounded(hangs.schedule)
        if not isinstance(inner, Relative) or inner.count is not None:
            return isinstance(inner, _ONCE)
        passed.add(hangs.subject)
        hangs = owed.get(inner.anchor.ref or "")
    return False


def _undated(rule: Rule) -> Verdict:
    return Verdict(_no_day(rule), Standing.PLANNED, Reason.NO_DAY_SET)


def _not_yet(rule: Rule) -> Verdict:
    return Verdict(_no_day(rule), Standing.NOT_YET_IN_FORCE, Reason.NOT_YET_IN_FORCE)


def _no_day(rule: Rule) -> Occurrence:
    return Occurrence(rule.obligation, EARLIEST, NO_DAY, NO_DAY)
