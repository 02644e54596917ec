"""What happened to one thing, as its page tells it."""

from django.utils.html import format_html_join
from django.utils.timezone import localtime

from tovholder.audit.queries import EventFilter, events_found
from tovholder.directory.models import Organisation
from tovholder.governance.log_page import Logged, changed, did, from_to, who
from tovholder.ui.blocks import Happening


def history_of(organisation: Organisation, kind: str, key: int | str) -> list[Happening]:
    """Every event about the thing, newest first: who did what, why, and what changed; one query."""
    found = events_found(organisation.pk, EventFilter(kind=kind, subject_id=str(key)))
    return [_happening(event) for event in iter(found)]


def _happening(event: Logged) -> Happening:
    is_new = event.before is None
    changes = () if is_new else changed(event)
    parts = [
        event.reason,
        *(f"{word}: {from_to(before, after)}" for word, before, after in changes),
    ]
    detail = format_html_join("", "{}<br>", ((part,) for part in parts if part))
    return Happening(localtime(event.at).date(), f"{who(event)} {did(event)}", detail)
