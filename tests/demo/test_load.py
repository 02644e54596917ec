"""The demo in the database: what can be seen in it, and what a second start leaves alone."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.charters.examples import CHARTERS, names
from tests.demo.conftest import AT, TODAY
from tovholder.compliance.actions import record_facts
from tovholder.compliance.queries import facts_of, judged, waivers_of
from tovholder.core.composition.compose import composition
from tovholder.core.composition.model import Composition
from tovholder.core.facts import Fact, FactKind
from tovholder.core.verdicts import Standing, Verdict
from tovholder.demo.load import load_demo
from tovholder.directory.models import Organisation
from tovholder.directory.queries import organisation_at, persons_of
from tovholder.governance.actions import add_charter_version, end_membership
from tovholder.governance.models import Membership
from tovholder.governance.queries import (
    charter_of,
    memberships_on,
    seating_of,
    text_of,
    versions_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

LATER = AT + timedelta(days=120)


def organisations() -> list[Organisation]:
    found = [organisation_at(name) for name in names()]
    return [one for one in found if one is not None]


def verdicts(on: date, first: date, last: date) -> Iterator[Verdict]:
    for organisation in organisations():
        for part in judged(organisation, on=on, first=first, last=last):
            yield from part.verdicts


def year_view(on: date) -> Counter[Standing]:
    """What a visitor sees of this year, with what is still owed from before."""
    this_year = verdicts(on, date(on.year, 1, 1), date(on.year, 12, 31))
    before = verdicts(on, date(2000, 1, 1), date(on.year - 1, 12, 31))
    owed = (one.standing for one in before if one.standing is Standing.OVERDUE)
    return Counter([*(one.standing for one in this_year), *owed])


def evidence(organisation: Organisation) -> set[tuple[str, Fact]]:
    charters = [charter_of(version) for version in versions_of(organisation)]
    facts = facts_of(organisation, charters)
    return {(slug, fact) for slug, some in facts.items() for fact in some}


def bodies() -> Iterator[Composition]:
    for organisation in organisations():
        seating = seating_of(organisation)
        for version in versions_of(organisation):
            if version.is_in_force(TODAY):
                charter = charter_of(version)
                for body in charter.bodies:
                    yield composition(charter, body, seating.of(version.slug, body), TODAY)


def test_there_is_an_organisation_for_each_charter() -> None:
    assert len({one.name for one in organisations()}) == len(names()) == 5


@pytest.mark.parametrize("on", [date(2026, 3, 20), TODAY, date(2026, 8, 14), date(2026, 11, 22)])
def test_every_standing_can_be_seen_in_the_year(on: date) -> None:
    load_demo(CHARTERS, at=AT.replace(year=on.year, month=on.month, day=on.day))
    assert set(Standing) - set(year_view(on)) == {Standing.NOT_YET_IN_FORCE}


def test_what_is_not_in_force_yet_can_be_seen_next_year() -> None:
    coming = verdicts(TODAY, date(2027, 1, 1), date(2027, 12, 31))
    assert any(one.standing is Standing.NOT_YET_IN_FORCE for one in coming)


def test_something_due_in_the_last_weeks_is_not_done() -> None:
    recent = verdicts(TODAY, TODAY - timedelta(days=60), TODAY)
    assert any(one.standing is Standing.OVERDUE for one in recent)


def test_some_rules_of_composition_are_broken() -> None:
    broken = {check.code for body in bodies() for check in body.broken}
    assert broken >= {"size", "quota", "vacant"}


def test_somebody_sits_longer_than_his_year() -> None:
    assert "yearly" in {
        check.code for body in bodies() for check in body.checks if check.outcome == "open"
    }


def test_former_members_have_successors() -> None:
    for organisation in organisations():
        seating = seating_of(organisation)
        sittings = [one for some in seating.sittings.values() for one in some]
        former = {(one.seat, one.until_on + timedelta(days=1)) for one in sittings if one.until_on}
        assert former & {(one.seat, one.from_on) for one in sittings}


def test_everybody_is_marked_as_invented() -> None:
    people = [person for one in organisations() for person in persons_of(one)]
    assert people
    assert all(person.is_demo for person in people)
    assert all(organisation.is_demo for organisation in organisations())


def test_nobody_shares_a_name_within_an_organisation() -> None:
    for organisation in organisations():
        called = [person.name for person in persons_of(organisation)]
        assert len(called) == len(set(called))


def test_second_start_on_the_same_day_changes_nothing() -> None:
    before = {one.slug: evidence(one) for one in organisations()}
    load_demo(CHARTERS, at=AT)
    assert {one.slug: evidence(one) for one in organisations()} == before


def test_later_start_only_adds_what_has_happened_since() -> None:
    before = {one.slug: evidence(one) for one in organisations()}
    load_demo(CHARTERS, at=LATER)
    for organisation in organisations():
        after = evidence(organisation)
        assert after > before[organisation.slug]
        new = after - before[organisation.slug]
        assert all(TODAY < fact.on <= LATER.date() for _charter, fact in new)


def test_second_start_keeps_what_a_user_recorded() -> None:
    organisation = organisations()[0]
    charter = versions_of(organisation)[0].slug
    fact = Fact(FactKind.ATTESTED, "goals-status", TODAY, "Set af en bruger")
    record_facts(organisation=organisation, charter=charter, facts=[fact], by=None, at=AT)
    load_demo(CHARTERS, at=LATER)
    assert (charter, fact) in evidence(organisation)


def test_second_start_keeps_who_left() -> None:
    organisation = organisations()[0]
    membership: Membership = memberships_on(organisation, TODAY)[0]
    end_membership(membership=membership, until_on=TODAY, by=None, at=AT)
    load_demo(CHARTERS, at=LATER)
    assert membership.pk not in {one.pk for one in memberships_on(organisation, LATER.date())}


def test_second_start_follows_the_charter_that_a_user_uploaded() -> None:
    organisation = organisations()[1]
    version = versions_of(organisation)[0]
    text = text_of(version).replace("from: 2021-06-01", "from: 2026-06-01")
    add_charter_version(organisation=organisation, text=text, by=None, at=AT)
    load_demo(CHARTERS, at=LATER)
    assert len(versions_of(organisation)) == 2
    assert any(fact.on > TODAY for _charter, fact in evidence(organisation))


def test_second_start_waives_nothing_twice() -> None:
    before = {one.slug: waivers_of(one) for one in organisations()}
    load_demo(CHARTERS, at=LATER)
    assert {one.slug: waivers_of(one) for one in organisations()} == before
