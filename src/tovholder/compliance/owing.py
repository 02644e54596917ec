"""Something that is owed, and what the charters and their seats make people owe."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter
from urllib.parse import urlencode

from django.urls import reverse

from tovholder.audit.subjects import kind_of
from tovholder.compliance.rows import Row, Rule, rules_of
from tovholder.core.charter import Charter
from tovholder.core.composition import Opening, Sitting, openings
from tovholder.core.facts import FactKind
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.obligations import NO_DAY, Obligation, Shape
from tovholder.core.owners import Roster
from tovholder.core.verdicts import Standing, Verdict
from tovholder.ui.sentences.owed import DEEDS, SEAT, TERM, WHY

AHEAD = timedelta(days=30)
"""How long before its due day a rule is owed."""
TERM_AHEAD = timedelta(days=183)
"""How long before its end a term asks for a successor."""

_DATED = (Shape.COUNTED, Shape.DEADLINE)
_COMING = (Standing.DUE_SOON, Standing.ON_COURSE, Standing.PLANNED)
_MISSED = (Standing.BROKEN, Standing.DEVIATES)
_ORDER = {one: place for place, one in enumerate((Standing.OVERDUE, *_MISSED))}

Levels = tuple[tuple[int, ...], ...]
"""Keys of persons: who answers first, and who if they do not. No level is empty."""


class OwedKind(StrEnum):
    """What sort of thing is owed."""

    DUTY = "duty"
    TASK = "task"
    FOLLOW_UP = "follow-up"
    ATTESTATION = "attestation"
    VACANCY = "vacancy"
    TERM = "term"


_FACTS: Mapping[OwedKind, Callable[[Obligation], FactKind | None]] = {
    OwedKind.DUTY: attrgetter("done_by"),
    OwedKind.ATTESTATION: lambda _one: FactKind.ATTESTED,
    OwedKind.VACANCY: lambda _one: None,
}


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that somebody is to do.

    `key` is the same from day to day, and no other thing's in the organisation. `charter` and
    `rule` are ids, "" for what hangs on no rule; `body` is a name. `cadence` is what the charter
    asks for, `why` how it stands; both are sentences. `owners` are by level of fallback. `waiting`
    are those who asked for it. `deed` are the words on the button that leads to `deed_url`; `url`
    is the thing's own page. `fact` is what shows that it is done, about the meeting day `about`;
    None where something else than a person's word is asked for. What `is_confidential` is answered
    by nobody who is not logged in.
    """

    key: str
    kind: OwedKind
    title: str
    due: date
    standing: Standing
    owners: Levels
    url: str
    deed: str
    deed_url: str
    why: str
    clause: str = ""
    cadence: str = ""
    charter: str = ""
    rule: str = ""
    body: str = ""
    waiting: tuple[int, ...] = ()
    fact: FactKind | None = None
    about: date | None = None
    is_confidential: bool = False

    @property
    def urgency(self) -> tuple[object, ...]:
        """Sorts what is due first first; of one day, what can still be done before what cannot."""
        return self.due, _ORDER.get(self.standing, 0), self.title, self.key

    @property
    def is_answered_by_word(self) -> bool:
        """Whether a few words of the right person settle it, without a login."""
        is_asked = self.fact is not None or self.kind is OwedKind.TASK
        follows = self.kind is OwedKind.FOLLOW_UP and self.key.startswith("follow-up:")
        return (is_asked or follows) and not self.is_confidential

    def is_late(self, on: date) -> bool:
        """Whether the due day is past."""
        return self.due < on

    def level_of(self, person: int) -> int | None:
        """How far down the fallback the person is, from 0; None if it is not the person's."""
        return next((n for n, level in enumerate(self.owners) if person in level), None)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every item is made within: the organisation's address, the day, the language."""

    slug: str
    on: date
    language: Language

    def address(self, name: str, *args: object) -> str:
        """A page of the organisation."""
        return reverse(name, args=[self.slug, *args])

    def page_of(self, kind: str, id_: str) -> str:
        """The page of a thing of an app below; "" if it has none."""
        return kind_of(kind).url(self.slug, id_)


Answering = Callable[[str | None, str | None], Levels]
"""Who answers for what has this owner and this body, as ids of the charter."""


def from_rules(frame: Frame, one: Judged, answering: Answering) -> Iterator[Owed]:
    """What a charter version's rules ask for now."""
    rules = rules_of(one.charter, frame.language)
    attested: dict[str, Owed] = {}
    for verdict in one.verdicts:
        obligation = verdict.occurrence.obligation
        rule = rules[obligation.subject]
        if _is_owed(verdict, frame.on):
            yield _duty(frame, rule, verdict, answering)
        elif _is_unattested(verdict, frame.on):
            item = _attestation(frame, rule, verdict, answering)
            attested.setdefault(item.key, item)
        elif _lacks_a_lead(verdict, frame.on):
            yield _lead(frame, rule, verdict, answering)
    yield from attested.values()


def from_seats(
    frame: Frame,
    charter: Charter,
    sittings: Mapping[str, Iterable[Sitting]],
    answering: Answering,
) -> Iterator[Owed]:
    """The seats of a charter in force that somebody must be found for."""
    for body_id, body in charter.bodies.items():
        found = openings(
            charter, body_id, sittings.get(body_id, ()), frame.on, frame.on + TERM_AHEAD
        )
        for opening in found:
            owners = answering(f"{body_id}.secretary", body_id)
            yield _seat(frame, charter, (body_id, body.name), opening, owners)


