"""The Danish working calendar: holidays, working days, periods. Pure: no clock."""

from tovholder.core.calendar.holidays import (
    holiday_name,
    is_holiday,
    is_weekday,
    is_working_day,
    roll,
)
from tovholder.core.calendar.model import (
    MUNICIPAL_CLOSED,
    ClosedDay,
    MonthDay,
    Offset,
    Period,
    Roll,
    Season,
    Span,
    Unit,
    Weekday,
)
from tovholder.core.calendar.periods import (
    Stretch,
    day_in,
    iso_week,
    nth_weekday,
    period_of,
    periods,
    span_dates,
)
from tovholder.core.calendar.steps import add_months, add_weekdays, add_working_days, shift

__all__ = [
    "MUNICIPAL_CLOSED",
    "ClosedDay",
    "MonthDay",
    "Offset",
    "Period",
    "Roll",
    "Season",
    "Span",
    "Stretch",
    "Unit",
    "Weekday",
    "add_months",
    "add_weekdays",
    "add_working_days",
    "day_in",
    "holiday_name",
    "is_holiday",
    "is_weekday",
    "is_working_day",
    "iso_week",
    "nth_weekday",
    "period_of",
    "periods",
    "roll",
    "shift",
    "span_dates",
]
