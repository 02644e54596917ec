"""Pages of the decision register: what each of the cast sees and does there."""

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_decisions import decide
from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.rules import Subject
from tovholder.governance import references
from tovholder.governance.actions import seat_person
from tovholder.governance.models import Decision, Membership

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

LIST = "/faelleshaven/beslutninger/"
NEW = LIST + "ny/"
FIRST = LIST + "2026-1/"
CORRECT = FIRST + "ret/"
FORM = {
    "body": f"{CHARTER}/bestyrelse",
    "decided_on": "2026-05-12",
    "kind": "decided",
    "title": "Nyt hegn",
    "text": "Hegnet skiftes.",
    "outcome": "Vedtaget",
}
LATE = {"decided_on": date(2026, 1, 5), "due_on": date(2026, 2, 1)}


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


def page(client: Client, cast: Cast, url: str, who: str = "anna") -> str:
    client.force_login(cast.user(who))
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def send(client: Client, cast: Cast, url: str, who: str = "anna", **form: Any) -> "Response":
    client.force_login(cast.user(who))
    return client.post(url, form, follow=True)


def said(response: "Response") -> str:
    return response.content.decode()


def only() -> Decision:
    return Decision.objects.get()


def test_an_empty_register_says_what_to_do_next(client: Client, cast: Cast) -> None:
    assert "Indtast den første" in page(client, cast, LIST)
    assert "Koordinatoren eller en sekretær kan" in page(client, cast, LIST, "carla")


def test_the_list_shows_the_decision_and_what_is_overdue(client: Client, cast: Cast) -> None:
    decide(cast, **LATE)
    html = page(client, cast, LIST, "carla")
    for word in ("2026-1", "Bestyrelsen", "Nyt hegn", "Besluttet", "Bo", "Over fristen"):
        assert word in html


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?q=hegn", 1),
        ("?kind=noted", 1),
        ("?state=overdue", 1),
        ("?year=2025", 1),
        ("?owner=Bo", 1),
        ("?body=Bestyrelsen", 3),
        ("?body=Bestyrelsen&q=mur", 0),
    ],
)
def test_the_list_filters(client: Client, cast: Cast, query: str, count: int) -> None:
    decide(cast, **LATE)
    decide(cast, kind="noted", title="Regnskab", owner=None, due_on=None)
    decide(cast, decided_on=date(2025, 3, 1), title="Låge", owner=None, due_on=None)
    text = page(client, cast, f"{LIST}{query}&format=csv")
    assert len(text.strip().splitlines()) == 1 + count


def test_who_may_not_record_sees_no_button_and_is_refused(client: Client, cast: Cast) -> None:
    decide(cast)
    assert NEW not in page(client, cast, LIST, "carla")
    assert CORRECT not in page(client, cast, FIRST, "carla")
    for url in (NEW, CORRECT):
        assert send(client, cast, url, "carla", **FORM).status_code == 403
    assert send(client, cast, FIRST, "carla", step="close", reason="Nej").status_code == 403
    assert only().state == "open"


def test_a_stranger_finds_no_decision(client: Client, cast: Cast) -> None:
    decide(cast)
    assert send(client, cast, FIRST, "sten", step="verify").status_code == 404
    client.force_login(cast.user("sten"))
    assert client.get("/sangkoret/beslutninger/2026-1/").status_code == 404


def test_a_decision_is_entered(client: Client, cast: Cast) -> None:
    more = {"owner": str(cast.bo.pk), "due_on": "2026-06-01", "link": "referat.example.org/1"}
    response = send(client, cast, NEW, **FORM, **more)
    assert response.redirect_chain == [(FIRST, 302)]
    assert "Beslutningen er indtastet som nummer 2026-1." in said(response)
    new = only()
    assert (new.charter, new.body, new.owner, new.due_on, new.link, new.state) == (
        CHARTER, "bestyrelse", cast.bo, date(2026, 6, 1), "https://referat.example.org/1", "open",
    )  # fmt: skip


