"""Questions that join charters with evidence: occurrences, verdicts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from tovholder.audit.queries import State, state_of
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.history import Judged, judge_all
from tovholder.core.obligations import KnownDays, known_days
from tovholder.directory.models import Organisation
from tovholder.governance.evidence import decision_facts, member_counts
from tovholder.governance.queries import charters_between
from tovholder.meetings.evidence import meeting_facts
from tovholder.meetings.queries import planned
from tovholder.tasks.evidence import task_facts

EVIDENCE: tuple[Callable[[Organisation, Sequence[Charter]], Iterable[tuple[str, Fact]]], ...] = (
    member_counts,
    decision_facts,
    meeting_facts,
    task_facts,
)
"""What each app below knows of; an app with evidence of its own gets a line here."""

_KINDS = {kind.value: kind for kind in FactKind}


def judged(organisation: Organisation, *, on: date, first: date, last: date) -> tuple[Judged, ...]:
    """Each charter version judged on the day `on`, for what falls due from `first` to `last`."""
    return judged_with_days(organisation, on=on, first=first, last=last)[0]


def judged_with_days(
    organisation: Organisation, *, on: date, first: date, last: date
) -> tuple[tuple[Judged, ...], Mapping[str, KnownDays]]:
    """What `judged` gives, and the days that each charter's things are known to happen on.

    One query as long as nothing changes in the organisation: what was judged is kept by its state.
    Otherwise eight, however many rows: state, versions, facts, memberships, decisions, meetings,
    tasks, waivers.
    """
    return _judged(organisation, state_of(organisation.pk), on, first, last)


@lru_cache(maxsize=64)
def _judged(
    organisation: Organisation, _state: State, on: date, first: date, last: date
) -> tuple[tuple[Judged, ...], Mapping[str, KnownDays]]:
    charters = [charter for _version, charter in charters_between(organisation, first, last)]
    facts = facts_of(organisation, charters)
    found = judge_all(charters, facts, on, first, last, waivers_of(organisation))
    known = {charter: known_days(some, on) for charter, some in facts.items()}
    return found, MappingProxyType(known)


def forget_judged() -> None:
    """Judge anew at the next question; for tests, where a rolled back state comes again."""
    _judged.cache_clear()


def facts_of(
    organisation: Organisation, charters: Sequence[Charter]
) -> Mapping[str, Sequence[Fact]]:
    """All facts of an organisation by charter: recorded ones that stand, and what apps know."""
    standing = FactRecord.objects.filter(organisation=organisation, withdrawn_at__isnull=True)
    rows = standing.values_list("charter", "kind", "subject", "on", "ref", "about", "value")
    facts: dict[str, list[Fact]] = defaultdict(list)
    for charter, kind, subject, on, ref, about, value in rows.iterator():
        facts[charter].append(Fact(_KINDS[kind], subject, on, ref, about, value))
    for evidence in EVIDENCE:
        for charter, fact in evidence(organisation, charters):
            facts[charter].append(fact)
    return facts


def planned_meetings(organisation: Organisation, on: date) -> Sequence[tuple[str, str, date]]:
    """Charter, meeting and day of what was planned by `on` and is not past; two queries.

    In order of day, each once, whether it was recorded as a fact or stands in the calendar of
    meetings. The meeting is named as among facts: "steering-group.ordinary".
    """
    rows = FactRecord.objects.filter(
        organisation=organisation,
        kind=FactKind.MEETING_PLANNED.value,
        on__lte=on,
        about__gte=on,
        withdrawn_at__isnull=True,
    ).values_list("charter", "subject", "about")
    found = {(charter, subject, day) for charter, subject, day in rows if day is not None}
    for meeting in planned(organisation, on, date.max):
        if meeting.set_on <= on:
            found.add((meeting.charter, meeting.subject, meeting.day))
    return sorted(found, key=lambda one: (one[2], one[0], one[1]))


def waivers_of(organisation: Organisation) -> Mapping[str, Sequence[Waiver]]:
    """All waivers of an organisation that hold, by charter; one query."""
    holding = WaiverRecord.objects.filter(organisation=organisation, withdrawn_at__isnull=True)
    rows = holding.values_list("charter", "subject", "due_on", "decided_on", "decided_by", "ref")
    waivers: dict[str, list[Waiver]] = defaultdict(list)
    for charter, subject, due, on, by, ref in rows:
        waivers[charter].append(Waiver(subject, due, on, by, ref))
    return waivers
