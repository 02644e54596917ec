"""Who may open what: every address, by role, in one table.

An address that is not in the table fails, and so does one in the table that is gone.
"""

from collections.abc import Iterator, Mapping

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.people import CHARTER, Cast

OURS = {"slug": "faelleshaven"}
RULE = {**OURS, "charter": CHARTER, "subject": "høstfest"}
BODY = {**OURS, "charter": CHARTER, "body": "bestyrelse"}
DECISION = {**OURS, "year": 2026, "number": 0}
TASK = {**OURS, "number": 0}
MEETING = {**OURS, "meeting": 0}
PERSON = {**OURS, "person": 0}
THING = {**OURS, "kind": "charter", "thing": CHARTER}
SEAT = {**OURS, "key": 999_999}
VERSION = {**OURS, "charter": CHARTER, "number": 1}

PEOPLE = ("nobody", "sten", "carla", "dan", "eva", "bo", "anna")
"""Not logged in; a stranger; a member; an observer; the auditor; the chair; the coordinator."""

OPEN = (200, 200, 200, 200, 200, 200, 200)
OWN = (302, 404, 200, 200, 200, 200, 200)
"""Those who belong to the organisation; others are asked to log in, or see nothing."""
RUNS = (302, 404, 403, 403, 403, 403, 200)
NOWHERE = (404,) * 7
MISSING = (302, 404, 403, 403, 403, 403, 404)
"""What the coordinator alone may see, and is not there."""
AUDITS = (302, 404, 403, 403, 200, 403, 200)
"""The auditor and the coordinator."""
NOT_THERE = (302, 404, 404, 404, 404, 404, 404)
NOT_THERE_TO_RUN = (302, 404, 403, 403, 403, 403, 404)
"""A thing that is not there: said to those who may look for it."""
ASKED = (302, *NOWHERE[1:])
"""There is no such file."""

ADDRESSES: dict[str, tuple[Mapping[str, object], tuple[int, ...]]] = {
    "health": ({}, OPEN),
    "robots": ({}, OPEN),
    "accessibility": ({}, OPEN),
    "ui:components": ({}, OPEN),
    "demo": ({}, OPEN),
    "demo_log_in": ({}, (405,) * 7),
    "search:results": (OURS, OWN),
    "overview:mails": (OURS, RUNS),
    "overview:mail": ({**OURS, "mail": 1}, MISSING),
    "overview:mail-html": ({**OURS, "mail": 1}, MISSING),
    "outbox:link": ({**OURS, "token": "no-such-link"}, NOWHERE),
    "overview:home": ({}, (200, 302, 302, 302, 302, 302, 302)),
    "overview:create": ({}, (302, 200, 200, 200, 200, 200, 200)),
    "overview:front": (OURS, OWN),
    "overview:start": (OURS, RUNS),
    "overview:inbox": (OURS, OWN),
    "overview:snooze": (OURS, (302, *(404,) * 6)),
    "overview:delegate": (OURS, OWN),
    "overview:reminder-settings": (OURS, OWN),
    "overview:reminders": (OURS, RUNS),
    "overview:bodies": (OURS, OWN),
    "overview:body": (BODY, OWN),
    "overview:organisation": (OURS, OWN),
    "overview:seats": (OURS, OWN),
    "overview:letter": ({**BODY, "seat": "skolen"}, RUNS),
    "overview:letter-text": (OURS, RUNS),
    "meetings:meetings": (OURS, OWN),
    "meetings:plan": (OURS, RUNS),
    "meetings:calendar": (OURS, OWN),
    "meetings:meeting": (MEETING, NOT_THERE),
    "meetings:move": (MEETING, NOT_THERE_TO_RUN),
    "meetings:cancel": (MEETING, NOT_THERE_TO_RUN),
    "meetings:hold": (MEETING, NOT_THERE_TO_RUN),
    "meetings:correct": (MEETING, NOT_THERE_TO_RUN),
    "meetings:reopen": (MEETING, NOT_THERE_TO_RUN),
    "meetings:step": ({**MEETING, "step": "dispatch"}, NOT_THERE_TO_RUN),
    "meetings:year": (OURS, OWN),
    "meetings:year-confirm": (OURS, RUNS),
    "meetings:year-change": (OURS, (302, 404, 403, 403, 403, 403, 302)),
    "meetings:year-options": (OURS, RUNS),
    "meetings:occasions": (OURS, OWN),
    "meetings:occasions-import": (OURS, RUNS),
    "meetings:occasions-remove": (OURS, RUNS),
    "compliance:calendar": ({"token": "no-such-token"}, NOWHERE),
    "compliance:wheel": (OURS, OWN),
    "compliance:feed": (OURS, OWN),
    "compliance:feed-renew": (OURS, OWN),
    "compliance:feed-stop": (OURS, OWN),
    "compliance:verdicts": (OURS, OWN),
    "compliance:rule": (RULE, OWN),
    "compliance:tell": (RULE, RUNS),
    "compliance:waive": (RULE, RUNS),
    "compliance:missing": (OURS, OWN),
    "compliance:declaration": (OURS, OWN),
    "compliance:correct": ({**OURS, "key": 1}, ASKED),
    "compliance:withdraw": ({**OURS, "key": 1}, ASKED),
    "compliance:waiver-withdraw": ({**OURS, "key": 1}, (302, 404, 403, 403, 403, 403, 404)),
    "governance:persons": (OURS, OWN),
    "governance:person-add": (OURS, RUNS),
    "governance:person": (PERSON, NOT_THERE),
    "governance:person-edit": (PERSON, NOT_THERE_TO_RUN),
    "governance:login": (PERSON, NOT_THERE_TO_RUN),
    "governance:role": (PERSON, NOT_THERE_TO_RUN),
    "governance:hand-over": (PERSON, NOT_THERE_TO_RUN),
    "governance:access": (OURS, AUDITS),
    "governance:thing-access": (THING, AUDITS),
    "governance:log": (OURS, AUDITS),
    "governance:thing-log": (THING, AUDITS),
    "governance:seat-fill": (BODY, RUNS),
    "governance:seat-history": (BODY, OWN),
    "governance:members": (OURS, RUNS),
    "governance:members-file": (OURS, RUNS),
    "governance:members-preview": ({**OURS, "key": 0}, NOT_THERE_TO_RUN),
    "governance:membership": (SEAT, NOT_THERE),
    "governance:membership-step": ({**SEAT, "step": "ret"}, NOT_THERE_TO_RUN),
    "governance:charters": (OURS, OWN),
    "governance:file": ({**OURS, "file": 1, "number": 1, "name": "a.pdf"}, ASKED),
    "tasks:tasks": (OURS, OWN),
    "tasks:add": (OURS, RUNS),
    "tasks:task": (TASK, NOT_THERE),
    "tasks:edit": (TASK, NOT_THERE_TO_RUN),
    "governance:decisions": (OURS, OWN),
    "governance:decision-add": (OURS, RUNS),
    "governance:decision": (DECISION, NOT_THERE),
    "governance:decision-correct": (DECISION, NOT_THERE_TO_RUN),
    "governance:upload": (OURS, RUNS),
    "governance:examples": (OURS, RUNS),
    "governance:edit": ({**OURS, "charter": CHARTER}, RUNS),
    "governance:edit-parts": ({**OURS, "charter": CHARTER}, RUNS),
    "governance:edit-part": ({**OURS, "charter": CHARTER, "place": "duties"}, RUNS),
    "governance:draft": ({**OURS, "charter": CHARTER}, NOT_THERE_TO_RUN),
    "governance:draft-withdraw": ({**OURS, "charter": CHARTER}, NOT_THERE_TO_RUN),
    "governance:findings": ({**OURS, "charter": CHARTER}, RUNS),
    "governance:adopt": ({**OURS, "charter": CHARTER}, NOT_THERE_TO_RUN),
    "governance:charter": ({**OURS, "charter": CHARTER}, OWN),
    "governance:charter-file": (VERSION, OWN),
}
ACCOUNTS = "konto/"
"""The pages of the login itself, which tests/accounts holds to account."""


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    """The names of all addresses but those of the login."""
    for one in resolver.url_patterns:
        if str(one.pattern) == ACCOUNTS:
            continue
        if isinstance(one, URLPattern):
            yield f"{space}{one.name}"
        else:
            yield from names(one, f"{one.namespace}:" if one.namespace else space)


