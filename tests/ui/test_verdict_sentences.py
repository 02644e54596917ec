"""Every reason is said in plain words, in both languages."""

from datetime import date

import pytest
from hypothesis import given

from tests.core.test_judge_properties import Scene, due_of, scenes
from tovholder.core.charter.base import Modality
from tovholder.core.facts import FactKind
from tovholder.core.judge import judge
from tovholder.core.obligations import NO_DAY, Obligation, Occurrence, Ring, Shape
from tovholder.core.verdicts import Reason, Standing, Verdict
from tovholder.ui.sentences.verdicts import REASONS, explain


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_in_both_languages(reason: Reason) -> None:
    assert REASONS[reason].da
    assert REASONS[reason].en


@given(scenes())
def test_any_verdict_can_be_explained_in_both_languages(scene: Scene) -> None:
    charter, facts, on = scene
    for verdict in judge(due_of(charter, facts, on), facts, on):
        for language in ("da", "en"):
            assert "{" not in explain(verdict, language)


MEETING = date(2026, 3, 6)
MINUTES = Obligation(
    subject="board#minutes",
    path=(),
    shape=Shape.DEADLINE,
    ring=Ring.PAPERS,
    title="Referat",
    modality=Modality.MUST,
    done_by=FactKind.MINUTES_PUBLISHED,
)


def test_what_has_no_due_day_is_told_with_the_day_that_it_follows() -> None:
    minutes = Occurrence(MINUTES, MEETING, NO_DAY, NO_DAY, anchor=MEETING)

    assert explain(Verdict(minutes, Standing.PLANNED, Reason.NO_DAY_SET), "da") == (
        "Skal ske efter 6.\u00a0mar.\u00a02026. Kommissoriet sætter ingen frist, "
        "og det er ikke registreret endnu."
    )


def test_a_due_day_that_hangs_on_a_meeting_is_told_with_its_day() -> None:
    due = date(2026, 3, 20)
    minutes = Occurrence(MINUTES, MEETING, due, NO_DAY, anchor=MEETING)

    assert explain(Verdict(minutes, Standing.OVERDUE, Reason.PAST_DUE), "da") == (
        "Ikke sket inden fristen 20.\u00a0mar.\u00a02026. Det kan stadig indhentes. "
        "Fristen er regnet fra 6.\u00a0mar.\u00a02026."
    )
