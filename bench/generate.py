"""Organisations with ten years behind them, generated from the five examples.

Each example is retold three times with other cadences, as two versions of five years each; every
organisation gets one of these charters, people in its seats, and a past of its own. The same
numbers give the same rows on every machine.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import FactRecord
from tovholder.core.charter import Charter
from tovholder.core.charter.compiled import to_json
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.index import index
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact
from tovholder.core.obligations import NO_DAY, KnownDays, Occurrence, Shape, known_days, occurrences
from tovholder.core.schedule import Count, Repeated, say
from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import CharterVersion, Membership, RoleHolder
from tovholder.governance.rules import Role
from tovholder.lib.clock import COPENHAGEN

TODAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=COPENHAGEN)
STARTS = (date(2016, 6, 1), date(2021, 6, 1))
END = date(2035, 12, 31)
EXAMPLES = sorted(Path(__file__).parents[1].glob("examples/charters/*.yaml"))
RETELLINGS = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """One version of a generated charter: its text, and what the text says."""

    text: str
    charter: Charter


def charters(number: int) -> tuple[Told, ...]:
    """The versions of generated charter `number`, the oldest first; the last is still in force."""
    return _versions_of(EXAMPLES[number % len(EXAMPLES)], number // len(EXAMPLES) % RETELLINGS)


@cache
def _versions_of(example: Path, more: int) -> tuple[Told, ...]:
    text = example.read_text(encoding="utf-8")
    ends = (*(start - _DAY for start in STARTS[1:]), END)
    return tuple(
        _retold(text, more + version, start, end)
        for version, (start, end) in enumerate(zip(STARTS, ends, strict=True))
    )


@cache
def unchanged(number: int) -> Charter:
    """An example as it stands, but in force through the ten years."""
    text = EXAMPLES[number].read_text(encoding="utf-8")
    return _retold(text, 0, STARTS[0], END).charter


def _retold(text: str, more: int, start: date, end: date) -> Told:
    """The charter between other days, and with `more` meetings of each regular kind."""
    charter = load(text).charter
    for body_id, body in charter.bodies.items():
        for meeting_id, meeting in body.meetings.items():
            schedule = meeting.when.schedule
            if isinstance(schedule, Repeated) and schedule.count.most == schedule.count.least:
                often = replace(schedule, count=Count.exactly(schedule.count.least + more))
                path = ("bodies", body_id, "meetings", meeting_id, "when")
                text = set_at(text, path, say(often, "da"))
    text = set_at(set_at(text, ("in_force", "from"), start), ("in_force", "until"), end)
    return Told(text, load(text).charter)


def past(versions: Iterable[Charter], seed: int) -> tuple[Fact, ...]:
    """What happened under the versions of a charter up to `TODAY`, by day.

    Nine in ten things were done inside their time, the rest a little late or never.
    """
    chance = Random(seed)
    facts: list[Fact] = []
    for charter in versions:
        for shapes in ({Shape.COUNTED}, set(Shape) - {Shape.COUNTED}):
            known = known_days(facts, TODAY)
            for one in _occurrences(charter, known):
                if one.obligation.shape in shapes:
                    facts.extend(_done(one, chance))
    return tuple(sorted(facts, key=lambda fact: (fact.on, fact.subject, fact.ref)))


def _occurrences(charter: Charter, known: KnownDays) -> tuple[Occurrence, ...]:
    return occurrences(charter, charter.in_force.from_, TODAY, known)


def _done(occurrence: Occurrence, chance: Random) -> Iterator[Fact]:
    obligation = occurrence.obligation
    due = occurrence.due if occurrence.due < NO_DAY else occurrence.opens + 60 * _DAY
    length = (due - occurrence.opens).days
    for place in range(occurrence.required):
        share = (place + chance.random()) / occurrence.required
        on = occurrence.opens + timedelta(days=int(share * length))
        luck = chance.random()
        if luck > 0.9:
            on = due + timedelta(days=int(10 * chance.random()))
        if luck < 0.97 and on <= TODAY:
            ref = f"Sag {on.year}-{chance.randrange(10_000):04}"
            yield Fact(obligation.done_by, obligation.subject, on, ref, occurrence.anchor)


@dataclass(frozen=True, slots=True)
class Stock:
    """What `fill` made: the organisation with the most facts, who coordinates it and knows no
    other, and somebody whom all organisations know.
    """

    organisations: int
    facts: int
    largest: Organisation
    local: User
    everywhere: User


@transaction.atomic
def fill(organisations: int) -> Stock:
    """Fill an empty database."""
    everywhere = User.objects.create(email="alma@bench.example", name="Alma")
    made: dict[Organisation, int] = {}
    for number in range(organisations):
        name, slug = f"Kommune {number:03}", f"kommune-{number:03}"
        organisation = Organisation.objects.create(name=name, slug=slug, created_at=NOW)
        _versions(organisation, number)
        made[organisation] = _facts(organisation, number)
        _people(organisation, number)
        _coordinate(organisation, everywhere)
    largest = max(made, key=lambda organisation: made[organisation])
    local = User.objects.create(email="lone@bench.example", name="Lone")
    _coordinate(largest, local)
    return Stock(len(made), sum(made.values()), largest, local, everywhere)


def _coordinate(organisation: Organisation, user: User) -> None:
    person = Person.objects.create(organisation=organisation, user=user, name=user.name)
    RoleHolder.objects.create(organisation=organisation, person=person, role=Role.COORDINATOR)
    record(
        verb="give-role",
        subject=Subject("person", person.pk, person.name),
        by=None,
        at=NOW,
        organisation_id=organisation.pk,
    )


def _versions(organisation: Organisation, number: int) -> None:
    CharterVersion.objects.bulk_create(
        CharterVersion(
            organisation=organisation,
            slug=told.charter.charter,
            number=version,
            title=told.charter.title,
            text=told.text,
            compiled=to_json(told.charter),
            digest=sha256(told.text.encode()).hexdigest(),
            in_force_from=told.charter.in_force.from_,
            in_force_until=told.charter.in_force.until,
            uploaded_at=NOW,
        )
        for version, told in enumerate(charters(number), start=1)
    )


def _facts(organisation: Organisation, number: int) -> int:
    """Store the organisation's past; answers with how many facts it is."""
    charter = charters(number)[-1].charter.charter
    rows = [
        FactRecord(
            organisation=organisation, charter=charter, kind=fact.kind.value, subject=fact.subject,
            on=fact.on, about=fact.about, value=fact.value, ref=fact.ref, recorded_at=NOW,
        )
        for fact in past((told.charter for told in charters(number)), number)
    ]  # fmt: skip
    FactRecord.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def _people(organisation: Organisation, number: int) -> None:
    """Two in three seats are filled, by somebody new for each."""
    charter = charters(number)[-1].charter
    known = index(charter)
    seats = [
        (body_id, seat.id.removeprefix(f"{body_id}."))
        for body_id, body in charter.bodies.items()
        for place in range(len(body.seats))
        if (seat := known.at(("bodies", body_id, "seats", place))) and (number + place) % 3
    ]
    persons = Person.objects.bulk_create(
        Person(organisation=organisation, name=f"Person {place}", sector="erhverv")
        for place, _seat in enumerate(seats)
    )
    Membership.objects.bulk_create(
        Membership(
            organisation=organisation, charter=charter.charter, body=body, seat=seat,
            person=person, from_on=STARTS[0],
        )
        for person, (body, seat) in zip(persons, seats, strict=True)
    )  # fmt: skip
