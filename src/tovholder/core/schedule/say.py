"""From a schedule to the phrase that a coordinator would write: `say(schedule, "da")`."""

from collections.abc import Mapping, Sequence
from datetime import date

from tovholder.core.calendar.model import MonthDay, Offset, Period, Span, Unit, Weekday
from tovholder.core.language import Language
from tovholder.core.schedule import words_da, words_en
from tovholder.core.schedule.model import (
    LAST,
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
    Once,
    OnDay,
    Relative,
    Repeated,
    Schedule,
    YearlyOn,
)
from tovholder.core.schedule.words import is_plain_ref

_WORDS: Mapping[Language, Mapping[str, Mapping[str, str]]] = {
    "da": words_da.WORDS,
    "en": words_en.WORDS,
}

# Each piece of a phrase in Danish and in English.
_PIECES: Mapping[str, tuple[str, str]] = {
    "1 time": ("1 gang", "once"),
    "2 times": ("2 gange", "twice"),
    "times": ("{number} gange", "{number} times"),
    "about": ("ca. {times}", "about {times}"),
    "at least": ("mindst {times}", "at least {times}"),
    "at most": ("højst {times}", "at most {times}"),
    "a week": ("om ugen", "a week"),
    "a month": ("om måneden", "a month"),
    "a quarter": ("i kvartalet", "a quarter"),
    "a half-year": ("pr. halvår", "per half-year"),
    "a year": ("om året", "a year"),
    "without": ("undtagen {months}", "except {months}"),
    "by": ("senest {day}", "no later than {day}"),
    "in": ("i {months}", "in {months}"),
    "so often in": ("{times} i {months}", "{times} in {months}"),
    "so often in each": ("{times} i hver af månederne {months}", "{times} in each of {months}"),
    "and": ("{first} og {last}", "{first} and {last}"),
    "nth weekday": ("{nth} {weekday} i hver måned", "{nth} {weekday} of every month"),
    "nth weekday in": ("{nth} {weekday} i {months}", "{nth} {weekday} in {months}"),
    "every week": ("hver uge", "every week"),
    "every weeks": ("hver {number}. uge", "every {number} weeks"),
    "every weekday": ("hver {weekday}", "every {weekday}"),
    "weekday every weeks": ("{weekday} hver {number}. uge", "{weekday} every {number} weeks"),
    "every months": ("hver {number}. måned", "every {number} months"),
    "every years": ("hvert {number}. år", "every {number} years"),
    "yearly": ("hvert år den {day}", "every year on {day}"),
    "day": ("{day}. {month}", "{day} {month}"),
    "date": ("{day}. {month} {year}", "{day} {month} {year}"),
    "month of": ("i {month} {year}", "in {month} {year}"),
    "quarter of": ("i {number}. kvartal {year}", "in the {nth} quarter of {year}"),
    "half of": ("i {number}. halvår {year}", "in the {nth} half of {year}"),
    "season of": ("i {season} {year}", "in {season} {year}"),
    "whole year": ("i {year}", "in {year}"),
    "1 day": ("1 dag", "1 day"),
    "days": ("{number} dage", "{number} days"),
    "1 weekday": ("1 hverdag", "1 weekday"),
    "weekdays": ("{number} hverdage", "{number} weekdays"),
    "1 working-day": ("1 arbejdsdag", "1 working day"),
    "working-days": ("{number} arbejdsdage", "{number} working days"),
    "1 week": ("1 uge", "1 week"),
    "weeks": ("{number} uger", "{number} weeks"),
    "1 month": ("1 måned", "1 month"),
    "months": ("{number} måneder", "{number} months"),
    "the weekday": ("{weekday}en", "the {weekday}"),
    "at latest": ("senest {distance}", "no later than {distance}"),
    "before": ("før {anchor}", "before {anchor}"),
    "after": ("efter {anchor}", "after {anchor}"),
    "each meeting": ("hvert møde", "each meeting"),
    "as needed": ("efter behov", "as needed"),
    "continuously": ("løbende", "continuously"),
    "since": ("fra {first}", "from {first}"),
    "until": ("til {last}", "until {last}"),
}
_ORDINALS: Mapping[int, tuple[str, str]] = {
    LAST: ("sidste", "last"),
    1: ("1.", "1st"),
    2: ("2.", "2nd"),
    3: ("3.", "3rd"),
    4: ("4.", "4th"),
    5: ("5.", "5th"),
}


def say(schedule: Schedule, language: Language) -> str:
    """The usual phrase for a schedule; `parse` makes the same schedule of it."""
    return _Speaker(language).schedule(schedule)


