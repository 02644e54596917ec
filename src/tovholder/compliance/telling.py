"""One rule, as somebody is about to say something of it: its times, and what may be said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tovholder.compliance.queries import judged
from tovholder.compliance.queries.answering import Answerers
from tovholder.compliance.rows import EARLIEST, Row, Rule, rows_of_rule
from tovholder.compliance.rule_page import current, when
from tovholder.compliance.rules.evidence import may_be_told
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact
from tovholder.core.language import Language
from tovholder.core.obligations import NO_DAY, Obligation, Occurrence, Shape
from tovholder.core.verdicts import Standing
from tovholder.governance.access import Visitor
from tovholder.governance.rules import Answer, Permission
from tovholder.ui.badges import standing_word

_BY_LEVEL = (Shape.LEVEL, Shape.TREND)
_DONE = (Standing.MET, Standing.MET_LATE, Standing.WAIVED, Standing.NOT_YET_IN_FORCE)


@dataclass(frozen=True, slots=True)
class Time:
    """One of a rule's times that can be chosen: its key in a form, and how it is called there."""

    key: str
    label: str
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Scene:
    """A rule of a charter on a day. `rows` are all its times, latest first; `start` is the day
    that the charter's first version came into force.
    """

    rows: Sequence[Row]
    charter: Charter
    start: date
    on: date

    @property
    def now(self) -> Row:
        """The time that matters on the day."""
        return current(self.rows, self.on)

    @property
    def rule(self) -> Rule:
        """The rule as it is called now."""
        return self.now.rule

    @property
    def obligation(self) -> Obligation:
        """What the rule asks for now."""
        return self.rule.obligation

    def times_to_tell_of(self) -> list[Time]:
        """The times that something may have been done for, the one that matters first.

        None for a number that simply holds from its day.
        """
        if self.obligation.shape in _BY_LEVEL:
            return []
        return self._times(row for row in self.rows if _has_opened(row, self.on))

    def times_to_waive(self) -> list[Time]:
        """The times with a due day that were not kept, the one that matters first."""
        return self._times(
            row
            for row in self.rows
            if row.verdict.occurrence.due != NO_DAY and row.standing not in _DONE
        )

    def known(self) -> frozenset[tuple[date, date | None]]:
        """The days, and the meeting days they are about, that count for the rule already."""
        proofs = (proof for row in self.rows for proof in row.verdict.proofs)
        kind = self.obligation.done_by
        return frozenset((one.on, one.about) for one in proofs if one.kind is kind)

    def time_of(self, fact: Fact) -> str:
        """The key of the time that a fact was told of; "" if none can be chosen."""
        times = self.times_to_tell_of()
        for time in times:
            one = time.occurrence
            is_about = fact.about is not None and fact.about == one.anchor
            if is_about or (fact.about is None and one.opens <= fact.on <= one.due):
                return time.key
        return times[0].key if times else ""

    def _times(self, rows: Iterable[Row]) -> list[Time]:
        now = self.now
        ordered = sorted(rows, key=lambda row: row is not now)
        return [_time(row) for row in ordered]


def scene(
    visitor: Visitor, charter: str, subject: str, on: date, language: Language
) -> Scene | None:
    """The rule; None if the organisation's charters have none by that name."""
    found = judged(visitor.organisation, on=on, first=EARLIEST, last=date(on.year + 1, 12, 31))
    own = [one.charter for one in found if one.charter.charter == charter]
    rows = rows_of_rule(found, charter, subject, language)
    if not rows:
        return None
    return Scene(rows, in_force(own, on), min(one.in_force.from_ for one in own), on)


def in_force(versions: Sequence[Charter], on: date) -> Charter:
    """The version in force on the day, or else the last one; there is at least one."""
    holding = [one for one in versions if one.in_force.from_ <= on]
    return max(holding or versions, key=lambda one: one.in_force.from_)


def may_attest(
    visitor: Visitor, charter: Charter, obligation: Obligation, who: Answerers
) -> Answer:
    """Whether the visitor may vouch for the rule: by role, by answering for it, or in the place
    of who does.
    """
    if not (told := may_be_told(obligation.done_by)):
        return told
    by_role = visitor.may(Permission.ATTEST)
    if by_role or visitor.person.pk in who.owners(charter, obligation):
        return Answer(may=True)
    if who.stands_in(visitor.person, charter, obligation):
        return Answer(may=True)
    return Answer(may=False, reason="not-yours")


def _has_opened(row: Row, on: date) -> bool:
    """Whether the work can have begun; what hangs on a known day may be done before its window."""
    one = row.verdict.occurrence
    if row.standing is Standing.NOT_YET_IN_FORCE:
        return False
    return one.opens <= on or (one.anchor is not None and not one.provisional)


def _time(row: Row) -> Time:
    one = row.verdict.occurrence
    anchor = one.anchor.isoformat() if one.anchor else ""
    return Time(
        f"{one.due.isoformat()}/{anchor}", f"{when(row)} – {standing_word(row.standing)}", one
    )
