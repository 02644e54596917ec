"""What a value that does not fit the model is told: code, place, parameters, what would fit."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from tovholder.core.charter.index import slug
from tovholder.core.charter.positions import Spot, Style
from tovholder.core.charter.problems import Problem, nearest
from tovholder.core.charter.walk import Path, models_in
from tovholder.core.facts import FactKind
from tovholder.core.schedule import PhraseError, parse

_CODES = {
    "extra_forbidden": "unknown-key",
    "missing": "missing-key",
    "tuple_type": "not-a-list",
    "model_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "string_type": "not-a-text",
    "string_too_short": "empty-text",
    "string_too_long": "too-long",
    "string_pattern_mismatch": "bad-id",
    "int_type": "not-a-number",
    "int_parsing": "not-a-number",
    "int_parsing_size": "not-a-number",
    "int_from_float": "not-a-number",
    "decimal_type": "not-an-amount",
    "decimal_parsing": "not-an-amount",
    "finite_number": "not-an-amount",
    "bool_type": "not-a-truth",
    "bool_parsing": "not-a-truth",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "enum": "not-a-choice",
    "literal_error": "not-a-choice",
}
"""From pydantic's types of error. The model's own errors are codes already."""

_EMPTY = frozenset({"unknown-key", "missing-key", "bad-id"})
_AT_KEY = frozenset({"unknown-key", "missing-key", "empty-value"})


@dataclass(frozen=True, slots=True)
class Misfit:
    """One error of pydantic, with its place in the file."""

    code: str
    path: Path
    spot: Spot
    error: ErrorDetails
    in_key: bool
    model: type[BaseModel]

    def as_count(self) -> "Misfit":
        """The same, told as one value that should say how many."""
        return replace(self, code="not-a-count")


def misfit_of(error: ErrorDetails, top: Spot, model: type[BaseModel]) -> Misfit:
    """The misfit that an error of pydantic tells about, in the file that begins with `top`.

    `model` is what the whole file was to be.
    """
    *way, last = error["loc"] or ("",)
    missing = error["type"] == "missing"
    spot, path = top.find(tuple(way) if missing else error["loc"])
    code = _CODES.get(error["type"], error["type"])
    if missing:
        path = (*path, last)
    elif error["input"] is None and code not in _EMPTY:
        code = "empty-value"
    return Misfit(code, path, spot, error, in_key=last == "[key]", model=model)


def problem_of(misfit: Misfit) -> Problem:
    """What to tell about it."""
    if misfit.code == "phrase":
        return _of_phrase(misfit)
    at_key = misfit.in_key or misfit.code in _AT_KEY
    line, column = misfit.spot.key if at_key else misfit.spot.value
    tell = _TELL.get(misfit.code, _tell_value)
    params, expected, nearest = tell(misfit)
    return Problem(misfit.code, params, misfit.path, line, column, expected, nearest)


type Told = tuple[Mapping[str, object], tuple[str, ...], str | None]


def _tell_value(misfit: Misfit) -> Told:
    return {"key": _key(misfit), "value": _short(misfit)}, (), None


def _tell_key(misfit: Misfit) -> Told:
    known = tuple(_keys_at(misfit.model, misfit.error["loc"][:-1]))
    return {"key": _key(misfit), "known": known}, known, nearest(str(_key(misfit)), known)


def _tell_limit(misfit: Misfit) -> Told:
    context = misfit.error.get("ctx", {})
    limit = next((context[bound] for bound in ("ge", "le", "max_length") if bound in context), "")
    return {"key": _key(misfit), "value": _short(misfit), "limit": limit}, (), None


def _tell_choice(misfit: Misfit) -> Told:
    words = tuple(re.findall(r"'([^']*)'", misfit.error.get("ctx", {}).get("expected", "")))
    return _among(misfit, words)


def _tell_fact(misfit: Misfit) -> Told:
    return _among(misfit, tuple(kind.phrase for kind in FactKind))


def _among(misfit: Misfit, known: tuple[str, ...]) -> Told:
    params = {"key": _key(misfit), "value": _short(misfit), "known": known}
    return params, known, nearest(str(misfit.error["input"]), known)


def _tell_id(misfit: Misfit) -> Told:
    suggestion = slug(str(misfit.error["input"])) or None
    return {"key": _key(misfit), "value": _short(misfit)}, (), suggestion


_TELL: Mapping[str, Callable[[Misfit], Told]] = {
    "unknown-key": _tell_key,
    "number-too-small": _tell_limit,
    "number-too-large": _tell_limit,
    "too-long": _tell_limit,
    "not-a-choice": _tell_choice,
    "not-a-fact": _tell_fact,
    "bad-id": _tell_id,
}


def _key(misfit: Misfit) -> str:
    """The key that the value belongs to."""
    return next((str(step) for step in reversed(misfit.path) if isinstance(step, str)), "")


def _short(misfit: Misfit) -> str:
    """The value as written, cut to fit in a sentence; nothing for a list or a mapping."""
    value = misfit.error["input"]
    if not isinstance(value, str):
        return ""
    return value if len(value) <= 60 else f"{value[:59]}…"


def _of_phrase(misfit: Misfit) -> Problem:
    """Why the phrase is none, and where in it."""
    try:
        parse(misfit.error["input"])
    except PhraseError as cause:
        params = {"key": _key(misfit), "value": _short(misfit), "expected": cause.expected}
        place, code = _in_phrase(misfit, cause.column), f"phrase-{cause.fault}"
        return Problem(code, params, misfit.path, *place, cause.expected, cause.nearest)
    raise AssertionError(f"{misfit.error['input']!r} is a phrase after all")


def _in_phrase(misfit: Misfit, at: int) -> tuple[int, int]:
    """The character where the phrase goes wrong, if it stands on one line in the file."""
    line, column = misfit.spot.value
    if misfit.spot.style is Style.BLOCK_TEXT or "\n" in misfit.error["input"]:
        return line, column
    return line, column + (misfit.spot.style is Style.QUOTED) + at - 1


def _keys_at(model: type[BaseModel], loc: Path) -> Iterator[str]:
    """The keys that may stand in the mapping that pydantic's `loc` leads to in the model."""
    is_id = False
    for step in loc:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if is_id or step not in fields:
            is_id = False
            continue
        annotation = fields[str(step)].annotation
        model = next(models_in(annotation), model)
        is_id = get_origin(annotation) is dict
    return (field.alias or name for name, field in model.model_fields.items())