class _Speaker:
    """Says the parts of a schedule in one language."""

    def __init__(self, language: Language) -> None:
        self._column = 0 if language == "da" else 1
        self._words = _WORDS[language]

    def schedule(self, schedule: Schedule) -> str:
        match schedule:
            case Repeated():
                return self._repeated(schedule)
            case InMonths():
                return self._in_months(schedule)
            case NthWeekday():
                return self._nth_weekday(schedule)
            case EveryWeeks() | EveryMonths():
                return self._every(schedule)
            case YearlyOn() | OnDay() | ByDay() | InSpan():
                return self._dated(schedule)
            case Relative():
                return self._relative(schedule)
            case Bounded():
                return self._bounded(schedule)
            case AsNeeded():
                return self._piece("as needed")
            case Continuous():
                return self._piece("continuously")

    def _repeated(self, schedule: Repeated) -> str:
        pieces = [
            self._times(schedule.count, roughly=schedule.roughly),
            self._piece(f"a {schedule.period}"),
        ]
        if schedule.without:
            pieces.append(self._piece("without", months=self._months(schedule.without)))
        if schedule.by:
            pieces.append(self._piece("by", day=self._month_day(schedule.by)))
        return " ".join(pieces)

    def _in_months(self, schedule: InMonths) -> str:
        months = self._months(schedule.months)
        if schedule.count == Count.exactly(1):
            return self._piece("in", months=months)
        template = "so often in" if len(schedule.months) == 1 else "so often in each"
        return self._piece(template, times=self._times(schedule.count), months=months)

    def _nth_weekday(self, schedule: NthWeekday) -> str:
        return self._piece(
            "nth weekday in" if schedule.months else "nth weekday",
            nth=_ORDINALS[schedule.nth][self._column],
            weekday=self._weekday(schedule.weekday),
            months=self._months(schedule.months),
        )

    def _every(self, schedule: EveryWeeks | EveryMonths) -> str:
        if isinstance(schedule, EveryMonths):
            return self._every_months(schedule)
        if schedule.weekday is None:
            template = "every week" if schedule.weeks == 1 else "every weeks"
            return self._piece(template, number=schedule.weeks)
        template = "every weekday" if schedule.weeks == 1 else "weekday every weeks"
        weekday = self._weekday(schedule.weekday)
        return self._piece(template, weekday=weekday, number=schedule.weeks)

    def _every_months(self, schedule: EveryMonths) -> str:
        if schedule.years:
            each = self._piece("every years", number=schedule.years)
        else:
            each = self._piece("every months", number=schedule.months)
        if schedule.count == Count.exactly(1):
            return each
        return f"{self._times(schedule.count)} {each}"

    def _dated(self, schedule: YearlyOn | Once) -> str:
        match schedule:
            case YearlyOn(day):
                return self._piece("yearly", day=self._month_day(day))
            case OnDay(day):
                return self._date(day)
            case ByDay(day):
                return self._piece("by", day=self._date(day))
            case InSpan(span):
                return self._span(span)

    def _relative(self, schedule: Relative) -> str:
        pieces = []
        if schedule.count:
            pieces += [self._times(schedule.count), self._piece(f"a {Period.YEAR}")]
        if schedule.distance:
            distance = self._distance(schedule.distance)
            if schedule.at_latest:
                distance = self._piece("at latest", distance=distance)
            pieces.append(distance)
        pieces.append(self._piece(schedule.side, anchor=self._anchor(schedule.anchor)))
        return " ".join(pieces)

    def _bounded(self, schedule: Bounded) -> str:
        pieces = [self.schedule(schedule.schedule)]
        if schedule.start:
            pieces.append(self._piece("since", first=self._date(schedule.start)))
        if schedule.end:
            pieces.append(self._piece("until", last=self._date(schedule.end)))
        return " ".join(pieces)

    def _times(self, count: Count, *, roughly: bool = False) -> str:
        times = self._number_of_times(count.most or count.least)
        if count.least and count.most and count.least < count.most:
            times = self._piece("times", number=f"{count.least}-{count.most}")
        if roughly:
            times = self._piece("about", times=times)
        if count.most is None:
            return self._piece("at least", times=times)
        return times if count.least else self._piece("at most", times=times)

    def _number_of_times(self, number: int) -> str:
        match number:
            case 1:
                return self._piece("1 time")
            case 2:
                return self._piece("2 times")
        return self._piece("times", number=number)

    def _distance(self, distance: Offset | NearestWeekday) -> str:
        if isinstance(distance, NearestWeekday):
            return self._piece("the weekday", weekday=self._weekday(distance.weekday))
        unit: Unit = distance.unit
        template = f"1 {unit}" if distance.amount == 1 else f"{unit}s"
        return self._piece(template, number=distance.amount)

    def _anchor(self, anchor: Anchor) -> str:
        if anchor.ref is None:
            return self._piece("each meeting")
        return anchor.ref if is_plain_ref(anchor.ref) else f'"{anchor.ref}"'

    def _span(self, span: Span) -> str:
        year = f"{span.year:04}"
        if span.month:
            return self._piece("month of", month=self._month(span.month), year=year)
        if span.season:
            season = self._word("SEASON", span.season)
            return self._piece("season of", season=season, year=year)
        number = span.quarter or span.half
        if not number:
            return self._piece("whole year", year=year)
        nth = _ORDINALS[number][self._column]
        template = "quarter of" if span.quarter else "half of"
        return self._piece(template, number=number, nth=nth, year=year)

    def _date(self, day: date) -> str:
        month = self._month(day.month)
        return self._piece("date", day=day.day, month=month, year=f"{day.year:04}")

    def _month_day(self, day: MonthDay) -> str:
        return self._piece("day", day=day.day, month=self._month(day.month))

    def _months(self, months: Sequence[int]) -> str:
        *rest, last = [self._month(month) for month in months] or [""]
        return self._piece("and", first=", ".join(rest), last=last) if rest else last

    def _month(self, month: int) -> str:
        return self._word("MONTH", str(month))

    def _weekday(self, weekday: Weekday) -> str:
        return self._word("WEEKDAY", str(int(weekday)))

    def _word(self, terminal: str, value: str) -> str:
        return self._words[terminal][value].partition("|")[0]

    def _piece(self, name: str, **parts: object) -> str:
        return _PIECES[name][self._column].format_map(parts)