def by_key(roster: Roster, coordinators: tuple[int, ...]) -> Answering:
    """Who answers by a roster whose persons are keys; the coordinators come last."""
    kept: dict[tuple[str | None, str | None], Levels] = {}

    def answering(owner: str | None, body: str | None) -> Levels:
        if (owner, body) not in kept:
            found = [tuple(map(int, level)) for level in roster.levels(owner, body)]
            kept[owner, body] = with_fallback(found, coordinators)
        return kept[owner, body]

    return answering


def with_fallback(levels: Iterable[tuple[int, ...]], last: tuple[int, ...]) -> Levels:
    """The levels with another at the end; nobody twice, and no level empty."""
    seen: set[int] = set()
    found: list[tuple[int, ...]] = []
    for level in (*levels, last):
        if new := tuple(dict.fromkeys(one for one in level if one not in seen)):
            found.append(new)
            seen.update(new)
    return tuple(found)


def _is_owed(verdict: Verdict, on: date) -> bool:
    occurrence, standing = verdict.occurrence, verdict.standing
    if occurrence.obligation.shape not in _DATED or occurrence.due == NO_DAY:
        return False
    if standing in _MISSED:
        return occurrence.due.year == on.year
    is_near = on <= occurrence.due <= on + AHEAD
    return standing is Standing.OVERDUE or (standing in _COMING and is_near)


def _is_unattested(verdict: Verdict, on: date) -> bool:
    occurrence = verdict.occurrence
    is_asked = verdict.standing is Standing.UNVERIFIABLE and verdict.since is None
    is_now = occurrence.opens <= on <= occurrence.due and occurrence.due.year == on.year
    return is_asked and is_now and occurrence.obligation.shape is Shape.UNVERIFIABLE


def _lacks_a_lead(verdict: Verdict, on: date) -> bool:
    occurrence = verdict.occurrence
    is_lead = occurrence.obligation.done_by is FactKind.LEAD_APPOINTED
    return (
        is_lead and verdict.standing is Standing.BROKEN and occurrence.opens <= on <= occurrence.due
    )


def _duty(frame: Frame, rule: Rule, verdict: Verdict, answering: Answering) -> Owed:
    return _of_rule(frame, rule, verdict, answering, OwedKind.DUTY, verdict.occurrence.due)


def _attestation(frame: Frame, rule: Rule, verdict: Verdict, answering: Answering) -> Owed:
    return _of_rule(frame, rule, verdict, answering, OwedKind.ATTESTATION, verdict.occurrence.due)


def _lead(frame: Frame, rule: Rule, verdict: Verdict, answering: Answering) -> Owed:
    since = verdict.since or verdict.occurrence.opens
    return _of_rule(frame, rule, verdict, answering, OwedKind.VACANCY, since)


def _of_rule(
    frame: Frame, rule: Rule, verdict: Verdict, answering: Answering, kind: OwedKind, due: date
) -> Owed:
    obligation = rule.obligation
    url = frame.address("compliance:rule", rule.charter, obligation.subject)
    return Owed(
        key=f"{kind}:{rule.charter}:{obligation.subject}:{due.isoformat()}",
        kind=kind,
        title=rule.title_with_body,
        due=due,
        standing=verdict.standing,
        owners=answering(obligation.owner, obligation.body),
        url=url,
        deed=DEEDS["lead" if kind is OwedKind.VACANCY else kind].text(frame.language),
        deed_url=frame.address("compliance:tell", rule.charter, obligation.subject),
        why=Row(rule, verdict).reason(frame.language),
        clause=rule.clause,
        cadence=rule.when,
        charter=rule.charter,
        rule=obligation.subject,
        body=rule.body,
        fact=_FACTS[kind](obligation),
        about=verdict.occurrence.anchor,
    )


def _seat(
    frame: Frame, charter: Charter, body: tuple[str, str], opening: Opening, owners: Levels
) -> Owed:
    body_id, body_name = body
    day, language = opening.on, frame.language
    kind = OwedKind.VACANCY if opening.holder is None else OwedKind.TERM
    who = (opening.holder.person,) if opening.holder else ()
    place = (charter.charter, f"{body_id}.{opening.seat}")
    code = "vacancy" if opening.holder is None else "term-ends" if day >= frame.on else "term-ended"
    url = frame.address("overview:body", charter.charter, body_id)
    return Owed(
        key=":".join((kind, *place, *who, day.isoformat())),
        kind=kind,
        title=_seat_title(body_name, opening, language),
        due=day,
        standing=standing_by_day(day, frame.on),
        owners=owners,
        url=url,
        deed=DEEDS[kind].text(language),
        deed_url=url if opening.holder else _fill_url(frame, charter, body_id, opening.seat),
        why=WHY[code].format(language, count=opening.count, on=day),
        clause=(opening.part.clause or "").removeprefix("§").strip(),
        charter=charter.charter,
        body=body_name,
    )


def _seat_title(body: str, opening: Opening, language: Language) -> str:
    seat = SEAT.format(language, body=body, seat=opening.part.title)
    if opening.holder is None:
        return seat
    return TERM.format(language, seat=seat, name=opening.holder.name)


def _fill_url(frame: Frame, charter: Charter, body: str, seat: str) -> str:
    page = frame.address("governance:seat-fill", charter.charter, body)
    return f"{page}?{urlencode({'plads': seat})}"


def standing_by_day(due: date, on: date) -> Standing:
    """Where something stands that only its day decides."""
    if due < on:
        return Standing.OVERDUE
    return Standing.DUE_SOON if due <= on + AHEAD else Standing.ON_COURSE
