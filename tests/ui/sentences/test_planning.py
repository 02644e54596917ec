"""Every code of a plan has a sentence in both languages, and finds its parameters."""

from datetime import date

import pytest

from tovholder.core.planning import (
    Clash,
    ClashCode,
    Finding,
    FindingCode,
    Origin,
    Proposal,
    StepKind,
    Why,
    WhyCode,
    school_holidays,
)
from tovholder.meetings.rules import TRANSITIONS, Act, State
from tovholder.ui.sentences.planning import (
    CLASHES,
    FINDINGS,
    MEETING_STATES,
    ORIGINS,
    REFUSALS,
    SCHOOL_HOLIDAYS,
    STEPS,
    WHYS,
    say_clash,
    say_finding,
    say_why,
)

DAY = date(2027, 5, 6)
ONE = Proposal("k", "c", "b.m", "b", "Møde", "Organ", DAY, Origin.PROPOSED, DAY, DAY)
LANGUAGES = ("da", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ClashCode)
def test_every_clash_is_said(code: ClashCode, language: str) -> None:
    said = say_clash(Clash(code, "Byråd", DAY, ("Bo",), 2), ONE, language)
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WhyCode)
def test_every_reason_is_said(code: WhyCode, language: str) -> None:
    why = Why(code, DAY, DAY, 1, 4, 2, Clash(ClashCode.SCHOOL, "easter"))
    assert say_why(why, ONE, language).endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_is_said(code: FindingCode, language: str) -> None:
    assert say_finding(Finding(code, "Møde", "b", 3, 1, 2, DAY), language).endswith(".")


def test_each_table_has_every_code_and_no_other() -> None:
    assert set(CLASHES) == set(ClashCode)
    assert set(WHYS) == set(WhyCode)
    assert set(FINDINGS) == set(FindingCode)
    assert set(ORIGINS) == set(Origin)
    assert set(STEPS) == set(StepKind)
    assert set(MEETING_STATES) == {state.value for state in State}
    holidays = {one.code for week in (7, 8) for one in school_holidays(week)}
    assert set(SCHOOL_HOLIDAYS) == holidays


def test_every_refusal_has_its_sentence() -> None:
    refused = {
        f"{act.value}-when-{state.value}"
        for state in State
        for act in Act
        if (state, act) not in TRANSITIONS
    }
    assert set(REFUSALS) == refused | {"hold-before-the-day"}


def test_a_holiday_and_a_school_holiday_are_named_in_the_language() -> None:
    holiday = Clash(ClashCode.HOLIDAY)
    assert "Kristi himmelfartsdag" in say_clash(holiday, ONE, "da")
    assert "påskeferien" in say_clash(Clash(ClashCode.SCHOOL, "easter"), ONE, "da")
    assert "Easter holiday" in say_clash(Clash(ClashCode.SCHOOL, "easter"), ONE, "en")
