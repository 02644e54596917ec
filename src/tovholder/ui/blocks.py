"""The larger components, as functions from plain values to HTML.

The template tags of the same names call them; a view or a table cell may call them directly.
Text is escaped unless it is a `SafeString`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from tovholder.ui import dates
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.table_html import cell_html

NOTICE_TONES = ("info", "success", "warning", "error")


def page_header(content: str, title: str, lead: str = "", kicker: str = "") -> SafeString:
    """The page's only `<h1>`, a line about it, and the actions that stand in the block."""
    above = format_html('<p class="kicker">{}</p>', kicker) if kicker else ""
    below = format_html('<p class="lead">{}</p>', lead) if lead else ""
    actions = format_html('<div class="actions">{}</div>', content) if content.strip() else ""
    return format_html(
        '<div class="page-head"><div>{}<h1>{}</h1>{}</div>{}</div>', above, title, below, actions
    )


def card(content: str, title: str = "", url: str = "", level: int = 2) -> SafeString:
    """A framed box; `url` makes the title a link, `level` is the rank of its heading."""
    head = format_html('<a href="{}">{}</a>', url, title) if url else title
    heading = format_html("<h{0}>{1}</h{0}>", level, head) if title else ""
    return format_html('<section class="card">{}{}</section>', heading, content)


def notice(content: str, tone: str = "info", title: str = "") -> SafeString:
    """A message in the flow of the page. `tone` is one of `NOTICE_TONES`; another reads as info."""
    tone = tone if tone in NOTICE_TONES else "info"
    heading = format_html('<p class="alert-heading">{}</p>', title) if title else ""
    return format_html(
        '<div class="alert alert-{}">{}{}<div class="alert-text">{}</div></div>',
        tone,
        icon(tone),
        heading,
        content,
    )


def empty_state(title: str, text: str, url: str = "", label: str = "") -> SafeString:
    """What a list says when it is empty: why, and what to do next."""
    action = (
        format_html(
            '<div class="actions"><a class="button button-primary" href="{}">{}</a></div>',
            url,
            label,
        )
        if url
        else ""
    )
    return format_html(
        '<div class="empty"><p class="empty-title">{}</p><p>{}</p>{}</div>', title, text, action
    )


def trail(content: str) -> SafeString:
    """The way to this page; the block holds `{% crumb %}` tags, the last without an address."""
    return format_html(
        '<nav class="breadcrumbs" aria-label="{}"><ol>{}</ol></nav>',
        gettext("Breadcrumb"),
        content,
    )


def crumb(label: str, url: str = "") -> SafeString:
    """One step of a trail; without `url` it is the page itself."""
    if url:
        return format_html('<li><a class="breadcrumbs__link" href="{}">{}</a></li>', url, label)
    return format_html('<li aria-current="page">{}</li>', label)


def tabs(content: str, label: str) -> SafeString:
    """Several views of one thing as links; the block holds `{% tab %}` tags."""
    return format_html(
        '<nav class="tabs" aria-label="{}"><ul class="bare">{}</ul></nav>', label, content
    )


def tab(label: str, url: str, *, current: bool = False, icon_name: str = "") -> SafeString:
    """One of the tabs."""
    return format_html(
        '<li><a href="{}"{}>{}{}</a></li>',
        url,
        mark_safe(' aria-current="page"') if current else "",
        icon(icon_name) if icon_name else "",
        label,
    )


def definition_list(pairs: Iterable[tuple[str, object]]) -> SafeString:
    """Names with their values; a pair without a value ("" or None) is left out."""
    rows = format_html_join(
        "",
        "<div><dt>{}</dt><dd>{}</dd></div>",
        ((name, cell_html(value)) for name, value in pairs if value not in ("", None)),
    )
    return format_html('<dl class="facts">{}</dl>', rows)


def print_button() -> SafeString:
    """A button that opens the print dialogue; it is hidden where there is no script."""
    return format_html(
        '<button type="button" class="button button-secondary" data-print hidden>{}{}</button>',
        icon("print"),
        gettext("Print"),
    )


@dataclass(frozen=True, slots=True)
class Happening:
    """A line on a timeline. `detail` and `mark` (a badge, say) may be HTML."""

    on: date
    title: str
    detail: str = ""
    mark: str = ""
    url: str = ""


def timeline(happenings: Sequence[Happening]) -> SafeString:
    """Days with what happened, in the order given."""
    language = page_language()
    rows = format_html_join(
        "",
        '<li><time datetime="{}">{}</time><div><p class="timeline-title">{} {}</p>{}</div></li>',
        (
            (
                item.on.isoformat(),
                dates.short_day(item.on, language),
                format_html('<a href="{}">{}</a>', item.url, item.title)
                if item.url
                else item.title,
                item.mark,
                format_html('<p class="soft">{}</p>', item.detail) if item.detail else "",
            )
            for item in happenings
        ),
    )
    return format_html('<ol class="bare timeline">{}</ol>', rows)


@dataclass(frozen=True, slots=True)
class Difference:
    """A line in a list of changes. `kind` is "added", "removed" or "changed"."""

    kind: str
    text: str
    before: str = ""
    after: str = ""


_DIFFERENCE_ICONS = {"added": "add", "removed": "remove", "changed": "change"}


def difference_list(differences: Sequence[Difference]) -> SafeString:
    """What was added, removed and changed, each with its word and not by colour alone."""
    words = {
        "added": gettext("Added"),
        "removed": gettext("Removed"),
        "changed": gettext("Changed"),
    }
    rows = format_html_join(
        "",
        '<li class="difference difference-{}"><span class="difference-kind">{}{}</span>'
        "<div>{}{}</div></li>",
        (
            (
                item.kind,
                icon(_DIFFERENCE_ICONS[item.kind]),
                words[item.kind],
                item.text,
                _before_and_after(item),
            )
            for item in differences
        ),
    )
    return format_html('<ul class="bare differences">{}</ul>', rows)


def _before_and_after(item: Difference) -> str:
    if not (item.before or item.after):
        return ""
    return format_html("<p><del>{}</del> <ins>{}</ins></p>", item.before, item.after)


def code_listing(text: str, marked_lines: Iterable[int] = (), label: str = "") -> SafeString:
    """A file with numbered lines; each line is `#line-7` in the address, the marked ones stand out.

    `label` names the region, which can be scrolled with the keyboard.
    """
    marked = frozenset(marked_lines)
    lines = format_html_join(
        "",
        '<li id="line-{}"{}><code>{}</code></li>',
        (
            (number, mark_safe(' class="is-marked"') if number in marked else "", line or " ")
            for number, line in enumerate(text.splitlines(), start=1)
        ),
    )
    return format_html(
        '<div class="listing" tabindex="0" role="region" aria-label="{}"><ol>{}</ol></div>',
        label or gettext("File"),
        lines,
    )


@dataclass(frozen=True, slots=True)
class LocatedError:
    """A fault at a place in a file; `mend` says how to put it right."""

    line: int
    column: int
    text: str
    mend: str = ""


def located_errors(errors: Sequence[LocatedError], target: str) -> SafeString:
    """The faults with links to their lines in the text area or listing whose id is `target`."""
    rows = format_html_join(
        "",
        '<li><a href="#{}" data-line="{}">{}</a> {}{}</li>',
        (
            (
                target,
                error.line,
                gettext("Line %(line)s, column %(column)s:")
                % {"line": error.line, "column": error.column},
                error.text,
                format_html('<br><span class="soft">{}</span>', error.mend) if error.mend else "",
            )
            for error in errors
        ),
    )
    return format_html('<ol class="located-errors">{}</ol>', rows)
