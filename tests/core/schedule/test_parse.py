import subprocess
import sys
from datetime import date

import pytest

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
    OnDay,
    Period,
    Relative,
    Repeated,
    Schedule,
    Season,
    Side,
    Span,
    Unit,
    Weekday,
    YearlyOn,
    parse,
)

ONCE = Count.exactly(1)
AT_LEAST_ONCE = Count(1, None)
MEETING = Anchor()
SEPTEMBER = MonthDay(9, 30)
A_WEEK_BEFORE = Relative(Side.BEFORE, MEETING, Offset(7, Unit.DAY), at_latest=True)

REPEATED: dict[str, Schedule] = {
    "4 gange om året|fire gange årligt|4 gange pr. år|4x årligt|4 møder om året|4 gange hvert år"
    "|4 times a year|four times a year|4 times per year|4 times every year": Repeated(
        Count.exactly(4), Period.YEAR
    ),
    "hvert kvartal|1 gang i kvartalet|kvartalsvis|én gang pr. kvartal|every quarter"
    "|once a quarter|quarterly|1 time per quarter": Repeated(ONCE, Period.QUARTER),
    "hver måned|månedligt|1 gang om måneden|every month|monthly": Repeated(ONCE, Period.MONTH),
    "ugentligt|1 gang om ugen|weekly|once a week": Repeated(ONCE, Period.WEEK),
    "hvert halvår|hvert halve år|halvårligt|1 gang pr. halvår|every half-year"
    "|half-yearly": Repeated(ONCE, Period.HALF_YEAR),
    "hvert år|årligt|én gang årligt|yearly|annually|every year": Repeated(ONCE, Period.YEAR),
    "1-2 gange om året|1–2 gange årligt|1 til 2 gange om året|en eller to gange om året"
    "|mellem 1 og 2 gange om året|1-2 times a year|once or twice a year": Repeated(
        Count(1, 2), Period.YEAR
    ),
    "mindst 1 gang i kvartalet|mindst hvert kvartal|minimum én gang pr. kvartal"
    "|1 gang i kvartalet eller oftere|at least once a quarter|at least quarterly": Repeated(
        AT_LEAST_ONCE, Period.QUARTER
    ),
    "1 gang årligt eller hyppigere ved behov|1-2 gange årligt eller hyppigere"
    "|efter behov, dog mindst 1 gang om året|once a year or more often if needed"
    "|as needed, but at least once a year": Repeated(AT_LEAST_ONCE, Period.YEAR),
    "højst 2 gange om året|at most twice a year": Repeated(Count(0, 2), Period.YEAR),
    "ca. 1 gang i kvartalet|cirka hvert kvartal|about once a quarter": Repeated(
        ONCE, Period.QUARTER, roughly=True
    ),
    "mindst 1 gang om året senest 30. september|mindst årligt senest den 30. september"
    "|mindst 1 gang inden udgangen af september|mindst 1 gang om året før 1. oktober"
    "|mindst 1 gang om året senest 30/9|at least once a year no later than 30 September"
    "|at least once a year by the end of September": Repeated(
        AT_LEAST_ONCE, Period.YEAR, by=SEPTEMBER
    ),
    "senest 30. september hvert år|senest 30. september|hvert år senest i september"
    "|every year by September 30": Repeated(ONCE, Period.YEAR, by=SEPTEMBER),
    "hvert år før 1. marts|every year by the end of February": Repeated(
        ONCE, Period.YEAR, by=MonthDay(2, 29)
    ),
    "hver måned undtagen juli|hver måned, bortset fra i juli|every month except July": Repeated(
        ONCE, Period.MONTH, without=(7,)
    ),
    "hver uge undtagen juli og august|every week except in July and August": Repeated(
        ONCE, Period.WEEK, without=(7, 8)
    ),
    "2 gange om året senest 1. maj undtagen marts|2 gange om året undtagen marts senest 1. maj": (
        Repeated(Count.exactly(2), Period.YEAR, MonthDay(5, 1), (3,))
    ),
}
CALENDAR: dict[str, Schedule] = {
    "hver 2. måned|hver anden måned|1 gang hver 2. måned|every 2 months|every other month"
    "|every second month": EveryMonths(2),
    "hvert 2. år|hvert andet år|én gang hvert andet år|hver 24. måned|every 2 years"
    "|once every other year": EveryMonths(24),
    "mindst 2 gange hvert 4. år|at least twice every 4 years": EveryMonths(48, Count(2, None)),
    "1 gang hver 2. uge|once every 2 weeks": EveryWeeks(2),
    "i marts|1 gang i marts|marts|hvert år i marts|1 gang om året i marts|hver marts"
    "|in March|once in March|every March|annually in March": InMonths((3,)),
    "februar, maj, august og november|i februar, maj, august og november"
    "|4 gange om året i februar, maj, august og november|i nov., feb., maj og aug. hvert år"
    "|in February, May, August and November": InMonths((2, 5, 8, 11)),
    "2 gange i hver af månederne marts og september|twice in each of March and September": (
        InMonths((3, 9), Count.exactly(2))
    ),
    "mindst 1 gang i marts|at least once in March": InMonths((3,), AT_LEAST_ONCE),
    "2. torsdag i hver måned|den anden torsdag i måneden|hver 2. torsdag i måneden"
    "|2nd Thursday of every month|the second Thursday of the month": NthWeekday(
        2, Weekday.THURSDAY
    ),
    "sidste fredag i november|den sidste fredag i november hvert år"
    "|last Friday in November|the last Friday of November": NthWeekday(-1, Weekday.FRIDAY, (11,)),
    "hver uge|every week": EveryWeeks(1),
    "hver 2. uge|hver anden uge|hver 14. dag|every 2 weeks|every other week|fortnightly": (
        EveryWeeks(2)
    ),
    "hver onsdag|onsdag hver uge|hver uge om onsdagen|every Wednesday": EveryWeeks(
        1, Weekday.WEDNESDAY
    ),
    "torsdag hver 2. uge|hver anden torsdag|hver 14. dag om torsdagen|Thursday every 2 weeks"
    "|every 2 weeks on Thursday|Thursdays fortnightly": EveryWeeks(2, Weekday.THURSDAY),
    "hvert år den 1. december|årligt den 1. december|den 1. december|1/12|1. december hvert år"
    "|1 gang om året den 1. december|every year on 1 December|on the 1st of December": YearlyOn(
        MonthDay(12, 1)
    ),
}
ONE_TIME: dict[str, Schedule] = {
    "23. januar 2024|den 23. januar 2024|d. 23. jan. 2024|23/1-2024|23.01.2024|23/1 2024"
    "|2024-01-23|on 23 January 2024|January 23, 2024|the 23rd of January 2024": OnDay(
        date(2024, 1, 23)
    ),
    "29. februar 2024": OnDay(date(2024, 2, 29)),
    "senest 1. juni 2024|senest den 1. juni 2024|før 2. juni 2024|by 1 June 2024"
    "|no later than June 1, 2024": ByDay(date(2024, 6, 1)),
    "senest ved udgangen af maj 2024|inden udgangen af maj 2024|senest i maj 2024|før juni 2024"
    "|by the end of May 2024": ByDay(date(2024, 5, 31)),
    "i maj 2024|maj 2024|in May 2024": InSpan(Span(2024, month=5)),
    "i efteråret 2021|efterår 2021|in autumn 2021|in the autumn of 2021": InSpan(
        Span(2021, season=Season.AUTUMN)
    ),
    "i 1. kvartal 2024|Q1 2024|første kvartal 2024|in the 1st quarter of 2024": InSpan(
        Span(2024, quarter=1)
    ),
    "i 2. halvår 2024|sidste halvår 2024|in the second half of 2024": InSpan(Span(2024, half=2)),
    "i 2027|2027|i løbet af 2027|in 2027|during 2027": InSpan(Span(2027)),
}
RELATIVE: dict[str, Schedule] = {
    "senest 7 dage før hvert møde|mindst syv dage før mødet|no later than 7 days before each"
    " meeting|at least 7 days before meetings": A_WEEK_BEFORE,
    "senest 1 uge før møde|senest en uge inden hvert møde"
    "|no later than a week before the meeting": Relative(
        Side.BEFORE, MEETING, Offset(1, Unit.WEEK), at_latest=True
    ),
    "senest 10 arbejdsdage efter hvert møde|inden for 10 arbejdsdage efter hvert møde"
    "|højst 10 arbejdsdage efter hvert møde|within 10 working days after each meeting": Relative(
        Side.AFTER, MEETING, Offset(10, Unit.WORKING_DAY), at_latest=True
    ),
    "3 hverdage før board.march|3 weekdays before board.march": Relative(
        Side.BEFORE, Anchor("board.march"), Offset(3, Unit.WEEKDAY)
    ),
    "30 dage efter advisory-board.march|30 days after advisory-board.march": Relative(
        Side.AFTER, Anchor("advisory-board.march"), Offset(30, Unit.DAY)
    ),
    "1 måned efter survey|a month after survey": Relative(
        Side.AFTER, Anchor("survey"), Offset(1, Unit.MONTH)
    ),
    "senest onsdagen før hvert møde|no later than the Wednesday before each meeting": Relative(
        Side.BEFORE, MEETING, NearestWeekday(Weekday.WEDNESDAY), at_latest=True
    ),
    "onsdag før hvert møde|Wednesday before each meeting": Relative(
        Side.BEFORE, MEETING, NearestWeekday(Weekday.WEDNESDAY)
    ),
    "1 gang om året før advisory-board.september|1 gang før advisory-board.september"
    "|hvert år før advisory-board.september|once a year before advisory-board.september": Relative(
        Side.BEFORE, Anchor("advisory-board.september"), count=ONCE
    ),
    'efter "møde"|after "møde"': Relative(Side.AFTER, Anchor("møde")),
    "efter steering-group.ordinary|after steering-group.ordinary": Relative(
        Side.AFTER, Anchor("steering-group.ordinary")
    ),
}
WITHOUT_A_DAY: dict[str, Schedule] = {
    "efter behov|ved behov|når der er behov|as needed|when needed": AsNeeded(),
    "løbende|continuously|ongoing": Continuous(),
}
BOUNDED: dict[str, Schedule] = {
    "hver måned fra 1. oktober 2021|fra 1. oktober 2021: hver måned|hver måned fra oktober 2021"
    "|every month from 1 October 2021|from October 2021 every month": Bounded(
        Repeated(ONCE, Period.MONTH), start=date(2021, 10, 1)
    ),
    "efter behov fra 1. juni 2021|as needed from June 2021": Bounded(
        AsNeeded(), start=date(2021, 6, 1)
    ),
    "fra 1. juni 2021|løbende fra 1. juni 2021|from 1 June 2021": Bounded(
        Continuous(), start=date(2021, 6, 1)
    ),
    "4 gange om året til 31. december 2016|4 gange om året til udgangen af 2016"
    "|4 times a year until 31 December 2016|4 times a year to the end of 2016": Bounded(
        Repeated(Count.exactly(4), Period.YEAR), end=date(2016, 12, 31)
    ),
    "hver onsdag fra 2021 til 2022|every Wednesday from 1 January 2021 until 31 December 2022": (
        Bounded(EveryWeeks(1, Weekday.WEDNESDAY), date(2021, 1, 1), date(2022, 12, 31))
    ),
}


