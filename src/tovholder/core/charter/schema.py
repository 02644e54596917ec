"""The JSON Schema of a charter file, for editors that complete and check while one writes."""

from typing import Any

from tovholder.core.charter.base import Part
from tovholder.core.charter.meanings import meaning
from tovholder.core.charter.model import Charter
from tovholder.core.charter.walk import parts_in


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) with a title, the docstring of each part, and what each key means."""
    schema = Charter.model_json_schema(by_alias=True)
    models = {model.__name__: model for model in parts_of_the_model()}
    for name, described in [("Charter", schema), *schema["$defs"].items()]:
        for key, below in described.get("properties", {}).items():
            below["description"] = meaning(models[name], key)
            below.pop("title", None)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:tovholder:charter",
    }
    return head | schema | {"title": "Tovholder charter"}


def parts_of_the_model() -> tuple[type[Part], ...]:
    """Every kind of part that a charter can hold, the charter first, in the order it uses them."""
    found: dict[type[Part], None] = {}

    def visit(model: type[Part]) -> None:
        if model not in found:
            found[model] = None
            for field in model.model_fields.values():
                for part in parts_in(field.annotation):
                    visit(part)

    visit(Charter)
    return tuple(found)
