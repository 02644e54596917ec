"""What everybody owes on a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import record_facts
from tovholder.compliance.owing import Owed, OwedKind
from tovholder.compliance.queries import owed
from tovholder.core.facts import Fact, FactKind
from tovholder.core.verdicts import Standing
from tovholder.governance.actions import seat_person
from tovholder.governance.models import Membership


def the(kind: OwedKind, items: tuple[Owed, ...], word: str) -> Owed:
    """The one item of a kind with a word in its title."""
    (found,) = (one for one in items if one.kind is kind and word in one.title)
    return found


def test_a_rule_that_is_past_due_is_owed_by_who_owns_it(cast: Cast) -> None:
    found = the(OwedKind.DUTY, owed(cast.garden, date(2026, 10, 5)), "Høstfest")
    assert (found.due, found.standing) == (date(2026, 9, 30), Standing.OVERDUE)
    assert (found.clause, found.owners) == ("7", ((cast.anna.pk,),))
    assert found.why
    assert found.cadence == "1 gang om året senest 30. september"


def test_a_rule_is_owed_from_a_month_before(cast: Cast) -> None:
    day = date(2026, 9, 30)
    before, then = (owed(cast.garden, day - timedelta(days=n)) for n in (31, 30))
    assert not [one for one in before if one.title == "Høstfest"]
    assert the(OwedKind.DUTY, then, "Høstfest").standing is Standing.DUE_SOON


def test_what_was_done_is_owed_no_longer(cast: Cast) -> None:
    record_facts(
        organisation=cast.garden,
        charter=CHARTER,
        facts=[Fact(FactKind.EVENT_HELD, "høstfest", date(2026, 9, 12), "billeder")],
        by=None,
        at=AT,
    )
    titles = [one.title for one in owed(cast.garden, date(2026, 10, 5))]
    assert "Høstfest" not in titles


def test_what_cannot_be_measured_is_vouched_for_once_a_year(cast: Cast) -> None:
    found = the(OwedKind.ATTESTATION, owed(cast.garden, TODAY), "god stemning")
    assert found.due == date(2026, 12, 31)
    assert found.owners == ((cast.bo.pk,), (cast.anna.pk,))


def test_who_vouched_for_it_owes_it_no_longer(cast: Cast) -> None:
    found = the(OwedKind.ATTESTATION, owed(cast.garden, TODAY), "god stemning")
    record_facts(
        organisation=cast.garden,
        charter=CHARTER,
        facts=[Fact(FactKind.ATTESTED, found.rule, TODAY, "set")],
        by=None,
        at=AT,
    )
    assert found.key not in {one.key for one in owed(cast.garden, TODAY)}


def test_an_empty_seat_is_owed_by_the_secretary(cast: Cast) -> None:
    seat_person(
        person=cast.dan,
        charter=CHARTER,
        body="bestyrelse",
        seat="sekretær",
        part=Membership.Part.SECRETARY,
        from_on=date(2026, 1, 1),
        by=None,
        at=AT,
    )
    found = the(OwedKind.VACANCY, owed(cast.garden, TODAY), "Skolens plads")
    assert found.owners == ((cast.dan.pk,), (cast.anna.pk,))


def test_a_term_that_runs_out_is_owed_half_a_year_before(cast: Cast) -> None:
    found = the(OwedKind.TERM, owed(cast.garden, date(2026, 8, 1)), "Formand: Bo")
    assert (found.due, found.standing) == (date(2026, 12, 31), Standing.ON_COURSE)
    assert not [one for one in owed(cast.garden, TODAY) if one.kind is OwedKind.TERM]


def test_the_most_urgent_comes_first(cast: Cast) -> None:
    days = [one.due for one in owed(cast.garden, date(2026, 10, 5))]
    assert days == sorted(days)


def test_a_thing_has_one_key_in_both_languages_and_from_day_to_day(cast: Cast) -> None:
    one, other = owed(cast.garden, TODAY), owed(cast.garden, TODAY, "en")
    later = owed(cast.garden, TODAY + timedelta(days=1))
    assert len({item.key for item in one}) == len(one)
    assert {item.key for item in one} == {item.key for item in other}
    assert {item.key for item in one} <= {item.key for item in later}
    assert [item.why for item in one] != [item.why for item in other]


def test_before_the_charter_rules_nothing_is_owed(cast: Cast) -> None:
    assert owed(cast.garden, date(2024, 12, 31)) == ()


def test_a_stranger_to_the_fallback_has_no_level() -> None:
    item = replace(ITEM, owners=((1, 2), (3,)))
    assert [item.level_of(person) for person in (2, 3, 4)] == [0, 1, None]


@pytest.mark.parametrize(("day", "late"), [(1, False), (2, True)])
def test_a_thing_is_late_the_day_after(day: int, late: bool) -> None:
    assert ITEM.is_late(date(2026, 1, day)) is late


def test_what_is_owed_is_asked_for_with_few_queries(cast: Cast, query_count: QueryCount) -> None:
    with query_count("owed"):
        owed(cast.garden, TODAY)


def test_while_nothing_changes_one_query_is_enough(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = owed(cast.garden, TODAY)
    with django_assert_num_queries(1):
        assert owed(cast.garden, TODAY) is first


ITEM = Owed(
    key="task:1",
    kind=OwedKind.TASK,
    title="Rive blade",
    due=date(2026, 1, 1),
    standing=Standing.ON_COURSE,
    owners=((1,),),
    url="/",
    deed="Åbn",
    deed_url="/",
    why="",
)
