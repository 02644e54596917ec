"""The charter reference as Markdown: every section and key, with what it holds and means."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tovholder.core.charter.base import Part
from tovholder.core.charter.references import TARGETS
from tovholder.core.charter.schema import json_schema, parts_of_the_model
from tovholder.core.schedule import parse, say

PHRASES = (
    "4 gange om året",
    "1-2 gange om året",
    "mindst 1 gang om året senest 30. september",
    "1 gang i kvartalet",
    "hver måned undtagen juli",
    "1 gang i marts",
    "2. torsdag i hver måned",
    "hver 2. uge",
    "hver onsdag",
    "hver 2. måned",
    "1 gang hvert 4. år",
    "hvert år den 1. december",
    "23. januar 2024",
    "i maj 2024",
    "i efteråret 2021",
    "i 1. kvartal 2024",
    "senest 1. juni 2024",
    "senest 7 dage før hvert møde",
    "senest 10 arbejdsdage efter hvert møde",
    "1 gang om året før advisory-board.september",
    "30 dage efter advisory-board.march",
    "hver måned fra 1. oktober 2021",
    "løbende",
    "efter behov",
)
"""One of each kind, for the reference."""

type Schema = Mapping[str, Any]

_HEAD = """\
# Charter reference

Made from the code; `make docs` writes it anew. A charter is one YAML file: keys in English, values
in the language of the document. Days are written 2026-09-30, and whatever has an id can be referred
to by it. A meeting is `body.meeting`, the chair and the secretary of a body are `body.chair` and
`body.secretary`, and `leads` is every lead of the strategy.

Where a list can stand, a single value can stand too if the table says “or a list”. Where a part can
be written as a text, the text is its name or title, or who it is.

Every part can also have `clause`, its place in the source document, and `inferred`, how the editor
read a passage that leaves something open.
"""


def charter_reference() -> str:
    """The whole document."""
    schema = json_schema()
    parts = {"Charter": schema} | schema["$defs"]
    names = [model.__name__ for model in parts_of_the_model() if model.__name__ in parts]
    sections = [_section(name, parts[name], schema["$defs"]) for name in names]
    return "\n".join([_HEAD, *sections, _references(), _phrases()])


def _section(name: str, part: Schema, definitions: Schema) -> str:
    required = set(part.get("required", ()))
    rows = (
        f"| `{key}` | {_holds(value, definitions)} | {_default(key, value, required)} "
        f"| {value['description']} |\n"
        for key, value in part["properties"].items()
        if key not in Part.model_fields
    )
    head = f"## {name}\n\n{_flat(part['description'])}\n\n"
    return f"{head}| Key | Holds | Default | Meaning |\n|---|---|---|---|\n{''.join(rows)}"


def _holds(value: Schema, definitions: Schema) -> str:
    """What a value may be, in words."""
    if "anyOf" in value or "oneOf" in value:
        kinds = (_holds(one, definitions) for one in value.get("anyOf") or value["oneOf"])
        return " or ".join(dict.fromkeys(kind for kind in kinds if kind != "nothing"))
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        target = definitions[name]
        return _holds(target, definitions) if "enum" in target else f"[{name}](#{name.lower()})"
    if "enum" in value or "const" in value:
        return ", ".join(f"`{choice}`" for choice in value.get("enum", [value.get("const")]))
    match value.get("type"):
        case "array":
            return f"a list of: {_holds(value['items'], definitions)}"
        case "object":
            return f"by id: {_holds(_of_object(value), definitions)}"
        case "null":
            return "nothing"
    return _single(value)


def _of_object(value: Schema) -> Schema:
    inner: Schema = value.get("additionalProperties") or next(
        iter(value.get("patternProperties", {}).values())
    )
    return inner


def _single(value: Schema) -> str:
    if "x-refers-to" in value:
        return f"[{value['x-refers-to']}](#references)"
    if "examples" in value:
        return f"a text such as `{value['examples'][0]}`"
    if value.get("format") in ("date", "time"):
        return {"date": "a day", "time": "a time"}[value["format"]]
    if "pattern" in value and value.get("maxLength") == 80:
        return "an id"
    words = {"string": "text", "integer": "a whole number", "number": "a number"}
    return words.get(value.get("type", ""), "`true` or `false`")


def _references() -> str:
    rows = (
        f"| {kind.__name__} | {_flat(kind.__doc__ or '').replace(chr(10), ' ')} |\n"
        for kind in TARGETS
    )
    return f"## References\n\n| Key holds | It refers to |\n|---|---|\n{''.join(rows)}"


def _default(key: str, value: Schema, required: set[str]) -> str:
    if key in required:
        return "**required**"
    default = value.get("default")
    if isinstance(default, dict):
        default = {inner: said for inner, said in default.items() if said is not None}
    return f"`{json.dumps(default)}`" if default not in (None, [], {}) else "–"


def _flat(docstring: str) -> str:
    return "\n".join(line.strip() for line in docstring.splitlines())


def _phrases() -> str:
    return "".join(_phrase_lines())


def _phrase_lines() -> Iterator[str]:
    yield "## Phrases\n\nA phrase says when, in Danish or English. One of each kind:\n\n"
    yield "| Danish | English |\n|---|---|\n"
    for phrase in PHRASES:
        schedule = parse(phrase)
        yield f"| {say(schedule, 'da')} | {say(schedule, 'en')} |\n"
