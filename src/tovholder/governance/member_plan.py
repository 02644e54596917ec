"""What will follow from a list of members, row by row, before anything is changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Objection, Sitting, Weight, objections
from tovholder.core.composition.scene import fold
from tovholder.core.composition.seating import seats_of
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_of
from tovholder.governance.member_sheet import Entry
from tovholder.governance.models import Membership
from tovholder.governance.queries import charters_on, memberships_of
from tovholder.governance.queries.seats import sitting
from tovholder.ui.sentences.members import NO, YES
from tovholder.ui.sentences.organisation import SEAT_ROLES

_PARTS = {word.casefold(): role for role, said in SEAT_ROLES.items() for word in (said.da, said.en)}
_TRUTHS = {YES.da: True, YES.en: True, "x": True, NO.da: False, NO.en: False, "": False}
_LONGEST = {"name": 200, "email": 254, "title": 200, "employer": 200, "sector": 80,
            "on_behalf_of": 200}  # fmt: skip
_DETAILS = ("email", "title", "employer", "sector")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a row; said by `tovholder.ui.sentences.members`."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


class RowError(Exception):
    """The row cannot be used."""

    def __init__(self, code: str, **params: object) -> None:
        self.trouble = Trouble(code, params)
        super().__init__(code, params)


@dataclass(frozen=True, slots=True)
class Planned:
    """What follows from a row.

    `outcome` is empty, unchanged, seat, end, extend, correct or error. `person` is "new" or
    "known". `new` are the details of a new person; `place` and `details` what the actions take.
    `doubts` speak against it, and are confirmed with the whole.
    """

    number: int
    outcome: str
    name: str = ""
    body: str = ""
    seat: str = ""
    person: str = ""
    person_id: int | None = None
    membership_id: int | None = None
    new: Mapping[str, str] = field(default_factory=dict)
    place: Mapping[str, Any] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()
    doubts: tuple[Objection, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows. `digest` is the same as long as the same would follow from the same file."""

    rows: tuple[Planned, ...]

    @property
    def digest(self) -> str:
        """What tells this plan from one made of another file, or after something has changed."""
        return sha256(repr(self.rows).encode()).hexdigest()

    @property
    def errors(self) -> int:
        """How many rows cannot be used."""
        return sum(row.outcome == "error" for row in self.rows)

    @property
    def changes(self) -> int:
        """How many rows change anything."""
        return sum(row.outcome in ("seat", "end", "extend", "correct") for row in self.rows)


def plan_members(organisation: Organisation, entries: Iterable[Entry], on: date) -> Plan:
    """What follows from the entries on the day; three queries, and the charters once."""
    charters = charters_on(organisation, on)
    known = _Known(charters, list(persons_of(organisation)), list(memberships_of(organisation)))
    rows = [_row(known, entry) for entry in entries]
    return Plan(tuple(_held_against_rules(known, list(_without_twins(rows)))))


@dataclass(frozen=True, slots=True)
class _Known:
    charters: Sequence[Charter]
    persons: list[Person]
    memberships: list[Membership]

    def of(self, charter: str, body: str) -> list[Membership]:
        return [one for one in self.memberships if (one.charter, one.body) == (charter, body)]

    def charter(self, slug: str) -> Charter:
        return next(one for one in self.charters if one.charter == slug)


def _row(known: _Known, entry: Entry) -> Planned:
    told = Planned(
        entry.number, "error", entry.texts.get("name", ""), entry.texts.get("body", ""),
        entry.texts.get("seat", ""),
    )  # fmt: skip
    if entry.faults:
        faults = (Trouble(one.code, {**one.params, "column": one.column}) for one in entry.faults)
        return replace(told, troubles=tuple(faults))
    if not told.name:
        return replace(told, outcome="empty")
    try:
        return _planned(known, entry, told)
    except RowError as error:
        return replace(told, troubles=(error.trouble,))


