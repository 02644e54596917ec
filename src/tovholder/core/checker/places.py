"""Bodies and posts that are given work, but no place and no description."""

from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import PartyRef
from tovholder.core.charter.body import Body
from tovholder.core.charter.walk import walk
from tovholder.core.checker.finding import Hit, Path, Severity, hit
from tovholder.core.checker.rule import Rule

_WORKING = frozenset(
    {"by", "owner", "attested_by", "followed_up_by", "given_by", "renewed_by", "represented_by"}
    | {"run_by", "template_by"}
)
_REPORTED_TO = frozenset({"reports_to", "to"})
_FORMALITIES = frozenset({"adopted", "amended_by", "decisions", "record"})
_PLACE_IN_A_BODY = {
    "seats": "holder",
    "chair": "post",
    "acting_chair": "any_of",
    "secretary": "by",
    "secretariat": "by",
}


def see_post_without_place(charter: Charter) -> Iterator[Hit]:
    """A post with work to do that sits in no body and belongs to no unit."""
    placed, working = _placed(charter), _with_work(charter)
    for ref, post in charter.posts.items():
        if post.unit is None and ref in working and ref not in placed:
            yield hit(("posts", ref), post, post=post.title)


def see_body_without_seats(charter: Charter) -> Iterator[Hit]:
    """A body with something to do, of which nothing is said but the name."""
    working = _with_work(charter) | _reported_to(charter)
    for ref, body in charter.bodies.items():
        if not _is_described(body) and (body.tasks or body.oversees or ref in working):
            yield hit(("bodies", ref), body, body=body.name)


def _is_described(body: Body) -> bool:
    described = (body.seats, body.size, body.mandate, body.meetings, body.about, body.chair)
    return any(described) or body.set_by is not None or body.part_of is not None


def _placed(charter: Charter) -> frozenset[str]:
    """The parties that have a place in some body, as member, chair or secretary."""
    return frozenset(
        ref
        for path, ref in _references(charter)
        if path[0] == "bodies" and _PLACE_IN_A_BODY.get(str(path[2])) == _last_key(path)
    )


def _with_work(charter: Charter) -> frozenset[str]:
    """The parties that do something by what the charter says, but for adopting or amending it."""
    return frozenset(
        ref
        for path, ref in _references(charter)
        if _last_key(path) in _WORKING and path[0] not in _FORMALITIES
    )


def _reported_to(charter: Charter) -> frozenset[str]:
    return frozenset(ref for path, ref in _references(charter) if _last_key(path) in _REPORTED_TO)


def _references(charter: Charter) -> Iterator[tuple[Path, str]]:
    return ((path, value) for path, value in walk(charter) if isinstance(value, PartyRef))


def _last_key(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


RULES = (
    Rule("post-without-place", Severity.WARNING, see_post_without_place),
    Rule("body-without-seats", Severity.WARNING, see_body_without_seats),
)
