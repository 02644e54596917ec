"""How many sat in a body, from day to day."""

from datetime import date

from tests.core.composition.choir import committee, sits
from tovholder.core.charter import Charter
from tovholder.core.composition import Sitting, member_levels

VOICES = {"id": "voices", "title": "Sangere", "count": 2}
QUOTA = {"sector": "sangere", "at_least": 1}


def levels(charter: Charter, *sittings: Sitting) -> list[tuple[str, str, int]]:
    """Subject, day and number."""
    found = member_levels(charter, "committee", sittings)
    return [(subject, day.isoformat(), count) for subject, day, count in found]


def test_the_number_changes_the_day_somebody_comes_and_the_day_after_he_leaves() -> None:
    charter = committee(size={"at_most": 5}, seats=[VOICES])
    bo = sits("Bo", from_on=date(2025, 3, 1), until_on=date(2025, 8, 31))
    assert levels(charter, sits("Anna", from_on=date(2025, 1, 1)), bo) == [
        ("committee#size", "2025-01-01", 1),
        ("committee#size", "2025-03-01", 2),
        ("committee#size", "2025-09-01", 1),
    ]


def test_who_sat_there_before_the_charter_counts_from_its_first_day() -> None:
    charter = committee(size={"at_most": 5}, seats=[VOICES])
    assert levels(charter, sits("Anna", from_on=date(2019, 1, 1))) == [
        ("committee#size", "2024-01-01", 1)
    ]


def test_a_quota_that_nobody_fills_is_nought() -> None:
    charter = committee(quotas=[QUOTA], seats=[VOICES])
    found = levels(charter, sits("Anna", sector="orkester"))
    assert found == [("committee#quota-0", "2026-01-01", 0)]


def test_a_quota_that_hangs_on_an_unknown_sector_is_not_counted() -> None:
    assert levels(committee(quotas=[QUOTA], seats=[VOICES]), sits("Anna")) == []


def test_a_body_that_nobody_was_ever_seated_in_has_no_number() -> None:
    assert levels(committee(size={"at_most": 5})) == []
