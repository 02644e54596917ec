"""Rules about who: chairs, holders of posts, those who speak for others, and substitutes."""

from collections.abc import Callable, Iterator

from tovholder.core.charter.body import Chair, Seat, SeatRole, Service
from tovholder.core.charter.index import Kind, index
from tovholder.core.composition.model import Check, SeatState, Sitting
from tovholder.core.composition.scene import Scene, fold, holders_of


def check_chair(scene: Scene) -> Iterator[Check]:
    """That there is one chair, chosen as the charter says."""
    if (chair := scene.body.chair) is None:
        return
    found = _chairs(scene, chair)
    names = tuple(one.name for _state, one in found)
    if len(found) != 1:
        code = "several-chairs" if found else "no-chair"
        yield scene.check(code, False, chair, names=names)
        return
    yield scene.check("chair", True, chair, name=names[0])
    state, one = found[0]
    if chair.how == "elected" and chair.among:
        kept = _is_among(scene, chair, state, one)
        yield scene.check("chair-among", kept, chair, name=one.name, among=chair.among)
    if chair.how == "rotating":
        before = _chair_before(scene, one)
        if before is not None:
            kept = before.person != one.person
            yield scene.check("chair-rotates", kept, chair, name=one.name, before=before.name)


def check_posts(scene: Scene) -> Iterator[Check]:
    """That a seat which goes with a post is held by whoever holds the post."""
    for state, seat, one in _held(scene):
        entry = index(scene.charter).get(seat.holder) if seat.holder else None
        if entry is not None and entry.kind is Kind.POST:
            kept = True if fold(one.title) in scene.names(entry.id) else None
            code = "ex-officio" if one.title else "ex-officio-untitled"
            params = {"name": one.name, "title": one.title, "post": scene.name(entry.id)}
            yield scene.check(code, kept, state.seat, **params)


def check_behalf(scene: Scene) -> Iterator[Check]:
    """That whoever sits for an organisation is known to do so.

    In a seat with several places the organisation is a group, and anybody of the group will do.
    """
    for state, seat, one in _held(scene):
        if seat.on_behalf_of is None:
            continue
        is_own = fold(one.on_behalf_of) in scene.names(seat.on_behalf_of)
        kept = None if not one.on_behalf_of else is_own or state.places != (1, 1)
        code = "on-behalf" if one.on_behalf_of else "on-behalf-unknown"
        whom = scene.name(seat.on_behalf_of)
        yield scene.check(code, kept, seat, name=one.name, whom=whom, told=one.on_behalf_of)


def check_substitutes(scene: Scene) -> Iterator[Check]:
    """That seats with substitutes have them: one each, or a list in order."""
    for state in scene.seated.seats:
        kind = state.seat.substitutes
        if kind == "none":
            continue
        needed = len(holders_of(state)) if kind == "personal" else 1
        count = _substitutes(scene, state)
        params = {"seat": state.seat.title, "count": count, "needed": needed}
        yield scene.check(f"substitutes-{kind}", count >= needed, state.seat, **params)


def check_interim(scene: Scene) -> Iterator[Check]:
    """That whoever serves for the time being does not do so past the day that was set."""
    services: list[Service] = [
        *scene.body.secretary,
        *scene.body.secretariat,
        *scene.body.serviced_by,
        *scene.body.facilitated_by,
    ]
    for service in services:
        name = scene.name(service.by)
        if service.until:
            kept = scene.on <= service.until
            yield scene.check("serves-until", kept, service, name=name, until=service.until)
        elif service.interim:
            yield scene.check("serves-interim", None, service, name=name)
    for state in scene.seated.seats:
        if state.seat.interim and state.holders:
            yield scene.check("seat-interim", None, state.seat, seat=state.seat.title)


def _held(scene: Scene) -> Iterator[tuple[SeatState, Seat, Sitting]]:
    for state in scene.seated.seats:
        yield from ((state, state.seat, one) for one in holders_of(state))


def _chairs(scene: Scene, chair: Chair) -> list[tuple[SeatState | None, Sitting]]:
    """Those in the chair; with nobody named so, whoever holds the seat of the chairing post.

    Who is acting is the chair only while nobody else is.
    """
    named = [(state, one) for state, one in scene.present() if one.part is SeatRole.CHAIR]
    found = (
        [(state, one) for state, one in named if not one.is_acting]
        or named
        or [
            (state, one)
            for state, seat, one in _held(scene)
            if chair.post and seat.holder == chair.post
        ]
    )
    return list({one.person: (state, one) for state, one in found}.values())


def _is_among(scene: Scene, chair: Chair, state: SeatState | None, one: Sitting) -> bool | None:
    among = frozenset(map(fold, chair.among))
    sector = scene.sectors().get(one.person, "")
    known = {sector, *((fold(state.id), fold(state.seat.title)) if state else ())} - {""}
    if among & known:
        return True
    return False if sector else None


def _chair_before(scene: Scene, now: Sitting) -> Sitting | None:
    earlier = [
        one
        for one in scene.sittings
        if one.part is SeatRole.CHAIR and one.until_on and one.until_on < now.from_on
    ]
    return earlier[-1] if earlier else None


def _substitutes(scene: Scene, state: SeatState) -> int:
    own = sum(one.part is SeatRole.SUBSTITUTE for one in state.holders)
    others = (one for one in scene.seated.seats if one.seat.substitute_for == state.id)
    return own + sum(len(one.holders) for one in others)


RULES: tuple[Callable[[Scene], Iterator[Check]], ...] = (
    check_chair,
    check_posts,
    check_behalf,
    check_substitutes,
    check_interim,
)
