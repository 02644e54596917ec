"""When something may be put off, handed over, or left for an absence. Pure Python."""

from datetime import date, timedelta

from tovholder.governance.rules import Answer

LONGEST_SNOOZE = timedelta(days=60)
"""What is put off for longer is forgotten: then it is to be handed over, or waived."""
LONGEST_ABSENCE = timedelta(days=366)

YES = Answer(may=True)


def may_snooze(*, until: date, on: date, reason: str) -> Answer:
    """Whether a thing can be put off until then, on the day `on`."""
    if not reason.strip():
        return Answer(may=False, reason="no-reason")
    if until <= on:
        return Answer(may=False, reason="snooze-not-ahead")
    if until - on > LONGEST_SNOOZE:
        return Answer(may=False, reason="snooze-too-long")
    return YES


def may_delegate(
    *, person: int, to: int, is_known: bool, is_reachable: bool, first: date, last: date | None
) -> Answer:
    """Whether a person can hand something over to another from a day until a day.

    Anybody whom the organisation knows will do, not only a substitute that the charter lists: most
    duties follow posts and offices, for which charters list none. But it must be somebody who can
    be reached, or the thing would be handed over to nobody.
    """
    if not is_known:
        return Answer(may=False, reason="unknown-person")
    if person == to:
        return Answer(may=False, reason="own-substitute")
    if not is_reachable:
        return Answer(may=False, reason="substitute-out-of-reach")
    if last is not None and last < first:
        return Answer(may=False, reason="ends-before-it-begins")
    return YES


def may_be_absent(*, first: date, last: date) -> Answer:
    """Whether somebody can be away between two days."""
    if last < first:
        return Answer(may=False, reason="ends-before-it-begins")
    if last - first > LONGEST_ABSENCE:
        return Answer(may=False, reason="absence-too-long")
    return YES