def _planned(known: _Known, entry: Entry, told: Planned) -> Planned:
    _refuse_long(entry)
    charter, body_id = _body(known, entry)
    seat = _seat(charter, body_id, entry)
    person = _person(known, entry)
    if entry.from_on is None:
        raise RowError("no-from")
    place = {"charter": charter.charter, "body": body_id, "seat": seat}
    details = _details(known, charter, place, entry)
    known_as = {"person": "known" if person else "new", "person_id": person and person.pk}
    told = replace(told, place=place, details=details, **known_as)  # type: ignore[arg-type]
    if person is None:
        new = {"name": told.name, **{key: entry.texts.get(key, "") for key in _DETAILS}}
        return replace(told, outcome="seat", new=new)
    return _with_membership(known, entry, told)


def _with_membership(known: _Known, entry: Entry, told: Planned) -> Planned:
    """What becomes of the seat of a known person: given, ended, extended, corrected, or nothing."""
    times = [
        one
        for one in known.of(told.place["charter"], told.place["body"])
        if (one.person_id, one.seat) == (told.person_id, told.place["seat"])
    ]
    same = next((one for one in times if one.from_on == entry.from_on), None)
    if same is None:
        asked = Sitting("", "", "", SeatRole.MEMBER, told.details["from_on"], entry.until_on)
        for one in times:
            if sitting(one).meets(asked):
                raise RowError("other-first-day", name=told.name, since=one.from_on)
        return replace(told, outcome="seat")
    changes = {
        key: (getattr(same, key), value)
        for key, value in told.details.items()
        if getattr(same, key) != value and key.removesuffix("_id") in entry.columns
    }
    told = replace(told, membership_id=same.pk, changes=changes)
    if not changes:
        return replace(told, outcome="unchanged")
    if set(changes) == {"until_on"}:
        before, after = changes["until_on"]
        is_end = after is not None and (before is None or after < before)
        return replace(told, outcome="end" if is_end else "extend")
    return replace(told, outcome="correct")


def _refuse_long(entry: Entry) -> None:
    for key, most in _LONGEST.items():
        if len(entry.texts.get(key, "")) > most:
            raise RowError("too-long", column=key, most=most)


def _body(known: _Known, entry: Entry) -> tuple[Charter, str]:
    text, asked = entry.texts["body"], fold(entry.texts.get("charter", ""))
    if not text:
        raise RowError("no-body")
    wanted = fold(text)
    found = [
        (charter, key)
        for charter in known.charters
        if not asked or asked in (fold(charter.title), fold(charter.charter))
        for key, body in charter.bodies.items()
        if wanted in {fold(key), fold(body.name), *map(fold, body.also)}
    ]
    if not found:
        raise RowError("unknown-body", text=text)
    if len(found) > 1:
        raise RowError("several-bodies", text=text)
    return found[0]


def _seat(charter: Charter, body_id: str, entry: Entry) -> str:
    text, body, seats = entry.texts["seat"], charter.bodies[body_id], seats_of(charter, body_id)
    wanted = fold(text)
    by_title = [key for key, seat in seats.items() if fold(seat.title) == wanted]
    found = [key for key in seats if fold(key) == wanted] or by_title
    if len(found) > 1:
        raise RowError("several-seats", text=text, body=body.name)
    if not found and seats and not body.open_list:
        raise RowError("unknown-seat", text=text, body=body.name)
    return found[0] if found else text


def _person(known: _Known, entry: Entry) -> Person | None:
    """The person by mail address, else by name; None for somebody new."""
    name, email = entry.texts["name"], entry.texts.get("email", "")
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise RowError("no-mail", text=email) from None
        at = [one for one in known.persons if one.email.casefold() == email.casefold()]
        if at:
            if fold(at[0].name) != fold(name):
                raise RowError("mail-of-another", name=at[0].name)
            return at[0]
    named = [one for one in known.persons if fold(one.name) == fold(name)]
    if len(named) > 1:
        raise RowError("several-persons", name=name)
    if named and email and named[0].email:
        raise RowError("other-mail", name=name, email=named[0].email)
    return named[0] if named else None


def _details(
    known: _Known, charter: Charter, place: Mapping[str, str], entry: Entry
) -> dict[str, Any]:
    seat = seats_of(charter, place["body"]).get(place["seat"])
    text = entry.texts.get("part", "")
    part = _PARTS.get(text.casefold()) if text else seat.role if seat else SeatRole.MEMBER
    if part is None:
        expected = ", ".join(word.da.lower() for word in SEAT_ROLES.values())
        raise RowError("unknown-part", text=text, expected=expected)
    acting = entry.texts.get("is_acting", "")
    if acting.casefold() not in _TRUTHS:
        raise RowError("no-yes", text=acting)
    return {
        "from_on": entry.from_on,
        "until_on": entry.until_on,
        "part": Membership.Part(part.value),
        "on_behalf_of": entry.texts.get("on_behalf_of", ""),
        "stands_in_for_id": _principal(known, place, entry),
        "rank": _rank(entry),
        "is_acting": _TRUTHS[acting.casefold()],
    }


