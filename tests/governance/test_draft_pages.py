"""A draft is read, compared, saved by two at once, given up and adopted, on pages."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.core.charter.edit import set_at
from tovholder.governance.actions import add_charter_version, save_draft
from tovholder.governance.models import CharterVersion
from tovholder.governance.queries import Draft, draft_of, text_of_revision, versions_of

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

LIST = "/faelleshaven/kommissorium/"
PAGE = f"{LIST}{CHARTER}/"
SAVE, GIVE_UP, ADOPT = f"{PAGE}kladde/", f"{PAGE}kladde/opgiv/", f"{PAGE}vedtag/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


@pytest.fixture
def draft(cast: Cast) -> Draft:
    return begin(cast, next_year(garden_text()))


def begin(cast: Cast, text: str) -> Draft:
    return save_draft(
        organisation=cast.garden, slug=CHARTER, text=text, based_on=None,
        by=cast.user("anna"), at=AT,
    )  # fmt: skip


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def said(response: "Response") -> str:
    return response.content.decode()


def save(client: Client, text: str, based_on: int | None) -> "Response":
    return client.post(SAVE, {"text": text, "based_on": based_on or ""})


def decide(client: Client, draft: Draft, button: str, **more: str) -> "Response":
    entered = {
        "revision": str(draft.revision.id), "adopted_by": "Bestyrelsen",
        "adopted_on": "2026-05-10", "in_force_from": "2027-01-01", **more,
    }  # fmt: skip
    return client.post(ADOPT, {**entered, button: "1"})


def test_the_list_says_that_there_is_a_draft(anna: Client, draft: Draft) -> None:
    assert f'href="{PAGE.replace("æ", "%C3%A6")}?version=kladde"' in text(anna, LIST)


def test_a_charter_that_is_only_a_draft_has_a_page(anna: Client, cast: Cast) -> None:
    CharterVersion.objects.all().delete()
    begin(cast, garden_text())
    assert "Kladden · Kladde" in text(anna, PAGE)
    assert "Kladde" in text(anna, LIST)


@pytest.mark.parametrize("side", ["tekst", "fund", "udgaver", "fil"])
def test_a_draft_is_read_as_a_version_is(
    anna: Client, draft: Draft, query_count: QueryCount, side: str
) -> None:
    with query_count(f"draft-{side}"):
        page = text(anna, f"{PAGE}?version=kladde&vis={side}")
    assert "Dette er en kladde" in page


def test_a_member_sees_nothing_of_a_draft(client: Client, cast: Cast, draft: Draft) -> None:
    client.force_login(cast.user("carla"))
    assert client.get(f"{PAGE}?version=kladde").status_code == 404
    assert client.get(f"{PAGE}?version=k{draft.revision.id}").status_code == 404
    assert "kladde" not in text(client, LIST).lower()
    assert "kladde" not in text(client, f"{PAGE}?vis=udgaver").lower()


def test_the_auditor_sees_a_draft_but_cannot_write(
    client: Client, cast: Cast, draft: Draft
) -> None:
    client.force_login(cast.user("eva"))
    page = text(client, f"{PAGE}?version=kladde")
    assert "Opgiv den" not in page
    assert "vedtag/" not in page


def test_any_two_texts_are_compared_in_words(anna: Client, draft: Draft) -> None:
    page = text(anna, f"{PAGE}?vis=udgaver&fra=1&til=kladde")
    assert "6 gange om året; før 4 gange om året." in page


def test_two_texts_are_compared_the_other_way_too(anna: Client, draft: Draft) -> None:
    page = text(anna, f"{PAGE}?vis=udgaver&fra=kladde&til=1")
    assert "4 gange om året; før 6 gange om året." in page


@pytest.mark.parametrize("asked", ["fra=7&til=1", "fra=1&til=x", "version=k99999", "version=k"])
def test_a_text_that_is_not_there_is_not_found(anna: Client, draft: Draft, asked: str) -> None:
    assert anna.get(f"{PAGE}?vis=udgaver&{asked}").status_code == 404


def test_every_saved_text_can_be_read_again(anna: Client, draft: Draft) -> None:
    save(anna, next_year(garden_text()) + "# Mere\n", draft.revision.id)
    page = text(anna, f"{PAGE}?version=k{draft.revision.id}&vis=fil")
    assert "# Mere" not in page
    assert "Kladde, tekst 1" in page


def test_a_draft_that_is_saved_is_shown(anna: Client, draft: Draft) -> None:
    response = save(anna, next_year(garden_text()) + "# Mere\n", draft.revision.id)
    assert response.status_code == 302
    assert "Kladden er gemt." in text(anna, response["Location"])


def test_a_text_that_is_no_charter_is_kept_on_the_page(anna: Client, draft: Draft) -> None:
    wrong = garden_text().replace("mandate: decides", "mandate: rules")
    response = save(anna, wrong, draft.revision.id)
    assert response.status_code == 422
    assert "mandate: rules" in said(response)
    assert f'data-line="{wrong.splitlines().index("    mandate: rules") + 1}"' in said(response)


def test_a_text_of_another_charter_is_refused_at_its_line(anna: Client, draft: Draft) -> None:
    response = save(anna, garden_text().replace("charter: fælleshave", "charter: x"), None)
    assert response.status_code == 422
    assert "Skriv »fælleshave« ud for »charter«" in said(response)


def test_a_forged_revision_is_not_found(anna: Client, cast: Cast) -> None:
    assert save(anna, next_year(garden_text()), 4711).status_code == 404


def test_the_second_of_two_sees_both_texts_and_can_join_them(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    opened, theirs = next_year(garden_text()), next_year(garden_text())
    theirs = set_at(theirs, ("title",), "Annas titel")
    save(anna, theirs, draft.revision.id)
    mine = opened.replace("senest 30. september", "senest 15. oktober")
    response = save(anna, mine, draft.revision.id)
    assert response.status_code == 409
    page = said(response)
    assert "Anna gemte kladden" in page
    joined = response.context["form"].initial
    assert "Annas titel" in joined["text"]
    assert "senest 15. oktober" in joined["text"]
    assert save(anna, joined["text"], joined["based_on"]).status_code == 302


def test_what_both_changed_is_marked(anna: Client, draft: Draft) -> None:
    opened = next_year(garden_text())
    save(anna, opened.replace("6 gange om året", "8 gange om året"), draft.revision.id)
    response = save(anna, opened.replace("6 gange om året", "9 gange om året"), draft.revision.id)
    assert "1 sted har I begge ændret det samme" in said(response)
    assert "# Anna skrev:" in said(response)


def test_who_saves_what_was_given_up_begins_anew(anna: Client, draft: Draft) -> None:
    anna.post(GIVE_UP, {"revision": draft.revision.id, "reason": "Udsat"})
    response = save(anna, next_year(garden_text()) + "# Mere\n", draft.revision.id)
    assert "Anna opgav kladden" in said(response)
    assert "Det, du gemmer herfra, bliver en ny kladde" in said(response)
    initial = response.context["form"].initial
    assert save(anna, initial["text"], initial["based_on"]).status_code == 302


def test_a_draft_is_given_up_once_it_is_confirmed(anna: Client, cast: Cast, draft: Draft) -> None:
    assert "Opgiv kladden?" in text(anna, GIVE_UP)
    anna.post(GIVE_UP, {"revision": draft.revision.id, "reason": "Udsat"})
    assert draft_of(cast.garden, CHARTER) is None
    page = text(anna, f"{PAGE}?vis=udgaver")
    assert "Opgivet" in page
    assert "Udsat" in page


def test_a_draft_that_moved_on_is_not_given_up(anna: Client, cast: Cast, draft: Draft) -> None:
    save(anna, next_year(garden_text()) + "# Mere\n", draft.revision.id)
    anna.post(GIVE_UP, {"revision": draft.revision.id, "reason": ""})
    assert draft_of(cast.garden, CHARTER) is not None


def test_before_it_is_adopted_a_draft_shows_what_it_does(
    anna: Client, draft: Draft, query_count: QueryCount
) -> None:
    with query_count("adopt"):
        page = text(anna, ADOPT)
    assert "6 gange om året; før 4 gange om året." in page
    assert "kommer til" in page
    assert "Årshjulet 2027" in page


def test_another_day_shows_another_effect_and_stores_nothing(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    response = decide(anna, draft, "show", in_force_from="2026-07-01")
    assert "Årshjulet 2026" in said(response)
    assert len(versions_of(cast.garden)) == 1


def test_an_adopted_draft_is_a_version_with_the_days_that_were_entered(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    response = decide(anna, draft, "confirm", in_force_from="2026-07-01", ref="Punkt 4")
    assert "Udgave 2 af »Vedtægt for Fælleshaven« er vedtaget." in text(anna, response["Location"])
    newest = versions_of(cast.garden)[0]
    assert newest.in_force_from == date(2026, 7, 1)
    assert (newest.adopted_by, newest.decision_ref) == ("Bestyrelsen", "Punkt 4")


def test_a_draft_that_starts_too_early_says_so_and_stays(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    response = decide(anna, draft, "confirm", in_force_from="2025-01-01")
    assert "en ny udgave skal gælde fra en senere dag" in said(response)
    assert draft_of(cast.garden, CHARTER) == draft


@pytest.mark.parametrize("left_out", ["adopted_by", "adopted_on", "in_force_from"])
def test_who_and_when_must_be_told(anna: Client, draft: Draft, left_out: str) -> None:
    assert decide(anna, draft, "confirm", **{left_out: ""}).status_code == 422


def test_what_another_saved_meanwhile_is_read_before_it_is_adopted(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    save(anna, next_year(garden_text()) + "# Mere\n", draft.revision.id)
    response = decide(anna, draft, "confirm")
    assert response["Location"].endswith("/vedtag/")
    assert len(versions_of(cast.garden)) == 1


def test_a_draft_that_a_version_overtook_says_so(anna: Client, cast: Cast, draft: Draft) -> None:
    newer = set_at(garden_text(), ("in_force", "from"), "2026-06-01")
    add_charter_version(organisation=cast.garden, text=newer, by=None, at=AT)
    assert "Udgave 2 blev gemt, efter at kladden blev begyndt" in text(anna, ADOPT)


def test_without_a_draft_there_is_nothing_to_adopt_or_give_up(anna: Client) -> None:
    assert [anna.get(url).status_code for url in (ADOPT, GIVE_UP, SAVE)] == [404, 404, 404]


def test_an_upload_can_be_kept_as_a_draft(anna: Client, cast: Cast) -> None:
    response = anna.post(f"{LIST}ny/", {"text": next_year(garden_text()), "draft": "1"})
    assert "Kladden er gemt." in text(anna, response["Location"])
    assert len(versions_of(cast.garden)) == 1


def test_an_upload_beside_a_draft_is_held_against_it(
    anna: Client, cast: Cast, draft: Draft
) -> None:
    other = next_year(garden_text()).replace("6 gange", "7 gange")
    response = anna.post(f"{LIST}ny/", {"text": other, "draft": "1"})
    assert response.status_code == 409
    assert "7 gange" in said(response)
    assert text_of_revision(cast.garden, draft.revision.id) == next_year(garden_text())


def test_markup_in_a_draft_is_shown_as_text(anna: Client, draft: Draft) -> None:
    wild = set_at(next_year(garden_text()), ("title",), "<script>alert(1)</script>")
    save(anna, wild, draft.revision.id)
    assert "<script>alert(1)" not in text(anna, ADOPT)
    assert "<script>alert(1)" not in said(save(anna, next_year(garden_text()), draft.revision.id))
