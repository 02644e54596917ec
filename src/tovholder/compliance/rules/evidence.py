"""When something may be said of a rule. Pure Python."""

from collections.abc import Iterable
from datetime import date

from tovholder.core.facts import FactKind
from tovholder.core.obligations import Occurrence
from tovholder.governance.rules import Answer


class RefusedEvidenceError(Exception):
    """Something cannot be said of a rule. `reason` is a code of `ui.sentences.evidence`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


YES = Answer(may=True)
MEASURED = frozenset({FactKind.INDICATOR_VALUE, FactKind.LEAD_APPOINTED})
"""Facts that are a number, which a person gives."""


def rule_key(charter: str, subject: str) -> str:
    """What the event log calls a rule: "charter:subject"."""
    return f"{charter}:{subject}"


def rule_of_key(key: str) -> tuple[str, str]:
    """Charter and subject again."""
    charter, _, subject = key.partition(":")
    return charter, subject


def may_be_told(kind: FactKind) -> Answer:
    """Whether a person can say that it happened; how many sit somewhere follows from the seats."""
    return Answer(may=False, reason="told-by-seats") if kind is FactKind.MEMBER_COUNT else YES


def may_have_happened(kind: FactKind, on: date, today: date, start: date) -> Answer:
    """Whether it can be said to have happened on the day; the charter obliges from `start`.

    An indicator has values from before the charter, which later ones are held against.
    """
    if on > today:
        return Answer(may=False, reason="day-in-future")
    if on < start and kind is not FactKind.INDICATOR_VALUE:
        return Answer(may=False, reason="day-before-charter")
    return YES


def may_count_for(on: date, occurrence: Occurrence) -> Answer:
    """Whether what happened on the day can count for the occurrence, on time or late."""
    if occurrence.anchor is None and on < occurrence.opens:
        return Answer(may=False, reason="day-before-occurrence")
    return YES if on <= occurrence.closes else Answer(may=False, reason="day-after-occurrence")


def fits_with_known(
    on: date, about: date | None, known: Iterable[tuple[date, date | None]]
) -> Answer:
    """Whether the same was not said before: the same day, about the same meeting."""
    return Answer(may=False, reason="known-already") if (on, about) in known else YES
