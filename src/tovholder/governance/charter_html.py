"""A charter's text on a page: what it says to the left, and the rule made of it to the right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from tovholder.core.charter import Charter
from tovholder.core.charter.walk import Path
from tovholder.core.obligations import obligations
from tovholder.ui.badges import clause_mark, modality_mark
from tovholder.ui.charter_text import Line, charter_text
from tovholder.ui.language import page_language

Marks = Mapping[Path, SafeString]
Edits = Mapping[Path, str]
"""By place in the file: the address where what stands there is changed."""

NO_EDITS: Edits = {}
_NOTHING = mark_safe("")


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the sentences: marks of how rules stand, and ways to change them."""

    marks: Marks
    edits: Edits


def charter_html(
    charter: Charter, standings: Mapping[str, SafeString], edits: Edits = NO_EDITS
) -> SafeString:
    """All sections; `standings` are marks by the subject of a rule, `edits` links by place."""
    marks = {
        one.path: standings[one.subject] for one in obligations(charter) if one.subject in standings
    }
    beside = _Beside(marks, edits)
    sections = charter_text(charter, page_language())
    return _joined(
        format_html(
            '<section id="{}" class="told"><h2>{}</h2>{}</section>',
            section.key,
            section.title,
            _lines(section.lines, beside),
        )
        for section in sections
    )


def contents(charter: Charter) -> list[tuple[str, str]]:
    """Anchor and title of each section."""
    sections = charter_text(charter, page_language())
    return [(section.key, section.title) for section in sections]


def _lines(lines: Iterable[Line], beside: _Beside, above: Path = ()) -> SafeString:
    return format_html(
        '<ul class="bare said-list">{}</ul>', _joined(_line(line, beside, above) for line in lines)
    )


def _line(line: Line, beside: _Beside, above: Path) -> SafeString:
    below = _lines(line.below, beside, line.path) if line.below else _NOTHING
    clause = format_html(" {}", clause_mark(line.clause)) if line.clause else _NOTHING
    edit = _NOTHING if line.path == above else _edit(line, beside.edits)
    if line.heading:
        heading = format_html("<h3>{}{}{}</h3>", line.heading, clause, edit)
        return format_html("<li>{}{}{}</li>", heading, _reading(line), below)
    rules = _joined(_rules(line, beside.marks))
    rule = format_html('<div class="said-rule">{}</div>', rules) if rules else _NOTHING
    return format_html(
        '<li><div class="said"><div><p>{}{}{}</p>{}</div>{}</div>{}</li>',
        line.text,
        clause,
        edit,
        _reading(line),
        rule,
        below,
    )


def _edit(line: Line, edits: Edits) -> SafeString:
    """The way to change what the line says."""
    if not (url := edits.get(line.path)):
        return _NOTHING
    word = pgettext("a part of a charter", "Change")
    label = f"{word}: {line.heading or line.text}"
    return format_html(' <a class="edit-link" href="{}" aria-label="{}">{}</a>', url, label, word)


def _reading(line: Line) -> SafeString:
    """How an open passage is read."""
    if not line.inferred:
        return _NOTHING
    return format_html('<p class="reading">{}: {}</p>', gettext("How it is read"), line.inferred)


def _rules(line: Line, marks: Marks) -> Iterator[SafeString]:
    if line.modality:
        yield modality_mark(line.modality)
    for language, phrase in line.phrases:
        yield format_html('<span class="phrase" lang="{}">{}</span>', language, phrase)
    if mark := marks.get(line.path):
        yield mark


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return SafeString("".join(parts))
