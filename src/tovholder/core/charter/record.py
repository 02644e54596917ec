"""When the source document is itself the minutes of a meeting: its head and its items."""

import re
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from tovholder.core.charter.base import Day, Part, PartyRef, Text

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?", re.ASCII)


def _read_clock(value: object) -> object:
    if not isinstance(value, str):
        return value
    if (clock := _CLOCK.fullmatch(value.strip())) and int(clock[1]) < 24 and int(clock[2]) < 60:
        return time(int(clock[1]), int(clock[2]))
    raise PydanticCustomError("not-a-time", "not a time such as 13.30")


Clock = Annotated[time, BeforeValidator(_read_clock)]
"""A time of the day in hours and minutes, written 13.30 or 13:30."""


class RecordItem(Part):
    """One item of the minutes: what kinds of section it has, in the order they stand."""

    number: int
    title: Text
    case_number: Text | None = None
    raised_by: PartyRef | None = None
    sections: tuple[Text, ...] = ()
    recommendation: tuple[Text, ...] = ()
    decision: Text | None = None
    forwarded_to: Text | None = None
    forwarded_on: Day | None = None
    attachments: tuple[Text, ...] = ()


class Record(Part):
    """The minutes that the charter was taken from. No names: only how many took part."""

    kind: Text
    body: PartyRef
    on: Day
    at: Clock | None = None
    place: Text | None = None
    participants: int | None = None
    contents: bool = False  # has a table of contents
    items: tuple[RecordItem, ...] = ()
