"""What a phrase says about the year."""

from datetime import date

import pytest

from tovholder.core.checker.rhythm import named_months, only_days, times_a_year
from tovholder.core.schedule import parse


@pytest.mark.parametrize(
    ("phrase", "times"),
    [
        ("4 gange om året", (4, 4)),
        ("1-2 gange om året", (1, 2)),
        ("mindst 1 gang om året", (1, None)),
        ("1 gang i kvartalet", (4, 4)),
        ("hver måned undtagen juli", (11, 11)),
        ("februar, maj, august og november", (4, 4)),
        ("hver 2. uge", (26, 27)),
        ("1. onsdag i hver måned", (12, 12)),
        ("hvert år den 1. december", (1, 1)),
        ("2 gange om året fra 1. juni 2026", (2, 2)),
        ("i maj 2026", (0, 1)),
        ("efter behov", (0, None)),
        ("løbende", (0, None)),
    ],
)
def test_how_often_a_year(phrase: str, times: tuple[int, int | None]) -> None:
    assert times_a_year(parse(phrase)) == times


@pytest.mark.parametrize(
    ("phrase", "months"),
    [
        ("1 gang i marts", {3}),
        ("februar, maj, august og november", {2, 5, 8, 11}),
        ("mindst 1 gang om året senest 30. september", {9}),
        ("hvert år den 1. december", {12}),
        ("1 gang i marts fra 1. januar 2026", {3}),
        ("4 gange om året", None),
        ("1. onsdag i hver måned", None),
        ("efter behov", None),
    ],
)
def test_which_months_a_phrase_names(phrase: str, months: set[int] | None) -> None:
    assert named_months(parse(phrase)) == months


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("23. januar 2026", (date(2026, 1, 23), date(2026, 1, 23))),
        ("senest 1. juni 2026", (date(2026, 6, 1), date(2026, 6, 1))),
        ("i maj 2026", (date(2026, 5, 1), date(2026, 5, 31))),
        ("1 gang i maj", None),
    ],
)
def test_the_days_of_what_happens_once(phrase: str, days: tuple[date, date] | None) -> None:
    assert only_days(parse(phrase)) == days
