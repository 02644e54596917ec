"""Seats are filled, ended, extended, moved, corrected and taken back; each leaves its event."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.people import AT, CHARTER, START, TODAY, Cast
from tovholder.audit.models import Event
from tovholder.directory.models import Person
from tovholder.governance.actions import (
    SeatRefusedError,
    correct_membership,
    end_membership,
    extend_membership,
    move_membership,
    seat_new_person,
    seat_person,
    withdraw_membership,
)
from tovholder.governance.models import Membership
from tovholder.governance.queries import ruling_charter, seat_name
from tovholder.governance.rules import NotNowError

pytestmark = pytest.mark.django_db
BOARD: dict[str, Any] = {"charter": CHARTER, "body": "bestyrelse", "by": None, "at": AT}
NOW: dict[str, Any] = {"by": None, "at": AT}


def carlas(cast: Cast) -> Membership:
    return Membership.objects.get(person=cast.carla)


def refused(error: pytest.ExceptionInfo[SeatRefusedError]) -> list[str]:
    return [one.code for one in error.value.objections]


def test_a_new_person_gets_a_seat_in_one_go(cast: Cast) -> None:
    seated = seat_new_person(
        organisation=cast.garden, new={"name": "Frode", "email": "frode@example.org"},
        seat="havelod", from_on=TODAY, **BOARD,
    )  # fmt: skip
    assert seated.person.name == "Frode"
    verbs = list(Event.objects.order_by("-pk").values_list("verb", "subject_title")[:2])
    assert verbs == [
        ("seat-person", "Bestyrelsen, Valgt blandt lodderne: Frode"),
        ("add-person", "Frode"),
    ]


def test_a_new_person_who_cannot_sit_there_is_not_added(cast: Cast) -> None:
    with pytest.raises(SeatRefusedError):
        seat_new_person(
            organisation=cast.garden, new={"name": "Frode"}, seat="havelod",
            from_on=TODAY, until_on=TODAY - timedelta(days=1), **BOARD,
        )  # fmt: skip
    assert not Person.objects.filter(name="Frode").exists()


def test_nobody_sits_twice_in_a_body(cast: Cast) -> None:
    with pytest.raises(SeatRefusedError) as error:
        seat_person(person=cast.carla, seat="formand", from_on=TODAY, **BOARD)
    assert refused(error)[0] == "sits-twice"


def test_a_doubt_must_be_confirmed_by_its_code(cast: Cast) -> None:
    told = {**BOARD, "person": cast.eva, "seat": "havelod", "from_on": date(2024, 1, 1)}
    with pytest.raises(SeatRefusedError) as error:
        seat_person(**told, confirmed=("no-place-left",))
    assert refused(error) == ["before-the-charter"]
    seat_person(**told, confirmed=("before-the-charter",))


def test_the_last_place_is_doubted_for_the_second_who_comes(cast: Cast) -> None:
    seat_person(person=cast.eva, seat="skolen", from_on=TODAY, **BOARD)
    with pytest.raises(SeatRefusedError) as error:
        seat_person(person=cast.anna, seat="skolen", from_on=TODAY, confirmed=(), **BOARD)
    assert refused(error) == ["no-place-left"]


def test_a_term_is_extended_and_the_log_says_from_what(cast: Cast) -> None:
    one = carlas(cast)
    extend_membership(membership=one, until_on=date(2027, 1, 1), reason="Genvalgt", **NOW)
    event = Event.objects.latest("pk")
    assert (event.verb, event.reason) == ("extend-membership", "Genvalgt")
    assert (event.before, event.after) == ({"until_on": None}, {"until_on": "2027-01-01"})


def test_a_correction_keeps_what_stood_there_before_in_the_log(cast: Cast) -> None:
    one = carlas(cast)
    correct_membership(membership=one, reason="Tastefejl", from_on=date(2025, 3, 1), **NOW)
    event = Event.objects.latest("pk")
    assert (event.before, event.after) == ({"from_on": "2025-01-01"}, {"from_on": "2025-03-01"})
    assert carlas(cast).from_on == date(2025, 3, 1)


def test_a_correction_of_nothing_is_no_event(cast: Cast) -> None:
    before = Event.objects.count()
    correct_membership(membership=carlas(cast), reason="x", from_on=START, **NOW)
    assert Event.objects.count() == before


def test_what_never_was_is_taken_back_and_stays_in_the_log(cast: Cast) -> None:
    withdraw_membership(membership=carlas(cast), reason="Forkert person", **NOW)
    assert not Membership.objects.filter(person=cast.carla).exists()
    event = Event.objects.latest("pk")
    assert event.before is not None
    assert (event.verb, event.before["person"], event.after) == (
        "withdraw-membership", "Carla", None,
    )  # fmt: skip


def test_who_moves_leaves_the_one_seat_the_day_before_the_other(cast: Cast) -> None:
    moved = move_membership(
        membership=carlas(cast), seat="skolen", from_on=TODAY, until_on=None, **NOW
    )
    first = Membership.objects.get(person=cast.carla, seat="havelod")
    assert (first.until_on, moved.from_on) == (TODAY - timedelta(days=1), TODAY)
    verbs = Event.objects.order_by("-pk").values_list("verb", flat=True)[:2]
    assert list(verbs) == ["seat-person", "end-membership"]


def test_a_move_that_cannot_be_ends_nothing(cast: Cast) -> None:
    with pytest.raises(SeatRefusedError):
        move_membership(
            membership=carlas(cast), seat="formand", from_on=TODAY, until_on=None,
            confirmed=(), **NOW,
        )  # fmt: skip
    assert carlas(cast).until_on is None


def test_the_second_of_two_who_change_a_seat_is_told(cast: Cast) -> None:
    seen = carlas(cast).revision
    end_membership(membership=carlas(cast), until_on=TODAY, revision=seen, **NOW)
    with pytest.raises(NotNowError) as error:
        extend_membership(membership=carlas(cast), until_on=None, revision=seen, **NOW)
    assert error.value.reason == "changed-meanwhile"


def test_a_seat_taken_back_meanwhile_cannot_be_ended(cast: Cast) -> None:
    one = carlas(cast)
    withdraw_membership(membership=carlas(cast), reason="x", **NOW)
    with pytest.raises(NotNowError):
        end_membership(membership=one, until_on=TODAY, **NOW)


def test_somebody_over_the_number_can_still_be_ended(cast: Cast) -> None:
    for name in ("eva", "anna"):
        seat_person(person=getattr(cast, name), seat="skolen", from_on=TODAY, **BOARD)
    one = Membership.objects.get(person=cast.eva)
    end_membership(membership=one, until_on=TODAY + timedelta(days=9), **NOW)
    assert one.until_on == TODAY + timedelta(days=9)


ROW: dict[str, Any] = {
    "charter": CHARTER, "body": "bestyrelse", "seat": "skolen", "from_on": START,
}  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"until_on": START - timedelta(days=1)},
        {"is_acting": True},
        {"rank": 1},
        {"part": "substitute", "stands_in_for": "himself"},
    ],
    ids=["ends first", "acting member", "member with a number", "stands in for himself"],
)
def test_the_database_forbids_what_cannot_be(cast: Cast, wrong: dict[str, Any]) -> None:
    told = {k: cast.eva if v == "himself" else v for k, v in wrong.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(organisation=cast.garden, person=cast.eva, **ROW, **told)


def test_the_database_keeps_one_open_time_per_person_and_seat(cast: Cast) -> None:
    Membership.objects.create(organisation=cast.garden, person=cast.eva, **ROW)
    later = {**ROW, "from_on": TODAY}
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(organisation=cast.garden, person=cast.eva, **later)


def test_a_seat_has_the_name_that_the_charter_gives(cast: Cast) -> None:
    charter = ruling_charter(cast.garden, CHARTER, TODAY)
    assert seat_name(charter, "bestyrelse", "formand") == "Bestyrelsen, Formand"
    assert seat_name(None, "bestyrelse", "formand") == "bestyrelse, formand"
