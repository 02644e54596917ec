"""The checker as a whole: what it hands back, and in what order."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.core.checker.examples_bodies import BODIES
from tests.core.checker.examples_goals import GOALS
from tests.core.checker.examples_people import PEOPLE
from tests.core.checker.examples_time import TIME
from tests.core.checker.examples_words import WORDS
from tests.core.checker.small import CLUB, club, laid_over, seen
from tovholder.core.charter import Charter
from tovholder.core.checker import Severity, check

SECTIONS = ("units", "posts", "parties", "artefacts", "bodies", "duties")


def shuffled(charter: dict[str, Any], draw: st.DataObject) -> dict[str, Any]:
    """The charter with the entries of its sections, and its meetings, in another order."""
    again = dict(charter)
    for section in SECTIONS:
        keys = draw.draw(st.permutations(sorted(charter[section])))
        again[section] = {key: charter[section][key] for key in keys}
    return again


def test_the_gravest_comes_first() -> None:
    charter = club(
        {
            "references": [{"title": "Havnekort", "cited_as": "ovenfor", "attached": False}],
            "duties": {"standerhejsning": {"venue": "[sted]"}},
        }
    )

    assert [finding.severity for finding in check(charter)] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
    ]


def test_findings_of_one_severity_stand_as_the_file_does_in_a_list() -> None:
    references = [{"title": f"Bilag {number}", "attached": False} for number in range(12)]

    places = [finding.path[1] for finding in check(club({"references": references}))]

    assert places == list(range(12))


def test_a_finding_cites_each_clause_once() -> None:
    charter = club(
        {"declares": [{"what": "seats", "of": "bestyrelse", "count": 9, "clause": "§ 4"}] * 2}
    )

    assert [finding.clauses for finding in seen("count-differs", charter)] == [("§ 4",)]


@given(st.data())
def test_the_order_of_entries_carries_no_meaning(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from([*BODIES, *GOALS, *PEOPLE, *TIME, *WORDS]))
    charter = laid_over(CLUB, example.spoilt)

    again = Charter.model_validate(shuffled(charter, data))

    assert check(again) == check(Charter.model_validate(charter))


def test_checking_twice_says_the_same() -> None:
    charter = club(
        {
            "in_force": {"from": date(2027, 1, 1)},
            "startup": [{"title": "Dåb", "when": "1. maj 2026"}],
        }
    )

    assert check(charter) == check(charter)
