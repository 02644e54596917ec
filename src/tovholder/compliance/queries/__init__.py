"""Questions that join charters with evidence: occurrences, verdicts; and calendar addresses."""

from tovholder.compliance.queries.effect import Effect, draft_effect
from tovholder.compliance.queries.feeds import Feed, feed_at, feed_reader, feed_token_of
from tovholder.compliance.queries.judged import (
    EVIDENCE,
    facts_of,
    forget_judged,
    judged,
    judged_with_days,
    planned_meetings,
    waivers_of,
)
from tovholder.compliance.queries.owed import forget_owed, owed

__all__ = [
    "EVIDENCE",
    "Effect",
    "Feed",
    "draft_effect",
    "facts_of",
    "feed_at",
    "feed_reader",
    "feed_token_of",
    "forget_judged",
    "forget_owed",
    "judged",
    "judged_with_days",
    "owed",
    "planned_meetings",
    "waivers_of",
]
