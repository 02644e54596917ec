"""What follows from a text of a charter: its errors, or what it changes, its findings, its year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from tovholder.core.charter import Charter
from tovholder.core.charter.load import Document, load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.charter.walk import Path
from tovholder.core.history import judge_all
from tovholder.core.obligations import NO_DAY, Occurrence, occurrences
from tovholder.core.wheel import MarkKind, Wheel, stretch_of, wheels
from tovholder.governance.charter_page import Found, differences, findings_of
from tovholder.ui.blocks import Difference, LocatedError
from tovholder.ui.language import page_language
from tovholder.ui.sentences.problems import say_problem
from tovholder.ui.sentences.wheel import KINDS
from tovholder.ui.wheel_svg import wheel_svg

MOST_DAYS = 3
_YEARS = 3  # ahead: something that is due once a year has three days then


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows from a text. With `faults` there is no charter, and nothing else is known.

    `new` are the findings that the text it is held against does not have, `gone` those that only
    that one has.
    """

    charter: Charter | None = None
    faults: Sequence[LocatedError] = ()
    changes: Sequence[Difference] = ()
    new: Sequence[Found] = ()
    gone: Sequence[Found] = ()
    kept: Sequence[Found] = ()

    @property
    def lines(self) -> str:
        """The lines with errors: "3 17"."""
        return " ".join(str(one.line) for one in self.faults)

    @property
    def summary(self) -> str:
        """All of it in a line."""
        if count := len(self.faults):
            said = ngettext(
                "%(count)s thing must be put right.", "%(count)s things must be put right.", count
            )
            return said % {"count": count}
        changes, new = len(self.changes), len(self.new)
        parts = [
            ngettext("%(count)s change", "%(count)s changes", changes) % {"count": changes},
            ngettext("%(count)s new finding", "%(count)s new findings", new) % {"count": new},
        ]
        return gettext("No errors") + ". " + ", ".join(parts) + "."


def effect_of(
    text: str, held_against: Document | None, beside: Sequence[Charter], today: date
) -> Effect:
    """What follows from the text, and what it changes in the charter it is held against."""
    try:
        document = load(text)
    except CharterError as error:
        return Effect(faults=located(error.problems))
    found = findings_of(document, beside)
    before = findings_of(held_against, beside) if held_against else ()
    old, new = {_same(one) for one in before}, {_same(one) for one in found}
    return Effect(
        charter=document.charter,
        changes=differences(held_against.charter, document.charter) if held_against else (),
        new=[one for one in found if _same(one) not in old],
        gone=[one for one in before if _same(one) not in new],
        kept=[one for one in found if _same(one) in old],
    )


def picture_of(charter: Charter, today: date) -> tuple[int, SafeString]:
    """The first year of the charter from today on, and its wheel."""
    wheel = replace(planned_wheels(charter, today)[0], hand=None)
    return wheel.year, SafeString(wheel_svg(wheel, page_language(), alone=False))


def located(problems: Sequence[Problem]) -> list[LocatedError]:
    """The problems in words."""
    language = page_language()
    return [LocatedError(one.line, one.column, say_problem(one, language)) for one in problems]


def planned_wheels(charter: Charter, today: date, years: int = 1) -> tuple[Wheel, ...]:
    """The wheels of so many years from this one on, as the charter asks, whatever has been done.

    A charter that is not in force yet begins with its first year.
    """
    begins = charter.in_force.from_
    year = min(max(today.year, begins.year), date.max.year - years)
    on = max(date(year, 1, 1), begins)
    first, last = stretch_of(year)[0], stretch_of(year + years - 1)[1]
    judged = judge_all([charter], {}, on, first, last)
    return wheels(judged, range(year, year + years), on)


@dataclass(frozen=True, slots=True)
class Coming:
    """A day to come: what it is for, and in a word how it was found."""

    on: date
    word: str


def coming_days(charter: Charter, path: Path, today: date) -> list[Coming]:
    """The next days of the rule at the path; for what hangs on a meeting, of suggested meetings."""
    marks = [mark for wheel in planned_wheels(charter, today, _YEARS) for mark in wheel.marks]
    language = page_language()
    own = {
        (mark.day, mark.kind)
        for mark in marks
        if _is_at(mark.occurrence, path) and mark.day >= today
    }
    if not own:
        days: dict[str, set[date]] = {}
        for mark in marks:
            days.setdefault(mark.occurrence.obligation.subject, set()).add(mark.day)
        known = {subject: tuple(sorted(found)) for subject, found in days.items()}
        last = stretch_of(today.year + 1)[1]
        hung = occurrences(charter, today, last, known)
        own = {(one.due, MarkKind.DUE) for one in hung if _is_at(one, path) and one.due != NO_DAY}
    return [Coming(day, KINDS[kind].text(language)) for day, kind in sorted(own)[:MOST_DAYS]]


def _is_at(occurrence: Occurrence, path: Path) -> bool:
    return occurrence.obligation.path[: len(path)] == path


def _same(found: Found) -> tuple[object, ...]:
    """What makes two findings of two texts the same."""
    return found.severity, found.title, found.sentence, found.clauses
