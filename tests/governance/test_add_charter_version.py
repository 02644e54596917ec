"""A charter version is stored once, after the one before, and the event log knows of it."""

from datetime import date

import pytest

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, Cast, garden_text
from tovholder.audit.models import Event
from tovholder.core.charter.problems import CharterError
from tovholder.governance.actions import RefusedError, add_charter_version
from tovholder.governance.models import CharterVersion
from tovholder.governance.queries import charter_of, versions_of


def test_a_new_version_is_one_event(cast: Cast) -> None:
    before = Event.objects.count()
    add_charter_version(
        organisation=cast.garden, text=next_year(garden_text()), note="Ny", by=None, at=AT
    )
    (event,) = Event.objects.order_by("pk")[before:]
    assert (event.verb, event.subject_id, event.reason) == ("add-charter-version", CHARTER, "Ny")
    assert event.after is not None
    assert event.after["version"] == 2


def test_the_version_before_ends_the_day_before(cast: Cast) -> None:
    add_charter_version(organisation=cast.garden, text=next_year(garden_text()), by=None, at=AT)
    new, old = versions_of(cast.garden)
    assert charter_of(old).in_force.until == date(2026, 12, 31)
    assert charter_of(new).in_force.until is None


def test_a_stored_version_says_the_same_as_its_text(cast: Cast) -> None:
    (version,) = versions_of(cast.garden)
    size = charter_of(version).bodies["bestyrelse"].size
    assert size is not None
    assert size.at_most == 6


def test_the_same_text_twice_is_refused(cast: Cast) -> None:
    with pytest.raises(RefusedError) as refused:
        add_charter_version(organisation=cast.garden, text=garden_text(), by=None, at=AT)
    assert [problem.code for problem in refused.value.problems] == ["same-text"]


def test_a_file_that_is_no_charter_stores_nothing(cast: Cast) -> None:
    with pytest.raises(CharterError):
        add_charter_version(organisation=cast.garden, text="charter: [", by=None, at=AT)
    assert CharterVersion.objects.count() == 1


def test_two_organisations_may_have_charters_with_the_same_id(cast: Cast) -> None:
    add_charter_version(organisation=cast.other, text=garden_text(), by=None, at=AT)
    assert [version.number for version in versions_of(cast.other)] == [1]
