"""One obligation of a charter, and one occurrence of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tovholder.core.charter.base import Modality
from tovholder.core.charter.walk import Path
from tovholder.core.facts import FactKind
from tovholder.core.schedule import Relative, Schedule, unbounded

NO_DAY = date.max
"""The due day of something that no day is set for."""


class Shape(StrEnum):
    """How an obligation is judged."""

    COUNTED = "counted"  # so many facts between two days: a quota, a window, a single day
    DEADLINE = "deadline"  # before or after something else
    LEVEL = "level"  # a number that must stay within bounds
    TREND = "trend"  # a number that must rise, fall, or reach a level
    UNVERIFIABLE = "unverifiable"  # no fact can show it; somebody attests it once a year
    ALLOWED = "allowed"  # as needed: never due


class Ring(StrEnum):
    """What kind of thing an obligation is; the wheel has a ring for each."""

    MEETING = "meeting"
    PAPERS = "papers"
    EVENT = "event"
    NEWSLETTER = "newsletter"
    REPORT = "report"
    STATUS = "status"
    DECISION = "decision"
    TASK = "task"
    STEP = "step"
    COMPOSITION = "composition"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number must be. `least` and `most` are inclusive; a trend has a `direction`.

    `direction` is +1 (must rise on the year before) or -1 (must fall); 0 for fixed bounds, which
    hold from `from_year` on, if one is named.
    """

    least: float | None = None
    most: float | None = None
    direction: int = 0
    from_year: int | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """One rule of the charter that something be done or be so.

    `subject` names it among facts ("steering-group.ordinary"); `also_by` are further subjects whose
    facts count for it. `path` is where it stands in the file. `schedule` is None where the charter
    names no time. `body` and `owner` are references into the charter.
    """

    subject: str
    path: Path
    shape: Shape
    ring: Ring
    title: str
    modality: Modality
    done_by: FactKind
    schedule: Schedule | None = None
    body: str | None = None
    owner: str | None = None
    clause: str | None = None
    bounds: Bounds | None = None
    also_by: tuple[str, ...] = ()

    @property
    def depends(self) -> bool:
        """Whether nothing is owed before what it hangs on has happened, or has a day."""
        inner = unbounded(self.schedule)
        return isinstance(inner, Relative) and inner.count is None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an obligation falls due.

    Work done from `opens` to `due` is on time, from then to `closes` late, and after that it no
    longer counts. `required` is how many facts it takes. `anchor` is the day that a deadline hangs
    on; `provisional` says that this day is only the latest possible one, since the real one is not
    set yet.
    """

    obligation: Obligation
    opens: date
    due: date
    closes: date
    required: int = 1
    anchor: date | None = None
    provisional: bool = False
