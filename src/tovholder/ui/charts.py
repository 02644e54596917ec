"""Small pictures of numbers, always with the numbers in text beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from tovholder.ui import dates
from tovholder.ui.badges import standing_badge
from tovholder.ui.language import page_language
from tovholder.ui.sentences.standings import STANDINGS

_BAR_WIDTH = 1000
_BAR_GAP = 4


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a distribution. `tone` is a standing's code or another `chart-*` class."""

    label: str
    count: int
    tone: str


def standing_distribution(counts: Mapping[str, int], label: str) -> SafeString:
    """How many there are of each standing, in the order of `STANDINGS`, zeros left out."""
    by_code = {str(code).replace("-", "_"): count for code, count in counts.items()}
    shares = [
        Share(standing_badge(code), by_code[code], code) for code in STANDINGS if by_code.get(code)
    ]
    return distribution_bar(shares, label)


def distribution_bar(shares: Sequence[Share], label: str) -> SafeString:
    """A bar cut in the parts' proportions with a legend that gives each part's number."""
    total = sum(share.count for share in shares)
    room = _BAR_WIDTH - _BAR_GAP * max(len(shares) - 1, 0)
    pieces, x = [], 0.0
    for share in shares:
        width = room * share.count / total if total else 0
        pieces.append((share.tone, f"{x:.1f}", f"{width:.1f}"))
        x += width + _BAR_GAP
    bars = format_html_join("", '<rect class="chart-{}" x="{}" width="{}" height="10"/>', pieces)
    legend = format_html_join(
        "", "<li>{} <b>{}</b></li>", ((share.label, share.count) for share in shares)
    )
    return format_html(
        '<figure class="distribution"><figcaption>{}</figcaption>'
        '<svg viewBox="0 0 {} 10" preserveAspectRatio="none" aria-hidden="true">{}</svg>'
        '<ul class="bare">{}</ul></figure>',
        label,
        _BAR_WIDTH,
        bars,
        legend,
    )


def progress_bar(done: int, total: int, label: str) -> SafeString:
    """How far along: "Materialer sendt: 3 af 4" with a bar."""
    width = _BAR_WIDTH * min(done, total) / total if total else 0
    return format_html(
        '<div class="progress"><p>{}: <b>{}</b></p>'
        '<svg viewBox="0 0 {} 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="chart-track" width="{}" height="10"/>'
        '<rect class="chart-on_course" width="{}" height="10"/></svg></div>',
        label,
        gettext("%(done)s of %(total)s") % {"done": done, "total": total},
        _BAR_WIDTH,
        _BAR_WIDTH,
        f"{width:.1f}",
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that falls on a day. `tone` is a standing's code."""

    on: date
    label: str
    url: str = ""
    tone: str = "planned"


def month_grid(year: int, month: int, entries: Iterable[Entry], today: date) -> SafeString:
    """A month as a table of weeks from Monday, with week numbers; on a phone a list of its days.

    Entries outside the month are left out. `today` is marked.
    """
    language = page_language()
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.on, []).append(entry)
    weeks = format_html_join(
        "",
        '<tr><th scope="row" class="week">{}</th>{}</tr>',
        (
            (monday.isocalendar().week, _week(monday, month, by_day, today))
            for monday in _mondays(year, month)
        ),
    )
    names = ((name.capitalize(),) for name in dates.WEEKDAYS[language])
    head = format_html_join("", '<th scope="col">{}</th>', names)
    return format_html(
        '<table class="month"><caption>{} {}</caption>'
        '<thead><tr><th scope="col" class="week">{}</th>{}</tr></thead><tbody>{}</tbody></table>',
        dates.month_name(month, language).capitalize(),
        year,
        gettext("Week"),
        head,
        weeks,
    )


def _mondays(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    monday = first - timedelta(days=first.weekday())
    weeks = (monday + timedelta(weeks=count) for count in range(6))
    return [week for week in weeks if (week.year, week.month) <= (year, month)]


def _week(
    monday: date, month: int, by_day: Mapping[date, Sequence[Entry]], today: date
) -> SafeString:
    days = (monday + timedelta(days=count) for count in range(7))
    return format_html_join(
        "", "{}", ((_day(day, month, by_day.get(day, ()), today),) for day in days)
    )


def _day(day: date, month: int, entries: Sequence[Entry], today: date) -> SafeString:
    if day.month != month:
        return mark_safe('<td class="is-outside"></td>')
    classes = "is-today" if day == today else "" if entries else "is-free"
    items = format_html_join(
        "",
        '<li class="month-entry tone-{}">{}</li>',
        (
            (
                entry.tone,
                format_html('<a href="{}">{}</a>', entry.url, entry.label)
                if entry.url
                else entry.label,
            )
            for entry in entries
        ),
    )
    language = page_language()
    return format_html(
        '<td class="{}"><time datetime="{}"><span class="month-weekday">{} </span>{}</time>{}</td>',
        classes,
        day.isoformat(),
        dates.weekday_name(day, language),
        day.day,
        format_html('<ul class="bare">{}</ul>', items) if entries else "",
    )
