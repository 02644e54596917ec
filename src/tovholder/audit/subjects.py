"""What the log's subjects are called, and where each is shown.

The log knows no app by name. An app calls `register` in its `AppConfig.ready`:

    subjects.register(SubjectKind("membership", gettext_lazy("seat"), membership_url))

A kind that nobody registered is shown by its title alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


def _nowhere(_slug: str, _id: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class SubjectKind:
    """A kind of thing: what it is called, and its page in the organisation at `slug`, or "".

    `url` is called with the organisation's slug and the subject's id; it asks no database.
    """

    kind: str
    label: str | Promise
    url: Callable[[str, str], str] = _nowhere


_kinds: dict[str, SubjectKind] = {}


def register(*kinds: SubjectKind) -> None:
    """Adds the kinds; one that is registered again is replaced."""
    _kinds.update({one.kind: one for one in kinds})


def kind_of(kind: str) -> SubjectKind:
    """The kind as it was registered; one that was not is called by its own name."""
    return _kinds.get(kind) or SubjectKind(kind, kind)


def all_kinds() -> tuple[SubjectKind, ...]:
    """Every kind that an app has registered, by its own name."""
    return tuple(_kinds[kind] for kind in sorted(_kinds))
