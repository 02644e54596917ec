"""What everybody in an organisation owes on a day, whatever it comes from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tovholder.audit.queries import State, state_of
from tovholder.compliance.owing import Answering, Frame, Owed, by_key, from_rules, from_seats
from tovholder.compliance.owing_work import from_decisions, from_tasks
from tovholder.compliance.queries.judged import judged
from tovholder.compliance.rows import EARLIEST
from tovholder.core.charter.index import index
from tovholder.core.composition import Sitting
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.owners import roster
from tovholder.directory.models import Organisation
from tovholder.directory.queries import titles_of
from tovholder.governance.queries import Seating, seating_of
from tovholder.governance.queries.decisions import open_follow_ups
from tovholder.governance.queries.roles import role_holders
from tovholder.governance.rules import Role
from tovholder.tasks.queries import open_tasks


def owed(organisation: Organisation, on: date, language: Language = "da") -> tuple[Owed, ...]:
    """All of it, most urgent first, said in the language.

    Rules that are due within 30 days, past due, or missed this year; what is to be vouched for this
    year; seats that stand empty, and terms that end within half a year; tasks; what is to follow
    from decisions.

    One query as long as nothing changes in the organisation; otherwise as many as `judged`, and
    five more, however many rows.
    """
    return _owed(organisation, state_of(organisation.pk), on, language)


@lru_cache(maxsize=128)
def _owed(
    organisation: Organisation, _state: State, on: date, language: Language
) -> tuple[Owed, ...]:
    frame = Frame(organisation.slug, on, language)
    coordinators = role_holders(organisation, Role.COORDINATOR)
    by_charter = list(_answering(organisation, on, coordinators))
    found = [
        *_from_charters(frame, by_charter),
        *from_tasks(frame, open_tasks(organisation), coordinators),
        *_from_decisions(frame, organisation, by_charter),
    ]
    items = {one.key: one for one in found}
    return tuple(sorted(items.values(), key=lambda one: one.urgency))


@dataclass(frozen=True, slots=True)
class _Known:
    """A charter version as it was judged, who sits in its bodies, and who answers for what."""

    judged: Judged
    sittings: Mapping[str, Sequence[Sitting]]
    answering: Answering

    def is_in_force(self, on: date) -> bool:
        force = self.judged.charter.in_force
        return force.from_ <= on <= (force.until or date.max)


def _answering(
    organisation: Organisation, on: date, coordinators: tuple[int, ...]
) -> Iterator[_Known]:
    """The versions that were ever in force by the day."""
    seating = seating_of(organisation)
    titles = {str(key): title for key, title in titles_of(organisation).items()}
    for one in judged(organisation, on=on, first=EARLIEST, last=_horizon(on)):
        if one.charter.in_force.from_ <= on:
            sittings = _sittings_of(seating, one.charter.charter)
            found = roster(one.charter, sittings, on, titles)
            yield _Known(one, sittings, by_key(found, coordinators))


def _from_charters(frame: Frame, known: Iterable[_Known]) -> Iterator[Owed]:
    for one in known:
        yield from from_rules(frame, one.judged, one.answering)
        if one.is_in_force(frame.on):
            yield from from_seats(frame, one.judged.charter, one.sittings, one.answering)


def _from_decisions(
    frame: Frame, organisation: Organisation, known: Sequence[_Known]
) -> Iterator[Owed]:
    """By the version of its charter that is in force, else by the last that was."""
    versions = {one.judged.charter.charter: one for one in known}
    versions |= {one.judged.charter.charter: one for one in known if one.is_in_force(frame.on)}
    for decision in open_follow_ups(organisation, frame.on):
        one = versions.get(decision.charter)
        if one is not None:
            name = index(one.judged.charter).name(decision.body, frame.language)
            yield from from_decisions(frame, [decision], one.answering, name)


def _horizon(on: date) -> date:
    """As far as the front page looks, so that both are judged once."""
    return max(date(on.year, 12, 31), on + timedelta(days=90))


def _sittings_of(seating: Seating, charter: str) -> Mapping[str, Sequence[Sitting]]:
    return {body: some for (known, body), some in seating.sittings.items() if known == charter}


def forget_owed() -> None:
    """Ask anew at the next question; for tests, where a rolled back state comes again."""
    _owed.cache_clear()
