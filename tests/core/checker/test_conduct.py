"""Serving, agendas, chairs and fixed months: what is in order as it stands."""

from typing import Any

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter


def board(**changes: Any) -> Charter:
    """The club's charter with the board changed."""
    return club({"bodies": {"bestyrelse": changes}})


def test_one_party_in_two_roles_is_no_crowd() -> None:
    assert not seen("served-by-several", board(secretariat="kasserer", serviced_by="kasserer"))


def test_one_task_of_two_leaves_the_other_open() -> None:
    secretariat = {"by": "kontor", "task": "sender papirer ud"}

    assert paths("served-by-several", board(secretariat=secretariat)) == ["bodies.bestyrelse"]


def test_those_who_serve_are_named_once_each() -> None:
    charter = board(secretariat=["kasserer", "kontor"], serviced_by="kontor")

    (finding,) = seen("served-by-several", charter)

    assert finding.params["servants"] == ("Kasserer", "Klubkontoret")


def test_one_hand_may_do_all_of_the_agenda() -> None:
    agenda = {"drafted_by": "kasserer", "decided_by": "kasserer"}

    assert not seen("agenda-many-hands", board(agenda=agenda))


def test_two_in_the_same_role_make_an_agenda_of_many_hands() -> None:
    agenda = {"adjusted_by": [{"by": "kasserer", "clause": "§ 5"}, "formand"]}

    (finding,) = seen("agenda-many-hands", board(agenda=agenda))

    assert finding.clauses == ("§ 5",)


def test_a_meeting_on_top_of_the_others_is_clear() -> None:
    meetings = {"tema": {"when": "1 gang om året", "counted_in": "own"}}

    assert not seen("counted-in-unknown", board(meetings=meetings))


def test_an_acting_chair_who_is_the_chair_is_one_way() -> None:
    assert not seen("chair-two-ways", board(acting_chair={"any_of": "formand"}))


def test_an_elected_chair_leaves_nobody_to_clash_with() -> None:
    charter = board(chair={"how": "elected"}, acting_chair={"any_of": "kasserer"})

    assert not seen("chair-two-ways", charter)


def test_a_meeting_in_any_month_is_fine_when_one_cadence_names_none() -> None:
    meetings = {
        "ordinær": {"when": "4 gange om året"},
        "årsmøde": {"when": "1 gang i marts"},
        "første": {"when": "i maj 2026"},
    }

    assert not seen("meeting-outside-cadence", board(meetings=meetings))


def test_a_meeting_in_one_of_the_months_is_fine() -> None:
    meetings = {"ordinær": {"when": "marts og maj"}, "første": {"when": "12. maj 2026"}}

    assert not seen("meeting-outside-cadence", board(meetings=meetings))


def test_a_body_that_meets_once_and_never_again_has_no_cadence_to_break() -> None:
    meetings = {"ordinær": None, "første": {"when": "i maj 2026"}}

    assert not seen("meeting-outside-cadence", board(meetings=meetings))


def test_a_season_is_too_wide_to_be_outside() -> None:
    meetings = {"ordinær": {"when": "1 gang i marts"}, "første": {"when": "i efteråret 2026"}}

    assert not seen("meeting-outside-cadence", board(meetings=meetings))


def test_a_meeting_and_the_start_up_step_of_that_month_are_one_finding() -> None:
    meetings = {"ordinær": {"when": "1 gang i marts"}, "første": {"when": "i maj 2026"}}
    step = {"title": "Første møde", "when": "12. maj 2026", "in": "bestyrelse"}
    charter = club({"bodies": {"bestyrelse": {"meetings": meetings}}, "startup": [step]})

    assert paths("meeting-outside-cadence", charter) == ["bodies.bestyrelse.meetings.første"]
