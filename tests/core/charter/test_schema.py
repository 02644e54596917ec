"""Editors and readers are told what every key of a charter means."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tovholder.core.charter.base import Part
from tovholder.core.charter.meanings import KEYS, meaning
from tovholder.core.charter.reference import PHRASES, charter_reference
from tovholder.core.charter.schema import json_schema, parts_of_the_model
from tovholder.core.charter.strategy import Target

REFERENCE = charter_reference()
WRITTEN = [part for part in parts_of_the_model() if part is not Target]


def keys_of(part: type[Part]) -> Iterator[str]:
    return (field.alias or name for name, field in part.model_fields.items())


@pytest.mark.parametrize("part", WRITTEN, ids=lambda part: part.__name__)
def test_every_key_has_a_meaning(part: type[Part]) -> None:
    assert all(meaning(part, key).endswith(".") for key in keys_of(part))


@pytest.mark.parametrize("name", KEYS)
def test_a_meaning_belongs_to_a_key_that_there_is(name: str) -> None:
    part = next(part for part in _all_parts(Part) if part.__name__ == name)
    assert KEYS[name].keys() <= set(keys_of(part))


def test_the_schema_allows_no_unknown_key() -> None:
    definitions = json_schema()["$defs"].values()
    parts = [part for part in definitions if part.get("type") == "object"]
    assert all(part["additionalProperties"] is False for part in parts)


def test_the_schema_describes_every_key() -> None:
    schema = json_schema()
    parts = [schema, *schema["$defs"].values()]
    assert all(key["description"] for part in parts for key in part.get("properties", {}).values())


def test_a_bare_text_or_a_single_value_is_right_by_the_schema_too() -> None:
    body: dict[str, Any] = json_schema()["$defs"]["Body"]["properties"]
    assert {"type": "string"} in body["chair"]["anyOf"]
    assert [one.get("type") for one in body["reports_to"]["anyOf"]] == ["string", "array"]


def test_the_schema_is_json() -> None:
    assert json.loads(json.dumps(json_schema())) == json_schema()


@pytest.mark.parametrize("part", WRITTEN, ids=lambda part: part.__name__)
def test_the_reference_has_a_section_for_every_part(part: type[Part]) -> None:
    assert f"\n## {part.__name__}\n" in REFERENCE


def test_the_reference_shows_phrases_in_both_languages() -> None:
    assert f"| {PHRASES[0]} | 4 times a year |" in REFERENCE


def _all_parts(part: type[Part]) -> Iterator[type[Part]]:
    for below in part.__subclasses__():
        yield below
        yield from _all_parts(below)
