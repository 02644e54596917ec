"""Hypothesis strategies for every kind of schedule, with every field in every state."""

from datetime import date

from hypothesis import strategies as st

from tovholder.core.schedule import (
    Anchor,
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    Count,
    EveryMonths,
    EveryWeeks,
    InMonths,
    InSpan,
    MonthDay,
    NearestWeekday,
    NthWeekday,
    Offset,
    Once,
    OnDay,
    Period,
    Recurring,
    Relative,
    Repeated,
    Schedule,
    Season,
    Side,
    Span,
    Unit,
    Weekday,
    YearlyOn,
)

_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WORDS_OF_PHRASES = ("møde", "meeting", "marts", "a", "q1", "før", "uge", "by", "to", "hver")

days = st.dates()
near_days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
weekdays = st.sampled_from(Weekday)


@st.composite
def _counts(draw: st.DrawFn) -> Count:
    least = draw(st.integers(0, 12) | st.integers(0, 999))
    if least and draw(st.booleans()):
        return Count(least, None)
    return Count(least, draw(st.integers(max(1, least), 999)))


counts = _counts() | st.integers(1, 12).map(Count.exactly)
month_days = st.integers(1, 12).flatmap(
    lambda month: st.integers(1, _LAST_DAYS[month - 1]).map(lambda day: MonthDay(month, day))
)


def months(least: int, most: int) -> st.SearchStrategy[tuple[int, ...]]:
    """So many different months, ascending."""
    chosen = st.sets(st.integers(1, 12), min_size=least, max_size=most)
    return chosen.map(lambda numbers: tuple(sorted(numbers)))


_years = st.integers(1, 9999)
spans = st.one_of(
    st.builds(Span, _years),
    st.builds(Span, _years, month=st.integers(1, 12)),
    st.builds(Span, _years, quarter=st.integers(1, 4)),
    st.builds(Span, _years, half=st.integers(1, 2)),
    st.builds(Span, _years, season=st.sampled_from(Season)),
)
refs = st.from_regex(r"\A[a-zæøå][a-z0-9-]{0,12}(\.[a-z0-9-]{1,12}){0,2}\Z") | st.sampled_from(
    _WORDS_OF_PHRASES
)
anchors = st.builds(Anchor, st.none() | refs)

yearly = st.builds(
    Repeated,
    counts,
    st.just(Period.YEAR),
    by=st.none() | month_days,
    without=months(0, 11),
    roughly=st.booleans(),
)
by_period = st.builds(
    Repeated,
    counts,
    st.sampled_from([period for period in Period if period is not Period.YEAR]),
    without=months(0, 11),
    roughly=st.booleans(),
)
repeated = yearly | by_period
in_months = st.builds(InMonths, months(1, 12), counts)
nth_weekdays = st.builds(NthWeekday, st.sampled_from([-1, 1, 2, 3, 4, 5]), weekdays, months(0, 12))
every_weeks = st.builds(EveryWeeks, st.integers(1, 99), st.none() | weekdays)
every_months = st.builds(
    EveryMonths,
    st.integers(2, 99) | st.integers(2, 99).map(lambda years: years * 12),
    counts,
)
relative = st.one_of(
    st.builds(Relative, st.sampled_from(Side), anchors, count=st.none() | counts),
    st.builds(
        Relative,
        st.sampled_from(Side),
        anchors,
        st.builds(Offset, st.integers(1, 999), st.sampled_from(Unit))
        | st.builds(NearestWeekday, weekdays),
        at_latest=st.booleans(),
        count=st.none() | counts,
    ),
)
dated: st.SearchStrategy[Recurring] = st.one_of(
    repeated, in_months, nth_weekdays, every_weeks, every_months, st.builds(YearlyOn, month_days)
)
recurring: st.SearchStrategy[Recurring] = st.one_of(dated, relative, st.just(Continuous()))
lasting: st.SearchStrategy[Recurring | AsNeeded] = recurring | st.just(AsNeeded())
once: st.SearchStrategy[Once] = st.one_of(
    st.builds(OnDay, days), st.builds(ByDay, days), st.builds(InSpan, spans)
)


@st.composite
def bounded(
    draw: st.DrawFn,
    schedule: st.SearchStrategy[Recurring | AsNeeded] = lasting,
    bounds: st.SearchStrategy[date] = days,
) -> Bounded:
    """A recurring schedule with a start, an end, or both."""
    first, last = sorted((draw(bounds), draw(bounds)))
    start, end = draw(st.sampled_from([(first, None), (None, last), (first, last)]))
    return Bounded(draw(schedule), start, end)


schedules: st.SearchStrategy[Schedule] = st.one_of(lasting, once, bounded())
