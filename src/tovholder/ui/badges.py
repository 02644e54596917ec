"""Badges and other small marks in running text and tables.

Each is a cached `SafeString`, so that a table may hold hundreds of them. The words come from
`tovholder.ui.sentences.standings`, in the language of the page. A code is a plain string or a
`StrEnum`; hyphens and underscores are the same.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.standings import MODALITIES, SEVERITIES, STANDINGS


def standing_badge(standing: str) -> SafeString:
    """A verdict's standing as icon and word. Raises `KeyError` for an unknown standing."""
    return _badge("standing", _code(standing), page_language())


def severity_badge(severity: str) -> SafeString:
    """A finding's severity as icon and word. Raises `KeyError` for an unknown severity."""
    return _badge("severity", _code(severity), page_language())


def modality_mark(modality: str) -> SafeString:
    """ "Skal", "Forventes" or "Kan". Raises `KeyError` for an unknown modality."""
    return _modality(_code(modality), page_language())


def standing_word(standing: str) -> str:
    """The word alone, for a select box, a spreadsheet or an accessible name."""
    return STANDINGS[_code(standing)].text(page_language())


def severity_word(severity: str) -> str:
    """The word alone."""
    return SEVERITIES[_code(severity)].text(page_language())


def modality_word(modality: str) -> str:
    """The word alone."""
    return MODALITIES[_code(modality)].text(page_language())


@lru_cache(maxsize=4096)
def clause_mark(clause: str, title: str = "", url: str = "") -> SafeString:
    """A clause as the document numbers it, with its title: "§ 2.B Arbejdsform".

    The sign stays on the line of its number.
    """
    number = format_html('<span class="clause">§&nbsp;{}</span>', clause.removeprefix("§").strip())
    if url:
        number = format_html('<a href="{}">{}</a>', url, number)
    if not title:
        return number
    return format_html('{} <span class="clause-title">{}</span>', number, title)


def person_mark(name: str, url: str = "", *, is_demo: bool = False) -> SafeString:
    """A person's name, linked if there is a page, and marked when the person is invented."""
    text = format_html('<a href="{}">{}</a>', url, name) if url else format_html("{}", name)
    if not is_demo:
        return format_html('<span class="person">{}</span>', text)
    mark = gettext("demo")
    return format_html(
        '<span class="person">{} <span class="person-demo">{}</span></span>', text, mark
    )


_BADGES: Mapping[str, Mapping[str, Sentence]] = {"standing": STANDINGS, "severity": SEVERITIES}


@cache
def _badge(kind: str, code: str, language: str) -> SafeString:
    word = _BADGES[kind][code].text(language)
    return format_html('<span class="badge badge-{}">{}{}</span>', code, icon(code), word)


@cache
def _modality(code: str, language: str) -> SafeString:
    word = MODALITIES[code].text(language)
    return format_html('<span class="modality modality-{}">{}</span>', code, word)


def _code(value: str) -> str:
    return str(value).replace("-", "_")
