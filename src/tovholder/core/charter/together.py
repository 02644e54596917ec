"""Charters that are in force at the same time, and say different things about the same."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from tovholder.core.charter.body import Body
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.problems import Problem


def clashes(charters: Iterable[Charter]) -> tuple[Problem, ...]:
    """What the charters cannot both mean: the same charter, body or duty twice.

    Only charters of one organisation that share a day are held against each other. `path` is in
    the later charter of the two, and `params` names both. Lines are not filled in.
    """
    in_order = sorted(charters, key=lambda one: (one.in_force.from_, one.charter))
    pairs = ((a, b) for a, b in combinations(in_order, 2) if _meet(a, b))
    return tuple(problem for a, b in pairs for problem in _between(a, b))


def _meet(one: Charter, other: Charter) -> bool:
    """Whether one day, at least, lies in both; each rules through its last day."""
    return one.organisation == other.organisation and (
        one.in_force.from_ <= (other.in_force.until or date.max)
        and other.in_force.from_ <= (one.in_force.until or date.max)
    )


def _between(earlier: Charter, later: Charter) -> Iterator[Problem]:
    if earlier.charter == later.charter:
        since = later.in_force.from_
        params = {"title": later.title, "earlier": earlier.title, "since": since}
        yield Problem("charter-twice", params, ("in_force",))
        return
    titles = {"earlier": earlier.title, "later": later.title}
    for ref, body in later.bodies.items():
        for other_ref, other in earlier.bodies.items():
            if ref == other_ref or body.name.casefold() == other.name.casefold():
                for aspect in _differences(earlier, other, later, body):
                    params = {**titles, "body": body.name}
                    yield Problem(f"{aspect}-differs", params, ("bodies", ref, aspect))
    for ref, duty in later.duties.items():
        if ref in earlier.duties:
            yield Problem("duty-twice", {**titles, "duty": duty.title}, ("duties", ref))


def _differences(one: Charter, here: Body, other: Charter, there: Body) -> Iterator[str]:
    """What both charters say about the body, and not alike."""
    if here.chair and there.chair and _chair(one, here) != _chair(other, there):
        yield "chair"
    if here.size and there.size and _bounds(here) != _bounds(there):
        yield "size"
    if here.mandate and there.mandate and here.mandate != there.mandate:
        yield "mandate"


def _chair(charter: Charter, body: Body) -> tuple[str, str] | None:
    """How the chair comes about, and whose place it is; by name, as ids differ between files."""
    if body.chair is None:
        return None
    post = index(charter).name(body.chair.post) if body.chair.post else ""
    return body.chair.how, post.casefold()


def _bounds(body: Body) -> tuple[int | None, ...]:
    return (body.size.exactly, body.size.at_least, body.size.at_most) if body.size else ()
