"""When the source document is itself the minutes of a meeting: its head and its items."""

from datetime import time

from tovholder.core.charter.base import Day, Part, PartyRef, Text


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
    at: time | None = None
    place: Text | None = None
    participants: int | None = None
    contents: bool = False  # has a table of contents
    items: tuple[RecordItem, ...] = ()
