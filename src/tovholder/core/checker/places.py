"""Bodies and posts that are given work, but no place and no description."""

from collections.abc import Iterator
from dataclasses import dataclass, field

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


@dataclass
class _Mentioned:
    """The parties that the charter gives a place in a body, work to do, or reports."""

    seated: set[str] = field(default_factory=set)
    working: set[str] = field(default_factory=set)
    reported_to: set[str] = field(default_factory=set)


def see_post_without_place(charter: Charter) -> Iterator[Hit]:
    """A post with work to do that sits in no body and belongs to no unit."""
    mentioned = _mentions(charter)
    for ref, post in charter.posts.items():
        if post.unit is None and ref in mentioned.working and ref not in mentioned.seated:
            yield hit(("posts", ref), post, post=post.title)


def see_body_without_seats(charter: Charter) -> Iterator[Hit]:
    """A body with something to do, of which nothing is said but the name."""
    mentioned = _mentions(charter)
    for ref, body in charter.bodies.items():
        busy = body.tasks or body.oversees or ref in mentioned.working | mentioned.reported_to
        if busy and not _is_described(body):
            yield hit(("bodies", ref), body, body=body.name)


def _is_described(body: Body) -> bool:
    described = (body.seats, body.size, body.mandate, body.meetings, body.about, body.chair)
    return any(described) or body.set_by is not None or body.part_of is not None


def _mentions(charter: Charter) -> _Mentioned:
    mentioned = _Mentioned()
    for path, ref in walk(charter):
        if not isinstance(ref, PartyRef):
            continue
        key = _last_key(path)
        if path[0] == "bodies" and _PLACE_IN_A_BODY.get(str(path[2])) == key:
            mentioned.seated.add(ref)
        if key in _WORKING and path[0] not in _FORMALITIES:
            mentioned.working.add(ref)
        if key in _REPORTED_TO:
            mentioned.reported_to.add(ref)
    return mentioned


def _last_key(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


RULES = (
    Rule("post-without-place", Severity.WARNING, see_post_without_place),
    Rule("body-without-seats", Severity.WARNING, see_body_without_seats),
)
