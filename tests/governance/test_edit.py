"""A coordinator writes a charter as text: sees what is wrong, what follows, and saves a draft."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.governance.actions import add_charter_version, save_draft
from tovholder.governance.queries import draft_of, text_of_revision

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

PAGE = f"/faelleshaven/kommissorium/{CHARTER}/ret/"
MORE = garden_text().replace("when: 4 gange om året", "when: 6 gange om året")
WORSE = garden_text().replace("at_least: 4, at_most: 6", "at_least: 9, at_most: 12")
WRONG = garden_text().replace("mandate: decides", "mandate: decide")


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def said(response: "Response") -> str:
    return response.content.decode()


def send(client: Client, text: str, **more: object) -> "Response":
    return client.post(PAGE, {"text": text, **more})


def saved(cast: Cast) -> str | None:
    draft = draft_of(cast.garden, CHARTER)
    return text_of_revision(cast.garden, draft.revision.id) if draft else None


def somebody_saves(cast: Cast, text: str, based_on: int | None = None) -> int:
    draft = save_draft(
        organisation=cast.garden, slug=CHARTER, text=text, based_on=based_on,
        by=cast.user("bo"), at=AT,
    )  # fmt: skip
    return draft.revision.id


def test_writing_starts_from_the_newest_version(anna: Client) -> None:
    response = anna.get(PAGE)
    assert response.context["form"].initial == {"text": garden_text(), "based_on": None}
    assert "Du tager udgangspunkt i den nyeste udgave" in said(response)


def test_writing_goes_on_from_the_draft(anna: Client, cast: Cast) -> None:
    revision = somebody_saves(cast, MORE)
    response = anna.get(PAGE)
    assert response.context["form"].initial == {"text": MORE, "based_on": revision}


def test_what_is_saved_is_a_draft(anna: Client, cast: Cast) -> None:
    assert send(anna, MORE, save="1").status_code == 302
    assert saved(cast) == MORE


def test_a_text_sent_with_windows_line_breaks_is_saved_without(anna: Client, cast: Cast) -> None:
    send(anna, MORE.replace("\n", "\r\n"), save="1")
    assert saved(cast) == MORE


def test_a_preview_says_what_changes_and_shows_the_wheel(anna: Client, cast: Cast) -> None:
    page = said(send(anna, MORE, preview="1"))
    assert "6 gange om året; før 4 gange om året." in page
    assert 'class="wheel"' in page
    assert "Årshjulet for 2026" in page
    assert saved(cast) is None


def test_a_preview_marks_the_findings_that_are_new(anna: Client) -> None:
    effect = send(anna, WORSE, preview="1").context["effect"]
    assert len(effect.new) == 1
    assert not effect.gone


def test_a_finding_that_is_mended_is_said_to_be_gone(
    anna: Client, cast: Cast, settings: Settings
) -> None:
    add_charter_version(organisation=cast.garden, text=next_year(WORSE), by=None, at=AT)
    settings.TODAY = date(2027, 2, 1)
    effect = send(anna, next_year(garden_text()), preview="1").context["effect"]
    assert len(effect.gone) == 1
    assert not effect.new


def test_a_fragment_is_the_preview_alone(anna: Client) -> None:
    page = said(send(anna, MORE, fragment="1"))
    assert page.startswith("<div")
    assert "Ingen fejl. 1 ændring, 0 nye fund." in page


def test_errors_are_located_and_link_to_their_line(anna: Client, cast: Cast) -> None:
    response = send(anna, WRONG, save="1")
    line = WRONG.splitlines().index("    mandate: decide") + 1
    assert response.status_code == 422
    assert f'data-line="{line}"' in said(response)
    assert "Mente du »decides«?" in said(response)
    assert "mandate: decide\n" in said(response)
    assert saved(cast) is None


def test_a_fragment_says_which_lines_are_wrong(anna: Client) -> None:
    line = WRONG.splitlines().index("    mandate: decide") + 1
    assert f'data-lines="{line}"' in said(send(anna, WRONG, fragment="1"))


def test_another_charter_cannot_be_saved_here(anna: Client, cast: Cast) -> None:
    other = garden_text().replace(f"charter: {CHARTER}", "charter: en-anden")
    response = send(anna, other, save="1")
    assert response.status_code == 422
    assert 'data-line="2"' in said(response)
    assert saved(cast) is None


def test_an_empty_text_is_refused(anna: Client, cast: Cast) -> None:
    assert send(anna, "", save="1").status_code == 422
    assert send(anna, "", fragment="1").status_code == 200


def test_the_second_of_two_is_told_and_loses_nothing(anna: Client, cast: Cast) -> None:
    revision = somebody_saves(cast, MORE)
    other = MORE.replace("title: Høstfest", "title: Høstgilde")
    mine = MORE.replace("title: Havens nyhedsbrev", "title: Nyt fra haven")
    somebody_saves(cast, other, revision)
    response = send(anna, mine, save="1", based_on=revision)
    assert response.status_code == 409
    assert "Nyt fra haven" in said(response)
    assert "Høstgilde" in said(response)
    assert saved(cast) == other


def test_who_started_from_an_older_version_is_told_before_it_is_undone(
    anna: Client, cast: Cast
) -> None:
    seen = anna.get(PAGE).context["seen"]
    add_charter_version(organisation=cast.garden, text=next_year(garden_text()), by=None, at=AT)
    mine = garden_text().replace("title: Høstfest", "title: Høstgilde")
    response = send(anna, mine, save="1", seen=seen)
    assert response.status_code == 409
    assert "Der er kommet en ny udgave" in said(response)
    assert "Høstgilde" in said(response)
    assert saved(cast) is None
    assert send(anna, mine, save="1", seen=response.context["seen"]).status_code == 302


def test_a_revision_that_never_was_is_not_found(anna: Client) -> None:
    assert send(anna, MORE, save="1", based_on=987).status_code == 404


def test_the_way_to_a_line_is_in_the_page(anna: Client) -> None:
    assert 'data-go-to="12"' in said(anna.get(PAGE, {"linje": "12"}))
    assert 'data-go-to=""' in said(anna.get(PAGE, {"linje": "x"}))


def test_a_charter_that_is_to_come_shows_its_first_year(anna: Client) -> None:
    assert "Årshjulet for 2027" in said(send(anna, next_year(garden_text()), preview="1"))


def test_a_bomb_costs_nothing(anna: Client) -> None:
    bomb = "a: &a [x, x]\n" + "b: &b [*a, *a, *a]\n" * 500
    assert "rettes" in said(send(anna, bomb, fragment="1"))


@pytest.mark.parametrize("sent", [{}, {"fragment": "1"}, {"save": "1"}])
def test_who_may_not_upload_may_not_write(client: Client, cast: Cast, sent: dict[str, str]) -> None:
    client.force_login(cast.user("carla"))
    assert client.post(PAGE, {"text": MORE, **sent}).status_code == 403


def test_writing_asks_little(anna: Client, query_count: QueryCount) -> None:
    with query_count("edit"):
        anna.get(PAGE)


def test_a_preview_asks_little(anna: Client, query_count: QueryCount) -> None:
    with query_count("edit-fragment"):
        send(anna, MORE, fragment="1")
