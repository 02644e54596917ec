"""What everybody in an organisation owes on a day, whatever it comes from."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from tovholder.audit.queries import State, state_of
from tovholder.compliance.owing import Frame, Owed, by_key, from_rules, from_seats
from tovholder.compliance.queries.judged import judged
from tovholder.compliance.rows import EARLIEST
from tovholder.core.composition import Sitting
from tovholder.core.language import Language
from tovholder.core.owners import roster
from tovholder.directory.models import Organisation
from tovholder.directory.queries import titles_of
from tovholder.governance.queries import Seating, seating_of
from tovholder.governance.queries.roles import role_holders
from tovholder.governance.rules import Role


def owed(organisation: Organisation, on: date, language: Language = "da") -> tuple[Owed, ...]:
    """All of it, most urgent first, said in the language.

    Rules that are due within 30 days, past due, or missed this year; what is to be vouched for this
    year; seats that stand empty, and terms that end within half a year.

    One query as long as nothing changes in the organisation; otherwise as many as `judged`, and
    three more, however many rows.
    """
    return _owed(organisation, state_of(organisation.pk), on, language)


@lru_cache(maxsize=128)
def _owed(
    organisation: Organisation, _state: State, on: date, language: Language
) -> tuple[Owed, ...]:
    frame = Frame(organisation.slug, on, language)
    items = {one.key: one for one in _by_charter(organisation, frame)}
    return tuple(sorted(items.values(), key=lambda one: one.urgency))


def _by_charter(organisation: Organisation, frame: Frame) -> Iterator[Owed]:
    """What rules and seats ask for; a charter that is not yet in force asks for nothing."""
    on = frame.on
    found = judged(organisation, on=on, first=EARLIEST, last=_horizon(on))
    seating = seating_of(organisation)
    titles = {str(key): title for key, title in titles_of(organisation).items()}
    coordinators = role_holders(organisation, Role.COORDINATOR)
    for one in found:
        force = one.charter.in_force
        sittings = _sittings_of(seating, one.charter.charter)
        answering = by_key(roster(one.charter, sittings, on, titles), coordinators)
        if force.from_ <= on:
            yield from from_rules(frame, one, answering)
        if force.from_ <= on <= (force.until or date.max):
            yield from from_seats(frame, one.charter, sittings, answering)


def _horizon(on: date) -> date:
    """As far as the front page looks, so that both are judged once."""
    return max(date(on.year, 12, 31), on + timedelta(days=90))


def _sittings_of(seating: Seating, charter: str) -> Mapping[str, Sequence[Sitting]]:
    return {body: some for (known, body), some in seating.sittings.items() if known == charter}


def forget_owed() -> None:
    """Ask anew at the next question; for tests, where a rolled back state comes again."""
    _owed.cache_clear()
