"""The bodies of an organisation on a day, each with who sits there and when it meets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tovholder.compliance.queries import planned_meetings
from tovholder.core.charter import Charter
from tovholder.core.charter.body import Body
from tovholder.core.composition import Composition, composition
from tovholder.directory.models import Organisation
from tovholder.governance.queries import (
    Seating,
    Version,
    charter_of,
    seating_of,
    versions_of,
)


@dataclass(frozen=True, slots=True)
class Assembly:
    """A body of a charter in force. `next_on` is the first meeting that is planned, if one is."""

    charter: Charter
    id: str
    body: Body
    seated: Composition
    next_on: date | None

    @property
    def is_formed(self) -> bool:
        """Whether the charter says who sits there or how many."""
        body = self.body
        return bool(body.seats or body.size or body.quotas or self.seated.filled)


def assemblies(organisation: Organisation, on: date) -> tuple[tuple[Assembly, ...], Seating]:
    """Every body of the charters in force on the day, and all who ever sat there; three queries."""
    in_force = [one for one in versions_of(organisation) if one.is_in_force(on)]
    seating = seating_of(organisation)
    return assembled(in_force, seating, planned_meetings(organisation, on), on), seating


def assembled(
    versions: Sequence[Version],
    seating: Seating,
    planned: Sequence[tuple[str, str, date]],
    on: date,
) -> tuple[Assembly, ...]:
    """Every body of the versions, in the order of the charters."""
    days = _next_days(planned)
    return tuple(
        Assembly(
            charter,
            id_,
            body,
            composition(charter, id_, seating.of(charter.charter, id_), on),
            days.get((charter.charter, id_)),
        )
        for charter in map(charter_of, versions)
        for id_, body in charter.bodies.items()
    )


def _next_days(planned: Sequence[tuple[str, str, date]]) -> Mapping[tuple[str, str], date]:
    """The first planned day of each body; `planned` is in order of day."""
    days: dict[tuple[str, str], date] = {}
    for charter, meeting, day in planned:
        days.setdefault((charter, meeting.partition(".")[0]), day)
    return days
