"""Pages of tasks: what each of the cast sees and does there."""

from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_decisions import decide
from tests.people import TODAY, Cast
from tests.queries import QueryCount
from tests.tasks.test_tasks import give
from tovholder.tasks.models import Task

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

LIST = "/faelleshaven/opgaver/"
NEW = LIST + "ny/"
FIRST = LIST + "1/"
EDIT = FIRST + "ret/"
FORM = {"title": "Mal hegnet", "text": "To lag.", "due_on": "2026-06-01"}


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


def only() -> Task:
    return Task.objects.get()


def test_an_empty_list_says_what_to_do_next(client: Client, cast: Cast) -> None:
    assert "Opret den første" in page(client, cast, LIST)
    assert "Koordinatoren eller en sekretær kan" in page(client, cast, LIST, "carla")


def test_the_list_shows_whose_it_is_and_what_is_overdue(client: Client, cast: Cast) -> None:
    give(cast, due_on=TODAY.replace(day=1))
    html = page(client, cast, LIST, "carla")
    for word in ("Mal hegnet", "Bo", "Over fristen", "1. maj 2026"):
        assert word in html.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("query", "count"), [("?q=hegn", 1), ("?state=overdue", 1), ("?owner=Carla", 1)]
)
def test_the_list_filters(client: Client, cast: Cast, query: str, count: int) -> None:
    give(cast, due_on=TODAY.replace(day=1))
    give(cast, title="Slå græsset", owner=cast.carla)
    give(cast, title="Luk vandet", owner=None)
    text = page(client, cast, f"{LIST}{query}&format=csv")
    assert len(text.strip().splitlines()) == 1 + count


def test_who_may_not_manage_sees_no_button_and_is_refused(client: Client, cast: Cast) -> None:
    give(cast)
    assert NEW not in page(client, cast, LIST, "carla")
    assert EDIT not in page(client, cast, FIRST, "carla")
    for url in (NEW, EDIT):
        assert send(client, cast, url, "carla", **FORM).status_code == 403
    for step in ("complete", "verify", "reassign", "reopen"):
        assert send(client, cast, FIRST, "carla", step=step).status_code == 403
    assert only().state == "open"


def test_a_stranger_finds_no_task(client: Client, cast: Cast) -> None:
    give(cast)
    assert send(client, cast, FIRST, "sten", step="complete").status_code == 404
    client.force_login(cast.user("sten"))
    assert client.get("/sangkoret/opgaver/1/").status_code == 404


