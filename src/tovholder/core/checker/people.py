"""Who is who in a charter: what an office points to, and who sits in a body."""

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Body, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.checker.finding import Name
from tovholder.core.language import LANGUAGES

_SITTING = frozenset({SeatRole.MEMBER, SeatRole.CHAIR})


def name_of(charter: Charter, ref: str) -> str | Name:
    """What to call what the reference points at, in a finding."""
    danish, english = (index(charter).name(ref, language) for language in LANGUAGES)
    return danish if danish == english else Name(danish, english)


def behind(charter: Charter, ref: str) -> str:
    """Whom the charter puts in an office: the post behind "board.chair"; else the reference."""
    known = index(charter)
    if not known.is_office(ref):
        return ref
    body, _, office = ref.rpartition(".")
    return _holder(known.bodies[body], office) or ref


def members(body: Body) -> frozenset[str]:
    """The posts, units and parties that have a member's place in the body, the chair's included."""
    holders = {seat.holder for seat in body.seats if seat.holder and seat.role in _SITTING}
    if body.chair and body.chair.post:
        holders.add(body.chair.post)
    return frozenset(map(str, holders))


def _holder(body: Body, office: str) -> str | None:
    if office == "chair":
        return body.chair.post if body.chair else None
    return body.secretary[0].by if len(body.secretary) == 1 else None
