"""Read a charter file: `load(text)`. Everything wrong with it is told at once, with places."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from tovholder.core.charter.decode import decode
from tovholder.core.charter.model import Charter
from tovholder.core.charter.positions import Position, Spot
from tovholder.core.charter.problems import MOST_PROBLEMS, CharterError, Problem, the_first
from tovholder.core.charter.read import Reading, read
from tovholder.core.charter.shape import fit
from tovholder.core.charter.walk import Path
from tovholder.core.charter.whole import check_whole


@dataclass(frozen=True, slots=True)
class Document:
    """A charter, the text it was read from, and where in the text everything stands."""

    charter: Charter
    text: str
    positions: Spot

    def position(self, path: Path) -> Position:
        """Where the key at the path stands, or the item of a list; the innermost there is."""
        return self.positions.find(path)[0].key


def load(source: str | bytes, *, name: str = "charter.yaml") -> Document:
    """The charter in a file's text or bytes (UTF-8).

    Raises CharterError, and nothing else, with everything that is wrong (of a great many mistakes,
    the first). `name` is what the error calls the file.
    """
    try:
        text = decode(source)
        reading = read(text)
        charter, problems = _check(reading)
    except CharterError as error:
        raise CharterError(error.problems, name) from error.__cause__
    if charter is None or problems:
        raise CharterError(the_first(problems), name)
    return Document(charter, text, reading.spot)


def _check(reading: Reading) -> tuple[Charter | None, tuple[Problem, ...]]:
    if not isinstance(reading.value, dict):
        return None, (*reading.problems, *_no_mapping(reading))
    charter, lost, misfits = fit(reading)
    whole = check_whole(charter, lost) if charter else ()
    located = (_locate(one, reading.spot) for one in islice(whole, MOST_PROBLEMS + 1))
    return charter, (*reading.problems, *misfits, *located)


def _no_mapping(reading: Reading) -> Iterable[Problem]:
    line, column = reading.spot.value
    if reading.value is None and not reading.problems:
        yield Problem("empty-file")
    elif reading.value is not None:
        found = "list" if isinstance(reading.value, list) else "text"
        yield Problem(f"{found}-at-top", {}, (), line, column)


def _locate(problem: Problem, top: Spot) -> Problem:
    """The problem with its place: of the value if it is a single one, else of its key."""
    spot, path = top.find(problem.path)
    line, column = spot.key if spot.below else spot.value
    params = dict(problem.params)
    if isinstance(first := params.get("first"), tuple):
        other = top.find(first)[0].key
        (params["first"], _), (line, column) = sorted([other, (line, column)])
    return replace(problem, path=path, line=line, column=column, params=params)