def test_a_task_is_added(client: Client, cast: Cast) -> None:
    response = send(client, cast, NEW, **FORM, owner=str(cast.bo.pk))
    assert response.redirect_chain == [(FIRST, 302)]
    assert "Opgaven er oprettet." in said(response)
    assert (only().title, only().owner) == ("Mal hegnet", cast.bo)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": ""}, "Opgave"),
        ({"due_on": "2026-05-12"}, "Dagen er gået"),
        ({"due_on": "31-02-2026"}, "gyldig dato"),
        ({"owner": "0"}, "gyldig"),
        ({"decision": "77"}, "gyldig"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_lost(
    client: Client, cast: Cast, change: dict[str, str], words: str
) -> None:
    response = send(client, cast, NEW, **{**FORM, **change})
    assert response.status_code == 422
    assert words in said(response)
    assert "To lag." in said(response)
    assert Task.objects.count() == 0


def test_a_decision_leads_to_its_task_and_back(client: Client, cast: Cast) -> None:
    decide(cast)
    decision = "/faelleshaven/beslutninger/2026-1/"
    link = NEW + "?kind=decision&amp;id=2026-1&amp;title=Nyt+hegn"
    assert f'href="{link}"' in page(client, cast, decision)
    assert "Opret en opgave" not in page(client, cast, decision, "carla")
    response = send(client, cast, link.replace("&amp;", "&"), **FORM)
    assert f'<a href="{decision}">Nyt hegn</a>' in said(response)
    assert f'<a href="{FIRST}">Mal hegnet</a>' in page(client, cast, decision, "carla")


def test_a_task_follows_from_the_decision_that_is_chosen(client: Client, cast: Cast) -> None:
    chosen = decide(cast)
    send(client, cast, NEW, **FORM, decision=str(chosen.pk))
    assert (only().subject_kind, only().subject_id) == ("decision", "2026-1")


def test_the_owner_does_it_and_cannot_verify(client: Client, cast: Cast) -> None:
    give(cast)
    response = send(client, cast, FIRST, "bo", step="complete", on="2026-05-12", note="To lag.")
    assert "Nu kan en anden bekræfte den." in said(response)
    assert send(client, cast, FIRST, "bo", step="verify").status_code == 403
    assert (only().state, str(only().done_on)) == ("done", "2026-05-12")


def test_nobody_is_done_tomorrow(client: Client, cast: Cast) -> None:
    give(cast)
    response = send(client, cast, FIRST, "bo", step="complete", on="2026-05-14", note="To lag.")
    assert response.status_code == 422
    assert "Dagen er ikke kommet endnu" in said(response)
    assert "To lag." in said(response)
    assert only().state == "open"


def test_the_coordinator_verifies(client: Client, cast: Cast) -> None:
    give(cast)
    send(client, cast, FIRST, "bo", step="complete", on="2026-05-12")
    assert "Bekræft, at det er gjort" in page(client, cast, FIRST)
    assert "Opgaven er bekræftet." in said(send(client, cast, FIRST, step="verify"))
    assert only().verified_by == cast.anna


def test_a_coordinator_who_did_it_is_told_that_another_must_verify(
    client: Client, cast: Cast
) -> None:
    give(cast, owner=cast.anna)
    send(client, cast, FIRST, step="complete", on="2026-05-12")
    html = page(client, cast, FIRST)
    assert "Den ansvarlige kan ikke selv bekræfte" in html
    assert "Bekræft, at det er gjort" not in html
    assert "kan ikke selv bekræfte" in said(send(client, cast, FIRST, step="verify"))


def test_a_task_is_handed_over_and_opened_again(client: Client, cast: Cast) -> None:
    give(cast)
    handed = send(client, cast, FIRST, step="reassign", owner=str(cast.carla.pk), reason="Syg")
    assert "ansvarlig: Bo → Carla" in said(handed)
    send(client, cast, FIRST, "carla", step="complete", on="2026-05-12")
    assert send(client, cast, FIRST, step="reopen", reason="").status_code == 422
    assert "Det skaller" in said(send(client, cast, FIRST, step="reopen", reason="Det skaller"))
    assert only().state == "open"


def test_it_is_not_handed_to_somebody_of_another_organisation(client: Client, cast: Cast) -> None:
    give(cast)
    response = send(client, cast, FIRST, step="reassign", owner=str(cast.sten.pk))
    assert response.status_code == 422
    assert only().owner == cast.bo


def test_a_step_taken_twice_is_told(client: Client, cast: Cast) -> None:
    give(cast)
    for _ in range(2):
        response = send(client, cast, FIRST, step="complete", on="2026-05-12")
    assert "Opgaven er udført. Åbn den igen" in said(response)


def test_a_step_that_there_is_not_is_a_bad_request(client: Client, cast: Cast) -> None:
    give(cast)
    assert send(client, cast, FIRST, step="burn").status_code == 400


def test_a_change_stands_in_the_history(client: Client, cast: Cast) -> None:
    give(cast)
    assert 'value="Mal hegnet"' in page(client, cast, EDIT)
    changed = {**FORM, "title": "Mal lågen", "revision": "1", "reason": "Misforstået"}
    response = send(client, cast, EDIT, **changed)
    assert response.redirect_chain == [(FIRST, 302)]
    for word in ("Misforstået", "titel: Mal hegnet → Mal lågen"):
        assert word in said(response)


def test_the_second_of_two_changes_is_told_and_loses_nothing(client: Client, cast: Cast) -> None:
    give(cast)
    send(client, cast, EDIT, **FORM, revision="1")
    second = send(client, cast, EDIT, **{**FORM, "title": "Mal skuret"}, revision="1")
    assert second.status_code == 422
    assert "En anden har ændret opgaven" in said(second)
    assert 'value="Mal skuret"' in said(second)
    assert 'name="revision" value="2"' in said(second)


def test_the_list_asks_as_often_with_much_as_with_little(
    client: Client, cast: Cast, query_count: QueryCount
) -> None:
    client.force_login(cast.user("anna"))
    for number in range(30):
        give(cast, title=f"Nummer {number}")
    with query_count("tasks"):
        client.get(LIST)
    with query_count("task"):
        client.get(FIRST)
