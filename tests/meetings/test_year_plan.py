"""The plan of a year as planners make it: choices, two at once, and what comes of it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from tests.meetings.test_actions import plan
from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.queries import events_about
from tovholder.core.planning import ClashCode, Origin
from tovholder.governance.actions import give_role
from tovholder.governance.rules import Role
from tovholder.meetings.actions import (
    Change,
    ChosenMeanwhileError,
    Entry,
    Kind,
    PlanChangedError,
    add_occasions,
    change_plan,
    choose_options,
    confirm_plan,
    digest_of,
    occasion_kind,
)
from tovholder.meetings.models import Occasion, PlanChoice, PlanDraft
from tovholder.meetings.queries import Outlook, meetings_of, outlook

YEAR = 2027
PAGE = f"/faelleshaven/aarsplan/?aar={YEAR}"
CHANGE = f"/faelleshaven/aarsplan/aendr/?aar={YEAR}"
FIRST = f"{CHARTER}/bestyrelse.ordinært/1"
MARCH = f"{CHARTER}/årsmøde.ordinært/1"
PLACE = {"charter": CHARTER, "subject": "bestyrelse.ordinært"}


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: Settings) -> None:
    settings.TODAY = TODAY


def look(cast: Cast) -> Outlook:
    return outlook(cast.garden, YEAR, TODAY)


def pin(cast: Cast, day: date, *, seen: int = 0, by: str = "anna", key: str = FIRST) -> bool:
    change = Change(key, Kind.PINNED, CHARTER, "bestyrelse.ordinært", day)
    return change_plan(
        organisation=cast.garden, year=YEAR, change=change, seen=seen, by=cast.user(by), at=AT
    )


def import_council(cast: Cast, day: date) -> int:
    return add_occasions(
        organisation=cast.garden,
        kind=occasion_kind("political"),
        entries=[Entry("Byråd", day, day)],
        source="b.ics",
        by=None,
        at=AT,
    )


def confirm(cast: Cast) -> int:
    return confirm_plan(
        organisation=cast.garden,
        year=YEAR,
        digest=digest_of(look(cast).plan),
        on=TODAY,
        by=cast.user("anna"),
        at=AT,
    )


def test_the_plan_has_what_the_charter_asks_for(cast: Cast) -> None:
    plan_ = look(cast).plan
    assert len([one for one in plan_.meetings if one.body == "bestyrelse"]) == 4
    assert [one.day.month for one in plan_.meetings if one.body == "årsmøde"] == [3]


def test_a_day_chosen_by_hand_is_kept_and_logged(cast: Cast) -> None:
    pin(cast, date(YEAR, 2, 9))
    one = next(one for one in look(cast).plan.meetings if one.key == FIRST)
    assert (one.day, one.origin) == (date(YEAR, 2, 9), Origin.PINNED)
    event = events_about("year-plan", YEAR).first()
    assert event is not None
    assert event.after == {"key": FIRST, "kind": "pinned", "day": "2027-02-09"}


def test_the_second_of_two_who_choose_for_one_meeting_is_told(cast: Cast) -> None:
    pin(cast, date(YEAR, 2, 9))
    with pytest.raises(ChosenMeanwhileError) as refused:
        pin(cast, date(YEAR, 2, 16), by="bo")
    assert (refused.value.theirs.day, refused.value.theirs.by) == (date(YEAR, 2, 9), "Anna")


def test_two_who_choose_for_different_meetings_both_get_their_way(cast: Cast) -> None:
    assert not pin(cast, date(YEAR, 2, 9))
    assert pin(cast, date(YEAR, 3, 9), by="bo", key=MARCH)
    assert set(look(cast).draft.choices.pinned) == {FIRST, MARCH}


def test_a_plan_that_is_confirmed_becomes_meetings_and_leaves_nothing_to_propose(
    cast: Cast,
) -> None:
    pin(cast, date(YEAR, 2, 9))
    wanted = {(one.subject, one.day) for one in look(cast).plan.new}
    assert confirm(cast) == 5
    assert {(one.subject, one.day) for one in meetings_of(cast.garden)} == wanted
    assert look(cast).plan.new == ()


def test_confirming_twice_makes_nothing_twice(cast: Cast) -> None:
    digest = digest_of(look(cast).plan)
    confirm(cast)
    with pytest.raises(PlanChangedError):
        confirm_plan(organisation=cast.garden, year=YEAR, digest=digest, on=TODAY, by=None, at=AT)
    assert confirm(cast) == 0
    assert len(meetings_of(cast.garden)) == 5


def test_a_plan_changed_since_it_was_looked_at_is_not_confirmed(cast: Cast) -> None:
    digest = digest_of(look(cast).plan)
    pin(cast, date(YEAR, 2, 23))
    with pytest.raises(PlanChangedError):
        confirm_plan(organisation=cast.garden, year=YEAR, digest=digest, on=TODAY, by=None, at=AT)
    assert meetings_of(cast.garden) == ()


def test_planning_again_proposes_only_what_is_not_planned(cast: Cast) -> None:
    plan(cast, date(YEAR, 2, 9))
    assert len([one for one in look(cast).plan.new if one.body == "bestyrelse"]) == 3


def test_an_imported_council_meeting_is_kept_clear_of(cast: Cast) -> None:
    before = next(one.day for one in look(cast).plan.meetings if one.key == MARCH)
    import_council(cast, before)
    after = next(one for one in look(cast).plan.meetings if one.key == MARCH)
    assert after.day != before
    assert ClashCode.POLITICAL not in {clash.code for clash in after.clashes}


def test_somebody_in_two_bodies_has_a_day_for_each(cast: Cast) -> None:
    assert look(cast).plan.meetings  # the garden's people sit in one body alone
    assert not any(clash.persons for one in look(cast).plan.meetings for clash in one.clashes)


def test_options_are_kept_and_the_second_who_saves_is_told(cast: Cast) -> None:
    options = {"winter_week": 8, "bodies": {f"{CHARTER}/bestyrelse": {"weekdays": [1]}}}
    choose_options(organisation=cast.garden, year=YEAR, options=options, seen=0, by=None, at=AT)
    days = [one.day for one in look(cast).plan.meetings if one.body == "bestyrelse"]
    assert {day.weekday() for day in days} == {1}
    with pytest.raises(PlanChangedError):
        choose_options(organisation=cast.garden, year=YEAR, options={}, seen=0, by=None, at=AT)


def test_next_years_plan_begins_with_the_options_of_this_one(cast: Cast) -> None:
    options = {"winter_week": 8, "most_a_month": 3, "bodies": {}}
    choose_options(organisation=cast.garden, year=YEAR, options=options, seen=0, by=None, at=AT)
    assert outlook(cast.garden, YEAR + 1, TODAY).draft.options == options


def test_a_body_that_has_met_on_tuesdays_goes_on_doing_so(cast: Cast) -> None:
    for day in (date(2026, 2, 3), date(2026, 3, 3), date(2026, 4, 7)):
        plan(cast, day)
    days = [one.day for one in look(cast).plan.meetings if one.body == "bestyrelse"]
    assert {day.weekday() for day in days} == {1}


@pytest.mark.parametrize(
    ("row", "constraint"),
    [
        ({"kind": "moved", "day": date(YEAR, 1, 4)}, "plan_choice_kind_known"),
        ({"kind": "pinned", "day": None}, "plan_choice_has_a_day"),
    ],
)
def test_the_database_forbids_what_is_no_choice(
    cast: Cast, row: dict[str, object], constraint: str
) -> None:
    draft = PlanDraft.objects.create(organisation=cast.garden, year=YEAR)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        PlanChoice.objects.create(draft=draft, key="k", revision=1, **row)


def test_a_year_has_one_draft_and_a_meeting_of_it_one_choice(cast: Cast) -> None:
    draft = PlanDraft.objects.create(organisation=cast.garden, year=YEAR)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanDraft.objects.create(organisation=cast.garden, year=YEAR)
    PlanChoice.objects.create(draft=draft, key="k", kind="removed", revision=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanChoice.objects.create(draft=draft, key="k", kind="removed", revision=2)


def test_an_occasion_is_imported_once_and_ends_after_it_begins(cast: Cast) -> None:
    assert import_council(cast, date(YEAR, 3, 4)) == 1
    assert import_council(cast, date(YEAR, 3, 4)) == 0
    with pytest.raises(IntegrityError, match="occasion_ends"), transaction.atomic():
        Occasion.objects.update(last_on=date(YEAR, 3, 3))
    with pytest.raises(IntegrityError, match="occasion_kind"), transaction.atomic():
        Occasion.objects.update(kind="party")


def send(client: Client, **form: str) -> str:
    return client.post(CHANGE, form, follow=True).content.decode()


def test_a_planner_moves_leaves_out_takes_in_and_adds(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    assert "Mødet har fået sin dag" in send(
        client, act="pin", key=FIRST, day="2027-02-09", revision="0"
    )
    assert "Lad planen vælge" in client.get(PAGE).content.decode()
    send(client, act="free", key=FIRST, day="2027-02-09", revision="1")
    assert "Udeladt af planen" in send(client, act="remove", key=MARCH, revision="2")
    assert "Udeladt af planen" not in send(client, act="restore", key=MARCH, revision="3")
    kind = f"{CHARTER}/køkkenhold.extra"
    assert "Føjet til" in send(client, act="add", kind=kind, day="2027-04-06", revision="4")
    added = [one for one in look(cast).plan.meetings if one.origin is Origin.ADDED]
    assert [one.day for one in added] == [date(YEAR, 4, 6)]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"act": "pin", "key": FIRST, "day": ""}, "Vælg først en dag."),
        ({"act": "pin", "key": FIRST, "day": "2028-02-09"}, "Vælg en dag i planens år."),
        ({"act": "pin", "key": FIRST, "day": "i morgen"}, "Vælg en dag, for eksempel"),
        ({"act": "pin", "key": "no/such/1", "day": "2027-02-09"}, "ikke længere i planen"),
        ({"act": "add", "kind": "no/such", "day": "2027-02-09"}, "hvilket møde"),
    ],
)
def test_a_choice_that_makes_no_sense_is_told(
    client: Client, cast: Cast, form: dict[str, str], said: str
) -> None:
    client.force_login(cast.user("anna"))
    assert said in send(client, revision="0", **form)
    assert look(cast).draft.made == ()


def test_the_second_planner_reads_who_was_first_and_what_he_wanted(
    client: Client, cast: Cast
) -> None:
    give_role(person=cast.bo, role=Role.COORDINATOR, by=None, at=AT)
    pin(cast, date(YEAR, 2, 9))
    client.force_login(cast.user("bo"))
    page = send(client, act="pin", key=FIRST, day="2027-02-16", revision="0")
    assert "Anna har i mellemtiden lagt mødet 9. februar 2027." in page
    assert "Du ville bruge 16. februar 2027." in page


def test_a_planner_confirms_what_was_looked_at(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    address = f"/faelleshaven/aarsplan/bekraeft/?aar={YEAR}"
    stale = client.post(address, {"digest": "another"}).content.decode()
    assert "Planen er ændret, siden du så den" in stale
    digest = digest_of(look(cast).plan)
    page = client.post(address, {"digest": digest}, follow=True).content.decode()
    assert "5 møder er planlagt." in page
    assert "Alle planens møder er allerede fastsat." in client.get(address).content.decode()


def test_a_planner_chooses_weekdays_times_and_places(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    address = f"/faelleshaven/aarsplan/valg/?aar={YEAR}"
    form = {"revision": "0", "winter_week": "8", "most_a_month": "4"}
    wrong = {**form, "starts_at-1": "16:00", "ends_at-1": "15:00"}
    assert client.post(address, wrong).status_code == 422
    right = {**form, "weekdays-1": ["1", "3"], "starts_at-1": "16:00", "place-1": "Skuret"}
    client.post(address, right)
    kept = {"weekdays": [1, 3], "starts_at": "16:00", "place": "Skuret"}
    assert look(cast).draft.options == {
        "winter_week": 8,
        "most_a_month": 4,
        "bodies": {f"{CHARTER}/bestyrelse": kept},
    }


def test_a_member_reads_the_plan_and_changes_nothing(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    page = client.get(PAGE).content.decode()
    assert "Bestyrelsesmøde" in page
    assert "Brug denne dag" not in page
    assert client.post(CHANGE, {"act": "remove", "key": FIRST, "revision": "0"}).status_code == 403


def test_a_clash_is_told_in_words(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    pin(cast, date(YEAR, 7, 6))
    page = client.get(PAGE).content.decode()
    assert "Det er juli, og mange holder ferie." in page
    assert "skolernes sommerferie" in page


def test_the_plan_downloads_with_every_step(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    file = client.get(f"{PAGE}&format=csv").content.decode()
    assert file.count("Bestyrelsesmøde") == 4
    assert "Frist for punkter" in file


def test_nonsense_for_a_year_shows_this_one(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    page = client.get("/faelleshaven/aarsplan/?aar=næste").content.decode()
    assert "»næste« er ikke et årstal. Siden viser 2026." in page


def test_an_organisation_without_a_charter_is_told_what_to_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("sten"))
    page = client.get("/sangkoret/aarsplan/").content.decode()
    assert "Der er ikke noget at planlægge" in page


@pytest.mark.parametrize("face", ["liste", "kalender", "tabel"])
def test_the_plan_asks_as_often_whatever_it_shows(
    client: Client, cast: Cast, query_count: QueryCount, face: str
) -> None:
    client.force_login(cast.user("anna"))
    pin(cast, date(YEAR, 2, 9))
    with query_count("year-plan"):
        client.get(f"{PAGE}&vis={face}")
