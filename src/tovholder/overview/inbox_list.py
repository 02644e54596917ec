"""My overview as it reads on a page: a list that filters, sorts and exports, shown as cards."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from operator import attrgetter
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.compliance.owing import OwedKind
from tovholder.overview.inbox import Inbox, Line, View, When, sections
from tovholder.ui.badges import clause_mark, standing_badge, standing_word
from tovholder.ui.blocks import empty_state
from tovholder.ui.dates import relative_day, short_day
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.owed import KINDS
from tovholder.ui.tables import Column, TableSpec

HEADINGS = {
    When.LATE: gettext_lazy("Overdue"),
    When.WEEK: gettext_lazy("Within a week"),
    When.MONTH: gettext_lazy("Within a month"),
    When.LATER: gettext_lazy("Later"),
}


def _kind_word(kind: str) -> str:
    return KINDS[kind].text(page_language())


def _kind(line: Line) -> str:
    return line.item.kind.value


def _kind_text(line: Line) -> str:
    return _kind_word(line.item.kind)


def _standing(line: Line) -> str:
    return standing_word(line.item.standing)


LIST: TableSpec[Line] = TableSpec(
    name="mit-overblik",
    caption=gettext_lazy("My overview"),
    columns=(
        Column("due", gettext_lazy("Due"), cell=attrgetter("item.due")),
        Column("title", gettext_lazy("What"), cell=attrgetter("item.title")),
        Column("kind", gettext_lazy("Kind"), cell=_kind_text),
        Column("standing", gettext_lazy("Standing"), cell=_standing),
        Column("clause", gettext_lazy("Clause"), cell=attrgetter("item.clause")),
        Column("cadence", gettext_lazy("Asked for"), cell=attrgetter("item.cadence")),
        Column("why", gettext_lazy("Reason"), cell=attrgetter("item.why")),
        Column("body", gettext_lazy("Body"), cell=attrgetter("item.body")),
        Column("owners", gettext_lazy("Responsible"), cell=attrgetter("owners")),
    ),
    filters=(
        SearchFilter("q", gettext_lazy("Search"), text=attrgetter("text")),
        ChoiceFilter("kind", gettext_lazy("Kind"), match=_kind, word=_kind_word, order=[*OwedKind]),
        ChoiceFilter("body", gettext_lazy("Body"), match=attrgetter("item.body")),
    ),
)


def cards(lines: Iterable[Line], slug: str, view: View, *, may_fill: bool) -> SafeString:
    """The lines by how soon, each with its one button.

    Who may not fill seats is led to the body instead, where it says who may.
    """
    make = partial(_card, slug, view, may_fill, page_language())
    return SafeString("".join(_section(when, some, make) for when, some in sections(lines)))


def put_off_cards(lines: Iterable[Line], slug: str) -> SafeString:
    """What is put off: until when and why, and the button that takes it back."""
    language = page_language()
    return SafeString("".join(_put_off(slug, language, line) for line in lines))


def empty(found: Inbox, view: View, verdicts_url: str) -> SafeString:
    """What is said of a list with nothing in it."""
    if view is View.MINE:
        said = gettext("You are up to date. Whatever the charter asks of you next turns up here.")
        if found.put_off:
            said = gettext("All that is left is what you have put off yourself.")
        return empty_state(
            gettext("Nothing waits for you"), said, verdicts_url, gettext("See all rules")
        )
    if view is View.AWAITED:
        return empty_state(
            gettext("Nobody waits for you"),
            gettext("Tasks that you were given and decisions that you follow up stand here."),
        )
    return empty_state(
        gettext("You wait for nobody"),
        gettext("What you have handed over, and what others owe you, stands here."),
    )


def _section(when: When, lines: Iterable[Line], make: Callable[[Line], str]) -> str:
    items = "".join(map(make, lines))
    return (
        f'<section class="owed-section owed-{when.value}" aria-labelledby="{when.value}">'
        f'<h2 id="{when.value}">{HEADINGS[when]}</h2>'
        f'<ul class="bare owed-list">{items}</ul></section>'
    )


def _card(slug: str, view: View, may_fill: bool, language: str, line: Line) -> str:
    item = line.item
    return format_html(
        '<li class="owed">{}<div class="owed-what"><h3><a href="{}">{}</a></h3>'
        '<p class="owed-why">{} {} {}</p><p class="soft">{}</p>{}</div>{}</li>',
        _due(item.due, line.on, language),
        item.url,
        item.title,
        standing_badge(item.standing),
        clause_mark(item.clause) if item.clause else "",
        item.cadence or KINDS[item.kind].text(language),
        item.why,
        _whose(line),
        _buttons(slug, line, may_fill) if view is not View.AWAITING else "",
    )


def _due(due: date, on: date, language: str) -> SafeString:
    return format_html(
        '<p class="owed-due"><time datetime="{}">{}</time><span>{}</span></p>',
        due.isoformat(),
        short_day(due, language),
        relative_day(due, on, language),
    )


def _whose(line: Line) -> SafeString:
    said = [
        (line.instead_of, gettext("In the place of %(who)s")),
        (line.awaited_by, gettext("Awaited by %(who)s")),
        (line.handed_to, gettext("Handed over to %(who)s")),
        (
            "" if line.handed_to else line.owners,
            gettext("Has not been done by %(who)s") if line.level else gettext("Is with %(who)s"),
        ),
    ]
    words = [words % {"who": who} for who, words in said if who]
    return format_html('<p class="owed-whose">{}</p>', " · ".join(words)) if words else SafeString()


def _buttons(slug: str, line: Line, may_fill: bool) -> SafeString:
    is_seat = line.item.kind in (OwedKind.VACANCY, OwedKind.TERM)
    asked = urlencode({"ting": line.item.key})
    return format_html(
        '<div class="owed-do"><a class="button button-primary" href="{}">{}</a>'
        '<p><a href="{}?{}">{}<span class="sr-only">: {}</span></a>'
        '<a href="{}?{}">{}<span class="sr-only">: {}</span></a></p></div>',
        line.item.url if is_seat and not may_fill else line.item.deed_url,
        line.item.deed,
        reverse("overview:snooze", args=[slug]),
        asked,
        gettext("Put off"),
        line.item.title,
        reverse("overview:delegate", args=[slug]),
        asked,
        gettext("Hand over"),
        line.item.title,
    )


def _put_off(slug: str, language: str, line: Line) -> str:
    item, off = line.item, line.put_off
    if off is None:
        return ""
    until = gettext("Put off until %(day)s: %(reason)s") % {
        "day": short_day(off.until, language),
        "reason": off.reason,
    }
    return format_html(
        '<li class="owed">{}<div class="owed-what"><h3><a href="{}">{}</a></h3><p>{}</p></div>'
        '<div class="owed-do"><a class="button button-secondary" href="{}?{}">{}'
        '<span class="sr-only">: {}</span></a></div></li>',
        _due(item.due, line.on, language),
        item.url,
        item.title,
        until,
        reverse("overview:snooze", args=[slug]),
        urlencode({"ting": item.key}),
        gettext("Take it back"),
        item.title,
    )
