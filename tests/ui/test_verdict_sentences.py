"""Every reason is said in plain words, in both languages."""

import pytest
from hypothesis import given

from tests.core.test_judge_properties import Scene, due_of, scenes
from tovholder.core.judge import judge
from tovholder.core.verdicts import Reason
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
