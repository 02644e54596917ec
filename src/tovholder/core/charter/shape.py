"""Fit plain values into the model of a charter; what does not fit becomes problems."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from pydantic import ValidationError

from tovholder.core.charter.misfits import Misfit, misfit_of, problem_of
from tovholder.core.charter.model import Charter
from tovholder.core.charter.problems import MOST_PROBLEMS, Problem
from tovholder.core.charter.read import DEEPEST, Reading, Value
from tovholder.core.charter.walk import Path

_STAND_IN: dict[str, Value] = {
    "charter": "charter",
    "kind": "charter",
    "title": "charter",
    "organisation": "charter",
    "in_force": {"from": "0001-01-01"},
}
"""For what every charter has, so that the rest of it can be checked where this does not fit."""

_KINDS_OF_COUNT = frozenset({"not-a-number", "not-a-mapping", "not-a-choice"})


def fit(reading: Reading) -> tuple[Charter | None, frozenset[str], tuple[Problem, ...]]:
    """The charter, every word that was left out because it does not fit, and what is wrong first.

    What does not fit is left out of the charter, which is None if it cannot do without it.
    """
    charter, misfits = _try(reading.value, reading)
    if charter is not None:
        return charter, frozenset(), ()
    told = islice(one_per_value(misfits), MOST_PROBLEMS + 1)
    problems = tuple(problem_of(misfit) for misfit in told)
    return *_what_is_left(misfits, reading), problems


def _what_is_left(misfits: list[Misfit], reading: Reading) -> tuple[Charter | None, frozenset[str]]:
    """The charter without what does not fit, and without what cannot do without that."""
    value, lost = reading.value, set[str]()
    charter: Charter | None = None
    for _ in range(DEEPEST):
        value, gone = _without({_to_leave_out(misfit) for misfit in misfits}, value)
        lost |= gone
        charter, misfits = _try(_STAND_IN | value if isinstance(value, dict) else value, reading)
        if not misfits:
            break
    return charter, frozenset(lost)


def _try(value: Value, reading: Reading) -> tuple[Charter | None, list[Misfit]]:
    try:
        return Charter.model_validate(value, by_alias=True, by_name=False), []
    except ValidationError as error:
        return None, [misfit_of(e, reading.spot, Charter) for e in error.errors(include_url=False)]


def one_per_value(misfits: list[Misfit]) -> Iterator[Misfit]:
    """One misfit where pydantic gives one per type that the value could have had."""
    places: dict[Path, list[Misfit]] = defaultdict(list)
    for misfit in misfits:
        places[misfit.path].append(misfit)
    for here in places.values():
        codes = {misfit.code for misfit in here}
        if codes <= _KINDS_OF_COUNT and len(codes) > 1:
            if not isinstance(here[0].error["input"], dict):
                yield here[0].as_count()
        elif len(codes) > 1:
            yield next(misfit for misfit in here if misfit.code not in _KINDS_OF_COUNT)
        else:
            yield here[0]


def _to_leave_out(misfit: Misfit) -> Path:
    """The path of what goes, up to a key: a list goes whole, so that no item changes place."""
    path = misfit.path[:-1] if misfit.code == "missing-key" else misfit.path
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _without(paths: Iterable[Path], value: Value, path: Path = ()) -> tuple[Value, set[str]]:
    """The value without what is at the paths, and every word of what was left out."""
    lost: set[str] = set()
    if isinstance(value, list):
        kept_items = [_without(paths, item, (*path, at)) for at, item in enumerate(value)]
        return [item for item, _ in kept_items], lost.union(*(gone for _, gone in kept_items))
    if not isinstance(value, dict):
        return value, lost
    kept: dict[str, Value] = {}
    for key, below in value.items():
        if (*path, key) in paths:
            lost |= {key, *_words(below)}
        else:
            kept[key], gone = _without(paths, below, (*path, key))
            lost |= gone
    return kept, lost


def _words(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _words(item)
        case dict():
            for key, item in value.items():
                yield key
                yield from _words(item)
