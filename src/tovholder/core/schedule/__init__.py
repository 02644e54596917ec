"""Phrases that say when, what they mean, and the days they come to."""

from tovholder.core.calendar.model import (
    MonthDay,
    Offset,
    Period,
    Season,
    Span,
    Unit,
    Weekday,
)
from tovholder.core.language import LANGUAGES, Language
from tovholder.core.schedule.expand import Window, expand
from tovholder.core.schedule.fault import Fault, PhraseError
from tovholder.core.schedule.model import (
    Anchor,
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    Count,
    EveryWeeks,
    InMonths,
    InSpan,
    NearestWeekday,
    NthWeekday,
    Once,
    OnDay,
    Recurring,
    Relative,
    Repeated,
    Schedule,
    Side,
    YearlyOn,
)
from tovholder.core.schedule.parse import parse
from tovholder.core.schedule.say import say

__all__ = [
    "LANGUAGES",
    "Anchor",
    "AsNeeded",
    "Bounded",
    "ByDay",
    "Continuous",
    "Count",
    "EveryWeeks",
    "Fault",
    "InMonths",
    "InSpan",
    "Language",
    "MonthDay",
    "NearestWeekday",
    "NthWeekday",
    "Offset",
    "OnDay",
    "Once",
    "Period",
    "PhraseError",
    "Recurring",
    "Relative",
    "Repeated",
    "Schedule",
    "Season",
    "Side",
    "Span",
    "Unit",
    "Weekday",
    "Window",
    "YearlyOn",
    "expand",
    "parse",
    "say",
]
