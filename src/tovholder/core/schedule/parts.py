"""What the parts of a phrase mean, before they make a schedule."""

from dataclasses import dataclass, replace
from datetime import date

from lark import Token

from tovholder.core.calendar.model import MonthDay, Period
from tovholder.core.schedule.fault import Fault, ReadingError
from tovholder.core.schedule.model import LAST, Count

Months = tuple[int, ...]
Marks = frozenset[str]  # which of LEAST, MOST, ABOUT and OR_MORE stand at a number


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of times with what stands around it, and where it begins."""

    least: int
    most: int
    at: int
    marks: Marks = frozenset()

    @property
    def count(self) -> Count:
        if {"MOST", "OR_MORE"} <= self.marks:
            raise refusal(Fault.MEANINGLESS, self.at)
        if self.marks & {"LEAST", "OR_MORE"}:
            return Count(self.least, None)
        return Count(0 if "MOST" in self.marks else self.least, self.most)

    @property
    def exact_count(self) -> Count:
        """The count, where the schedule has no place for "about"."""
        if self.roughly:
            raise refusal(Fault.MEANINGLESS, self.at)
        return self.count

    @property
    def roughly(self) -> bool:
        return "ABOUT" in self.marks

    def marked(self, marks: Marks) -> "Quantity":
        """The same number with more words around it."""
        return replace(self, marks=self.marks | marks)


ONE_TIME = Quantity(1, 1, 0)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many times in a period; `counted` if a number was said: "hvert år" says none."""

    quantity: Quantity
    period: Period
    counted: bool = True
    week_by_week: bool = False  # "hver uge"


@dataclass(frozen=True, slots=True)
class Without:
    """The months that a rate leaves out."""

    months: Months


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a schedule holds."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and where the phrase names it."""

    value: date
    at: int


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of any year, and where the phrase names it."""

    value: MonthDay
    at: int


def refusal(fault: Fault, at: int | Token) -> ReadingError:
    """The error for what stands at a position, or at a word."""
    return ReadingError(fault, at if isinstance(at, int) else at.start_pos or 0)


def number_of(word: Token, least: int, most: int) -> int:
    """The number that a word stands for; refused unless it is one of least to most."""
    number = int(word)
    if not least <= number <= most:
        raise refusal(Fault.NO_SUCH_NUMBER, word)
    return number


def nth_part(word: Token, parts: int) -> int:
    """Which part of a year an ordinal names: one of 1 to `parts`, the last of them included."""
    return parts if int(word) == LAST else number_of(word, 1, parts)


def day_of_year(at: Token, month: int, day: int) -> DayOfYear:
    """The day of any year that a word names; refused if no year has it."""
    try:
        return DayOfYear(MonthDay(month, day), at.start_pos or 0)
    except ValueError:
        raise refusal(Fault.NO_SUCH_DATE, at) from None
