"""An organisation starts from an example: under its own name, and with the comments kept."""

import tomllib
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from tests.charters.examples import CHARTERS, ROOT, names
from tests.people import TODAY, Cast
from tovholder.core.charter.load import load
from tovholder.governance.examples import FOLDER, Example, example_for, examples
from tovholder.governance.queries import drafts_of, text_of_revision

PAGE = "/sangkoret/kommissorium/ny/eksempel/"
START = date(2026, 5, 13)


@pytest.fixture
def sten(client: Client, cast: Cast, settings: Settings) -> Client:
    settings.TODAY = TODAY
    client.force_login(cast.user("sten"))
    return client


def copied(example: Example) -> str:
    return example_for(example, organisation="Sangkoret", slug="sangkoret", start=START)


def test_the_examples_are_those_of_the_repository() -> None:
    assert [one.name for one in examples()] == list(names())


def test_an_installed_package_has_the_examples() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["setuptools"]["data-files"]["share/tovholder/charters"]
    assert [path for pattern in shipped for path in ROOT.glob(pattern)]
    assert {path for pattern in shipped for path in ROOT.glob(pattern)} == set(
        CHARTERS.glob("*.yaml")
    )
    assert FOLDER == CHARTERS


@pytest.mark.parametrize("example", examples(), ids=lambda one: one.name)
def test_a_copy_is_a_charter_of_the_organisation_in_force_from_the_day(example: Example) -> None:
    charter = load(copied(example)).charter
    assert (charter.charter, charter.organisation) == ("sangkoret", "Sangkoret")
    assert (charter.in_force.from_, charter.in_force.until) == (START, None)
    assert (charter.adopted, charter.source) == (None, None)


@pytest.mark.parametrize("example", examples(), ids=lambda one: one.name)
def test_a_copy_says_what_the_example_says(example: Example) -> None:
    charter, copy = example.charter, load(copied(example)).charter
    assert list(copy.bodies) == list(charter.bodies)
    assert copy.duties == charter.duties
    assert copy.strategy == charter.strategy


def test_the_old_name_is_replaced_wherever_it_stands_alone() -> None:
    for example in examples():
        copy = load(copied(example)).charter
        old = example.charter.organisation
        units = {one.name for one in copy.units.values()}
        assert old not in units | {one.name for one in copy.parties.values()}


def test_comments_are_kept_but_for_those_about_the_document() -> None:
    for example in examples():
        copy = copied(example)
        assert copy.startswith("charter: sangkoret\n")
        assert "# tal, som dokumentet selv nævner" in copy


def test_the_examples_are_shown_with_what_they_hold(sten: Client) -> None:
    page = sten.get(PAGE).content.decode()
    assert all(one.charter.title.replace("&", "&amp;") in page for one in examples())


def test_the_chosen_one_becomes_the_first_draft(sten: Client, cast: Cast) -> None:
    response = sten.post(PAGE, {"example": names()[0]})
    (draft,) = drafts_of(cast.other)
    assert response["Location"] == "/sangkoret/kommissorium/sangkoret/?version=kladde"
    assert "organisation: Sangkoret" in (text_of_revision(cast.other, draft.revision.id) or "")


def test_a_second_example_is_a_charter_of_its_own(sten: Client, cast: Cast) -> None:
    sten.post(PAGE, {"example": names()[0]})
    sten.post(PAGE, {"example": names()[1]})
    assert [one.slug for one in drafts_of(cast.other)] == ["sangkoret", "sangkoret-2"]


def test_an_example_that_is_not_there_is_not_found(sten: Client) -> None:
    assert sten.post(PAGE, {"example": "../secret"}).status_code == 404
