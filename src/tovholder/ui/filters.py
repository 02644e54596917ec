"""The form above a list or a picture that narrows it down by the query string.

A *field* is a control in the form. A *filter* is a field that also knows which rows of a table to
keep. A page without a table, such as the wheel, uses fields alone and reads the values itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from tovholder.ui.collation import danish_key
from tovholder.ui.icons import icon

_NOT_CARRIED = frozenset({"page", "format"})


class Field(Protocol):
    """A control: its name in the query string, and its HTML given the value there."""

    @property
    def key(self) -> str:
        """The name in the query string."""

    def control(self, value: str) -> SafeString:
        """Label and input."""


@dataclass(frozen=True, slots=True)
class SearchField:
    """Free text."""

    key: str
    label: str | Promise

    def control(self, value: str) -> SafeString:
        """A search box."""
        return format_html(
            '<label class="form-label" for="filter-{0}">{1}</label>'
            '<input class="form-input" type="search" id="filter-{0}" name="{0}" value="{2}">',
            self.key,
            self.label,
            value,
        )


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of some options, as pairs of value and word.

    `everything` is the word for no choice; None leaves that option out. `default` is chosen when
    the query string has none.
    """

    key: str
    label: str | Promise
    options: Sequence[tuple[str, str | Promise]]
    everything: str | Promise | None = None
    default: str = ""

    def control(self, value: str) -> SafeString:
        """A select box."""
        value = value or self.default
        first = [("", self.everything)] if self.everything is not None else []
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (option, mark_safe(" selected") if option == value else "", word)
                for option, word in (*first, *self.options)
            ),
        )
        return format_html(
            '<label class="form-label" for="filter-{0}">{1}</label>'
            '<select class="form-select" id="filter-{0}" name="{0}">{2}</select>',
            self.key,
            self.label,
            options,
        )


@dataclass(frozen=True, slots=True)
class DayField:
    """A day, `default` when the query string has none."""

    key: str
    label: str | Promise
    default: date | None = None

    def control(self, value: str) -> SafeString:
        """A date box."""
        shown = value or (self.default.isoformat() if self.default else "")
        return format_html(
            '<label class="form-label" for="filter-{0}">{1}</label>'
            '<input class="form-input" type="date" id="filter-{0}" name="{0}" value="{2}">',
            self.key,
            self.label,
            shown,
        )


class Filter[Row](Protocol):
    """A field over a table's rows."""

    @property
    def key(self) -> str:
        """The name in the query string."""

    def field(self, rows: Sequence[Row], /) -> Field:
        """The control, given all rows."""

    def keep(self, rows: Sequence[Row], value: str) -> Sequence[Row]:
        """The rows that agree with a value that is not empty."""


@dataclass(frozen=True)
class SearchFilter[Row]:
    """Keeps rows whose `text` holds every word that was typed, in any case and order."""

    key: str
    label: str | Promise
    text: Callable[[Row], str]

    def field(self, _rows: Sequence[Row], /) -> Field:
        """A search box."""
        return SearchField(self.key, self.label)

    def keep(self, rows: Sequence[Row], value: str) -> Sequence[Row]:
        """The rows with all the words."""
        words = value.casefold().split()
        return [row for row in rows if _has_all(self.text(row).casefold(), words)]


@dataclass(frozen=True)
class ChoiceFilter[Row]:
    """Keeps rows with the chosen value; the values on offer are those that the rows have.

    `match` gives a row's value, `word` the value as it is shown. Options come in the order of
    `order`, a sequence of values, or else alphabetically by word.
    """

    key: str
    label: str | Promise
    match: Callable[[Row], str]
    word: Callable[[str], str] = str
    order: Sequence[str] = ()

    def field(self, rows: Sequence[Row], /) -> Field:
        """A select box over the values that occur."""
        values = {self.match(row) for row in rows} - {""}
        options = [(str(value), self.word(value)) for value in self._ordered(values)]
        return ChoiceField(self.key, self.label, options, gettext("All"))

    def keep(self, rows: Sequence[Row], value: str) -> Sequence[Row]:
        """The rows with the value."""
        return [row for row in rows if self.match(row) == value]

    def _ordered(self, values: Iterable[str]) -> list[str]:
        if self.order:
            place = {value: index for index, value in enumerate(self.order)}
            return sorted(values, key=lambda value: place.get(value, len(place)))
        return sorted(values, key=lambda value: danish_key(self.word(value)))


def filter_form(fields: Sequence[Field], query: QueryDict) -> SafeString:
    """A GET form with the fields; other parameters of the query string are carried on.

    Where there is little room it is folded, unless something is chosen (`tables.css`).
    """
    if not fields:
        return mark_safe("")
    keys = {field.key for field in fields}
    controls = format_html_join(
        "",
        '<div class="filter-field">{}</div>',
        ((field.control(query.get(field.key, "")),) for field in fields),
    )
    reset = _reset_link(keys, query)
    return format_html(
        '<form class="filter" method="get" role="search" aria-label="{}">{}'
        '<details class="filter-fold"{}><summary>{}{}</summary><div class="filter-fields">{}'
        '<div class="filter-go"><button class="button button-secondary">{}{}</button>{}'
        "</div></div></details></form>",
        gettext("Filter"),
        _carried(keys, query),
        mark_safe(" open") if reset else "",
        icon("filter"),
        pgettext("verb", "Filter"),
        controls,
        icon("filter"),
        gettext("Show"),
        reset,
    )


def _carried(keys: set[str], query: QueryDict) -> SafeString:
    others = [name for name in query if name not in keys | _NOT_CARRIED]
    return format_html_join(
        "",
        '<input type="hidden" name="{}" value="{}">',
        ((name, value) for name in others for value in query.getlist(name)),
    )


def _reset_link(keys: set[str], query: QueryDict) -> SafeString:
    if not any(query.get(key) for key in keys):
        return mark_safe("")
    rest = query.copy()
    for key in keys | _NOT_CARRIED:
        rest.pop(key, None)
    return format_html('<a href="?{}">{}</a>', rest.urlencode(), gettext("Clear the filter"))


def _has_all(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)