def test_a_secretary_enters_decisions_too(client: Client, cast: Cast) -> None:
    seat_person(
        person=cast.carla, charter=CHARTER, body="bestyrelse", seat="sekretær",
        part=Membership.Part.SECRETARY, from_on=TODAY, by=None, at=AT,
    )  # fmt: skip
    assert "2026-1" in said(send(client, cast, NEW, "carla", **FORM))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": ""}, "Titel"),
        ({"decided_on": "2026-05-14"}, "Dagen er ikke kommet endnu"),
        ({"decided_on": "i går"}, "gyldig dato"),
        ({"due_on": "2026-05-01"}, "Fristen kan ikke ligge før beslutningen"),
        ({"body": "et-andet/organ"}, "gyldig"),
        ({"kind": "dreamt"}, "gyldig"),
        ({"link": "javascript:alert(1)"}, "gyldig"),
        ({"owner": "0"}, "gyldig"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_lost(
    client: Client, cast: Cast, change: dict[str, str], words: str
) -> None:
    response = send(client, cast, NEW, **{**FORM, **change})
    assert response.status_code == 422
    assert words in said(response)
    assert "Hegnet skiftes." in said(response)
    assert Decision.objects.count() == 0


def test_a_decision_about_a_thing_leads_back_to_it(client: Client, cast: Cast) -> None:
    about = f"?kind=person&id={cast.carla.pk}&title=Carla"
    assert "Handler om: Carla" in page(client, cast, NEW + about)
    response = send(client, cast, NEW + about, **FORM)
    assert f'<a href="/faelleshaven/personer/{cast.carla.pk}/">Carla</a>' in said(response)


def test_a_thing_of_a_kind_that_nobody_knows_is_left_out(client: Client, cast: Cast) -> None:
    assert "Handler om" not in page(client, cast, NEW + "?kind=dragon&id=1&title=Smaug")


def test_the_page_tells_what_was_decided(client: Client, cast: Cast) -> None:
    decide(cast, text="Hegnet skiftes.\nStraks.", outcome="Vedtaget", link="https://a.example.org/")
    html = page(client, cast, FIRST, "dan")
    for word in ("2026-1 · Bestyrelsen", "Hegnet skiftes.<br>Straks.", "Vedtaget", "Bo"):
        assert word in html
    assert 'href="https://a.example.org/"' in html


def test_an_overdue_follow_up_is_back_with_the_secretary(client: Client, cast: Cast) -> None:
    seat_person(
        person=cast.eva, charter=CHARTER, body="bestyrelse", seat="sekretær",
        part=Membership.Part.SECRETARY, from_on=date(2025, 1, 1), by=None, at=AT,
    )  # fmt: skip
    decide(cast, **LATE)
    assert "Den er tilbage hos sekretæren: Eva." in page(client, cast, FIRST, "carla")


def test_without_a_secretary_it_is_back_with_the_coordinator(client: Client, cast: Cast) -> None:
    decide(cast, **LATE)
    assert "tilbage hos koordinatoren" in page(client, cast, FIRST, "carla")


def test_the_owner_says_what_has_followed_and_cannot_verify(client: Client, cast: Cast) -> None:
    decide(cast)
    response = send(client, cast, FIRST, "bo", step="follow-up", text="Hegnet står.")
    assert "Nu kan en anden bekræfte den." in said(response)
    assert send(client, cast, FIRST, "bo", step="verify").status_code == 403
    assert only().state == "followed-up"


def test_another_member_cannot_say_what_has_followed(client: Client, cast: Cast) -> None:
    decide(cast)
    response = send(client, cast, FIRST, "carla", step="follow-up", text="Hegnet står.")
    assert response.status_code == 403
    assert "Kun den ansvarlige" in said(response)


def test_the_coordinator_verifies_and_the_decision_closes(client: Client, cast: Cast) -> None:
    decide(cast)
    send(client, cast, FIRST, "bo", step="follow-up", text="Hegnet står.")
    assert "Bekræft, at det er gjort" in page(client, cast, FIRST)
    response = send(client, cast, FIRST, step="verify")
    assert "13. maj 2026 af Anna" in said(response).replace("\xa0", " ")
    assert only().state == "closed"


def test_a_coordinator_who_owns_it_is_told_that_another_must_verify(
    client: Client, cast: Cast
) -> None:
    decide(cast, owner=cast.anna)
    send(client, cast, FIRST, step="follow-up", text="Hegnet står.")
    html = page(client, cast, FIRST)
    assert "Den ansvarlige kan ikke selv bekræfte" in html
    assert "Bekræft, at det er gjort" not in html
    assert "Den ansvarlige kan ikke selv" in said(send(client, cast, FIRST, step="verify"))
    assert only().state == "followed-up"


def test_a_decision_is_closed_and_opened_with_a_reason(client: Client, cast: Cast) -> None:
    decide(cast)
    assert send(client, cast, FIRST, step="close", reason="").status_code == 422
    assert "Bortfaldet" in said(send(client, cast, FIRST, step="close", reason="Bortfaldet"))
    assert only().state == "closed"
    assert "er åben igen" in said(send(client, cast, FIRST, step="reopen", reason="Alligevel"))
    assert only().state == "open"


def test_a_step_taken_twice_is_told_and_changes_nothing(client: Client, cast: Cast) -> None:
    decide(cast)
    for _ in range(2):
        response = send(client, cast, FIRST, step="close", reason="Bortfaldet")
    assert "Beslutningen er lukket. Åbn den igen" in said(response)


def test_a_step_that_there_is_not_is_a_bad_request(client: Client, cast: Cast) -> None:
    decide(cast)
    assert send(client, cast, FIRST, step="burn").status_code == 400


def test_a_correction_stands_in_the_history(client: Client, cast: Cast) -> None:
    decide(cast)
    assert 'value="Nyt hegn"' in page(client, cast, CORRECT)
    changed = {**FORM, "title": "Nyt plankeværk", "revision": "1", "reason": "Slåfejl"}
    response = send(client, cast, CORRECT, **changed)
    assert response.redirect_chain == [(FIRST, 302)]
    for word in ("Slåfejl", "titel: Nyt hegn → Nyt plankeværk"):
        assert word in said(response)


def test_the_second_of_two_corrections_is_told_and_loses_nothing(
    client: Client, cast: Cast
) -> None:
    decide(cast)
    send(client, cast, CORRECT, **FORM, revision="1", reason="Slåfejl")
    mine = {**FORM, "title": "Mur", "reason": "Slåfejl"}
    second = send(client, cast, CORRECT, **mine, revision="1")
    assert second.status_code == 422
    assert "En anden har ændret beslutningen" in said(second)
    assert 'value="Mur"' in said(second)
    assert 'name="revision" value="2"' in said(second)
    send(client, cast, CORRECT, **mine, revision="2")
    assert only().title == "Mur"


def test_a_correction_into_another_year_is_refused_with_words(client: Client, cast: Cast) -> None:
    decide(cast)
    moved = {**FORM, "decided_on": "2025-05-12", "revision": "1", "reason": "Forkert dag"}
    assert "Nummeret hører til et andet år" in said(send(client, cast, CORRECT, **moved))


def test_the_page_lists_what_refers_to_the_decision(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(cast)
    monkeypatch.setattr(references, "_sources", [])
    references.register(lambda _organisation, name: [Subject("charter", CHARTER, name.reference)])
    html = page(client, cast, FIRST)
    assert f'<a href="/faelleshaven/kommissorium/{CHARTER}/">2026-1</a>' in html.replace(
        "f%C3%A6lleshave", CHARTER
    )


def test_the_register_asks_as_often_with_much_as_with_little(
    client: Client, cast: Cast, query_count: QueryCount
) -> None:
    client.force_login(cast.user("anna"))
    for number in range(30):
        decide(cast, title=f"Nummer {number}")
    with query_count("decisions"):
        client.get(LIST)
    with query_count("decision"):
        client.get(FIRST)
