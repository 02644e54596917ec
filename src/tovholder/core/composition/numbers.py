"""Rules about how many: size, quotas, places, and those whom no seat was made for."""

from collections.abc import Callable, Iterator

from tovholder.core.charter.body import Quota, Size
from tovholder.core.composition.model import Check
from tovholder.core.composition.scene import Scene, fold, holders_of


def check_size(scene: Scene) -> Iterator[Check]:
    """The number of members against the body's size."""
    if scene.body.size is not None:
        least, most = _bounds(scene.body.size)
        count = len(scene.seated.members)
        kept = least <= count and (most is None or count <= most)
        yield scene.check("size", kept, scene.body.size, count=count, least=least, most=most)


def check_quotas(scene: Scene) -> Iterator[Check]:
    """The number of members from each sector; open while unknown ones could mend it."""
    sectors = scene.sectors()
    for quota in scene.body.quotas:
        within = sectors_within(scene.body.quotas, fold(quota.sector))
        count = sum(sector in within for sector in sectors.values())
        unknown = sum(not sector for sector in sectors.values())
        least, most = _bounds(quota)
        yield scene.check(
            "quota-among" if quota.among else "quota",
            _kept(count, unknown, least, most),
            quota,
            sector=quota.sector,
            among=quota.among or "",
            count=count,
            unknown=unknown,
            least=least,
            most=most,
        )


def check_places(scene: Scene) -> Iterator[Check]:
    """Seats with nobody in them, or too many, or with a number of places that nobody has told."""
    for state in scene.seated.seats:
        seat, count = state.seat, len(holders_of(state))
        if state.vacant:
            params = {"seat": seat.title, "count": count, "vacant": state.vacant}
            yield scene.check("vacant", False, seat, **params)
        if state.over:
            yield scene.check("over-filled", False, seat, seat=seat.title, over=state.over)
        if state.places is None:
            source = seat.defined_in or ""
            code = "places-elsewhere" if source else "places-unknown"
            yield scene.check(code, None, seat, seat=seat.title, count=count, source=source)
    if scene.body.seats and not any(one.vacant or one.over for one in scene.seated.seats):
        yield scene.check("filled", True, seats=len(scene.body.seats))


def check_list(scene: Scene) -> Iterator[Check]:
    """Whether somebody sits there in no seat, where the list of seats is complete."""
    if scene.body.seats and scene.seated.unlisted:
        names = tuple(dict.fromkeys(one.name for one in scene.seated.unlisted))
        yield scene.check("unlisted", scene.body.open_list, names=names, count=len(names))


def _bounds(size: Size) -> tuple[int, int | None]:
    if size.exactly is not None:
        return size.exactly, size.exactly
    return size.at_least or 0, size.at_most


def _kept(count: int, unknown: int, least: int, most: int | None) -> bool | None:
    """None while the answer hangs on members of whom the sector is not known."""
    if most is not None and count > most:
        return False
    if count + unknown < least:
        return False
    if count < least or (most is not None and count + unknown > most):
        return None
    return True


def sectors_within(quotas: tuple[Quota, ...], sector: str) -> frozenset[str]:
    """The sector and all that the charter places inside it."""
    found = {sector}
    for _ in quotas:
        found |= {fold(one.sector) for one in quotas if one.among and fold(one.among) in found}
    return frozenset(found)


RULES: tuple[Callable[[Scene], Iterator[Check]], ...] = (
    check_size,
    check_quotas,
    check_places,
    check_list,
)
