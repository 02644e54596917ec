"""A page is asked about a day or a year in its address."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.test import RequestFactory

from tovholder.ui.as_of import asked_day, asked_year

TODAY = date(2026, 5, 13)


def asking(query: str) -> HttpRequest:
    request = RequestFactory().get(f"/?{query}")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]  # as Django does
    return request


def test_without_a_day_it_is_today() -> None:
    assert asked_day(asking(""), TODAY) == TODAY


def test_a_day_is_read() -> None:
    assert asked_day(asking("on=2024-02-29"), TODAY) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "day", ["2023-02-29", "20240229", "i går", "0001-01-01", "9999-12-31", "٢٠٢٤-٠١-٠١"]
)
def test_no_day_is_today_and_says_so(day: str) -> None:
    request = asking(f"on={day}")
    assert asked_day(request, TODAY) == TODAY
    assert day in str(*get_messages(request))


def test_without_a_year_it_is_the_default() -> None:
    assert asked_year(asking(""), 2026) == 2026


def test_a_year_is_read() -> None:
    assert asked_year(asking("year=2019"), 2026) == 2019


@pytest.mark.parametrize("year", ["19", "20190", "1066", "9999", "næste"])
def test_no_year_is_the_default_and_says_so(year: str) -> None:
    request = asking(f"year={year}")
    assert asked_year(request, 2026) == 2026
    assert "2026" in str(*get_messages(request))
