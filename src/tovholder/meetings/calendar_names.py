"""What the charters call their bodies and meetings."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext

from tovholder.core.charter import Charter
from tovholder.core.planning import BodyKey

EXTRA = "extra"
"""The kind of a meeting on top of what the charter asks for."""


def bodies_that_meet(charters: Iterable[Charter]) -> Iterator[tuple[BodyKey, str]]:
    """The bodies that the charters give a cadence, and what they are called."""
    for charter in charters:
        for id_, body in charter.bodies.items():
            if any(not meeting.proposed for meeting in body.meetings.values()):
                yield (charter.charter, id_), body.name


def meeting_kinds(charters: Iterable[Charter]) -> Mapping[str, tuple[str, str]]:
    """Every kind of meeting by "charter/body.kind": the body's name, and the meeting's own.

    Each body also has an extra one, for what its charter does not ask for.
    """
    kinds: dict[str, tuple[str, str]] = {}
    for charter in charters:
        for id_, body in charter.bodies.items():
            for kind, meeting in body.meetings.items():
                title = meeting.title or body.name
                kinds[f"{charter.charter}/{id_}.{kind}"] = (body.name, title)
            kinds.setdefault(
                f"{charter.charter}/{id_}.{EXTRA}", (body.name, gettext("Extra meeting"))
            )
    return kinds
