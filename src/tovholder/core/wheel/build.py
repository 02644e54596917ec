"""From judged charters to a wheel: which tracks there are, and what has no day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.history import Judged
from tovholder.core.obligations import NO_DAY, KnownDays, Ring
from tovholder.core.verdicts import Verdict
from tovholder.core.wheel.marks import ALL_YEAR, Day, angle_of, marks_of, start_of, with_days
from tovholder.core.wheel.model import Mark, Month, Track, TrackKey, Unplaced, Week, Wheel

MOST_TRACKS = 16
"""With more than these the bodies share a track for each kind of duty."""

_RINGS = {ring: place for place, ring in enumerate(Ring)}
Dated = tuple[Charter, Sequence[tuple[Verdict, Sequence[Day]]]]
NOTHING_KNOWN: Mapping[str, KnownDays] = {}


def stretch_of(year: int) -> tuple[date, date]:
    """The days to judge for a wheel of the year.

    A year more on either side: what falls due in one year may be done in another.
    """
    return date(max(year - 1, 1), 1, 1), date(min(year + 1, 9998), 12, 31)


def wheel(
    judged: Iterable[Judged],
    year: int,
    on: date,
    known: Mapping[str, KnownDays] = NOTHING_KNOWN,
) -> Wheel:
    """The wheel of a year, as it looks on the day `on`.

    `judged` is what `judge_all` gives for `stretch_of(year)`; verdicts may be left out of it, to
    draw only some. `known` are each charter's known days, so that planned days stand where they
    are set; without them the missing times are spread evenly.
    """
    return wheels(judged, (year,), on, known)[0]


def wheels(
    judged: Iterable[Judged],
    years: Iterable[int],
    on: date,
    known: Mapping[str, KnownDays] = NOTHING_KNOWN,
) -> tuple[Wheel, ...]:
    """The wheels of several years, for the price of a little more than one."""
    dated = [
        (one.charter, list(with_days(one.verdicts, known.get(one.charter.charter, {}), on)))
        for one in judged
    ]
    return tuple(_wheel(dated, year, on) for year in years)


def _wheel(dated: Sequence[Dated], year: int, on: date) -> Wheel:
    tracks: dict[TrackKey, list[Mark]] = {}
    names: dict[TrackKey, str] = {}
    all_year: list[Unplaced] = []
    undated: list[Unplaced] = []
    for charter, verdicts in dated:
        for verdict, days in verdicts:
            waits = not days and verdict.occurrence.due == NO_DAY
            holds = _holds_all_year(verdict, year)
            if not (waits or holds or any(day.on.year == year for day in days)):
                continue
            track = _key(charter.charter, verdict)
            name = names[track] = names.get(track) or _name(charter, track)
            if marks := list(marks_of(charter.charter, name, verdict, days, year)):
                tracks.setdefault(track, []).extend(marks)
            for is_one, found in ((waits, undated), (holds, all_year)):
                if is_one:
                    found.append(Unplaced(charter.charter, name, verdict))
    return Wheel(
        year=year,
        on=on,
        hand=angle_of(on) if on.year == year else None,
        months=tuple(_months(year)),
        weeks=tuple(_weeks(year)),
        tracks=_in_order(tracks, names, _bodies(dated)),
        all_year=tuple(all_year),
        undated=tuple(undated),
    )


def _bodies(dated: Sequence[Dated]) -> Sequence[tuple[str | None, str | None]]:
    """Charter and body in the order of the charters, what has no body last."""
    return [(one.charter, body) for one, _ in dated for body in (*one.bodies, None)]


def _holds_all_year(verdict: Verdict, year: int) -> bool:
    occurrence = verdict.occurrence
    return occurrence.obligation.shape in ALL_YEAR and occurrence.due.year == year


def _key(charter: str, verdict: Verdict) -> TrackKey:
    obligation = verdict.occurrence.obligation
    return TrackKey(charter, obligation.body, obligation.ring)


def _name(charter: Charter, key: TrackKey) -> str:
    return index(charter).name(key.body) if key.body else ""


def _in_order(
    tracks: Mapping[TrackKey, Sequence[Mark]],
    names: Mapping[TrackKey, str],
    bodies: Sequence[tuple[str | None, str | None]],
) -> tuple[Track, ...]:
    """Body by body in the order of the charters, what has no body last; each kind in its order."""
    if len(tracks) > MOST_TRACKS:
        tracks, names = _shared(tracks), {}
    places = {body: place for place, body in enumerate(bodies)}

    def order(key: TrackKey) -> tuple[bool, int, int]:
        return key.body is None, places.get((key.charter, key.body), 0), _RINGS[key.ring]

    return tuple(
        Track(key, names.get(key, ""), tuple(sorted(tracks[key], key=lambda mark: mark.day)))
        for key in sorted(tracks, key=order)
    )


def _shared(tracks: Mapping[TrackKey, Sequence[Mark]]) -> Mapping[TrackKey, Sequence[Mark]]:
    joined: dict[TrackKey, list[Mark]] = {}
    for key, marks in tracks.items():
        joined.setdefault(TrackKey(None, None, key.ring), []).extend(marks)
    return joined


def _months(year: int) -> Iterator[Month]:
    starts = [start_of(date(year, month, 1)) for month in range(1, 13)]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], 360.0], strict=True), start=1):
        yield Month(number, start, end)


def _weeks(year: int) -> Iterator[Week]:
    first, monday = date(year, 1, 1), date(year, 1, 1)
    monday -= timedelta(days=monday.weekday())
    while monday.year <= year:
        sunday = monday + timedelta(days=6)
        start = start_of(max(monday, first))
        end = 360.0 if sunday.year > year else start_of(sunday + timedelta(days=1))
        yield Week(monday.isocalendar().week, start, end or 360.0)
        monday += timedelta(weeks=1)
