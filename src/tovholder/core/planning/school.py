"""School holidays: a file of dated rows, each with the law or the custom that it comes from.

The rows are what is usual; a municipality sets its own days but for the first of the summer. Where
they differ, the municipality's own calendar is imported beside them.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

WINTER_WEEKS = (7, 8)


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """One holiday: "winter-7", "winter-8", "easter", "summer", "autumn" or "christmas"."""

    code: str
    first: date
    last: date
    source: str


@cache
def school_holidays(winter_week: int) -> tuple[SchoolHoliday, ...]:
    """All that the file knows, with the winter holiday in that week (7 or 8)."""
    others = {f"winter-{week}" for week in WINTER_WEEKS if week != winter_week}
    return tuple(one for one in _all() if one.code not in others)


def knows_year(year: int) -> bool:
    """Whether the file has the school holidays of that year."""
    return any(one.code == "summer" and one.first.year == year for one in _all())


@cache
def _all() -> tuple[SchoolHoliday, ...]:
    file = files("tovholder.core.planning") / "school_holidays.csv"
    with file.open(encoding="utf-8") as lines:
        return tuple(
            SchoolHoliday(
                row["holiday"],
                date.fromisoformat(row["first"]),
                date.fromisoformat(row["last"]),
                row["source"],
            )
            for row in csv.DictReader(lines)
        )
