"""What refers to a decision, from the apps that know: charter versions, waivers, seats, leads.

`governance` knows no app above it by name. Such an app calls `register` in its `AppConfig.ready`:

    references.register(waivers_by_decision)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation


@dataclass(frozen=True, slots=True)
class DecisionName:
    """A decision as those who refer to it may know it: by key, or by number ("2026-7")."""

    key: int
    reference: str


Source = Callable[[Organisation, DecisionName], Iterable[Subject]]
"""Given an organisation and one of its decisions: the things that refer to it."""

_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask this app too, from now on."""
    if source not in _sources:
        _sources.append(source)


def referring_to(organisation: Organisation, decision: DecisionName) -> list[Subject]:
    """Every thing that refers to the decision, source by source; one query or so for each."""
    return [subject for source in _sources for subject in source(organisation, decision)]
