"""Pictures of numbers say the numbers."""

import re
from datetime import date

import pytest
from django.utils.translation import override

from tovholder.ui import charts

MAY_13 = date(2026, 5, 13)


def _widths(html: str) -> list[float]:
    return [
        float(width) for width in re.findall(r'class="chart-\w+" x="[\d.]+" width="([\d.]+)"', html)
    ]


def test_parts_of_a_bar_are_in_proportion() -> None:
    shares = [charts.Share("A", 3, "met"), charts.Share("B", 1, "broken")]
    first, second = _widths(charts.distribution_bar(shares, "All"))
    assert first == pytest.approx(3 * second, abs=0.2)


def test_every_part_is_also_a_number() -> None:
    html = charts.distribution_bar([charts.Share("Met", 3, "met")], "All")
    assert "<li>Met <b>3</b></li>" in html


def test_nothing_to_show_is_an_empty_bar() -> None:
    assert _widths(charts.distribution_bar([charts.Share("Met", 0, "met")], "All")) == [0.0]


def test_standings_come_in_their_order_without_the_empty_ones() -> None:
    counts = {"broken": 1, "met": 2, "waived": 0}
    html = charts.standing_distribution(counts, "Duties")
    assert re.findall(r"badge-(\w+)", html) == ["met", "broken"]


def test_progress_says_how_far() -> None:
    with override("da"):
        assert "Møder: <b>3 af 4</b>" in charts.progress_bar(3, 4, "Møder")


@pytest.mark.parametrize(("done", "total", "width"), [(5, 4, "1000.0"), (0, 0, "0.0")])
def test_progress_stays_in_its_bar(done: int, total: int, width: str) -> None:
    assert f'class="chart-on_course" width="{width}"' in charts.progress_bar(done, total, "Møder")


@pytest.mark.parametrize(
    ("year", "month", "weeks"),
    [
        (2026, 5, [18, 19, 20, 21, 22]),
        (2026, 1, [1, 2, 3, 4, 5]),
        (2027, 1, [53, 1, 2, 3, 4]),
        (2026, 12, [49, 50, 51, 52, 53]),
        (2027, 2, [5, 6, 7, 8]),
    ],
)
def test_month_has_its_iso_weeks(year: int, month: int, weeks: list[int]) -> None:
    html = charts.month_grid(year, month, [], MAY_13)
    assert [int(week) for week in re.findall(r'class="week">(\d+)<', html)] == weeks


def test_entry_stands_on_its_day() -> None:
    html = charts.month_grid(2026, 5, [charts.Entry(MAY_13, "Meeting", "/m/")], date(2026, 1, 1))
    (cell,) = re.findall(r'<time datetime="2026-05-13">.*?</td>', html)
    assert '<a href="/m/">Meeting</a>' in cell


def test_entry_of_another_month_is_left_out() -> None:
    html = charts.month_grid(2026, 5, [charts.Entry(date(2026, 6, 1), "Later")], MAY_13)
    assert "Later" not in html


def test_today_is_marked() -> None:
    assert 'class="is-today"><time datetime="2026-05-13">' in charts.month_grid(2026, 5, [], MAY_13)