def cases(table: dict[str, Schedule]) -> list[tuple[str, Schedule]]:
    return [(phrase, schedule) for row, schedule in table.items() for phrase in row.split("|")]


@pytest.mark.parametrize(("phrase", "schedule"), cases(REPEATED))
def test_a_phrase_says_how_often(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(("phrase", "schedule"), cases(CALENDAR))
def test_a_phrase_names_days_and_months_of_any_year(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(("phrase", "schedule"), cases(ONE_TIME))
def test_a_phrase_names_one_time(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(("phrase", "schedule"), cases(RELATIVE))
def test_a_phrase_hangs_on_something_else(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(("phrase", "schedule"), cases(WITHOUT_A_DAY))
def test_a_phrase_names_no_day(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(("phrase", "schedule"), cases(BOUNDED))
def test_a_phrase_starts_or_ends_on_a_day(phrase: str, schedule: Schedule) -> None:
    assert parse(phrase) == schedule


@pytest.mark.parametrize(
    "phrase", ["  4  gange\tom\u00a0året. ", "4 GANGE OM ÅRET", "4 gange om a\u030aret"]
)
def test_case_spaces_and_how_letters_are_composed_do_not_matter(phrase: str) -> None:
    assert parse(phrase) == Repeated(Count.exactly(4), Period.YEAR)


def test_the_grammar_is_not_loaded_before_a_phrase_is_read() -> None:
    code = "import sys, tovholder.core.schedule; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
