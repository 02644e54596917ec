"""Every rule strikes the charter that is spoilt for it, and is silent once that is mended."""

import pytest

from tests.core.checker.example import Example
from tests.core.checker.examples_bodies import BODIES
from tests.core.checker.examples_goals import GOALS
from tests.core.checker.examples_people import PEOPLE
from tests.core.checker.examples_time import TIME
from tests.core.checker.examples_words import WORDS
from tests.core.checker.small import club, paths
from tovholder.core.checker import RULES, RULES_AMONG, Rule, RuleAmong, check

EXAMPLES: tuple[Example, ...] = (*BODIES, *GOALS, *PEOPLE, *TIME, *WORDS)
ALL_RULES: tuple[Rule | RuleAmong, ...] = (*RULES, *RULES_AMONG)
CODES = [rule.code for rule in ALL_RULES]


def test_the_small_charter_is_clean() -> None:
    assert check(club()) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_a_rule_strikes_where_the_charter_is_spoilt(example: Example) -> None:
    assert paths(example.code, example.spoilt_charter, *example.others) == [example.at]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_mend_silences_every_rule(example: Example) -> None:
    assert check(example.mended_charter, example.others) == ()


def test_every_rule_has_an_example() -> None:
    assert {example.code for example in EXAMPLES} == set(CODES)


def test_no_two_rules_share_a_code() -> None:
    assert sorted(CODES) == sorted(set(CODES))
