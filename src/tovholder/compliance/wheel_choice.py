"""What of the year is looked at: one charter, one body, one person, one kind of duty, or all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.rules import bodies_in, concerns, parties_of
from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.composition import Sitting
from tovholder.core.history import Judged
from tovholder.core.obligations import Obligation, Ring
from tovholder.governance.queries import Seating
from tovholder.ui.collation import danish_key
from tovholder.ui.filters import ChoiceField
from tovholder.ui.sentences.wheel import RINGS

KEYS = ("charter", "body", "person", "kind")


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of the query string; "" for no choice. `body` is "charter/body"."""

    charter: str = ""
    body: str = ""
    person: str = ""
    kind: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """As asked; a value that fits nothing leaves nothing."""
        return cls(*(query.get(key, "") for key in KEYS))

    def __bool__(self) -> bool:
        return any((self.charter, self.body, self.person, self.kind))

    @property
    def query(self) -> str:
        """The choice as the end of an address: "?kind=meeting"; "" for no choice."""
        chosen = {key: value for key in KEYS if (value := getattr(self, key))}
        return f"?{urlencode(chosen)}" if chosen else ""

    def keep(self, judged: Sequence[Judged], seating: Seating, on: date) -> tuple[Judged, ...]:
        """The verdicts that fit every choice, charter by charter."""
        return tuple(
            self._kept(one, seating, on)
            for one in judged
            if self.charter in ("", one.charter.charter)
        )

    def _kept(self, one: Judged, seating: Seating, on: date) -> Judged:
        if not (self.body or self.person or self.kind):
            return one
        parties = self._parties(one.charter, seating, on)
        return replace(
            one,
            verdicts=tuple(
                verdict
                for verdict in one.verdicts
                if self._fits(one.charter.charter, verdict.occurrence.obligation, parties)
            ),
        )

    def _fits(self, charter: str, obligation: Obligation, parties: frozenset[str]) -> bool:
        return (
            (not self.kind or obligation.ring.value == self.kind)
            and (not self.body or f"{charter}/{obligation.body}" == self.body)
            and (not self.person or concerns(obligation, parties))
        )

    def _parties(self, charter: Charter, seating: Seating, on: date) -> frozenset[str]:
        if not self.person:
            return frozenset()
        return parties_of(charter, _sittings(charter, self.person, seating, on))


def _sittings(
    charter: Charter, person: str, seating: Seating, on: date
) -> Mapping[str, Sequence[Sitting]]:
    found = {
        body: [
            sitting
            for sitting in seating.of(charter.charter, body)
            if sitting.person == person and sitting.is_on(on)
        ]
        for body in charter.bodies
    }
    return {body: some for body, some in found.items() if some}


def choice_fields(judged: Sequence[Judged], seating: Seating, language: str) -> list[ChoiceField]:
    """A select box for each choice, with what the year has; one with a single value is left out."""
    charters = {one.charter.charter: one.charter for one in judged}
    titles = [(key, charter.title) for key, charter in charters.items()]
    rings = {v.occurrence.obligation.ring for one in judged for v in one.verdicts}
    fields = [
        ChoiceField("charter", _("Charter"), titles, _("All")),
        ChoiceField("body", _("Body"), list(_bodies(judged, charters)), _("All")),
        ChoiceField("person", _("Person"), _persons(seating), _("All")),
        ChoiceField(
            "kind",
            _("Kind of duty"),
            [(ring.value, RINGS[ring].text(language)) for ring in Ring if ring in rings],
            _("All"),
        ),
    ]
    return [field for field in fields if len(field.options) > 1]


def _bodies(judged: Sequence[Judged], charters: Mapping[str, Charter]) -> Iterator[tuple[str, str]]:
    """The bodies that anything is asked of."""
    asked = {
        (one.charter.charter, verdict.occurrence.obligation.body)
        for one in judged
        for verdict in one.verdicts
    }
    for charter, body in bodies_in(list(charters.values())):
        if (charter, body) in asked:
            yield f"{charter}/{body}", index(charters[charter]).name(body)


def _persons(seating: Seating) -> list[tuple[str, str]]:
    named = [(key, person.name) for key, person in seating.persons.items()]
    return sorted(named, key=lambda pair: danish_key(pair[1]))
