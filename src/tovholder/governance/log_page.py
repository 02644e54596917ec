"""The event log as a list: who, when, what, before and after, and why."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from typing import Protocol

from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext, gettext_lazy

from tovholder.audit.queries import EventChoices, EventFilter
from tovholder.audit.subjects import kind_of
from tovholder.ui import dates
from tovholder.ui.filters import ChoiceField, DayField, Field, SearchField
from tovholder.ui.language import page_language
from tovholder.ui.sentences.events import FIELDS, VALUES, VERBS
from tovholder.ui.tables import Column, TableSpec

_UNREADABLE = frozenset({"digest"})
"""Fields that say nothing to a reader; they stay in the database."""


class Logged(Protocol):
    """What the list shows of an event."""

    at: datetime
    actor_name: str
    verb: str
    subject_kind: str
    subject_id: str
    subject_title: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    reason: str


def log_table(slug: str) -> TableSpec[Logged]:
    """The list for an organisation's address; each thing links to its own page and its own log."""
    return TableSpec(
        name="log",
        caption=gettext_lazy("Events"),
        columns=(
            Column("at", gettext_lazy("When"), cell=_when, is_sortable=False),
            Column("who", gettext_lazy("Who"), cell=who, is_sortable=False),
            Column("did", gettext_lazy("Did"), cell=did, is_sortable=False),
            Column(
                "thing",
                gettext_lazy("What"),
                cell=partial(_thing, slug),
                text=attrgetter("subject_title"),
                is_sortable=False,
            ),
            Column(
                "change",
                gettext_lazy("Before and after"),
                cell=_change,
                text=_change_text,
                is_sortable=False,
            ),
            Column("why", gettext_lazy("Why"), cell=attrgetter("reason"), is_sortable=False),
        ),
    )


def asked_events(query: QueryDict, first: date | None, last: date | None) -> EventFilter:
    """What the query string asks for; the days are read by the view."""
    by = query.get("by", "")
    return EventFilter(
        actor_id=int(by) if by.isdecimal() and len(by) < 10 else None,
        verb=query.get("verb", ""),
        kind=query.get("kind", ""),
        actor=query.get("actor", ""),
        text=query.get("text", ""),
        first=first,
        last=last,
    )


def log_fields(choices: EventChoices) -> tuple[Field, ...]:
    """The controls above the list."""
    everything = gettext("All")
    verbs = [(verb, _verb_word(verb)) for verb in choices.verbs]
    kinds = [(kind, str(kind_of(kind).label)) for kind in choices.kinds]
    actors = [(actor, actor) for actor in choices.actors]
    return (
        SearchField("text", gettext_lazy("What it is called")),
        ChoiceField("actor", gettext_lazy("Who"), actors, everything),
        ChoiceField("verb", gettext_lazy("Did"), sorted(verbs, key=lambda one: one[1]), everything),
        ChoiceField("kind", gettext_lazy("Kind of thing"), kinds, everything),
        DayField("first", gettext_lazy("From")),
        DayField("last", gettext_lazy("Until")),
    )


def who(event: Logged) -> str:
    """The name; a timer and an import have none."""
    return event.actor_name or gettext("the system itself")


def did(event: Logged) -> str:
    """The verb in words."""
    return _verb_word(event.verb)


def _verb_word(verb: str) -> str:
    return VERBS[verb].text(page_language()) if verb in VERBS else verb.replace("-", " ")


def _when(event: Logged) -> str:
    return dates.moment(localtime(event.at), page_language())


def _thing(slug: str, event: Logged) -> SafeString:
    kind = kind_of(event.subject_kind)
    log = reverse("governance:thing-log", args=[slug, event.subject_kind, event.subject_id])
    page = kind.url(slug, event.subject_id)
    title = (
        format_html('<a href="{}">{}</a>', page, event.subject_title)
        if page
        else event.subject_title
    )
    return format_html(
        '{} <span class="soft">{} · <a href="{}">{}<span class="sr-only">: {}</span></a></span>',
        title,
        kind.label,
        log,
        gettext("its log"),
        event.subject_title,
    )


def changed(event: Logged) -> Iterable[tuple[str, str, str]]:
    """Each field that changed: its word, its value before, its value after."""
    before, after = event.before or {}, event.after or {}
    for name in dict.fromkeys((*before, *after)):
        old, new = _value(before.get(name)), _value(after.get(name))
        if old != new and name not in _UNREADABLE:
            yield _field_word(name), old, new


def _change(event: Logged) -> SafeString:
    items = format_html_join(
        "",
        "<li>{}: {}</li>",
        ((word, from_to(before, after)) for word, before, after in changed(event)),
    )
    return format_html('<ul class="bare">{}</ul>', items) if items else items


def _change_text(event: Logged) -> str:
    return "; ".join(f"{word}: {from_to(before, after)}" for word, before, after in changed(event))


def from_to(before: str, after: str) -> str:
    if before and after:
        return f"{before} → {after}"
    return after or gettext("%(value)s, now gone") % {"value": before}


def _field_word(name: str) -> str:
    return FIELDS[name].text(page_language()) if name in FIELDS else name.replace("_", " ")


def _word(field: str, value: object) -> str:
    word = VALUES.get((field, value)) if isinstance(value, str) else None
    return word.text(page_language()) if word else _value(value)


def _value(value: object) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return gettext("yes") if value else gettext("no")
        case list() | tuple():
            return ", ".join(map(_value, value))
        case dict():
            return ", ".join(f"{_field_word(key)}: {_value(one)}" for key, one in value.items())
        case str() if len(value) == 10 and value[4] == value[7] == "-":
            return _day(value)
        case str() if len(value) > 200:
            return value[:200] + " …"
    return str(value)


def _day(value: str) -> str:
    try:
        return dates.short_day(date.fromisoformat(value), page_language())
    except ValueError:
        return value
