"""What the judge says: a standing, the reason as a code, and the proofs."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from tovholder.core.facts import Fact, Waiver
from tovholder.core.obligations.model import Occurrence


class Standing(StrEnum):
    """Where an occurrence stands on the day asked about. Only a *must* can be broken."""

    MET = "met"
    MET_LATE = "met_late"
    ON_COURSE = "on_course"
    PLANNED = "planned"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    BROKEN = "broken"
    DEVIATES = "deviates"  # an *expected* duty not done, or by its owner's own word not done
    ALLOWED = "allowed"  # a *may* that was not done, or something as needed
    WAIVED = "waived"
    UNVERIFIABLE = "unverifiable"
    NOT_YET_IN_FORCE = "not_yet_in_force"


class Reason(StrEnum):
    """Why the standing is what it is. The sentences are in `tovholder.ui.sentences`."""

    DONE = "done"
    DONE_LATE = "done-late"
    NOT_OPEN_YET = "not-open-yet"
    NO_DAY_SET = "no-day-set"
    UNDER_WAY = "under-way"
    DUE_WITHIN_A_MONTH = "due-within-a-month"
    PAST_DUE = "past-due"
    TOO_LATE = "too-late"
    NOT_DONE_BUT_EXPECTED = "not-done-but-expected"
    NOT_DONE_NOR_REQUIRED = "not-done-nor-required"
    AS_NEEDED = "as-needed"
    WAIVED = "waived"
    ATTESTED = "attested"
    NOT_ATTESTED = "not-attested"
    DENIED = "denied"
    SEEN_BUT_UNCOUNTED = "seen-but-uncounted"
    LEVEL_HOLDS = "level-holds"
    LEVEL_TOO_LOW = "level-too-low"
    LEVEL_TOO_HIGH = "level-too-high"
    LEVEL_UNKNOWN = "level-unknown"
    TREND_HOLDS = "trend-holds"
    TREND_FAILS = "trend-fails"
    TREND_UNKNOWN = "trend-unknown"
    NOT_YET_IN_FORCE = "not-yet-in-force"


class Verdict(NamedTuple):
    """The judgement of one occurrence.

    `counted` is how many of the `required` facts count; `proofs` are those facts, in order of day.
    `since` is the day the standing began, where it is a day of its own (the day of the last fact
    that counted, or the first day past due). `waiver` is set if one applies.
    """

    occurrence: Occurrence
    standing: Standing
    reason: Reason
    counted: int = 0
    proofs: Sequence[Fact] = ()
    since: date | None = None
    waiver: Waiver | None = None


verdict_of: Callable[[tuple[object, ...]], Verdict] = partial(tuple.__new__, Verdict)
"""A verdict from a tuple of all its fields, in half the time of a call by name: for the judge."""


ATTENTION = (Standing.BROKEN, Standing.OVERDUE, Standing.DEVIATES, Standing.DUE_SOON)
"""Standings that somebody should look at, gravest first."""
