"""A link answers once for one person, and changes nothing by being opened."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.conf import settings as site
from django.test import Client
from pytest_django import Settings

from tests.people import TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.queries import events_about
from tovholder.lib import clock
from tovholder.outbox import purposes
from tovholder.outbox.actions import SpentError, forget_links, make_link, use_link
from tovholder.outbox.models import SignedLink
from tovholder.outbox.purposes import Choice, Purpose, Question, Reply
from tovholder.outbox.queries import LinkSeen, peek_link
from tovholder.outbox.views import MOST_WRONG

NOW = datetime(2026, 5, 13, 9, 0, tzinfo=clock.COPENHAGEN)
EXPIRES = NOW + timedelta(days=30)
DONE = {"choice": "done", "note": "Malet grøn"}
answers: list[Reply] = []


def ask(link: LinkSeen, at: datetime) -> Question:
    closed = "Lugen er allerede malet." if link.data.get("closed") else ""
    choices = (Choice("done", "Det er gjort"), Choice("later", "Senere"))
    label = "Malet den" if link.data.get("day") else ""
    return Question(
        "Er lugen malet?", "Havens låge.", choices, "Note",
        day_label=label, day=at.date(), closed=closed,
    )  # fmt: skip


def act(link: LinkSeen, reply: Reply, at: datetime) -> str:
    if reply.note == "gå i stykker":
        raise RuntimeError
    answers.append(reply)
    return "Tak, det er noteret."


@pytest.fixture(autouse=True)
def purpose(settings: Settings) -> Iterator[Purpose]:
    settings.TODAY = TODAY
    answers.clear()
    painted = Purpose("paint-gate", ask, act)
    purposes.register(painted)
    yield painted
    purposes._purposes.pop(painted.name)


def make(cast: Cast, expires_at: datetime = EXPIRES, **data: object) -> str:
    """The path of a new link for Bo."""
    url = make_link(purpose="paint-gate", data=data, person=cast.bo, expires_at=expires_at, at=NOW)
    return url.removeprefix(site.SITE.geturl())


def test_the_page_asks_and_says_whose_link_it_is(client: Client, cast: Cast) -> None:
    page = client.get(make(cast)).content.decode()
    assert "Er lugen malet?" in page
    assert "sendt til <strong>Bo</strong>" in page


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_a_link_changes_nothing(client: Client, cast: Cast, method: str) -> None:
    path = make(cast)
    getattr(client, method)(path)
    assert SignedLink.objects.get().used_at is None
    assert answers == []


def test_an_answer_is_taken_with_its_note(client: Client, cast: Cast) -> None:
    response = client.post(make(cast), DONE)
    assert "Tak, det er noteret." in response.content.decode()
    assert answers == [Reply("done", "Malet grøn")]
    event = events_about("person", cast.bo.pk)[0]
    assert (event.verb, event.actor_id, event.reason) == ("answer-by-link", None, "Malet grøn")


def test_the_second_answer_is_told_who_gave_the_first_and_when(client: Client, cast: Cast) -> None:
    path = make(cast)
    client.post(path, DONE)
    response = client.post(path, {"choice": "later"})
    page = response.content.decode()
    assert (response.status_code, len(answers)) == (410, 1)
    assert "af den, som linket er sendt til: Bo." in page
    assert 'datetime="2026-05-13T' in page


def test_of_two_answers_at_once_the_second_does_nothing(cast: Cast, purpose: Purpose) -> None:
    path = make(cast)
    seen = peek_link(path.split("/")[3], cast.garden.slug)
    assert seen is not None
    use_link(link=seen, purpose=purpose, reply=Reply("done", ""), at=NOW)
    with pytest.raises(SpentError):
        use_link(link=seen, purpose=purpose, reply=Reply("done", ""), at=NOW)
    assert len(answers) == 1


def test_what_goes_wrong_leaves_the_link_unused(client: Client, cast: Cast) -> None:
    client.raise_request_exception = False
    response = client.post(make(cast), {"choice": "done", "note": "gå i stykker"})
    assert response.status_code == 500
    assert SignedLink.objects.get().used_at is None


@pytest.mark.parametrize(
    "form", [{}, {"choice": "burn-it-down"}, {"choice": "done", "note": "x" * 2001}]
)
def test_what_is_no_answer_is_sent_back(client: Client, cast: Cast, form: dict[str, str]) -> None:
    response = client.post(make(cast), form)
    assert (response.status_code, answers) == (422, [])
    assert "Noget skal rettes først" in response.content.decode()


def test_a_link_that_has_expired_says_when(client: Client, cast: Cast) -> None:
    path = make(cast, expires_at=NOW - timedelta(days=1))
    response = client.post(path, DONE)
    assert (response.status_code, answers) == (410, [])
    assert 'kunne bruges indtil <time datetime="2026-05-12T' in response.content.decode()


def test_what_is_done_already_is_not_asked_again(client: Client, cast: Cast) -> None:
    response = client.post(make(cast, closed=True), DONE)
    assert "Lugen er allerede malet." in response.content.decode()
    assert (answers, SignedLink.objects.get().used_at) == ([], None)


@pytest.mark.parametrize("change", [lambda token: token[:-1], lambda token: token[:-1] + "!"])
def test_a_link_that_was_changed_says_what_to_do(
    client: Client, cast: Cast, change: object
) -> None:
    path = make(cast)
    token = path.split("/")[3]
    response = client.post(path.replace(token, change(token)), DONE)  # type: ignore[operator]
    assert (response.status_code, answers) == (404, [])
    assert "Linket findes ikke" in response.content.decode()


def test_a_link_works_only_in_its_own_organisation(client: Client, cast: Cast) -> None:
    path = make(cast).replace("faelleshaven", "sangkoret")
    assert client.get(path).status_code == 404


def test_a_link_whose_app_is_gone_says_so(client: Client, cast: Cast) -> None:
    path = make(cast)
    SignedLink.objects.update(purpose="forgotten")
    assert client.get(path).status_code == 410


def test_the_token_is_not_stored_and_not_passed_on(client: Client, cast: Cast) -> None:
    path = make(cast)
    token = path.split("/")[3]
    response = client.get(path)
    assert len(token) == 43
    assert token not in repr(SignedLink.objects.values().get())
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cache-Control"] == "private, no-store"


def test_who_tries_links_at_random_gets_no_more_pages(client: Client, db: None) -> None:
    for number in range(MOST_WRONG):
        assert client.get(f"/faelleshaven/svar/{number}/").status_code == 404
    assert client.get("/faelleshaven/svar/x/").status_code == 429


def test_who_holds_a_link_is_let_in_though_others_guess(client: Client, cast: Cast) -> None:
    for number in range(MOST_WRONG + 1):
        client.get(f"/faelleshaven/svar/{number}/")
    assert client.get(make(cast)).status_code == 200


def test_links_that_expired_long_ago_are_forgotten(cast: Cast) -> None:
    make(cast)
    assert forget_links(before=EXPIRES) == 0
    assert forget_links(before=EXPIRES + timedelta(seconds=1)) == 1


def test_a_link_asks_little(client: Client, cast: Cast, query_count: QueryCount) -> None:
    path = make(cast)
    with query_count("link"):
        client.get(path)
    with query_count("link-answered"):
        client.post(path, DONE)


def test_an_answer_says_on_which_day_where_that_is_asked_for(client: Client, cast: Cast) -> None:
    client.post(make(cast, day=True), {**DONE, "day": "2026-05-11"})
    assert answers == [Reply("done", "Malet grøn", TODAY - timedelta(days=2))]


def test_a_day_ahead_is_refused_and_leaves_the_link_unused(client: Client, cast: Cast) -> None:
    response = client.post(make(cast, day=True), {**DONE, "day": "2026-05-14"})
    assert "Dagen må ikke ligge ude i fremtiden." in response.content.decode()
    assert SignedLink.objects.get().used_at is None
