"""People find what they may see, by any form of a word, best first."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.directory.actions import add_person
from tovholder.directory.models import Organisation
from tovholder.governance.actions import seat_person
from tovholder.governance.models import Membership
from tovholder.governance.rules import Permission
from tovholder.search import sources
from tovholder.search.actions import catch_up, reindex
from tovholder.search.models import Document, IndexState
from tovholder.search.queries import MOST, Hits, search
from tovholder.search.sources import Found, Source

Find = Callable[..., list[str]]
PAGE = "/faelleshaven/soeg/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def notes() -> Iterator[list[Found]]:
    """What an app of its own has: notes on a board, which a test fills in."""
    board: list[Found] = []

    def read(organisation: Organisation, _on: date, keys: object) -> list[Found]:
        return board if organisation.slug == "faelleshaven" else []

    source = Source("notes", {"note": "Note"}, read, changes_by_day=True)
    sources.register(source)
    yield board
    sources.forget(source)


def note(key: str, title: str, text: str = "", **rest: object) -> Found:
    return Found(key=key, kind="note", title=title, text=text, url=f"/{key}/", **rest)  # type: ignore[arg-type]


@pytest.fixture
def find(cast: Cast, notes: list[Found]) -> Find:
    """The titles of the notes that somebody in the garden finds."""

    def titles(
        question: str, person: int = 0, permissions: frozenset[str] = frozenset()
    ) -> list[str]:
        reindex(cast.garden, TODAY)
        found = search(cast.garden, person, permissions, question).found
        return [one.title for one in Hits([key for key, _kind in found]) if one.kind == "note"]

    return titles


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("virksomhed", "virksomhedernes ønsker"),
        ("virksomhedernes", "en virksomhed"),
        ("fremme", "erhvervsfremme, og at fremme erhverv"),
        ("erhvervsfremme", "fremme af erhverv, det er erhvervsfremme"),
        ("aarshjul", "årshjulet"),
        ("ÅRSHJUL", "aarshjulet"),
        ("koe", "køen ved lågen"),
        ("virksomh", "virksomhederne"),
        ("møde referat", "referatet af mødet"),
        ("hvad er planen", "planer"),
        ("2026-7", "beslutning 2026-7"),
    ],
)
def test_a_text_is_found_by(find: Find, notes: list[Found], question: str, text: str) -> None:
    notes += [note("a", "En", text), note("b", "To", "noget helt andet")]
    assert find(question) == ["En"]


def test_a_compound_is_found_where_its_parts_stand_apart(find: Find, notes: list[Found]) -> None:
    notes += [note("a", "En", "fremme af erhverv"), note("b", "To", "erhvervsfremme")]
    assert sorted(find("erhvervsfremme")) == ["En", "To"]


def test_a_whole_word_is_not_the_beginning_of_its_stem(find: Find, notes: list[Found]) -> None:
    notes += [note("a", "En", "alle mødes"), note("b", "To", "fædre og mødre")]
    assert find("mødet") == ["En"]


def test_what_has_the_word_in_its_title_comes_first(find: Find, notes: list[Found]) -> None:
    notes += [
        note("a", "Ingenting", "lågen " * 3 + "og meget mere om haven " * 5),
        note("b", "Lågen", "males"),
    ]
    assert find("låge") == ["Lågen", "Ingenting"]


def test_what_is_called_so_comes_before_what_is_called_something_longer(
    find: Find, notes: list[Found]
) -> None:
    notes += [
        note("a", "Bestyrelsesmøde", "bestyrelsen"),
        note("b", "Bestyrelsen", "leder haven " * 40),
        note("c", "Bo", "bestyrelsen, bestyrelsen"),
    ]
    assert find("bestyrelse") == ["Bestyrelsen", "Bestyrelsesmøde", "Bo"]


def test_all_words_are_wanted_and_else_some(find: Find, cast: Cast, notes: list[Found]) -> None:
    notes += [note("a", "En", "grøn maling"), note("b", "To", "grøn farve")]
    assert find("grøn maling") == ["En"]
    assert sorted(find("maling farve")) == ["En", "To"]
    assert not search(cast.garden, 0, frozenset(), "maling farve").is_every_word


def test_only_who_may_finds_what_takes_a_permission(find: Find, notes: list[Found]) -> None:
    notes.append(note("a", "Lukket", seen_by=Permission.SEE_AUDIT.value))
    assert find("lukket") == []
    assert find("lukket", permissions=frozenset({Permission.WAIVE.value})) == []
    assert find("lukket", permissions=frozenset({Permission.SEE_AUDIT.value})) == ["Lukket"]


def test_only_its_readers_find_what_is_personal(find: Find, notes: list[Found]) -> None:
    notes += [note("a", "Hemmelig", readers=(7, 8)), note("b", "Til ingen", readers=())]
    assert find("hemmelig", person=7) == ["Hemmelig"]
    assert find("hemmelig", person=9) == []
    assert find("ingen", person=7) == []


def test_one_organisation_finds_nothing_of_another(
    cast: Cast, find: Find, notes: list[Found]
) -> None:
    notes.append(note("a", "Lågen"))
    assert find("låge") == ["Lågen"]
    reindex(cast.other, TODAY)
    assert search(cast.other, 0, frozenset(), "låge").found == ()


@pytest.mark.parametrize(
    "question",
    ["", "   ", '"', "*", "a* OR b*", "låge AND", "(", "'; DROP TABLE x", "låge:", "NEAR(a b)",
     "title:låge", "\x00", "å" * 1000, "- ", "💚", "%s %(x)s", "\\"],
)  # fmt: skip
def test_whatever_is_typed_is_only_words(client: Client, cast: Cast, question: str) -> None:
    client.force_login(cast.user("carla"))
    assert client.get(PAGE, {"q": question}).status_code == 200


def test_no_more_is_found_than_can_be_read(find: Find, notes: list[Found]) -> None:
    notes += [note(str(number), f"Lågen {number}") for number in range(MOST + 5)]
    assert len(find("låge")) == MOST


def test_persons_bodies_seats_rules_and_versions_are_found(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))

    def kinds(question: str) -> str:
        return client.get(PAGE, {"q": question}).content.decode()

    assert '<p class="hit-kind">Person</p>' in kinds("Bo")
    assert '<p class="hit-kind">Organ</p>' in kinds("køkkenhold")
    assert '<p class="hit-kind">Plads</p>' in kinds("naboernes observatør")
    assert '<p class="hit-kind">Regel i kommissoriet</p>' in kinds("høstfest")
    assert '<p class="hit-kind">Udgave af et kommissorium' in kinds("fælleshave")


def test_a_person_is_found_by_the_body(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("dan"))
    page = client.get(PAGE, {"q": "bestyrelse", "kind": "person"}).content.decode()
    assert "<h2>" in page
    assert "Bo</a>" in page


def test_what_is_new_is_found_at_once(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    assert "Der blev ikke fundet noget" in client.get(PAGE, {"q": "Frederikke"}).content.decode()
    add_person(organisation=cast.garden, name="Frederikke", by=None, at=AT)
    assert "<mark>Frederikke</mark>" in client.get(PAGE, {"q": "Frederikke"}).content.decode()


def test_the_words_that_were_sought_are_marked_and_markup_is_only_text(
    client: Client, cast: Cast, notes: list[Found]
) -> None:
    notes.append(note("a", "<b>Lågen</b>", "<script>alert(1)</script> Lågernes maling"))
    client.force_login(cast.user("anna"))
    page = client.get(PAGE, {"q": "låge"}).content.decode()
    assert "&lt;b&gt;<mark>Lågen</mark>&lt;/b&gt;" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; <mark>Lågernes</mark> maling" in page


def test_hits_come_page_by_page_and_kind_by_kind(
    client: Client, cast: Cast, notes: list[Found]
) -> None:
    notes += [note(str(number), f"Bestyrelsens note {number}") for number in range(25)]
    client.force_login(cast.user("anna"))
    page = client.get(PAGE, {"q": "bestyrelse", "kind": "note"}).content.decode()
    assert (page.count('<p class="hit-kind">'), "25 fund" in page) == (20, True)
    second = client.get(PAGE, {"q": "bestyrelse", "kind": "note", "page": "2"}).content.decode()
    assert second.count('<p class="hit-kind">') == 5


def test_what_was_found_can_be_taken_home(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    file = client.get(PAGE, {"q": "høstfest", "format": "csv"}).content.decode()
    assert "Regel i kommissoriet;Høstfest;" in file


def test_the_field_stands_on_every_page_of_an_organisation(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    assert f'action="{PAGE}"' in client.get("/faelleshaven/").content.decode()
    assert 'class="masthead-search"' not in client.get("/was").content.decode()


def test_searching_asks_as_often_for_many_as_for_few(
    client: Client, cast: Cast, notes: list[Found], query_count: QueryCount
) -> None:
    notes += [note(str(number), f"Lågen {number}", "maling " * 50) for number in range(100)]
    client.force_login(cast.user("anna"))
    client.get(PAGE, {"q": "låge"})
    with query_count("results"):
        client.get(PAGE, {"q": "låge"})


def count(cast: Cast, source: str) -> int:
    return Document.objects.filter(organisation=cast.garden, source=source).count()


def test_an_index_in_step_is_left_alone(
    cast: Cast, django_assert_num_queries: Callable[..., object]
) -> None:
    catch_up(cast.garden, TODAY)
    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        assert catch_up(cast.garden, TODAY) == 0


def test_after_an_event_only_what_it_is_about_is_written(cast: Cast) -> None:
    catch_up(cast.garden, TODAY)
    before = set(Document.objects.values_list("pk", flat=True))
    add_person(organisation=cast.garden, name="Frederikke", by=None, at=AT)
    assert catch_up(cast.garden, TODAY) == 1
    assert before < set(Document.objects.values_list("pk", flat=True))


def test_who_is_seated_is_found_by_the_seat(cast: Cast) -> None:
    new = add_person(organisation=cast.garden, name="Frederikke", by=None, at=AT)
    catch_up(cast.garden, TODAY)
    seat_person(
        person=new, charter=CHARTER, body="bestyrelse", seat="valgt",
        part=Membership.Part.MEMBER, from_on=TODAY - timedelta(days=1), by=None, at=AT,
    )  # fmt: skip
    catch_up(cast.garden, TODAY)
    assert "Bestyrelsen" in Document.objects.get(title="Frederikke").text


def test_what_is_gone_is_found_no_more(cast: Cast, find: Find, notes: list[Found]) -> None:
    notes.append(note("a", "Lågen"))
    assert find("låge") == ["Lågen"]
    notes.clear()
    assert catch_up(cast.garden, TODAY + timedelta(days=1)) >= 1
    assert search(cast.garden, 0, frozenset(), "låge").found == ()


def test_a_charter_that_ends_is_found_no_more_from_that_day(cast: Cast) -> None:
    catch_up(cast.garden, TODAY)
    known = Document.objects.filter(source="charters", kind="body")
    assert known.exists()
    catch_up(cast.garden, date(2024, 12, 31))
    assert not known.exists()


def test_an_event_that_was_committed_late_is_not_missed(cast: Cast) -> None:
    catch_up(cast.garden, TODAY)
    IndexState.objects.update(events=1)
    Document.objects.filter(organisation=cast.garden, source="people").delete()
    catch_up(cast.garden, TODAY)
    assert count(cast, "people") == 5


def test_the_garden_has_a_document_for_each_thing_its_charter_says(cast: Cast) -> None:
    reindex(cast.garden, TODAY)
    titles = set(Document.objects.filter(source="charters").values_list("title", flat=True))
    assert {"Bestyrelsen", "Høstfest", "Formand"} <= titles
    assert "Høstfest" in garden_text()
