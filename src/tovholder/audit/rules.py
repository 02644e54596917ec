"""What an event is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of some app: its kind ("membership"), its id there, and its title on that day."""

    kind: str
    id: int | str
    title: str
