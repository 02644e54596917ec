"""What people do with meetings, and what the log and the verdicts then say."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.people import CHARTER, Cast
from tovholder.audit.queries import events_about
from tovholder.compliance.queries import facts_of, planned_meetings
from tovholder.core.facts import Fact, FactKind
from tovholder.governance.queries import charter_of, versions_of
from tovholder.lib.clock import COPENHAGEN
from tovholder.meetings.actions import (
    ChangedMeanwhileError,
    NotNowError,
    TakenError,
    cancel_meeting,
    correct_meeting,
    hold_meeting,
    move_meeting,
    plan_meeting,
    reopen_meeting,
    set_step,
)
from tovholder.meetings.models import Meeting
from tovholder.meetings.queries import meeting_at, meetings_of, steps_set
from tovholder.meetings.rules import State

DAY = date(2026, 9, 3)
AT = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)
SUBJECT = "bestyrelse.ordinært"


def plan(cast: Cast, day: date = DAY) -> Meeting:
    return plan_meeting(
        organisation=cast.garden,
        kind={
            "charter": CHARTER,
            "body": "bestyrelse",
            "kind": "ordinært",
            "title": "Bestyrelsesmøde",
        },
        day=day,
        starts_at=time(16),
        ends_at=time(18),
        place="Drivhuset",
        by=cast.user("anna"),
        at=AT,
    )


def facts(cast: Cast) -> list[Fact]:
    charters = [charter_of(version) for version in versions_of(cast.garden)]
    return [one for one in facts_of(cast.garden, charters)[CHARTER] if one.subject == SUBJECT]


def verbs(meeting: Meeting) -> list[str]:
    return [event.verb for event in events_about("meeting", meeting.pk)][::-1]


def test_a_planned_meeting_is_known_from_the_day_it_was_planned(cast: Cast) -> None:
    plan(cast)
    known = Fact(FactKind.MEETING_PLANNED, SUBJECT, AT.date(), "meetings:", DAY)
    assert facts(cast) == [known]


def test_a_planned_meeting_stands_among_the_next_ones_from_that_day(cast: Cast) -> None:
    plan(cast)
    day_before = AT.date() - timedelta(days=1)
    assert planned_meetings(cast.garden, AT.date()) == [(CHARTER, SUBJECT, DAY)]
    assert planned_meetings(cast.garden, day_before) == []


def test_a_body_does_not_meet_twice_a_day_for_the_same(cast: Cast) -> None:
    plan(cast)
    with pytest.raises(TakenError):
        plan(cast)


def test_the_database_itself_refuses_the_same_meeting_twice(cast: Cast) -> None:
    again = plan(cast)
    again.pk = None
    with pytest.raises(IntegrityError, match=r"meeting_once_a_day|UNIQUE"), transaction.atomic():
        again.save(force_insert=True)


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"state": "postponed"}, "meeting_state_known"),
        ({"state": "cancelled"}, "meeting_cancelled_for_a_reason"),
        ({"cancelled_because": "Sne"}, "meeting_cancelled_for_a_reason"),
        ({"ends_at": time(15)}, "meeting_ends_after_it_begins"),
        ({"starts_at": None}, "meeting_ends_after_it_begins"),
    ],
)
def test_the_database_forbids_what_no_meeting_is(
    cast: Cast, wrong: dict[str, object], constraint: str
) -> None:
    meeting = plan(cast)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Meeting.objects.filter(pk=meeting.pk).update(**wrong)


def test_a_meeting_that_is_moved_takes_its_day_with_it(cast: Cast) -> None:
    meeting, later = plan(cast), AT + timedelta(days=3)
    new = DAY + timedelta(days=7)
    move_meeting(
        meeting=meeting.pk, revision=0, day=new, place="Skuret", reason="Regn", by=None, at=later
    )
    assert [(one.on, one.about) for one in facts(cast)] == [(later.date(), new)]
    event = events_about("meeting", meeting.pk).first()
    assert event is not None
    assert event.before == {
        "place": "Drivhuset",
        "day": "2026-09-03",
        "set_on": "2026-05-13",
    }
    assert event.reason == "Regn"


def test_a_meeting_does_not_move_onto_another_of_its_kind(cast: Cast) -> None:
    meeting = plan(cast)
    plan(cast, DAY + timedelta(days=7))
    with pytest.raises(TakenError):
        move_meeting(meeting=meeting.pk, revision=0, day=DAY + timedelta(days=7), by=None, at=AT)


def test_a_cancelled_meeting_is_no_evidence_and_makes_room(cast: Cast) -> None:
    meeting = plan(cast)
    cancel_meeting(meeting=meeting.pk, revision=0, reason="Frost", by=None, at=AT)
    assert facts(cast) == []
    plan(cast)
    with pytest.raises(TakenError):
        reopen_meeting(meeting=meeting.pk, revision=1, by=None, at=AT)


def test_nobody_cancels_without_a_reason(cast: Cast) -> None:
    meeting = plan(cast)
    with pytest.raises(ValueError, match="reason"):
        cancel_meeting(meeting=meeting.pk, revision=0, reason=" ", by=None, at=AT)


def test_a_meeting_is_held_on_its_day_and_not_before(cast: Cast) -> None:
    meeting = plan(cast)
    with pytest.raises(NotNowError) as refused:
        hold_meeting(meeting=meeting.pk, revision=0, by=None, at=AT)
    assert refused.value.reason == "hold-before-the-day"
    hold_meeting(meeting=meeting.pk, revision=0, by=None, at=AT.replace(month=9, day=3))
    assert [one.kind for one in facts(cast)] == [FactKind.MEETING_PLANNED, FactKind.MEETING_HELD]


def test_a_meeting_registered_after_its_day_was_never_a_plan(cast: Cast) -> None:
    meeting = plan(cast, date(2026, 5, 1))
    hold_meeting(meeting=meeting.pk, revision=0, by=None, at=AT)
    assert [one.kind for one in facts(cast)] == [FactKind.MEETING_HELD]


def test_what_was_held_by_mistake_is_planned_again(cast: Cast) -> None:
    meeting = plan(cast, date(2026, 5, 1))
    hold_meeting(meeting=meeting.pk, revision=0, by=None, at=AT)
    reopen_meeting(meeting=meeting.pk, revision=1, by=None, at=AT)
    correct_meeting(meeting=meeting.pk, revision=2, note="Husk kaffe", by=None, at=AT)
    row = meeting_at(cast.garden, meeting.pk)
    assert row is not None
    assert (row.state, row.note, row.place) == (State.PLANNED, "Husk kaffe", "Drivhuset")
    assert verbs(meeting) == ["plan-meeting", "hold-meeting", "reopen-meeting", "correct-meeting"]


def test_the_second_of_two_who_change_a_meeting_is_told(cast: Cast) -> None:
    meeting = plan(cast)
    correct_meeting(meeting=meeting.pk, revision=0, place="Skuret", by=None, at=AT)
    with pytest.raises(ChangedMeanwhileError):
        correct_meeting(meeting=meeting.pk, revision=0, place="Laden", by=None, at=AT)
    assert meetings_of(cast.garden)[0].place == "Skuret"


def test_a_step_keeps_its_own_day_until_the_meeting_moves(cast: Cast) -> None:
    meeting, early = plan(cast), date(2026, 8, 20)
    set_step(meeting=meeting.pk, revision=0, step="dispatch", day=early, by=None, at=AT)
    assert steps_set(meetings_of(cast.garden)) == {meeting.pk: {"dispatch": early}}
    move_meeting(meeting=meeting.pk, revision=1, day=DAY + timedelta(days=1), by=None, at=AT)
    assert steps_set(meetings_of(cast.garden)) == {}


def test_a_step_can_follow_its_meeting_again(cast: Cast) -> None:
    meeting = plan(cast)
    set_step(meeting=meeting.pk, revision=0, step="dispatch", day=date(2026, 8, 20), by=None, at=AT)
    set_step(meeting=meeting.pk, revision=1, step="dispatch", day=None, by=None, at=AT)
    assert steps_set(meetings_of(cast.garden)) == {}


def test_a_meeting_belongs_to_its_organisation(cast: Cast) -> None:
    assert meeting_at(cast.other, plan(cast).pk) is None
