"""Days and times as they are written in Danish and in English."""

from datetime import date, datetime, time

import pytest

from tovholder.ui import dates

MONDAY = date(2026, 1, 5)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("language", "written"),
    [("da", "mandag den 5. januar 2026"), ("en", "Monday 5 January 2026")],
)
def test_long_day_names_the_weekday(language: str, written: str) -> None:
    assert dates.long_day(MONDAY, language) == written


@pytest.mark.parametrize(("language", "written"), [("da", "5. jan. 2026"), ("en", "5 Jan 2026")])
def test_short_day_stays_on_one_line(language: str, written: str) -> None:
    assert dates.short_day(MONDAY, language) == written.replace(" ", NBSP)


@pytest.mark.parametrize(("language", "written"), [("da", f"kl.{NBSP}9.03"), ("en", "9:03")])
def test_clock_keeps_the_zero_of_the_minutes(language: str, written: str) -> None:
    assert dates.clock(time(9, 3), language) == written


def test_moment_joins_day_and_clock() -> None:
    written = dates.moment(datetime(2026, 1, 5, 14, 30), "da")  # noqa: DTZ001
    assert written.replace(NBSP, " ") == "5. jan. 2026 kl. 14.30"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (MONDAY, MONDAY, "5. jan. 2026"),
        (MONDAY, date(2026, 1, 7), "5.–7. jan. 2026"),
        (MONDAY, date(2026, 2, 3), "5. jan. – 3. feb. 2026"),
        (date(2025, 12, 30), MONDAY, "30. dec. 2025 – 5. jan. 2026"),
    ],
)
def test_range_says_each_thing_once(first: date, last: date, written: str) -> None:
    assert dates.day_range(first, last, "da").replace(NBSP, " ") == written


@pytest.mark.parametrize(
    ("day", "danish", "english"),
    [
        (date(2026, 1, 3), "for 2 dage siden", "2 days ago"),
        (date(2026, 1, 4), "i går", "yesterday"),
        (MONDAY, "i dag", "today"),
        (date(2026, 1, 6), "i morgen", "tomorrow"),
        (date(2026, 1, 8), "om 3 dage", "in 3 days"),
    ],
)
def test_distance_from_a_day_is_said_in_words(day: date, danish: str, english: str) -> None:
    written = [dates.relative_day(day, MONDAY, language) for language in ("da", "en")]
    assert written == [danish, english]


@pytest.mark.parametrize(
    ("items", "written"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_list_ends_with_og(items: list[str], written: str) -> None:
    assert dates.listing(items, "da") == written


@pytest.mark.parametrize(
    ("language", "end"), [("da", "23 og 976 andre"), ("en", "23 and 976 more")]
)
def test_of_a_thousand_names_the_first_few_are_told(language: str, end: str) -> None:
    assert dates.listing([str(number) for number in range(1000)], language).endswith(end)


def test_other_languages_read_danish() -> None:
    assert dates.month_name(5, "sv") == "maj"


@pytest.mark.parametrize(
    ("day", "danish", "english"),
    [
        (date(2026, 3, 5), "om 59 dage", "in 59 days"),
        (date(2026, 3, 6), "om 2 måneder", "in 2 months"),
        (date(2024, 1, 10), "for 24 måneder siden", "24 months ago"),
        (date(2021, 8, 31), "for 4 år siden", "4 years ago"),
    ],
)
def test_a_day_far_away_is_told_in_months_or_years(day: date, danish: str, english: str) -> None:
    on = date(2026, 1, 5)
    assert dates.relative_day(day, on, "da") == danish
    assert dates.relative_day(day, on, "en") == english
