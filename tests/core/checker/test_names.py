"""Names: which two are hardly two, and which only look so."""

import pytest

from tests.core.checker.small import club, paths, seen


def alike(section: str, *names: str) -> bool:
    """Whether the rule takes entries with these names for the same."""
    key = "title" if section == "posts" else "name"
    entries = {f"nr-{n}": {key: name} for n, name in enumerate(names)}
    return bool(seen("names-alike", club({section: entries})))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Center for Teknik, Plan og Havn", "Center for Plan, Teknik og Havn"),
        ("Vækst & Havn", "Vækst og Havn"),
        ("Center for Sejlads", "Sejlads"),
        ("Teknisk udvalg", "Teknisk Udvalget"),
        ("Sejl-skolen", "Sejlskole"),
    ],
)
def test_order_ending_and_form_words_make_no_new_name(one: str, other: str) -> None:
    assert alike("units", one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arbejdsgruppe 1", "Arbejdsgruppe 2"),
        ("Roskilde Kommune", "Lolland Kommune"),
        ("Sejlerskolen", "Sejlerskolens venner"),
        ("Udvalget for unge", "Udvalget for børn"),
        ("Afdeling for havn", "Sekretariat for havn"),
        ("Festudvalget", "Sommerfestudvalget"),
    ],
)
def test_a_word_that_differs_makes_another_body(one: str, other: str) -> None:
    assert not alike("bodies", one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Koordinator", "Havnekoordinator"),
        ("Koordinator for sejlerskolen", "Sejladskoordinatoren for sejlerskolen"),
        ("Havnechef", "Havneanlægschef"),
    ],
)
def test_a_post_with_a_piece_more_may_be_the_same(one: str, other: str) -> None:
    assert alike("posts", one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Borgmester", "Viceborgmester"),
        ("Styrmanden", "Overstyrmanden"),
        ("Konsulent", "Chefkonsulent"),
        ("Havnechef", "Kulturchef"),
        ("Havn", "Havnefoged"),
        ("Direktør", "Kommunaldirektør"),
    ],
)
def test_a_deputy_or_another_trade_is_somebody_else(one: str, other: str) -> None:
    assert not alike("posts", one, other)


def test_an_alias_that_is_the_name_of_another_is_found() -> None:
    units = {"kontor": {"also": ["Sekretariatet"]}, "sekretariat": {"name": "Sekretariat"}}

    assert paths("names-alike", club({"units": units})) == ["units.sekretariat"]


def test_a_name_is_told_with_the_nearest_one_before_it() -> None:
    units = {"a": {"name": "Jolleskole"}, "b": {"name": "Loft"}, "c": {"name": "Jolleskolen"}}
    again = {"d": {"name": "Jolleskolen"}}

    found = seen("names-alike", club({"units": {**units, **again}}))

    assert [(one.path[-1], one.params["one"]) for one in found] == [
        ("c", "Jolleskole"),
        ("d", "Jolleskolen"),
    ]


def test_a_short_title_after_a_longer_one_is_found_as_well() -> None:
    posts = {"a": {"title": "Stævnekoordinator"}, "b": {"title": "Koordinator"}}

    assert paths("names-alike", club({"posts": posts})) == ["posts.b"]


def test_the_same_words_for_a_unit_and_a_body_are_no_pair() -> None:
    bodies = {"kontor-møde": {"name": "Klubkontoret", "mandate": "executes"}}

    assert not seen("names-alike", club({"bodies": bodies}))


def test_a_spelling_that_is_an_alias_does_not_vary() -> None:
    havn = {"also": ["Marinaen"], "written_as": ["Marinaen", "Lystbådehavnen", "Havnen"]}

    (finding,) = seen("name-varies", club({"parties": {"havn": havn}}))

    assert finding.params["spellings"] == ("Havnen",)