def _principal(known: _Known, place: Mapping[str, str], entry: Entry) -> int | None:
    text = entry.texts.get("stands_in_for", "")
    if not text:
        return None
    for one in known.of(place["charter"], place["body"]):
        if fold(one.person.name) == fold(text):
            return one.person_id
    raise RowError("unknown-principal", text=text)


def _rank(entry: Entry) -> int | None:
    text = entry.texts.get("rank", "")
    if not text:
        return None
    if not (text.isdecimal() and 1 <= int(text) <= 99):
        raise RowError("no-rank", text=text)
    return int(text)


def _without_twins(rows: Iterable[Planned]) -> Iterator[Planned]:
    """A row that says the same as one before it is an error; so is one with another's address."""
    seen: dict[tuple[object, ...], int] = {}
    addresses: dict[str, str] = {}
    for row in rows:
        email = row.new.get("email", "").casefold()
        owner = addresses.setdefault(email, row.name) if email else row.name
        if fold(owner) != fold(row.name):
            trouble = Trouble("mail-of-another", {"name": owner})
            yield replace(row, outcome="error", troubles=(trouble,))
            continue
        key = (fold(row.name), *row.place.values(), row.details.get("from_on"))
        if row.outcome in ("error", "empty") or key not in seen:
            seen.setdefault(key, row.number)
            yield row
        else:
            trouble = Trouble("twice", {"row": seen[key]})
            yield replace(row, outcome="error", troubles=(trouble,))


def _held_against_rules(known: _Known, rows: list[Planned]) -> Iterator[Planned]:
    """Each row held against the rules, and against the rows that are carried out before it."""
    bodies: dict[tuple[str, str], dict[str, Sitting]] = defaultdict(dict)
    for one in known.memberships:
        bodies[one.charter, one.body][str(one.pk)] = sitting(one)
    done: dict[int, Planned] = {}
    for row in sorted(rows, key=in_order):
        done[row.number] = row if row.outcome in _STILL else _judged(known, row, bodies)
    yield from (done[row.number] for row in rows)


_STILL = ("error", "empty", "unchanged")
_ORDER = ("end", "correct", "extend", "seat")


def in_order(row: Planned) -> tuple[int, int]:
    """Who leaves leaves before others come."""
    return (_ORDER.index(row.outcome) if row.outcome in _ORDER else -1), row.number


def _judged(
    known: _Known, row: Planned, bodies: Mapping[tuple[str, str], dict[str, Sitting]]
) -> Planned:
    sittings = bodies[row.place["charter"], row.place["body"]]
    key = str(row.membership_id or f"row {row.number}")
    new = _sitting(known, row, key)
    charter = known.charter(row.place["charter"])
    before = sittings.get(key)
    old = objections(charter, row.place["body"], sittings.values(), before) if before else ()
    known_codes = {one.code for one in old}
    found = objections(charter, row.place["body"], sittings.values(), new)
    found = tuple(one for one in found if one.code not in known_codes)
    sittings[key] = new
    if refused := [one for one in found if one.weight is Weight.REFUSED]:
        return replace(row, outcome="error", doubts=tuple(refused))
    return replace(row, doubts=found)


def _sitting(known: _Known, row: Planned, key: str) -> Sitting:
    details = row.details
    person = next((one for one in known.persons if one.pk == row.person_id), None)
    return Sitting(
        person=str(row.person_id or fold(row.name)),
        name=row.name,
        seat=row.place["seat"],
        part=SeatRole(details["part"].value),
        from_on=details["from_on"],
        until_on=details["until_on"],
        sector=person.sector if person else row.new.get("sector", ""),
        stands_in_for=str(details["stands_in_for_id"] or ""),
        rank=details["rank"],
        is_acting=details["is_acting"],
        id=key,
    )
