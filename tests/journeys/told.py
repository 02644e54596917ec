"""What was told of a rule, at addresses that are known."""

from datetime import date

from tests.people import AT, CHARTER, Cast
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.core.facts import FactKind

KEY = "900001"
"""Of a fact, and of a waiver."""


def keep_told(cast: Cast) -> None:
    """Last year's party was held; this year's is let go."""
    rule = {"organisation": cast.garden, "charter": CHARTER, "subject": "høstfest"}
    FactRecord.objects.create(
        pk=int(KEY), kind=FactKind.EVENT_HELD.value, on=date(2025, 9, 12), text="Jeg var der.",
        ref="Jeg var der.", recorded_by=cast.anna.user, recorded_at=AT, **rule,
    )  # fmt: skip
    WaiverRecord.objects.create(
        pk=int(KEY), due_on=date(2026, 9, 30), decided_on=date(2026, 5, 1),
        decided_by="Bestyrelsen", ref="Punkt 3", reason="Haven er gravet op.", recorded_at=AT,
        **rule,
    )  # fmt: skip
