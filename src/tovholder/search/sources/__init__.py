"""Where what can be found comes from: each app's things, as documents.

The sources of the apps below stand in their modules here; an app beside or above registers its own
in `AppConfig.ready`.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from tovholder.directory.models import Organisation


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be found. `key` names it among those of its source.

    `seen_by` is the permission that it takes to see it, "" for everybody in the organisation; where
    `readers` are given, only these persons see it. `kind` is a key of the source's `kinds`.
    """

    key: str
    kind: str
    title: str
    text: str
    url: str
    on: date | None = None
    seen_by: str = ""
    readers: tuple[int, ...] | None = None


type Read = Callable[[Organisation, date, Collection[str] | None], Iterable[Found]]
"""Gives the documents of an organisation on a day: all, or those of the keys given."""


@dataclass(frozen=True, slots=True)
class Source:
    """Things of one sort. `kinds` are what its documents are called on the page.

    An event about a subject of kind `subject` is about the document whose key is the subject's id.
    After an event about a kind in `also_after`, and on each new day if it `changes_by_day`, the
    source is read again as a whole.
    """

    name: str
    kinds: dict[str, str | Promise]
    read: Read
    subject: str = ""
    also_after: frozenset[str] = frozenset()
    changes_by_day: bool = False


_sources: dict[str, Source] = {}


def register(*sources: Source) -> None:
    """Adds the sources; one that is registered again under its name is replaced."""
    _sources.update({one.name: one for one in sources})


def forget(*sources: Source) -> None:
    """Takes the sources away again; for tests and measurements."""
    for one in sources:
        _sources.pop(one.name, None)


def all_sources() -> tuple[Source, ...]:
    """Every source, in the order registered."""
    return tuple(_sources.values())


def kind_words() -> dict[str, str]:
    """What each kind of document is called, in the order of the sources."""
    return {kind: str(word) for source in _sources.values() for kind, word in source.kinds.items()}
