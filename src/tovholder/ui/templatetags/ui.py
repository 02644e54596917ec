"""`{% load ui %}`: every component a page is made of. /komponenter/ shows each with its call."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from tovholder.ui import badges, blocks, charts, dates, filters, navigation
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language

register = template.Library()

register.simple_tag(icon)
register.simple_tag(badges.standing_badge, name="standing")
register.simple_tag(badges.severity_badge, name="severity")
register.simple_tag(badges.modality_mark, name="modality")
register.simple_tag(badges.clause_mark, name="clause")
register.simple_tag(badges.person_mark, name="person")
register.filter("standing_word", badges.standing_word)
register.filter("severity_word", badges.severity_word)
register.filter("modality_word", badges.modality_word)

register.simple_block_tag(blocks.page_header)
register.simple_block_tag(blocks.card)
register.simple_block_tag(blocks.notice)
register.simple_block_tag(blocks.trail)
register.simple_block_tag(blocks.tabs)
register.simple_tag(blocks.crumb)
register.simple_tag(blocks.tab)
register.simple_tag(blocks.empty_state)
register.simple_tag(blocks.definition_list)
register.simple_tag(blocks.print_button)
register.simple_tag(blocks.timeline)
register.simple_tag(blocks.difference_list)
register.simple_tag(blocks.code_listing)
register.simple_tag(blocks.located_errors)
register.simple_tag(filters.filter_form)
register.simple_tag(navigation.search_url)
register.simple_tag(charts.distribution_bar)
register.simple_tag(charts.progress_bar)
register.simple_tag(charts.month_grid)


@register.simple_tag(takes_context=True)
def main_links(context: Context) -> Sequence[navigation.Link]:
    """The page's own `main_nav`, else that of its `organisation`; nothing without either."""
    if "main_nav" in context:
        return context["main_nav"]  # type: ignore[no-any-return]
    request, organisation = context.get("request"), context.get("organisation")
    if request is None or not organisation:
        return ()
    return navigation.main_links(request, organisation)


@register.simple_tag
def distribution(counts: dict[str, int], label: str) -> SafeString:
    """How many there are of each standing, as a bar with the numbers in text."""
    return charts.standing_distribution(counts, label)


@register.simple_tag
def message_box(message: Any) -> SafeString:
    """One of Django's messages as a notice."""
    return blocks.notice(format_html("{}", message), message.level_tag)


@register.filter
def day(value: date) -> SafeString:
    """ "5. januar 2026"."""
    return _time(value, dates.day(_local_date(value), page_language()))


@register.filter
def long_day(value: date) -> SafeString:
    """ "mandag den 5. januar 2026"."""
    return _time(value, dates.long_day(_local_date(value), page_language()))


@register.filter
def short_day(value: date) -> SafeString:
    """ "5. jan. 2026"."""
    return _time(value, dates.short_day(_local_date(value), page_language()))


@register.filter
def moment(value: datetime) -> SafeString:
    """ "5. jan. 2026 kl. 9.03", Danish time."""
    return _time(value, dates.moment(localtime(value), page_language()))


@register.filter
def clock(value: datetime) -> str:
    """ "kl. 9.03", Danish time."""
    return dates.clock(localtime(value).time(), page_language())


@register.filter
def relative_day(value: date, on: date) -> str:
    """How far the day lies from `on`: "om 3 dage"."""
    return dates.relative_day(value, on, page_language())


@register.simple_tag
def day_range(first: date, last: date) -> str:
    """ "5.–7. jan. 2026"."""
    return dates.day_range(first, last, page_language())


def _local_date(value: date) -> date:
    return localtime(value).date() if isinstance(value, datetime) else value


def _time(value: date, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), text)
