"""Whatever a charter speaks of can be found by its id, and has a name."""

import gc

import pytest
from hypothesis import given

from tests.core.charter.strategies import charters
from tovholder.core.charter import Charter
from tovholder.core.charter.base import Ref
from tovholder.core.charter.index import KINDS, Kind, index, slug
from tovholder.core.charter.references import references
from tovholder.core.charter.walk import Path, walk
from tovholder.core.language import Language

CLUB = Charter.model_validate(
    {
        "charter": "sejlklub",
        "kind": "vedtægt",
        "title": "Vedtægt",
        "organisation": "Sejlklubben",
        "in_force": {"from": "2026-01-01"},
        "posts": {"foged": {"title": "Havnefoged"}},
        "bodies": {
            "board": {
                "name": "Bestyrelsen",
                "chair": "foged",
                "seats": [{"title": "Formand"}, {"title": "Formand"}, {"title": "K", "id": "k"}],
                "meetings": {
                    "ordinary": {"when": "4 gange om året"},
                    "summer": {"when": "i juni 2026", "title": "Sommermødet"},
                },
                "tasks": [{"title": "Passe bådene"}],
            }
        },
        "strategy": {
            "levels": [
                {"id": "goal", "one": "Mål", "many": "Mål"},
                {"id": "step", "one": "Skridt", "many": "Skridt"},
            ],
            "tree": [{"title": "Flere både", "contains": ["Køb", {"id": "build", "title": "Byg"}]}],
        },
    }
)


@pytest.mark.parametrize(
    ("ref", "language", "name"),
    [
        ("board", "da", "Bestyrelsen"),
        ("foged", "da", "Havnefoged"),
        ("board.chair", "da", "formanden for Bestyrelsen"),
        ("board.secretary", "en", "the secretary of Bestyrelsen"),
        ("board.summer", "da", "Bestyrelsen: Sommermødet"),
        ("board.ordinary", "da", "Bestyrelsen: 4 gange om året"),
        ("leads", "da", "tovholderne"),
        ("leads", "en", "the leads"),
        ("goal", "da", "Mål"),
        ("flere-både", "da", "Flere både"),
        ("nobody", "da", "nobody"),
    ],
)
def test_a_reference_has_a_name_for_the_page(ref: str, language: Language, name: str) -> None:
    assert index(CLUB).name(ref, language) == name


@pytest.mark.parametrize(
    ("ref", "kind", "path"),
    [
        ("board.summer", Kind.MEETING, ("bodies", "board", "meetings", "summer")),
        ("board.k", Kind.SEAT, ("bodies", "board", "seats", 2)),
        ("board.formand", Kind.SEAT, ("bodies", "board", "seats", 0)),
        ("board.formand-2", Kind.SEAT, ("bodies", "board", "seats", 1)),
        ("board.passe-bådene", Kind.TASK, ("bodies", "board", "tasks", 0)),
        ("build", Kind.NODE, ("strategy", "tree", 0, "contains", 1)),
    ],
)
def test_an_id_leads_to_its_part(ref: str, kind: Kind, path: Path) -> None:
    entry = index(CLUB).get(ref)
    assert entry is not None
    assert (entry.kind, entry.path) == (kind, path)


def test_the_tree_is_known_by_level_depth_and_parent() -> None:
    nodes = index(CLUB).nodes
    assert [(n.id, n.level.id if n.level else None, n.depth, n.parent) for n in nodes] == [
        ("flere-både", "goal", 0, None),
        ("køb", "step", 1, "flere-både"),
        ("build", "step", 1, "flere-både"),
    ]


def test_a_path_is_told_the_part_around_it() -> None:
    entry = index(CLUB).at(("bodies", "board", "seats", 2, "title"))
    assert entry is not None
    assert entry.id == "board.k"


def test_a_path_outside_every_part_has_none() -> None:
    assert index(CLUB).at(("title",)) is None


def test_those_who_can_act_are_bodies_units_posts_and_parties() -> None:
    assert {entry.id for entry in index(CLUB).parties} == {"foged", "board"}


def test_the_index_is_made_once() -> None:
    assert index(CLUB) is index(CLUB)


def test_the_index_of_a_charter_that_is_gone_is_not_given_to_another() -> None:
    names = []
    for name in ("Rådet", "Udvalget", "Laget"):
        board = CLUB.bodies["board"].model_copy(update={"name": name})
        names.append(index(CLUB.model_copy(update={"bodies": {"board": board}})).name("board"))
        gc.collect()
    assert names == ["Rådet", "Udvalget", "Laget"]


@pytest.mark.parametrize(
    ("title", "made"),
    [("Årets første møde!", "årets-første-møde"), ("  A & B  ", "a-b"), ("…", "")],
)
def test_a_title_makes_an_id(title: str, made: str) -> None:
    assert slug(title) == made


@given(charters)
def test_every_part_of_a_kind_has_an_entry_of_its_own(charter: Charter) -> None:
    kinds = [(path, value) for path, value in walk(charter) if type(value) in KINDS]
    entries = {entry.path: entry.part for entry in index(charter)}
    assert entries == dict(kinds)


@given(charters)
def test_every_reference_of_a_charter_has_a_name(charter: Charter) -> None:
    known = index(charter)
    assert all(known.name(pointer.ref) for pointer in references(charter))


@given(charters)
def test_the_walk_meets_every_reference(charter: Charter) -> None:
    walked = sum(isinstance(value, Ref) for _, value in walk(charter))
    said = charter.model_dump_json(exclude_defaults=True).count('"leads"')
    assert walked == said
