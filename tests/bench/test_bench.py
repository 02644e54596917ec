"""`make bench` measures and reports: tried here with next to nothing, for what it says of speed."""

from collections.abc import Iterator

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from pytest_django import Settings

from bench import feeds, judging, pages, report, search, tick
from bench.generate import STARTS, TODAY, Stock, charters, fill, past
from bench.timing import Timing, cpu_ratio, ratio
from tovholder.compliance.queries import judged
from tovholder.core.charter.load import load
from tovholder.core.verdicts import Standing


@pytest.fixture
def same_connection() -> Iterator[None]:
    """A request leaves the connection open, and with it the transaction of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def stock(db: None, same_connection: None, settings: Settings) -> Stock:
    """One organisation, at a site that has the bare views too."""
    settings.ROOT_URLCONF = "bench.urls"
    settings.TODAY = TODAY
    return fill(1)


def test_a_generated_charter_is_what_its_text_says() -> None:
    versions = charters(0)
    assert [load(told.text).charter for told in versions] == [told.charter for told in versions]
    assert tuple(told.charter.in_force.from_ for told in versions) == STARTS


def test_the_same_number_has_the_same_past() -> None:
    versions = [told.charter for told in charters(0)]
    assert past(versions, 7) == past(versions, 7)
    assert past(versions, 7) != past(versions, 8)


def test_an_organisation_has_done_most_of_what_it_should(stock: Stock) -> None:
    verdicts = [
        verdict
        for part in judged(stock.largest, on=TODAY, first=STARTS[0], last=TODAY)
        for verdict in part.verdicts
    ]
    kept = sum(one.standing in (Standing.MET, Standing.MET_LATE) for one in verdicts)
    broken = sum(one.standing in (Standing.OVERDUE, Standing.BROKEN) for one in verdicts)
    assert kept > broken > 0


def test_rows_are_table_rows_and_the_list_entries_outside_tables() -> None:
    page = b"<li>menu</li><main><table><tr><td><ul><li>1<li>2</ul></tr></table><li>3</li></main>"
    assert pages.rows_of(page) == 2


def test_a_ratio_is_taken_round_by_round() -> None:
    measured = Timing(wall=(2.0, 40.0, 6.0), cpu=(2.0, 2.0, 2.0))
    bare = Timing(wall=(1.0, 10.0, 3.0), cpu=(1.0, 2.0, 4.0))
    assert (ratio(measured, bare), cpu_ratio(measured, bare)) == (2.0, 1.0)


def test_the_report_says_of_every_target_whether_it_was_kept(stock: Stock) -> None:
    judged_at = judging.measure({1: 1})
    shown = pages.measure(stock, rounds=1)
    fed = feeds.measure(stock, events=20, rounds=1)
    searched = search.measure(stock, papers=20, rounds=1)
    text, is_kept = report.render(
        [("Interpreter", "this one")], stock, judged_at, shown, fed, searched, tick.measure()
    )
    assert "| compliance:verdicts |" in text
    assert text.count("(≤") == len(judged_at) + 1 + len(shown) + 2 + len(searched.asked) + 1
    assert is_kept == ("**missed**" not in text)
