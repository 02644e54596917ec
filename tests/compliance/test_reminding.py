"""Mails that remind people, and the answers that they bring."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from django.test import Client

from tests.people import AT, Cast
from tovholder.compliance.actions.inbox import be_absent, delegate, set_pace, snooze
from tovholder.compliance.models import FactRecord, ReminderSent
from tovholder.compliance.queries import owed
from tovholder.compliance.queries.reminders import plan, plans_ahead
from tovholder.compliance.reminding import remind_all, remind_everybody
from tovholder.compliance.rules.reminders import Pace
from tovholder.directory.models import Person
from tovholder.lib.clock import COPENHAGEN
from tovholder.outbox.models import Mail
from tovholder.tasks.actions import add_task

DAY = date(2026, 12, 1)  # 30 days before what is to be vouched for
CALM = date(2026, 5, 13)


def at(day: date) -> datetime:
    """Nine in the morning."""
    return datetime.combine(day, time(9), COPENHAGEN)


def lines(run: Callable[..., None], day: date, *, dry: bool) -> list[str]:
    """What the job says."""
    said: list[str] = []
    run(at(day), dry, said.append)
    return said


@pytest.fixture
def rake(cast: Cast) -> Cast:
    """Bo is to rake the leaves by 20 May, and nothing else is new to anybody."""
    for on in (CALM,):
        remind_all(cast.garden, at(on))
    Mail.objects.all().delete()
    add_task(
        organisation=cast.garden, title="Rive blade", owner=cast.bo, due_on=date(2026, 5, 21),
        by=None, at=AT,
    )  # fmt: skip
    return cast


def mails(person: Person) -> list[Mail]:
    """What was written to the person."""
    return list(Mail.objects.filter(to=person.email).order_by("pk"))


def test_the_owner_gets_one_mail_about_everything(cast: Cast) -> None:
    remind_all(cast.garden, at(DAY))
    (mail,) = mails(cast.bo)
    assert "Holde god stemning i haven" in mail.text
    assert mail.html
    assert mail.subject.startswith("Fælleshaven: ")


def test_nobody_is_reminded_of_it_twice(cast: Cast) -> None:
    remind_all(cast.garden, at(DAY))
    before = ReminderSent.objects.count()
    remind_all(cast.garden, at(DAY))
    remind_all(cast.garden, at(date(2026, 12, 2)))
    assert ReminderSent.objects.count() == before
    assert len(mails(cast.bo)) == 1


def test_a_mail_and_its_memory_are_written_together_or_not_at_all(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(ReminderSent.objects, "bulk_create", fail)
    with pytest.raises(RuntimeError):
        remind_all(cast.garden, at(DAY))
    assert not Mail.objects.exists()
    assert not ReminderSent.objects.exists()


def test_a_second_mail_of_the_day_waits_for_the_next(rake: Cast) -> None:
    day = date(2026, 5, 20)
    remind_all(rake.garden, at(day))
    add_task(organisation=rake.garden, title="Slå græs", owner=rake.bo, due_on=day, by=None, at=AT)
    remind_all(rake.garden, at(day))
    assert len(mails(rake.bo)) == 1
    remind_all(rake.garden, at(date(2026, 5, 21)))
    assert "Slå græs" in mails(rake.bo)[1].text


def test_who_put_it_off_hears_nothing_until_then(rake: Cast) -> None:
    item = next(one for one in owed(rake.garden, CALM) if one.title == "Rive blade")
    snooze(
        person=rake.bo, key=item.key, title=item.title, until=date(2026, 5, 19), reason="Ferie",
        by=rake.bo.user, at=at(CALM),
    )  # fmt: skip
    remind_all(rake.garden, at(date(2026, 5, 19)))
    assert mails(rake.bo) == []
    remind_all(rake.garden, at(date(2026, 5, 20)))
    assert len(mails(rake.bo)) == 1


def test_the_coordinator_gets_what_an_absent_owner_would(rake: Cast) -> None:
    be_absent(person=rake.bo, from_on=CALM, until_on=date(2026, 6, 1), by=None, at=at(CALM))
    remind_all(rake.garden, at(date(2026, 5, 15)))
    (mail,) = mails(rake.anna)
    assert "Du får den, fordi Bo ikke har svaret eller ikke kan nås." in mail.text


def test_a_substitute_gets_it_and_is_told_for_whom(rake: Cast) -> None:
    delegate(person=rake.bo, to=rake.carla, from_on=CALM, until_on=None, by=None, at=at(CALM))
    remind_all(rake.garden, at(date(2026, 5, 15)))
    assert "Du svarer i stedet for Bo." in mails(rake.carla)[0].text
    assert mails(rake.bo) == []


def test_who_reads_english_is_written_to_in_english(rake: Cast) -> None:
    user = rake.user("bo")
    user.language = "en"
    user.save()
    remind_all(rake.garden, at(date(2026, 5, 15)))
    (mail,) = mails(rake.bo)
    assert "Dear Bo" in mail.text
    assert "Choose what you want mail about" in mail.text
    assert mail.language == "en"


def test_who_wants_only_what_is_late_gets_no_mail_before(rake: Cast) -> None:
    set_pace(person=rake.bo, pace=Pace.LATE, by=None, at=at(CALM))
    remind_all(rake.garden, at(date(2026, 5, 20)))
    assert mails(rake.bo) == []


def test_a_dry_run_says_who_would_get_what_and_writes_nothing(rake: Cast) -> None:
    said = lines(remind_everybody, date(2026, 5, 15), dry=True)
    assert "faelleshaven: Bo <bo@example.org>" in said
    assert "  Rive blade: 7 days before it is due, level 1" in said
    assert not Mail.objects.exists()


def test_the_job_goes_through_every_organisation(rake: Cast) -> None:
    assert lines(remind_everybody, date(2026, 5, 15), dry=False) == ["1/2", "2/2"]
    assert len(mails(rake.bo)) == 1


def link_in(mail: Mail, word: str) -> str:
    """The path of the signed link that follows a word in the mail."""
    found = re.search(rf"{word}.*?(/faelleshaven/svar/[\w-]+/)", mail.text, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def today(settings: object) -> Callable[[date], None]:
    """Lets the site believe that it is another day."""

    def be(day: date) -> None:
        settings.TODAY = day  # type: ignore[attr-defined]

    return be


def test_a_link_vouches_without_a_login(
    client: Client, cast: Cast, today: Callable[[date], None]
) -> None:
    today(DAY)
    remind_all(cast.garden, at(DAY))
    path = link_in(mails(cast.bo)[0], "god stemning")
    assert "Holde god stemning i haven" in client.get(path).content.decode()
    answer = {"choice": "done", "note": "Alle hilser", "day": "2026-11-30"}
    assert "er noteret som gjort" in client.post(path, answer).content.decode()
    (fact,) = FactRecord.objects.filter(organisation=cast.garden)
    assert (fact.kind, fact.on, fact.text) == ("attested", date(2026, 11, 30), "Alle hilser")
    assert client.get(path).status_code == 410


def test_a_link_completes_a_task(client: Client, rake: Cast, today: Callable[[date], None]) -> None:
    today(date(2026, 5, 15))
    remind_all(rake.garden, at(date(2026, 5, 15)))
    path = link_in(mails(rake.bo)[0], "Rive blade")
    client.post(path, {"choice": "done", "note": "Revet", "day": "2026-05-15"})
    assert "Rive blade" not in [one.title for one in owed(rake.garden, date(2026, 5, 15))]


def test_a_link_puts_it_off_for_a_week(
    client: Client, rake: Cast, today: Callable[[date], None]
) -> None:
    today(date(2026, 5, 15))
    remind_all(rake.garden, at(date(2026, 5, 15)))
    path = link_in(mails(rake.bo)[0], "Rive blade")
    answer = {"choice": "later", "note": "Riven er væk", "day": "2026-05-15"}
    assert "22. maj" in client.post(path, answer).content.decode().replace("\u00a0", " ")
    planned = plan(rake.garden, date(2026, 5, 20))
    assert cast_keys(planned.reminders, rake.bo) == []


def cast_keys(reminders: object, person: Person) -> list[str]:
    """The things that a person is reminded of."""
    return [one.key for one in reminders if one.person == person.pk]  # type: ignore[attr-defined]


def test_what_was_done_meanwhile_has_nothing_to_answer(
    client: Client, rake: Cast, today: Callable[[date], None]
) -> None:
    from tovholder.tasks.actions import complete_task
    from tovholder.tasks.queries import task_at

    today(date(2026, 5, 15))
    remind_all(rake.garden, at(date(2026, 5, 15)))
    task = task_at(rake.garden, 1)
    assert task is not None
    complete_task(task=task, on=CALM, by=None, at=AT)
    path = link_in(mails(rake.bo)[0], "Rive blade")
    assert "Det er gjort, eller" in client.get(path).content.decode()


def test_the_coming_days_are_foretold_as_they_come(rake: Cast) -> None:
    foretold = {
        (planned.on, one.person, one.key, one.step)
        for planned in plans_ahead(rake.garden, CALM)
        for one in planned.reminders
    }
    came = set()
    for planned in plans_ahead(rake.garden, CALM):
        came |= {
            (planned.on, one.person, one.key, one.step)
            for one in plan(rake.garden, planned.on).reminders
        }
        remind_all(rake.garden, at(planned.on))
    assert foretold == came
    assert foretold
