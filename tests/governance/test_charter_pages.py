"""The charter can be read by anyone in the organisation: text, findings, versions, file."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.core.charter.edit import set_at
from tovholder.governance.actions import add_charter_version

LIST = "/faelleshaven/kommissorium/"
PAGE = f"{LIST}{CHARTER}/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def carla(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("carla"))
    return client


def next_year(text: str) -> str:
    """The garden's charter from 2027 on, with six meetings a year instead of four."""
    later = set_at(text, ("in_force", "from"), "2027-01-01")
    return set_at(
        later, ("bodies", "bestyrelse", "meetings", "ordinært", "when"), "6 gange om året"
    )


@pytest.fixture
def two_versions(cast: Cast) -> None:
    text = next_year(garden_text())
    add_charter_version(organisation=cast.garden, text=text, note="Flere møder", by=None, at=AT)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_says_which_charter_is_in_force(carla: Client) -> None:
    page = text(carla, LIST)
    assert "Vedtægt for Fælleshaven" in page
    assert "Gælder nu" in page


def test_an_organisation_without_a_charter_is_told_what_to_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("sten"))
    page = text(client, "/sangkoret/kommissorium/")
    assert "Der er intet kommissorium endnu" in page
    assert 'href="/sangkoret/kommissorium/ny/"' in page


def test_who_may_not_upload_sees_no_button_for_it(carla: Client) -> None:
    assert f"{LIST}ny/" not in text(carla, LIST)


def test_the_text_says_the_rule_in_both_languages(carla: Client) -> None:
    page = text(carla, PAGE)
    assert '<span class="phrase" lang="da">4 gange om året</span>' in page
    assert '<span class="phrase" lang="en">4 times a year</span>' in page


def test_the_text_shows_how_each_rule_stands_and_leads_to_it(carla: Client) -> None:
    page = text(carla, PAGE)
    assert "/faelleshaven/lever-vi-op/f%C3%A6lleshave/bestyrelse.ordin%C3%A6rt/" in page


def test_a_version_to_come_shows_no_standing(carla: Client, two_versions: None) -> None:
    page = text(carla, f"{PAGE}?version=2")
    assert "6 gange om året" in page
    assert "lever-vi-op/f%C3%A6lleshave/" not in page


def test_without_a_choice_the_version_in_force_is_shown(carla: Client, two_versions: None) -> None:
    assert "Udgave 1 · Gælder nu" in text(carla, PAGE)


def test_another_day_shows_the_version_of_that_day(carla: Client, two_versions: None) -> None:
    assert "Udgave 2 · Gælder nu" not in text(carla, PAGE)
    assert "Udgave 2" in text(carla, f"{PAGE}?on=2027-02-01")


def test_what_changed_is_said_in_words(carla: Client, two_versions: None) -> None:
    page = text(carla, f"{PAGE}?vis=udgaver&version=2")
    assert "6 gange om året; før 4 gange om året." in page
    assert "Flere møder" in page


def test_the_end_that_a_later_version_sets_is_no_change_of_the_text(
    carla: Client, two_versions: None
) -> None:
    assert "den sidste dag" not in text(carla, f"{PAGE}?vis=udgaver&version=2")


def test_the_first_version_has_nothing_to_be_compared_with(carla: Client) -> None:
    assert "Dette er den første udgave" in text(carla, f"{PAGE}?vis=udgaver")


def test_findings_lead_to_their_line_in_the_file(client: Client, cast: Cast) -> None:
    wrong = next_year(garden_text()) + "declares:\n  - {what: bodies, count: 9}\n"
    add_charter_version(organisation=cast.garden, text=wrong, by=None, at=AT)
    client.force_login(cast.user("eva"))
    page = text(client, f"{PAGE}?vis=fund&version=2")
    assert "&vis=fil#line-" in page.replace("&amp;", "&")


def test_the_file_is_shown_with_numbered_lines(carla: Client) -> None:
    assert 'id="line-1"' in text(carla, f"{PAGE}?vis=fil")


def test_the_file_comes_back_as_it_was_uploaded(carla: Client) -> None:
    response = carla.get(f"{PAGE}1/fil")
    assert response.content.decode() == garden_text()
    assert response["Content-Disposition"] == 'attachment; filename="flleshave-1.yaml"'


@pytest.mark.parametrize(
    "address", [f"{LIST}rumfart/", f"{PAGE}?version=9", f"{PAGE}?version=x", f"{PAGE}9/fil"]
)
def test_what_is_not_there_is_not_found(carla: Client, address: str) -> None:
    assert carla.get(address).status_code == 404


def test_an_unknown_side_of_the_charter_is_its_text(carla: Client) -> None:
    assert "Tekst og regler" in text(carla, f"{PAGE}?vis=hemmelig")


@pytest.mark.parametrize("side", ["tekst", "fund", "udgaver", "fil"])
def test_each_side_asks_little(carla: Client, query_count: QueryCount, side: str) -> None:
    text(carla, f"{PAGE}?vis={side}")
    with query_count(f"charter-{side}"):
        text(carla, f"{PAGE}?vis={side}")


def test_the_list_asks_little(carla: Client, query_count: QueryCount, two_versions: None) -> None:
    with query_count("charters"):
        text(carla, LIST)
