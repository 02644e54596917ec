"""The walk goes through a charter in the order of its file."""

from hypothesis import given

from tests.core.charter.strategies import charters
from tovholder.core.charter import Charter
from tovholder.core.charter.body import Body, Seat
from tovholder.core.charter.dump import to_plain
from tovholder.core.charter.model import Source
from tovholder.core.charter.schema import parts_of_the_model
from tovholder.core.charter.walk import parts_in, walk


def test_a_part_comes_before_what_it_holds_and_unset_keys_never() -> None:
    body = Body(name="Bestyrelsen", seats=(Seat(title="Formand", holder="board"),))
    walked = {path: value for path, value in walk(body) if value not in (False, True)}
    assert next(iter(walked)) == ()
    assert walked[("seats", 0, "holder")] == "board"
    assert ("size",) not in walked


def test_an_alias_is_walked_by_the_key_of_the_file() -> None:
    charter = Charter.model_validate(
        {"charter": "a", "kind": "b", "title": "c", "organisation": "d"}
        | {"in_force": {"from": "2026-01-01"}}
    )
    assert ("in_force", "from") in dict(walk(charter))


@given(charters)
def test_every_key_that_a_dump_has_is_walked(charter: Charter) -> None:
    tops = {path[0] for path, _ in walk(charter) if path}
    assert to_plain(charter).keys() <= tops


def test_the_parts_of_an_annotation_are_those_it_holds() -> None:
    assert list(parts_in(Charter.model_fields["source"].annotation)) == [Source]


def test_every_kind_of_part_is_reached_from_the_charter() -> None:
    names = {part.__name__ for part in parts_of_the_model()}
    assert {"Node", "LeadTask", "AddedSeat", "Period", "Quota"} <= names