def test_every_address_is_in_the_table() -> None:
    assert set(names(get_resolver())) == set(ADDRESSES)


@pytest.mark.parametrize("name", ADDRESSES)
def test_who_may_open_what(cast: Cast, name: str) -> None:
    arguments, statuses = ADDRESSES[name]
    found = {person: opens(cast, person, name, arguments) for person in PEOPLE}
    assert found == dict(zip(PEOPLE, statuses, strict=True))


def opens(cast: Cast, person: str, name: str, arguments: Mapping[str, object]) -> int:
    """The status that the address answers the person with, in a browser of his own."""
    client = Client()
    if person != "nobody":
        client.force_login(cast.user(person))
    return client.get(reverse(name, kwargs=dict(arguments))).status_code


WITHIN = [name for name, (arguments, _statuses) in ADDRESSES.items() if "slug" in arguments]


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_coordinator_of_one_organisation_is_a_stranger_to_another(
    client: Client, cast: Cast, method: str
) -> None:
    client.force_login(cast.user("anna"))
    open_ = getattr(client, method)
    found = {
        name: open_(reverse(name, kwargs={**ADDRESSES[name][0], "slug": "sangkoret"})).status_code
        for name in WITHIN
    }
    wrong = {name: status for name, status in found.items() if status not in (404, 405)}
    assert wrong == {}


@pytest.mark.parametrize("slug", ["faelleshaven", "no-such-organisation"])
def test_the_login_page_does_not_tell_whether_an_organisation_exists(
    client: Client, cast: Cast, slug: str
) -> None:
    response = client.get(f"/{slug}/")
    assert response["Location"] == f"/konto/log-ind/?next=/{slug}/"


def test_somebody_known_without_a_role_sees_nothing(client: Client, cast: Cast) -> None:
    cast.dan.memberships.all().delete()
    client.force_login(cast.user("dan"))
    assert client.get("/faelleshaven/").status_code == 404
