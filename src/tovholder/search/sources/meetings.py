"""The meetings that were planned, held and cancelled."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import kind_of
from tovholder.directory.models import Organisation
from tovholder.meetings.queries import meetings_of
from tovholder.search.sources import Found, Source


def _read(organisation: Organisation, _on: date, keys: Collection[str] | None) -> Iterator[Found]:
    for one in meetings_of(organisation):
        if keys is None or str(one.id) in keys:
            yield Found(
                key=str(one.id),
                kind="meeting",
                title=one.title,
                text=" ".join(filter(None, (one.place, one.note, one.cancelled_because))),
                url=kind_of("meeting").url(organisation.slug, str(one.id)),
                on=one.day,
            )


SOURCE = Source(
    name="meetings",
    kinds={"meeting": _("Meeting")},
    read=_read,
    subject="meeting",
    also_after=frozenset({"year-plan"}),
)
