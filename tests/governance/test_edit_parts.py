"""A coordinator changes a seat, a cadence, a duty or a lead through a form."""

import difflib
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.core.charter.edit import path_of, remove_at
from tovholder.core.charter.load import load
from tovholder.core.charter.places import PlaceKind, places
from tovholder.core.charter.revise import value_at
from tovholder.governance.actions import add_charter_version, save_draft
from tovholder.governance.forms.parts import PART_FORMS
from tovholder.governance.part_page import ADD_WORDS, KIND_WORDS, REMOVE_WORDS
from tovholder.governance.queries import draft_of, text_of_revision

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

LIST = f"/faelleshaven/kommissorium/{quote(CHARTER)}/ret/dele/"
BOARD = "bodies.bestyrelse"
MEETING = f"{BOARD}.meetings.ordinært"
STRATEGY = """
strategy:
  levels:
    - {id: aim, one: mål, many: mål}
  tree:
    - Flere bier  # endnu ingen tovholder
    - {title: Mere kompost, lead: gartner}
"""


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def said(response: "Response") -> str:
    return unescape(response.content.decode())


def filled(response: "Response") -> dict[str, Any]:
    """What the form would send if nothing were changed."""
    form = response.context["form"]
    sent = {"seen": response.context["seen"], "part_seen": response.context["part_seen"]}
    for bound in form:
        value = bound.value()
        if value not in (None, False):
            sent[bound.html_name] = "on" if value is True else str(value)
    return sent


def change(client: Client, place: str, deed: str = "save", **values: str) -> "Response":
    """Opens the form of the place, fills in these fields, and presses the button."""
    shown = filled(client.get(f"{LIST}{quote(place)}/"))
    return client.post(f"{LIST}{quote(place)}/", {**shown, **values, deed: "1"})


def saved(cast: Cast) -> str:
    draft = draft_of(cast.garden, CHARTER)
    return text_of_revision(cast.garden, draft.revision.id) or "" if draft else ""


