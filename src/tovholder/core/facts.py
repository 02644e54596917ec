"""Facts: what has been seen to happen. Apps and people supply them; the core only reads them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class FactKind(StrEnum):
    """What sort of thing happened.

    Most are events of one day. A few are levels that hold from their day until the next: a number
    of members, whether a lead is appointed (1 or 0), the value of an indicator. A planned meeting
    is known from `on`, and lies on `about`.
    """

    MEETING_PLANNED = "meeting-planned"
    MEETING_HELD = "meeting-held"
    MATERIALS_SENT = "materials-sent"
    MINUTES_PUBLISHED = "minutes-published"
    PREPARATION_DONE = "preparation-done"
    STATUS_GIVEN = "status-given"
    BRIEF_COMPLETE = "brief-complete"
    NEWSLETTER_SENT = "newsletter-sent"
    EVENT_HELD = "event-held"
    REPORT_DELIVERED = "report-delivered"
    DECISION_MADE = "decision-made"
    AGREEMENT_RENEWED = "agreement-renewed"
    EVALUATION_MADE = "evaluation-made"
    STEP_DONE = "step-done"
    TASK_DONE = "task-done"
    ATTESTED = "attested"
    MEMBER_COUNT = "member-count"
    LEAD_APPOINTED = "lead-appointed"
    INDICATOR_VALUE = "indicator-value"

    @property
    def phrase(self) -> str:
        """As a charter writes it after `done_by`: "event held"."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened, with its proof.

    `subject` is the path of the rule that it speaks to: a meeting "steering-group.ordinary", a duty
    "internal-newsletter", a seat, a strategy node. `about` is the day of the meeting that materials
    or minutes belong to. `value` is the number of a level (members, an indicator's value).
    `ref` is where the proof is: an id, a file name or an address. An attestation whose `value` is
    0 says the opposite: that it was not done.
    """

    kind: FactKind
    subject: str
    on: date
    ref: str
    about: date | None = None
    value: Decimal | None = None

    @property
    def is_denial(self) -> bool:
        """Whether somebody declares here that the thing was not done."""
        return self.kind is FactKind.ATTESTED and self.value == 0


@dataclass(frozen=True, slots=True)
class Waiver:
    """A decision that one occurrence need not be kept: which, why it may be, who decided, when."""

    subject: str
    due: date
    on: date
    by: str
    ref: str
