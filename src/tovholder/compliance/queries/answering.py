"""Who answers for the rules of an organisation's charters, by name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tovholder.compliance.queries.inbox import HandedOver, handed_over
from tovholder.core.charter import Charter
from tovholder.core.composition import Sitting
from tovholder.core.obligations import Obligation
from tovholder.core.owners import Roster, roster
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_of
from tovholder.governance.queries import Seating, seating_of


@dataclass(frozen=True, slots=True)
class Answerers:
    """Who answers for what on a day. Persons are given by their key."""

    on: date
    names: Mapping[int, str]
    _titles: Mapping[str, str]
    _seating: Seating
    _rosters: dict[tuple[str, date], Roster] = field(default_factory=dict)
    _handed: dict[int, Sequence[HandedOver]] = field(default_factory=dict)

    def owners(self, charter: Charter, obligation: Obligation) -> Sequence[int]:
        """Who answers first for the obligation: its owner, or else the secretary of its body."""
        levels = self._roster(charter).levels(obligation.owner, obligation.body)
        return tuple(int(one) for one in levels[0]) if levels else ()

    def owner_names(self, charter: Charter, obligation: Obligation) -> str:
        """The same, by their names; "" if nobody is known."""
        return ", ".join(self.names[one] for one in self.owners(charter, obligation))

    def stands_in(self, person: Person, charter: Charter, obligation: Obligation) -> bool:
        """Whether an owner has handed it over to the person; one query for each person."""
        if person.pk not in self._handed:
            self._handed[person.pk] = handed_over(person, self.on)
        owners = self.owners(charter, obligation)
        rule = f":{charter.charter}:{obligation.subject}:"
        return any(
            one.to == person.pk and one.person in owners and one.is_about(rule, self.on)
            for one in self._handed[person.pk]
        )

    def _roster(self, charter: Charter) -> Roster:
        key = (charter.charter, charter.in_force.from_)
        if key not in self._rosters:
            sittings = _of(self._seating, charter.charter)
            self._rosters[key] = roster(charter, sittings, self.on, self._titles)
        return self._rosters[key]


def answerers(organisation: Organisation, on: date) -> Answerers:
    """Everybody who sat or held a post on the day; two queries."""
    persons = list(persons_of(organisation))
    titles = {str(one.pk): one.title for one in persons if one.title}
    names = {one.pk: one.name for one in persons}
    return Answerers(on, names, titles, seating_of(organisation))


def _of(seating: Seating, charter: str) -> Mapping[str, Iterable[Sitting]]:
    return {body: some for (known, body), some in seating.sittings.items() if known == charter}
