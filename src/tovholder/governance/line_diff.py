"""Two texts held against each other line by line, as a part of a page."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

AROUND = 3
"""How many lines that are the same stand before and after those that differ."""


def line_difference(old: str, new: str, label: str) -> SafeString:
    """The lines of `old` that are gone and those of `new` that came; `label` names the region."""
    return format_html(
        '<div class="listing line-diff" tabindex="0" role="region" aria-label="{}">'
        "<ol>{}</ol></div>",
        label,
        format_html_join("", "{}", ((line,) for line in _lines(old, new))),
    )


def _lines(old: str, new: str) -> Iterator[SafeString]:
    before, after = old.splitlines(), new.splitlines()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for number, group in enumerate(matcher.get_grouped_opcodes(AROUND)):
        if number:
            yield mark_safe('<li class="is-gap" aria-hidden="true">⋯</li>')
        for tag, i, j, k, m in group:
            if tag == "equal":
                yield from (_line("{}", "", line) for line in before[i:j])
            else:
                yield from (_line("<del>{}</del>", gettext("gone"), line) for line in before[i:j])
                yield from (_line("<ins>{}</ins>", gettext("new"), line) for line in after[k:m])


def _line(shape: str, word: str, line: str) -> SafeString:
    """A line with the word that says what became of it, for who cannot see the colour."""
    said = format_html('<span class="sr-only">{}: </span>', word) if word else ""
    return format_html("<li><code>{}{}</code></li>", said, format_html(shape, line or " "))
