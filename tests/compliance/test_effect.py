"""A draft shows what it would do to wheel and verdicts, by the same evidence."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.people import CHARTER, START, TODAY, Cast, garden_text
from tovholder.audit.models import Event
from tovholder.compliance.actions import record_facts
from tovholder.compliance.effect_page import effect_html, turns
from tovholder.compliance.queries import Effect, draft_effect
from tovholder.core.charter.edit import remove_at, set_at
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact, FactKind
from tovholder.core.verdicts import Standing
from tovholder.core.wheel.compare import moves

MEETING = ("bodies", "bestyrelse", "meetings", "ordinært", "when")
FEAST = ("duties", "høstfest")


def draft(start: str, text: str | None = None) -> str:
    return set_at(text or garden_text(), ("in_force", "from"), start)


def effect(cast: Cast, text: str, on: date = TODAY, year: int | None = None) -> Effect:
    return draft_effect(cast.garden, load(text).charter, on, year)


def turned(found: Effect) -> dict[str, tuple[Standing | None, Standing | None]]:
    return {one.rule.obligation.subject: (one.before, one.after) for one in turns(found, "da")}


def test_a_draft_that_says_the_same_does_nothing(cast: Cast) -> None:
    found = effect(cast, draft("2027-01-01"))
    assert moves(found.without.wheel, found.with_draft.wheel) == ()
    assert turned(found) == {}


def test_a_draft_of_next_year_is_seen_from_its_first_day(cast: Cast) -> None:
    found = effect(cast, draft("2027-01-01"))
    assert (found.on, found.year) == (date(2027, 1, 1), 2027)


def test_another_year_can_be_asked_for(cast: Cast) -> None:
    assert effect(cast, draft("2027-01-01"), year=2028).with_draft.wheel.year == 2028


def test_a_rule_that_the_draft_leaves_out_is_gone(cast: Cast) -> None:
    found = effect(cast, remove_at(draft("2027-01-01"), FEAST))
    assert turned(found)["høstfest"][1] is None
    gone = moves(found.without.wheel, found.with_draft.wheel)
    assert [move.mark.occurrence.obligation.subject for move in gone] == ["høstfest"]


def test_what_fell_due_before_the_draft_stays(cast: Cast) -> None:
    found = effect(cast, remove_at(draft("2026-11-01"), FEAST))
    days = [mark.day for mark in found.with_draft.wheel.marks
            if mark.occurrence.obligation.subject == "høstfest"]  # fmt: skip
    assert days == [date(2026, 9, 30)]


def test_both_are_judged_by_the_same_evidence(cast: Cast) -> None:
    held = [Fact(FactKind.EVENT_HELD, "høstfest", date(2026, 10, 10), "Referat")]
    record_facts(
        organisation=cast.garden, charter=CHARTER, facts=held, by=None,
        at=Event.objects.latest("pk").at,
    )  # fmt: skip
    later = set_at(draft("2026-06-01"), (*FEAST, "when"), "hvert år senest 31. oktober")
    found = effect(cast, later, on=date(2026, 11, 1))
    assert turned(found)["høstfest"] == (Standing.MET_LATE, Standing.MET)


def test_the_first_charter_of_an_organisation_brings_all_its_rules(cast: Cast) -> None:
    charter = load(draft("2026-06-01")).charter
    found = draft_effect(cast.other, charter, TODAY)
    assert found.without.judged == ()
    assert {before for before, _after in turned(found).values()} == {None}


def test_a_version_that_the_draft_would_replace_is_left_out(cast: Cast) -> None:
    found = effect(cast, draft(START.isoformat()))
    assert [one.charter.in_force.from_ for one in found.with_draft.judged] == [START]


def test_nothing_is_written(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as asked:
        effect(cast, draft("2027-01-01"))
    assert all(one["sql"].lstrip("( ").startswith(("SELECT", "DECLARE")) for one in asked)


@pytest.mark.parametrize("start", ["2027-01-01", "2026-07-01"])
def test_the_effect_is_told_in_words(cast: Cast, start: str) -> None:
    charter = load(set_at(draft(start), MEETING, "6 gange om året")).charter
    page = effect_html(cast.garden, charter, TODAY, None)
    assert "kommer til" in page
    assert "Bestyrelsen" in page
