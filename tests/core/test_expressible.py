"""Every schedule of its own that a charter must be able to say: what is due, and how it stands."""

import pytest

from tests.core.small_charter import coming, due, duty, garden_days, judged, standings


def test_so_many_a_year_is_one_quota() -> None:
    charter = duty("4 gange om året")
    (quota,) = coming(charter, "day")
    (verdict,) = judged(charter, garden_days("2024-02-01", "2024-05-01"), "2024-06-01", "day")
    assert (due(charter, "day"), quota.required) == (["2024-12-31"], 4)
    assert (verdict.standing, verdict.counted) == ("on_course", 2)


@pytest.mark.parametrize(("held", "standing"), [(2, "overdue"), (3, "met"), (4, "met")])
def test_three_to_four_a_year_takes_three(held: int, standing: str) -> None:
    days = [f"2024-0{month}-10" for month in range(1, held + 1)]
    charter = duty("3-4 gange om året")
    assert standings(charter, garden_days(*days), "2025-01-10", "day") == [standing]


def test_at_most_twice_a_year_asks_for_nothing() -> None:
    charter = duty("højst 2 gange om året")
    assert standings(charter, [], "2025-06-01", "day") == ["allowed"]


def test_at_least_one_per_quarter_stands_for_each_quarter() -> None:
    charter = duty("mindst 1 gang i kvartalet")
    days = garden_days("2024-02-10", "2024-07-10", "2024-08-10")
    assert due(charter, "day") == ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]
    assert standings(charter, days, "2024-10-01", "day") == ["met", "met_late", "met", "on_course"]


def test_months_are_named() -> None:
    charter = duty("februar, maj og november")
    assert due(charter, "day") == ["2024-02-29", "2024-05-31", "2024-11-30"]
    assert standings(charter, garden_days("2024-05-07"), "2024-11-05", "day") == [
        "broken", "met", "due_soon",
    ]  # fmt: skip


def test_something_is_due_by_a_date_every_year() -> None:
    charter = duty("1 gang om året senest 30. september")
    assert due(charter, "day", years=(2024, 2025)) == ["2024-09-30", "2025-09-30"]
    assert standings(charter, garden_days("2024-10-02"), "2024-10-03", "day") == ["met_late"]


def test_something_is_due_by_a_date_once() -> None:
    charter = duty("senest 1. juni 2024")
    assert due(charter, "day", years=(2024, 2026)) == ["2024-06-01"]
    assert standings(charter, garden_days("2023-12-01"), "2024-07-01", "day") == ["met"]


def test_something_happens_once_on_a_date() -> None:
    charter = duty("23. januar 2025")
    assert due(charter, "day", years=(2024, 2026)) == ["2025-01-23"]
    assert standings(charter, garden_days("2025-01-23"), "2025-02-01", "day", 2025) == ["met"]


def test_something_happens_once_in_a_season() -> None:
    charter = duty("i efteråret 2024")
    (only,) = coming(charter, "day")
    assert (only.opens.isoformat(), only.due.isoformat()) == ("2024-09-01", "2024-11-30")
    assert standings(charter, garden_days("2024-08-31"), "2024-12-01", "day") == ["overdue"]


def test_the_second_thursday_of_each_month_is_a_day() -> None:
    charter = duty("2. torsdag i hver måned")
    assert due(charter, "day")[:3] == ["2024-01-11", "2024-02-08", "2024-03-14"]
    assert standings(charter, garden_days("2024-01-11"), "2024-02-20", "day")[:2] == [
        "met",
        "overdue",
    ]


def test_the_last_friday_of_a_month_is_a_day() -> None:
    charter = duty("sidste fredag i november")
    assert due(charter, "day", years=(2024, 2025)) == ["2024-11-29", "2025-11-28"]
    assert standings(charter, garden_days("2024-11-30"), "2024-12-01", "day") == ["met_late"]


def test_every_second_week_counts_from_its_start() -> None:
    charter = duty("hver 2. uge fra 3. juni 2024 til 14. juli 2024")
    assert due(charter, "day") == ["2024-06-16", "2024-06-30", "2024-07-14"]
    assert standings(charter, garden_days("2024-06-10"), "2024-06-20", "day")[0] == "met"


@pytest.mark.parametrize("phrase", ["hver 2. måned", "hver anden måned", "every other month"])
def test_every_second_month_counts_from_the_month_the_charter_begins(phrase: str) -> None:
    charter = duty(phrase)
    assert due(charter, "day")[:3] == ["2024-02-29", "2024-04-30", "2024-06-30"]
    assert standings(charter, garden_days("2024-02-20"), "2024-05-01", "day")[:2] == [
        "met",
        "overdue",
    ]


@pytest.mark.parametrize("phrase", ["hvert 2. år", "1 gang hvert andet år", "once every 2 years"])
def test_every_second_year_counts_from_the_year_the_charter_begins(phrase: str) -> None:
    charter = duty(phrase)
    assert due(charter, "day", years=(2024, 2029)) == ["2025-12-31", "2027-12-31", "2029-12-31"]
    assert standings(charter, garden_days("2024-03-01"), "2025-12-31", "day", 2025) == ["met"]


def test_every_fourth_year_counts_from_a_start_of_its_own() -> None:
    charter = duty("hvert 4. år fra 1. januar 2026")
    assert due(charter, "day", years=(2024, 2034)) == ["2029-12-31", "2033-12-31"]


def test_every_month_but_one() -> None:
    charter = duty("hver måned undtagen juli")
    assert len(due(charter, "day")) == 11
    assert "2024-07-31" not in due(charter, "day")


def test_as_needed_is_never_due() -> None:
    charter = duty("efter behov")
    (verdict,) = judged(charter, garden_days("2024-03-03"), "2025-03-03", "day")
    assert (verdict.standing, verdict.counted) == ("allowed", 1)


@pytest.mark.parametrize(
    ("rule", "day"),
    [("before", "2024-06-28"), ("after", "2024-07-01"), ("stay", "2024-06-30")],
)
def test_a_due_day_on_a_sunday_moves_as_the_charter_says(rule: str, day: str) -> None:
    charter = duty("1 gang om året senest 30. juni", f"}}\ndue_days: {{on_holiday: {rule}")
    assert due(charter, "day") == [day]


@pytest.mark.parametrize(("rule", "day"), [("before", "2024-12-23"), ("after", "2024-12-27")])
def test_a_due_day_at_christmas_moves_off_all_the_holidays(rule: str, day: str) -> None:
    charter = duty("hvert år den 24. december", f"}}\ndue_days: {{on_holiday: {rule}")
    assert due(charter, "day") == [day]


def test_a_due_day_moves_over_the_days_that_the_charter_says_are_closed() -> None:
    closed = "}\ndue_days: {on_holiday: after, closed: [labour-day]"
    assert due(duty("1. maj 2025", closed), "day", years=(2025, 2025)) == ["2025-05-02"]
    assert due(duty("5. juni 2025", closed), "day", years=(2025, 2025)) == ["2025-06-05"]
