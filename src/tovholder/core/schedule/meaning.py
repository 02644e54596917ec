"""From the rules of grammar.lark to schedules: one method per rule, in the grammar's order."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from lark import Token, Transformer, v_args

from tovholder.core.calendar.model import MonthDay, Offset, Period, Season, Span, Unit, Weekday
from tovholder.core.calendar.periods import span_dates
from tovholder.core.schedule.fault import Fault
from tovholder.core.schedule.model import (
    LAST,
    MONTHS_IN_YEAR,
    MOST_APART,
    MOST_TIMES,
    MOST_WEEKS,
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
    NearestWeekday,
    NthWeekday,
    OnDay,
    Recurring,
    Relative,
    Repeated,
    Schedule,
    Side,
    YearlyOn,
)
from tovholder.core.schedule.parts import (
    ONE_TIME,
    Bounds,
    Day,
    DayOfYear,
    Marks,
    Months,
    Quantity,
    Rate,
    Without,
    day_of_year,
    nth_part,
    number_of,
    refusal,
)

_LEAP_YEAR = 2000  # has every day that any year has


@v_args(inline=True)
class Meaning(Transformer[Token, Schedule]):
    """Builds the schedule while the phrase is parsed. Raises ReadingError for what cannot be."""

    def bounded(self, *parts: Recurring | AsNeeded | Bounds) -> Bounded:
        bounds = next(part for part in parts if isinstance(part, Bounds))
        schedule = next((part for part in parts if not isinstance(part, Bounds)), Continuous())
        return Bounded(schedule, bounds.start, bounds.end)

    def since(self, first: date) -> Bounds:
        return Bounds(start=first)

    def between(self, first: date, to: Token, last: date) -> Bounds:
        if last < first:
            raise refusal(Fault.NO_SUCH_DATE, to)
        return Bounds(first, last)

    def until(self, _to: Token, last: date) -> Bounds:
        return Bounds(end=last)

    def first_day(self, named: Day | Span) -> date:
        return span_dates(named)[0] if isinstance(named, Span) else named.value

    def last_day(self, named: Day | Span) -> date:
        return span_dates(named)[1] if isinstance(named, Span) else named.value

    def continuous(self) -> Continuous:
        return Continuous()

    def repeated(self, *parts: Rate | Quantity | Without | MonthDay) -> Recurring:
        rate, without, by = Rate(ONE_TIME, Period.YEAR), Without(()), None
        for part in parts:
            match part:
                case Rate():
                    rate = part
                case Quantity():
                    rate = replace(rate, quantity=part)
                case Without():
                    without = part
                case MonthDay():
                    by = part
        if rate.week_by_week and not without.months:
            return EveryWeeks(1)
        quantity = rate.quantity
        return Repeated(quantity.count, rate.period, by, without.months, quantity.roughly)

    def rate_a_year(self, *parts: Quantity | Marks | Token) -> Rate:
        counted = isinstance(parts[0], Quantity) if parts else False
        return Rate(self.quantity(*parts), Period.YEAR, counted)

    def rate_with_quantity(self, quantity: Quantity, period: Token, *more: Token) -> Rate:
        return Rate(self.quantity(quantity, *more), Period(period))

    def rate_of_each(self, *parts: Marks | Token) -> Rate:
        around = [part for part in parts if isinstance(part, frozenset) or part.type == "OR_MORE"]
        period = next(part for part in parts if isinstance(part, Token) and part not in around)
        week_by_week = period.type == "WEEK" and not around
        return Rate(self.quantity(*around), Period(period), False, week_by_week)

    def quantity(self, *parts: Quantity | Marks | Token) -> Quantity:
        quantity = next((part for part in parts if isinstance(part, Quantity)), ONE_TIME)
        for part in parts:
            if isinstance(part, Token):
                quantity = quantity.marked(frozenset({part.type}))
            elif isinstance(part, frozenset):
                quantity = quantity.marked(part)
        return quantity

    def qualifier(self, *words: Token) -> Marks:
        return frozenset(word.type for word in words)

    def times(self, *words: Token) -> Quantity:
        numbers = [word for word in words if word.type != "TO"]
        least = number_of(numbers[0], 1, MOST_TIMES)
        most = number_of(numbers[-1], least, MOST_TIMES)
        return Quantity(least, most, numbers[0].start_pos or 0)

    def without(self, months: Months) -> Without:
        if len(months) == 12:
            raise refusal(Fault.MEANINGLESS, 0)
        return Without(months)

    def by(self, day: DayOfYear) -> MonthDay:
        return day.value

    def by_end_of_month(self, *words: Token) -> MonthDay:
        month = int(words[-1])
        return MonthDay(month, monthrange(_LEAP_YEAR, month)[1])

    def by_day_before(self, _before: Token, day: DayOfYear) -> MonthDay:
        if day.value == MonthDay(1, 1):
            raise refusal(Fault.NO_SUCH_DATE, day.at)
        eve = date(_LEAP_YEAR, day.value.month, day.value.day) - timedelta(days=1)
        return MonthDay(eve.month, eve.day)

    def in_months(self, months: Months) -> InMonths:
        return InMonths(months)

    def so_often_in_months(self, often: Rate | Quantity, months: Months) -> InMonths:
        if isinstance(often, Rate) and not often.counted and not often.quantity.marks:
            return InMonths(months)
        quantity = often.quantity if isinstance(often, Rate) else often
        count = quantity.exact_count
        if len(months) == 1:
            return InMonths(months, count)
        if isinstance(often, Rate) and count == Count.exactly(len(months)):
            return InMonths(months)
        raise refusal(Fault.AMBIGUOUS, quantity.at)

    def so_often_in_each_month(self, quantity: Quantity, months: Months) -> InMonths:
        return InMonths(months, quantity.exact_count)

    def months(self, *names: Token) -> Months:
        return tuple(sorted({int(name) for name in names}))

    def nth_weekday(self, nth: Token, weekday: Token, *where: Token | Months) -> NthWeekday:
        number = LAST if int(nth) == LAST else number_of(nth, 1, 5)
        months = next((part for part in where if isinstance(part, tuple)), ())
        return NthWeekday(number, Weekday(int(weekday)), months)

    def every_weeks(self, *words: Token) -> EveryWeeks:
        weeks, weekday = 1, None
        for word in words:
            if word.type == "WEEKDAY":
                weekday = Weekday(int(word))
            elif word.type != "WEEK":
                weeks = number_of(word, 1, MOST_WEEKS)
        return EveryWeeks(weeks, weekday)

    def fortnightly(self, *weekday: Token) -> EveryWeeks:
        return EveryWeeks(2, Weekday(int(weekday[0])) if weekday else None)

    def once_every_weeks(self, quantity: Quantity, *words: Token) -> EveryWeeks:
        if quantity.exact_count != Count.exactly(1):
            raise refusal(Fault.MEANINGLESS, quantity.at)
        return self.every_weeks(*words)

    def every_months(self, *words: Quantity | Token) -> EveryMonths:
        quantity = words[0] if isinstance(words[0], Quantity) else ONE_TIME
        number = next(word for word in words if isinstance(word, Token))
        return EveryMonths(number_of(number, 2, MOST_APART), quantity.exact_count)

    def every_years(self, *words: Quantity | Token) -> EveryMonths:
        years = self.every_months(*words)
        return replace(years, months=years.months * MONTHS_IN_YEAR)

    def yearly_on(self, day: DayOfYear) -> YearlyOn:
        return YearlyOn(day.value)

    def yearly_at_rate(self, rate: Rate, day: DayOfYear) -> YearlyOn:
        if rate.quantity.exact_count != Count.exactly(1):
            raise refusal(Fault.MEANINGLESS, day.at)
        return YearlyOn(day.value)

    def relative_at_rate(self, rate: Rate, relation: Relative) -> Relative:
        return replace(relation, count=rate.quantity.exact_count)

    def relative_so_often(self, quantity: Quantity, relation: Relative) -> Relative:
        return replace(relation, count=quantity.exact_count)

    def on_side(self, side: Token, anchor: Anchor) -> Relative:
        return Relative(Side(side), anchor)

    def at_distance(
        self, distance: Offset | NearestWeekday, side: Token, anchor: Anchor
    ) -> Relative:
        return Relative(Side(side), anchor, distance)

    def at_qualified_distance(
        self, marks: Marks, distance: Offset | NearestWeekday, side: Token, anchor: Anchor
    ) -> Relative:
        # "Mindst 7 dage før" is a deadline, but "mindst 7 dage efter" is the opposite.
        deadlines = {(frozenset({"LEAST"}), Side.BEFORE), (frozenset({"MOST"}), Side.AFTER)}
        if (marks, Side(side)) not in deadlines or isinstance(distance, NearestWeekday):
            raise refusal(Fault.MEANINGLESS, side)
        return self.at_latest(distance, side, anchor)

    def at_latest(self, distance: Offset | NearestWeekday, side: Token, anchor: Anchor) -> Relative:
        return Relative(Side(side), anchor, distance, at_latest=True)

    def distance(self, *words: Token) -> Offset:
        *number, unit = words
        return Offset(number_of(number[0], 1, MOST_TIMES) if number else 1, Unit(unit))

    def nearest_weekday(self, weekday: Token) -> NearestWeekday:
        return NearestWeekday(Weekday(int(weekday)))

    def anchor(self, *path: Token) -> Anchor:
        try:
            return Anchor(str(path[0]) if path else None)
        except ValueError:
            raise refusal(Fault.NO_SUCH_NAME, path[0]) from None

    def needed(self) -> AsNeeded:
        return AsNeeded()

    def needed_at_least(self, schedule: Recurring) -> Repeated:
        if isinstance(schedule, Repeated) and schedule.count.most is None:
            return schedule
        raise refusal(Fault.MEANINGLESS, 0)

    def on_day(self, day: Day) -> OnDay:
        return OnDay(day.value)

    def by_date(self, day: Day) -> ByDay:
        return ByDay(day.value)

    def by_end_of_span(self, *parts: Token | Span) -> ByDay:
        return ByDay(next(span_dates(part)[1] for part in parts if isinstance(part, Span)))

    def before_date(self, _before: Token, day: Day) -> ByDay:
        if day.value == date.min:
            raise refusal(Fault.NO_SUCH_DATE, day.at)
        return ByDay(day.value - timedelta(days=1))

    def before_span(self, before: Token, span: Span) -> ByDay:
        return self.before_date(before, Day(span_dates(span)[0], before.end_pos or 0))

    def in_span(self, span: Span) -> InSpan:
        return InSpan(span)

    def date(self, day: DayOfYear, year: Token) -> Day:
        try:
            return Day(date(int(year), day.value.month, day.value.day), day.at)
        except ValueError:
            raise refusal(Fault.NO_SUCH_DATE, day.at) from None

    def date_in_digits(self, written: Token) -> Day:
        try:
            year, month, day = map(int, written.split("-"))
            return Day(date(year, month, day), written.start_pos or 0)
        except ValueError:
            raise refusal(Fault.NO_SUCH_DATE, written) from None

    def day(self, *words: Token) -> DayOfYear:
        number, month = sorted(words, key=lambda word: word.type == "MONTH")
        return day_of_year(number, int(month), int(number))

    def day_in_digits(self, written: Token) -> DayOfYear:
        month, number = map(int, written.split("-"))
        return day_of_year(written, month, number)

    def month_of(self, month: Token, year: Token) -> Span:
        return Span(number_of(year, 1, 9999), month=int(month))

    def season_of(self, season: Token, year: Token) -> Span:
        return Span(number_of(year, 1, 9999), season=Season(season))

    def quarter_of(self, nth: Token, *rest: Token) -> Span:
        return Span(number_of(rest[-1], 1, 9999), quarter=nth_part(nth, 4))

    def half_of(self, nth: Token, _half: Token, year: Token) -> Span:
        return Span(number_of(year, 1, 9999), half=nth_part(nth, 2))

    def whole_year(self, year: Token) -> Span:
        return Span(number_of(year, 1, 9999))
