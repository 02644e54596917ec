"""Who did what, when and why, as the auditor reads it."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.people import AT, Cast
from tests.queries import QueryCount
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.actions import edit_person
from tovholder.ui.sentences.events import VERBS

SOURCE = Path(__file__).parents[2] / "src" / "tovholder"


@pytest.fixture
def eva(client: Client, cast: Cast) -> Client:
    """The auditor's browser."""
    client.force_login(cast.user("eva"))
    return client


def shown(client: Client, cast: Cast, query: str = "") -> str:
    url = reverse("governance:log", args=[cast.garden.slug])
    return client.get(url + query).content.decode()


def test_the_log_tells_who_did_what_to_which_thing(
    eva: Client, cast: Cast, query_count: QueryCount
) -> None:
    edit_person(person=cast.bo, name="Bo Berg", by=cast.user("anna"), at=AT + timedelta(days=1))
    with query_count("log"):
        page = shown(eva, cast)
    assert "rettede oplysninger om" in page
    assert "navn: Bo → Bo Berg" in page


def test_another_organisations_events_are_not_in_it(eva: Client, cast: Cast) -> None:
    assert "Sangkoret" not in shown(eva, cast)


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("?verb=give-role", True),
        ("?verb=edit-person", False),
        ("?kind=person", True),
        ("?kind=waiver", False),
        ("?text=eva", True),
        ("?first=2025-01-01&last=2025-01-01", True),
        ("?first=2025-01-02", False),
        ("?last=2024-12-31", False),
    ],
)
def test_the_log_is_narrowed_down(eva: Client, cast: Cast, query: str, is_there: bool) -> None:
    assert ("gav en rolle til</td>" in shown(eva, cast, query)) is is_there


def test_a_wrong_date_is_told_and_left_out(eva: Client, cast: Cast) -> None:
    page = shown(eva, cast, "?first=igår")
    assert "er ikke en dato" in page
    assert "gav en rolle til" in page


def test_a_things_own_log(eva: Client, cast: Cast) -> None:
    url = reverse("governance:thing-log", args=[cast.garden.slug, "person", cast.anna.pk])
    page = eva.get(url).content.decode()
    assert "rolle: coordinator" in page
    assert "Carla" not in page


def test_a_thing_without_events_is_not_there(eva: Client, cast: Cast) -> None:
    url = reverse("governance:thing-log", args=[cast.garden.slug, "person", 0])
    assert eva.get(url).status_code == 404


def test_a_long_log_is_read_page_by_page(eva: Client, cast: Cast) -> None:
    for number in range(120):
        record(
            verb="edit-person",
            subject=Subject("person", number, f"Nr. {number}"),
            by=None,
            at=AT + timedelta(days=2, minutes=number),
            organisation_id=cast.garden.pk,
        )
    assert "Nr. 119" in shown(eva, cast)
    assert "Nr. 119" not in shown(eva, cast, "?page=2")


def test_the_log_is_exported_whole(eva: Client, cast: Cast) -> None:
    url = reverse("governance:log", args=[cast.garden.slug])
    text = b"".join(eva.get(url + "?format=csv")).decode("utf-8-sig")
    assert text.count("\n") > 8


def verbs() -> set[str]:
    """The verbs that actions record, where they are written as they are."""
    found = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "verb":
                value = node.value
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.add(value.value)
    return found


def test_every_verb_has_a_sentence() -> None:
    assert verbs() - VERBS.keys() == set()


def test_what_one_person_did(eva: Client, cast: Cast) -> None:
    edit_person(person=cast.bo, name="Bo B.", by=cast.user("anna"), at=AT + timedelta(days=1))
    edit_person(person=cast.dan, name="Dan D.", by=cast.user("bo"), at=AT + timedelta(days=1))
    page = shown(eva, cast, f"?by={cast.user('anna').pk}")
    assert "Bo → Bo B." in page
    assert "Dan D." not in page
