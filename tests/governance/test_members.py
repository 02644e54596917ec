"""Members come and go by spreadsheet: first it is said what will happen, then it happens."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.people import AT, CHARTER, START, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.models import Event
from tovholder.directory.actions import add_person
from tovholder.directory.models import Person
from tovholder.governance.actions import (
    carry_out_import,
    give_up_import,
    keep_import,
    plan_of,
    seat_person,
    withdraw_membership,
)
from tovholder.governance.member_page import notes
from tovholder.governance.member_plan import Planned
from tovholder.governance.models import MemberImport, Membership
from tovholder.governance.rules import NotNowError
from tovholder.lib.sheets import SheetError, read_sheet
from tovholder.ui.sentences.members import ERRORS

pytestmark = pytest.mark.django_db
PAGE = "/faelleshaven/pladser/medlemmer/"
FILE = "/faelleshaven/pladser/medlemmer/hent/"
HEADERS = ["Organ", "Plads", "Navn", "Mail", "Sektor", "Som", "Fra", "Til", "Suppleant for",
           "Suppleant nr.", "Fungerende"]  # fmt: skip
BOARD = {"Organ": "Bestyrelsen", "Plads": "Valgt blandt lodderne", "Fra": "13-05-2026"}
CARLA = {**BOARD, "Navn": "Carla", "Fra": "01-01-2025"}


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: Any) -> None:
    """The clock says 13 May 2026."""
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    """Anna, who reads English."""
    client.force_login(cast.user("anna"))
    client.cookies["language"] = "en"
    return client


def sheet(*rows: dict[str, str], headers: list[str] = HEADERS) -> bytes:
    text = [";".join(headers), *(";".join(row.get(one, "") for one in headers) for row in rows)]
    return "\r\n".join(text).encode()


def kept(cast: Cast, *rows: dict[str, str], **changes: Any) -> MemberImport:
    content = sheet(*rows, **changes)
    return keep_import(
        organisation=cast.garden, name="liste.csv", content=content, by=cast.user("anna"), at=AT
    )


def planned(cast: Cast, *rows: dict[str, str]) -> list[Planned]:
    plan = plan_of(kept(cast, *rows), TODAY)
    assert all(isinstance(note, str) for row in plan.rows for note in notes(row))
    return list(plan.rows)


def carry_out(cast: Cast, *rows: dict[str, str]) -> None:
    one = kept(cast, *rows)
    digest = plan_of(one, TODAY).digest
    carry_out_import(kept=one, plan_digest=digest, on=TODAY, by=cast.user("anna"), at=AT)


@pytest.mark.parametrize(
    ("row", "outcome", "person"),
    [
        ({**BOARD, "Navn": ""}, "empty", ""),
        ({**BOARD, "Navn": "Frode", "Mail": "frode@example.org"}, "seat", "new"),
        ({**BOARD, "Navn": "Eva"}, "seat", "known"),
        ({**BOARD, "Navn": "eva ", "Mail": "EVA@example.org"}, "seat", "known"),
        ({**BOARD, "Organ": "bestyrelse", "Plads": "havelod", "Navn": "Eva"}, "seat", "known"),
        (CARLA, "unchanged", "known"),
        ({**CARLA, "Til": "31-05-2026"}, "end", "known"),
        ({**CARLA, "Som": "suppleant"}, "correct", "known"),
    ],
)
def test_what_follows_from_a_row(
    cast: Cast, row: dict[str, str], outcome: str, person: str
) -> None:
    (found,) = planned(cast, row)
    assert (found.outcome, found.person) == (outcome, person)


ERROR_ROWS: list[tuple[str, dict[str, str]]] = [
    ("no-body", {**BOARD, "Organ": "", "Navn": "Eva"}),
    ("unknown-body", {**BOARD, "Organ": "Bestyrelse X", "Navn": "Eva"}),
    ("unknown-seat", {**BOARD, "Plads": "Kasserer", "Navn": "Eva"}),
    ("no-from", {**BOARD, "Fra": "", "Navn": "Eva"}),
    ("no-day", {**BOARD, "Fra": "i morgen", "Navn": "Eva"}),
    ("month-first", {**BOARD, "Fra": "12/31/2026", "Navn": "Eva"}),
    ("formula", {**BOARD, "Navn": "=HYPERLINK(1)"}),
    ("unknown-part", {**BOARD, "Navn": "Eva", "Som": "konge"}),
    ("no-mail", {**BOARD, "Navn": "Eva", "Mail": "eva"}),
    ("mail-of-another", {**BOARD, "Navn": "Eva", "Mail": "bo@example.org"}),
    ("other-mail", {**BOARD, "Navn": "Eva", "Mail": "ny@example.org"}),
    ("no-rank", {**BOARD, "Navn": "Eva", "Som": "suppleant", "Suppleant nr.": "0"}),
    ("no-yes", {**BOARD, "Navn": "Eva", "Fungerende": "måske"}),
    ("other-first-day", {**CARLA, "Fra": "02-01-2025"}),
    ("unknown-principal", {**BOARD, "Navn": "Eva", "Suppleant for": "Ingen"}),
    ("too-long", {**BOARD, "Navn": "E" * 201}),
]


@pytest.mark.parametrize(("code", "row"), ERROR_ROWS, ids=[code for code, _row in ERROR_ROWS])
def test_what_is_wrong_with_a_row_is_told(cast: Cast, code: str, row: dict[str, str]) -> None:
    (found,) = planned(cast, row)
    assert found.outcome == "error"
    assert [trouble.code for trouble in found.troubles] == [code]


def test_several_of_one_name_need_their_address(cast: Cast) -> None:
    add_person(organisation=cast.garden, name="Eva", by=None, at=AT)
    (found,) = planned(cast, {**BOARD, "Navn": "Eva"})
    assert found.troubles[0].code == "several-persons"


def test_every_error_of_a_row_is_tried_here() -> None:
    tried = {code for code, _row in ERROR_ROWS} | {"several-persons", "twice"}
    from_charters = {"several-bodies", "several-seats"}
    assert tried >= set(ERRORS) - from_charters


def test_the_same_row_twice_is_an_error(cast: Cast) -> None:
    first, second = planned(cast, {**BOARD, "Navn": "Eva"}, {**BOARD, "Navn": "EVA"})
    assert (first.outcome, second.outcome) == ("seat", "error")
    assert second.troubles[0].params == {"row": 2}


def test_two_rows_that_exclude_each_other_are_seen_together(cast: Cast) -> None:
    chair = {**BOARD, "Plads": "Skolens plads", "Navn": "Frode"}
    first, second = planned(cast, {**BOARD, "Navn": "Frode"}, chair)
    assert (first.outcome, second.outcome) == ("seat", "error")
    assert [one.code for one in second.doubts] == ["sits-twice"]


def test_who_leaves_makes_room_for_who_comes_in_the_same_file(cast: Cast) -> None:
    chair = {"Organ": "Bestyrelsen", "Plads": "Formand"}
    new = {**chair, "Navn": "Frode", "Fra": "01-06-2026"}
    old = {**chair, "Navn": "Bo", "Fra": "01-01-2025", "Til": "31-05-2026"}
    assert planned(cast, new, old)[0].doubts == ()
    (alone,) = planned(cast, new)
    assert [one.code for one in alone.doubts] == ["chair-already", "no-place-left"]


def test_nothing_changes_before_it_is_confirmed(cast: Cast) -> None:
    people, seats = Person.objects.count(), Membership.objects.count()
    plan_of(kept(cast, {**BOARD, "Navn": "Frode"}, {**CARLA, "Til": "31-05-2026"}), TODAY)
    assert (Person.objects.count(), Membership.objects.count()) == (people, seats)


def test_what_was_confirmed_happens_with_one_event_per_change(cast: Cast) -> None:
    before = Event.objects.count()
    carry_out(cast, {**BOARD, "Navn": "Frode", "Mail": "f@example.org"},
              {**CARLA, "Til": "31-05-2026"})  # fmt: skip
    assert Membership.objects.get(person__name="Frode").from_on == TODAY
    assert Membership.objects.get(person=cast.carla).until_on == date(2026, 5, 31)
    events = Event.objects.order_by("pk")[before:]
    assert [(one.verb, one.reason) for one in events] == [
        ("upload-members", ""),
        ("end-membership", "liste.csv"),
        ("add-person", ""),
        ("seat-person", "liste.csv"),
        ("import-members", ""),
    ]


def test_the_file_is_gone_when_it_is_carried_out(cast: Cast) -> None:
    carry_out(cast, {**BOARD, "Navn": "Frode"})
    assert not MemberImport.objects.exists()


def test_somebody_new_in_two_bodies_is_one_person(cast: Cast) -> None:
    kitchen = {"Organ": "Køkkenholdet", "Navn": "Frode", "Fra": "13-05-2026"}
    carry_out(cast, {**BOARD, "Navn": "Frode", "Mail": "f@example.org"}, kitchen)
    frode = Person.objects.get(name="Frode")
    assert frode.email == "f@example.org"
    assert frode.memberships.count() == 2


def test_what_changed_meanwhile_must_be_seen_anew(cast: Cast) -> None:
    one = kept(cast, {**CARLA, "Til": "31-05-2026"})
    digest = plan_of(one, TODAY).digest
    withdraw_membership(
        membership=Membership.objects.get(person=cast.carla), reason="x", by=None, at=AT
    )
    with pytest.raises(NotNowError) as error:
        carry_out_import(kept=one, plan_digest=digest, on=TODAY, by=None, at=AT)
    assert error.value.reason == "changed-meanwhile"


def test_with_an_error_nothing_is_carried_out(cast: Cast) -> None:
    one = kept(cast, {**BOARD, "Navn": "Frode"}, {**BOARD, "Navn": "Eva", "Fra": ""})
    digest = plan_of(one, TODAY).digest
    with pytest.raises(NotNowError) as error:
        carry_out_import(kept=one, plan_digest=digest, on=TODAY, by=None, at=AT)
    assert error.value.reason == "import-has-errors"
    assert not Person.objects.filter(name="Frode").exists()


def test_a_file_that_is_given_up_is_thrown_away(cast: Cast) -> None:
    give_up_import(kept=kept(cast, {**BOARD, "Navn": "Eva"}), by=None, at=AT)
    assert not MemberImport.objects.exists()


def test_a_second_upload_replaces_the_first(cast: Cast) -> None:
    kept(cast, {**BOARD, "Navn": "Eva"})
    kept(cast, {**BOARD, "Navn": "Frode"})
    assert MemberImport.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (sheet({}, headers=["Navn", "Fra"]) + b"\r\nBo;x", "columns-missing"),
        (sheet(*[{**BOARD, "Navn": "Bo"}] * 2001), "too-many-rows"),
        (b"%PDF", "not-a-sheet"),
    ],
)
def test_a_file_that_cannot_be_used_is_not_kept(cast: Cast, content: bytes, code: str) -> None:
    with pytest.raises(SheetError) as error:
        keep_import(organisation=cast.garden, name="x", content=content, by=None, at=AT)
    assert error.value.code == code
    assert not MemberImport.objects.exists()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_list_that_is_fetched_changes_nothing(
    anna: Client, cast: Cast, language: str, form: str
) -> None:
    seat_person(
        person=cast.eva, charter=CHARTER, body="bestyrelse", seat="suppleant",
        part=Membership.Part.SUBSTITUTE, stands_in_for=cast.carla, rank=2, from_on=START,
        until_on=date(2026, 12, 31), by=None, at=AT,
    )  # fmt: skip
    anna.cookies["language"] = language
    content = anna.get(f"{FILE}?format={form}").content
    one = keep_import(organisation=cast.garden, name="x", content=content, by=None, at=AT)
    plan = plan_of(one, TODAY)
    assert {row.outcome for row in plan.rows} == {"unchanged", "empty"}
    assert sum(row.outcome == "unchanged" for row in plan.rows) == 4


def test_the_list_has_a_row_for_each_vacant_place(anna: Client) -> None:
    rows = read_sheet(anna.get(FILE).content).rows
    seats = [row.cells[2] for row in rows if row.cells[3] is None]
    assert seats == ["Valgt blandt lodderne", "Valgt blandt lodderne", "Skolens plads",
                     "Gartneren", "Suppleanter"]  # fmt: skip


def upload(client: Client, content: bytes, name: str = "liste.csv") -> Any:
    return client.post(PAGE, {"file": SimpleUploadedFile(name, content)})


def test_a_coordinator_sees_what_will_happen_and_confirms(anna: Client) -> None:
    address = upload(anna, sheet({**BOARD, "Navn": "Frode"}))["Location"]
    page = anna.get(address).content.decode()
    assert "Is given the seat" in page
    assert "New person" in page
    digest = page.split('name="digest" value="')[1].split('"')[0]
    done = anna.post(address, {"digest": digest, "confirm": "1"}, follow=True)
    assert "1 row was carried out." in done.content.decode()
    assert Membership.objects.filter(person__name="Frode").exists()


def test_a_preview_of_other_rows_is_not_confirmed(anna: Client) -> None:
    address = upload(anna, sheet({**BOARD, "Navn": "Frode"}))["Location"]
    page = anna.post(address, {"digest": "x", "confirm": "1"}, follow=True).content.decode()
    assert "Nothing was imported." in page
    assert not Person.objects.filter(name="Frode").exists()


def test_a_preview_with_errors_offers_no_confirmation(anna: Client) -> None:
    address = upload(anna, sheet({**BOARD, "Navn": "Frode", "Fra": "=1"}))["Location"]
    page = anna.get(address).content.decode()
    assert "1 row has an error" in page
    assert 'name="confirm"' not in page


def test_dates_written_in_several_ways_are_told_of(anna: Client) -> None:
    rows = ({**BOARD, "Navn": "Frode"}, {**BOARD, "Navn": "Gerda", "Fra": "2026-05-13"})
    page = anna.get(upload(anna, sheet(*rows))["Location"]).content.decode()
    assert "The dates in “Fra” are written in several ways" in page


def test_a_file_that_is_no_sheet_is_refused_at_the_field(anna: Client) -> None:
    response = upload(anna, b"%PDF-1.7", "brev.pdf")
    assert response.status_code == 422
    assert "The file is no spreadsheet." in response.content.decode()


def test_a_file_can_be_thrown_away(anna: Client) -> None:
    address = upload(anna, sheet({**BOARD, "Navn": "Frode"}))["Location"]
    anna.post(address, {"give-up": "1"})
    assert not MemberImport.objects.exists()


@pytest.mark.parametrize(("name", "address"), [("members", PAGE), ("members-file", FILE)])
def test_a_page_asks_the_database_so_often(
    anna: Client, query_count: QueryCount, name: str, address: str
) -> None:
    anna.get(address)
    with query_count(name):
        anna.get(address)


@pytest.mark.parametrize("number", [1, 30])
def test_a_preview_asks_as_often_for_many_rows_as_for_few(
    anna: Client, query_count: QueryCount, number: int
) -> None:
    rows = [{**BOARD, "Navn": f"Person {n}"} for n in range(number)]
    address = upload(anna, sheet(*rows))["Location"]
    anna.get(address)
    with query_count("members-preview"):
        anna.get(address)
