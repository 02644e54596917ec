"""The invented past of the example charters."""

from datetime import date, timedelta
from functools import cache

import pytest

from tests.charters.examples import CHARTERS, names
from tovholder.core.charter import Charter
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact, FactKind
from tovholder.core.history import judge_all
from tovholder.core.verdicts import Standing
from tovholder.demo.characters import CHARACTERS, character
from tovholder.demo.history import history
from tovholder.demo.reigns import stays
from tovholder.demo.seats import places

TODAY = date(2026, 5, 13)
EXEMPLARY, SLIPPING = 3, 1
SEPTEMBER, MEETING_HELD = "advisory-board.september", FactKind.MEETING_HELD


@cache
def charter_called(name: str) -> Charter:
    return load((CHARTERS / f"{name}.yaml").read_text(encoding="utf-8")).charter


def past(name: str, on: date) -> list[Fact]:
    return history(charter_called(name), character(names().index(name)), on)


def standings(number: int) -> list[Standing]:
    charter = charter_called("slagelse-2024")
    facts = {charter.charter: history(charter, CHARACTERS[number], TODAY)}
    (judged,) = judge_all([charter], facts, TODAY, date(2024, 1, 1), TODAY)
    return [verdict.standing for verdict in judged.verdicts]


@pytest.mark.parametrize("name", names())
def test_same_day_has_the_same_past(name: str) -> None:
    assert past(name, TODAY) == past(name, TODAY)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("days", [1, 40, 300])
def test_what_was_known_on_a_day_does_not_change_later(name: str, days: int) -> None:
    later = past(name, TODAY + timedelta(days=days))
    assert [fact for fact in later if fact.on <= TODAY] == past(name, TODAY)


@pytest.mark.parametrize("name", names())
def test_nothing_is_known_before_it_happened(name: str) -> None:
    assert max(fact.on for fact in past(name, TODAY)) <= TODAY


@pytest.mark.parametrize("name", names())
def test_past_reaches_from_the_first_year_to_this(name: str) -> None:
    years = {fact.on.year for fact in past(name, TODAY)}
    assert years >= set(range(charter_called(name).in_force.from_.year + 1, TODAY.year + 1))


def test_each_step_of_a_chain_comes_after_the_one_before() -> None:
    steps = ("approve-organisation", "present-plan", "roll-out")
    facts = history(charter_called("faelles-om-mere-2023"), CHARACTERS[EXEMPLARY], TODAY)
    days = {fact.subject: fact.on for fact in facts}
    assert days[steps[0]] <= days[steps[1]] <= days[steps[2]]


def test_september_meeting_is_held_shortly_before_its_last_day() -> None:
    facts = history(charter_called("slagelse-2024"), CHARACTERS[EXEMPLARY], TODAY)
    held = [one.on for one in facts if (one.subject, one.kind) == (SEPTEMBER, MEETING_HELD)]
    assert held
    assert all(on.month in (8, 9) for on in held)


def test_exemplary_organisation_is_never_late() -> None:
    assert not {Standing.OVERDUE, Standing.MET_LATE} & set(standings(EXEMPLARY))


def test_slipping_organisation_keeps_less_than_any_other() -> None:
    kept = [standings(number).count(Standing.MET) for number in range(len(CHARACTERS))]
    assert min(kept) == kept[SLIPPING] < max(kept) == kept[EXEMPLARY]


@pytest.mark.parametrize("name", names())
def test_who_sat_where_does_not_change_later(name: str) -> None:
    def known(on: date) -> set[tuple[str, str, int, date]]:
        how = character(names().index(name))
        found = stays(places(charter_called(name), how), on)
        return {(stay.place.body, stay.place.seat, stay.person, stay.from_on) for stay in found}

    later = known(TODAY + timedelta(days=700))
    assert {stay for stay in later if stay[3] <= TODAY} == known(TODAY)


def test_places_have_one_holder_at_a_time() -> None:
    for name in names():
        for stay in stays(places(charter_called(name), CHARACTERS[0]), TODAY):
            others = [
                other
                for other in stays(places(charter_called(name), CHARACTERS[0]), TODAY)
                if other.place == stay.place and other.from_on > stay.from_on
            ]
            assert all(stay.until_on and other.from_on > stay.until_on for other in others)
