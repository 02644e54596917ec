"""How many sit in a body, and where they come from."""

import pytest

from tests.core.composition.choir import ON, codes, committee, outcome, seated, sits, the
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Outcome

VOICES = {"id": "voices", "title": "Sangere", "count": 2}


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ({"exactly": 2}, Outcome.KEPT),
        ({"exactly": 3}, Outcome.BROKEN),
        ({"at_least": 3}, Outcome.BROKEN),
        ({"at_most": 1}, Outcome.BROKEN),
        ({"at_least": 1, "at_most": 2}, Outcome.KEPT),
    ],
)
def test_two_members_against_the_size(size: dict[str, int], expected: Outcome) -> None:
    charter = committee(size=size, seats=[VOICES])
    assert outcome("size", seated(charter, sits("Anna"), sits("Bo"))) is expected


def test_secretary_observer_and_substitute_are_no_members() -> None:
    charter = committee(size={"at_most": 1}, seats=[VOICES])
    others = [sits(r.value, part=r) for r in SeatRole if r not in (SeatRole.MEMBER, SeatRole.CHAIR)]
    found = seated(charter, sits("Anna"), *others)
    assert [one.name for one in found.members] == ["Anna"]


def test_a_seat_without_a_vote_is_not_counted() -> None:
    charter = committee(size={"at_most": 1}, seats=[{**VOICES, "voting": False}])
    assert the("size", seated(charter, sits("Anna"), sits("Bo"))).params["count"] == 0


def test_one_person_in_two_seats_is_one_member() -> None:
    charter = committee(size={"at_most": 1}, seats=[VOICES, {"id": "cook", "title": "Kok"}])
    found = seated(charter, sits("Anna"), sits("Anna", "cook"))
    assert outcome("size", found) is Outcome.KEPT


def test_a_quota_counts_what_lies_within_the_sector() -> None:
    quotas = [
        {"sector": "sangere", "at_least": 2},
        {"sector": "altstemmer", "among": "sangere", "at_least": 1},
    ]
    charter = committee(quotas=quotas, seats=[VOICES])
    found = seated(charter, sits("Anna", sector="Altstemmer"), sits("Bo", sector="sangere"))
    assert outcome("quota", found) is Outcome.KEPT
    assert outcome("quota-among", found) is Outcome.KEPT


def test_of_which_at_least_one_is_broken_when_there_is_none() -> None:
    quotas = [{"sector": "altstemmer", "among": "sangere", "at_least": 1}]
    charter = committee(quotas=quotas, seats=[VOICES])
    assert outcome("quota-among", seated(charter, sits("Bo", sector="sangere"))) is Outcome.BROKEN


def test_a_quota_is_open_while_an_unknown_sector_could_fill_it() -> None:
    charter = committee(quotas=[{"sector": "sangere", "at_least": 1}], seats=[VOICES])
    assert outcome("quota", seated(charter, sits("Anna"))) is Outcome.OPEN


def test_a_quota_takes_the_only_sector_of_the_seat() -> None:
    seats = [{**VOICES, "sectors": "sangere"}]
    charter = committee(quotas=[{"sector": "sangere", "at_least": 1}], seats=seats)
    assert outcome("quota", seated(charter, sits("Anna"))) is Outcome.KEPT


def test_an_empty_place_is_vacant() -> None:
    found = seated(committee(seats=[VOICES]), sits("Anna"))
    assert found.vacancies == 1
    assert the("vacant", found).params["vacant"] == 1


def test_a_seat_that_may_stand_empty_is_never_vacant() -> None:
    found = seated(committee(seats=[{**VOICES, "optional": True}]))
    assert found.vacancies == 0
    assert outcome("filled", found) is Outcome.KEPT


def test_a_range_of_places_takes_its_least() -> None:
    seats = [{**VOICES, "count": {"at_least": 1, "at_most": 2}}]
    assert seated(committee(seats=seats), sits("Anna")).vacancies == 0


def test_a_third_singer_in_two_places_is_one_too_many() -> None:
    found = seated(committee(seats=[VOICES]), sits("Anna"), sits("Bo"), sits("Carla"))
    assert the("over-filled", found).params["over"] == 1


def test_places_that_another_document_counts_are_open() -> None:
    seats = [{**VOICES, "count": "unknown", "defined_in": "Sangbogen"}]
    assert outcome("places-elsewhere", seated(committee(seats=seats))) is Outcome.OPEN


def test_places_that_nobody_has_counted_are_open() -> None:
    seats = [{**VOICES, "count": "unknown"}]
    assert outcome("places-unknown", seated(committee(seats=seats))) is Outcome.OPEN


@pytest.mark.parametrize(("is_open", "expected"), [(True, Outcome.KEPT), (False, Outcome.BROKEN)])
def test_somebody_in_no_seat_is_welcome_on_an_open_list(is_open: bool, expected: Outcome) -> None:
    charter = committee(seats=[VOICES], open_list=is_open)
    assert outcome("unlisted", seated(charter, sits("Dan", ""))) is expected


def test_a_seat_without_an_id_has_one_made_from_its_title() -> None:
    charter = committee(seats=[{"title": "Årets sanger"}, {"title": "Årets sanger"}])
    found = seated(charter, sits("Anna", "årets-sanger-2"))
    assert [len(state.holders) for state in found.seats] == [0, 1]


def test_whoever_has_left_holds_the_seat_no_more() -> None:
    left = sits("Anna", until_on=ON.replace(day=12))
    assert seated(committee(seats=[VOICES]), left).filled == 0


def test_a_body_that_is_not_established_yet_keeps_no_rules() -> None:
    charter = committee(established="2026-06-01", size={"at_least": 2}, seats=[VOICES])
    found = seated(charter)
    assert not found.is_standing
    assert codes(found) == set()