def changed(before: str, after: str) -> list[str]:
    """The lines that are gone or new, without their margins."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [
        line[0] + line[1:].strip() for line in lines if not line.startswith(("---", "+++", "@@"))
    ]


def test_every_kind_of_place_has_a_form_and_its_words() -> None:
    assert PART_FORMS.keys() == KIND_WORDS.keys() == set(PlaceKind)
    assert ADD_WORDS.keys() <= REMOVE_WORDS.keys() == set(PlaceKind) - {PlaceKind.HEAD}


def test_the_list_leads_to_everything_that_can_be_changed(anna: Client) -> None:
    page = said(anna.get(LIST))
    for place in places(load(garden_text()).charter).values():
        assert f'href="{LIST}{quote(place.address)}/"' in page


def test_the_list_says_how_things_are_now(anna: Client) -> None:
    page = said(anna.get(LIST))
    assert "4 gange om året" in page
    assert "4 til 6" in page
    assert "3 pladser" in page


def test_a_form_that_is_sent_as_it_was_changes_nothing(anna: Client, cast: Cast) -> None:
    for place in places(load(garden_text()).charter).values():
        if place.part is not None:
            response = change(anna, place.address)
            assert response.status_code == 302, place.address
    assert not saved(cast)


def test_a_new_cadence_is_said_back_with_the_days_that_follow(anna: Client) -> None:
    page = said(change(anna, MEETING, "look", when="6 gange om året"))
    assert "6 gange om året; før 4 gange om året." in page
    assert "6 times a year" in page
    assert "juni 2026" in page
    assert "Foreslået dag" in page


def test_a_new_cadence_is_saved_in_the_draft_and_nothing_else(anna: Client, cast: Cast) -> None:
    response = change(anna, MEETING, when="6 gange om året")
    assert response["Location"] == f"{LIST}#body-bestyrelse"
    assert changed(garden_text(), saved(cast)) == [
        '-ordinært: {title: Bestyrelsesmøde, when: 4 gange om året, clause: "§ 5"}',
        '+ordinært: {title: Bestyrelsesmøde, when: 6 gange om året, clause: "§ 5"}',
    ]


def test_an_english_cadence_is_understood_too(anna: Client) -> None:
    page = said(change(anna, MEETING, "fragment", when="every 2 months"))
    assert "hver 2. måned" in page


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("4 gnage om året", "Mente du »4 gange om året«?"),
        ("4 gange om ugerne", "Ved tegn"),
        ("den 31. februar", "en dato, som ikke findes"),
        ("hver blå mandag", "kan ikke forstås"),
    ],
)
@pytest.mark.parametrize("deed", ["fragment", "save"])
def test_a_phrase_that_means_nothing_is_explained(
    anna: Client, cast: Cast, phrase: str, told: str, deed: str
) -> None:
    response = change(anna, MEETING, deed, when=phrase)
    assert told in said(response)
    assert not saved(cast)


def test_a_deadline_that_hangs_on_nothing_is_explained(anna: Client, cast: Cast) -> None:
    response = change(anna, f"{BOARD}.materials", when="senest 7 dage før bestyrelse.fest")
    assert response.status_code == 422
    assert "bestyrelse.fest" in said(response)
    assert not saved(cast)


def test_a_deadline_before_the_meetings_has_the_days_of_the_suggested_ones(anna: Client) -> None:
    page = said(change(anna, f"{BOARD}.materials", "look", when="senest 14 dage før hvert møde"))
    assert "mandag den 3. august 2026" in page


def test_papers_are_asked_for_where_none_were(anna: Client, cast: Cast) -> None:
    change(anna, "bodies.køkkenhold.minutes", when="senest 7 dage efter hvert møde")
    assert changed(garden_text(), saved(cast)) == [
        "+minutes: {when: senest 7 dage efter hvert møde}"
    ]


def test_a_seat_is_added_last(anna: Client, cast: Cast) -> None:
    change(
        anna, f"{BOARD}.seats", title="Biernes talsperson", count="2", role="observer",
        holder="skolen", sectors="biavl\nhavelod", years="3", is_without_vote="on",
    )  # fmt: skip
    seat = load(saved(cast)).charter.bodies["bestyrelse"].seats[-1]
    assert (seat.title, seat.count, seat.role, seat.holder) == (
        "Biernes talsperson", 2, "observer", "skolen",
    )  # fmt: skip
    assert (seat.sectors, seat.voting) == (("biavl", "havelod"), False)
    assert seat.term
    assert seat.term.years == 3


@pytest.mark.parametrize(
    ("count", "written"),
    [("1", None), ("4", "4"), ("2–4", {"at_least": "2", "at_most": "4"}), ("", "unknown")],
)
def test_places_are_counted_as_the_document_does(
    anna: Client, cast: Cast, count: str, written: object
) -> None:
    change(anna, f"{BOARD}.seats.1", count=count)
    assert value_at(saved(cast), ("bodies", "bestyrelse", "seats", 1, "count")) == written


@pytest.mark.parametrize("count", ["mange", "4-2", "-1"])
def test_a_count_that_is_none_is_refused(anna: Client, cast: Cast, count: str) -> None:
    assert change(anna, f"{BOARD}.seats.1", count=count).status_code == 422
    assert not saved(cast)


def test_a_term_keeps_what_the_form_does_not_show(anna: Client, cast: Cast) -> None:
    change(anna, f"{BOARD}.seats.1", years="4")
    term = load(saved(cast)).charter.bodies["bestyrelse"].seats[1].term
    assert term
    assert (term.years, term.staggered) == (4, True)


def test_a_seat_that_another_needs_cannot_be_removed(anna: Client, cast: Cast) -> None:
    response = change(anna, f"{BOARD}.seats.1", "remove")
    assert response.status_code == 422
    assert "Det kan ikke gøres sådan" in said(response)
    assert not saved(cast)


def test_a_quota_is_removed_and_the_others_stay(anna: Client, cast: Cast) -> None:
    change(anna, f"{BOARD}.quotas.1", "remove")
    assert changed(garden_text(), saved(cast)) == [
        '-- {sector: nye lodder, among: havelod, at_least: 1, clause: "§ 4"}'
    ]


def test_bounds_that_nothing_can_keep_are_refused(anna: Client, cast: Cast) -> None:
    response = change(anna, f"{BOARD}.size", at_least="9")
    assert response.status_code == 422
    assert "mindre end det mindste antal" in said(response)
    assert not saved(cast)


def test_a_change_shows_the_findings_that_come_with_it(anna: Client) -> None:
    page = said(change(anna, f"{BOARD}.size", "look", at_least="9", at_most="12"))
    assert "Nye fund" in page


def test_a_duty_is_added_under_an_id_of_its_own(anna: Client, cast: Cast) -> None:
    change(
        anna, "duties", title="Høstfest", when="hvert år senest 1. oktober",
        owner="bestyrelse.chair", kind="report", modality="expected",
    )  # fmt: skip
    duty = load(saved(cast)).charter.duties["høstfest-2"]
    assert (duty.owner, duty.kind, duty.modality) == ("bestyrelse.chair", "report", "expected")


def test_a_duty_is_removed(anna: Client, cast: Cast) -> None:
    change(anna, "duties.nyhedsbrev", "remove")
    assert load(saved(cast)).charter.duties.keys() == {"høstfest"}


def test_a_node_gets_a_lead(anna: Client, cast: Cast) -> None:
    text = garden_text() + STRATEGY
    add_charter_version(
        organisation=cast.garden, text=text.replace("2025-01-01", "2026-01-01"), by=None, at=AT
    )
    change(anna, "strategy.tree.0.lead", by="gartner", state="appointed")
    strategy = load(saved(cast)).charter.strategy
    assert strategy
    lead = strategy.tree[0].lead
    assert lead
    assert (lead.by, lead.state) == ("gartner", "appointed")
    assert "# endnu ingen tovholder" in saved(cast)


def test_the_title_and_the_days_are_changed_where_they_stand(anna: Client, cast: Cast) -> None:
    change(anna, "charter", title="Havens vedtægt", until="2030-12-31")
    charter = load(saved(cast)).charter
    assert (charter.title, charter.in_force.until) == ("Havens vedtægt", date(2030, 12, 31))


def test_days_that_run_backwards_are_refused(anna: Client) -> None:
    assert change(anna, "charter", until="2020-12-31").status_code == 422


def test_two_changes_make_one_draft(anna: Client, cast: Cast) -> None:
    change(anna, MEETING, when="6 gange om året")
    change(anna, "duties.høstfest", title="Høstgilde")
    assert "6 gange om året" in saved(cast)
    assert "Høstgilde" in saved(cast)


def test_the_second_of_two_is_told_and_saves_on_top(anna: Client, cast: Cast) -> None:
    place = f"{LIST}{quote(f'{BOARD}.seats.2')}/"
    mine = {**filled(anna.get(place)), "title": "Skolens stol"}
    _somebody_removes_the_first_seat(cast)
    response = anna.post(place, {**mine, "save": "1"})
    assert response.status_code == 409
    assert "En anden har ændret kommissoriet imens" in said(response)
    assert 'value="Skolens stol"' in said(response)
    anna.post(_place_of(response), {**filled(response), "save": "1"})
    assert "Skolens stol" in saved(cast)
    assert "Formand" not in saved(cast)
    assert "Naboernes observatør" in saved(cast)


def _somebody_removes_the_first_seat(cast: Cast) -> None:
    text = remove_at(garden_text(), path_of(f"{BOARD}.seats.0"))
    save_draft(
        organisation=cast.garden, slug=CHARTER, text=text, based_on=None,
        by=cast.user("bo"), at=AT,
    )  # fmt: skip


def _place_of(response: "Response") -> str:
    return str(response.context["action"])


def test_what_was_entered_for_something_gone_can_be_added_again(anna: Client, cast: Cast) -> None:
    place = f"{LIST}{quote('duties.høstfest')}/"
    mine = {**filled(anna.get(place)), "title": "Høstgilde"}
    text = garden_text().replace("duties:\n  høstfest:", "duties:\n  vårfest:")
    save_draft(
        organisation=cast.garden, slug=CHARTER, text=text, based_on=None,
        by=cast.user("bo"), at=AT,
    )  # fmt: skip
    response = anna.post(place, {**mine, "save": "1"})
    assert response.status_code == 409
    assert 'value="Høstgilde"' in said(response)


@pytest.mark.parametrize("place", ["bodies.x.seats.0", "duties.x", f"{BOARD}.name", "x", "0"])
def test_a_place_that_is_not_there_is_not_found(anna: Client, place: str) -> None:
    assert anna.get(f"{LIST}{place}/").status_code == 404


def test_who_may_not_upload_may_not_change(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("bo"))
    assert client.post(f"{LIST}{quote(MEETING)}/", {"save": "1"}).status_code == 403


def test_the_list_asks_little(anna: Client, query_count: QueryCount) -> None:
    with query_count("edit-parts"):
        anna.get(LIST)


def test_a_form_asks_little(anna: Client, query_count: QueryCount) -> None:
    with query_count("edit-part"):
        anna.get(f"{LIST}{quote(MEETING)}/")


def test_the_text_of_the_charter_leads_to_what_can_be_changed(anna: Client) -> None:
    page = said(anna.get(f"/faelleshaven/kommissorium/{CHARTER}/"))
    assert f'href="{LIST}{quote(MEETING)}/"' in page
    assert f'href="{LIST}#body-bestyrelse"' in page
    assert 'aria-label="Ret: Høstfest' in page


def test_who_may_not_change_it_sees_no_way_to(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("bo"))
    assert "edit-link" not in said(client.get(f"/faelleshaven/kommissorium/{CHARTER}/"))


def test_a_version_that_has_a_draft_is_not_changed_itself(anna: Client) -> None:
    change(anna, MEETING, when="6 gange om året")
    assert "edit-link" not in said(anna.get(f"/faelleshaven/kommissorium/{CHARTER}/"))
    draft = anna.get(f"/faelleshaven/kommissorium/{CHARTER}/", {"version": "kladde"})
    assert "edit-link" in said(draft)
