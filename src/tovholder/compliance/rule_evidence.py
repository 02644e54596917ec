"""What was said of a rule, and its waivers: each with who, when and why, and what became of it."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext

from tovholder.compliance.queries.evidence import Dispensation, Evidence, Removal
from tovholder.compliance.verdict_list import proof_link
from tovholder.core.facts import FactKind
from tovholder.ui.dates import moment, short_day
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.rules import SEEN_BY
from tovholder.ui.sentences.verdicts import grouped

NOTHING = SafeString("")


def evidence_list(
    items: Sequence[Evidence], organisation: str, done_by: FactKind, *, may_change: bool
) -> SafeString:
    """What was recorded of the rule, as given; "" for nothing."""
    if not items:
        return NOTHING
    lines = format_html_join(
        "",
        '<li class="said{}"><p class="rule-when">{}</p><div>{}</div></li>',
        (
            (
                " said-gone" if one.removal else "",
                short_day(one.fact.on, page_language()),
                _told(one, organisation, done_by, may_change=may_change),
            )
            for one in items
        ),
    )
    return format_html('<ol class="bare said-list">{}</ol>', lines)


def waiver_list(
    items: Sequence[Dispensation], organisation: str, *, may_change: bool
) -> SafeString:
    """The rule's waivers, as given; "" for none."""
    if not items:
        return NOTHING
    lines = format_html_join(
        "",
        '<li class="said{}"><p class="rule-when">{}</p><div>{}</div></li>',
        (
            (
                " said-gone" if one.removal else "",
                short_day(one.due_on, page_language()),
                _waived(one, organisation, may_change=may_change),
            )
            for one in items
        ),
    )
    return format_html('<ol class="bare said-list">{}</ol>', lines)


def _told(one: Evidence, organisation: str, done_by: FactKind, *, may_change: bool) -> SafeString:
    parts = [format_html("<p>{}</p>", _claim(one))]
    if one.text and one.text != one.fact.ref:
        parts.append(format_html('<p class="said-text">{}</p>', one.text))
    parts.append(format_html('<p class="evidence">{}</p>', proof_link(one.fact.ref)))
    parts.append(_recorded(one.recorded_by, moment(localtime(one.recorded_at), page_language())))
    if one.removal is not None:
        parts.append(_removed(one.removal, is_corrected=one.replaced_by is not None))
    elif may_change:
        links = [("compliance:withdraw", gettext("Withdraw"))]
        if one.fact.kind is done_by:
            links.insert(0, ("compliance:correct", gettext("Correct")))
        parts.append(_actions(links, organisation, one.key, one.fact.on))
    return SafeString("".join(parts))


def _claim(one: Evidence) -> str:
    """What is said to have happened: "Et udsendt nyhedsbrev"."""
    fact, language = one.fact, page_language()
    if fact.is_denial:
        return gettext("Declared not to have been done")
    said = SEEN_BY[fact.kind].text(language)
    said = said[:1].upper() + said[1:]
    if fact.value is not None:
        said = f"{said}: {grouped(f'{fact.value.normalize():,f}', language)}"
    if fact.about is not None:
        day = short_day(fact.about, language)
        return gettext("%(what)s, for %(day)s") % {"what": said, "day": day}
    return said


def _waived(one: Dispensation, organisation: str, *, may_change: bool) -> SafeString:
    said = gettext("waived on %(day)s by %(by)s (%(ref)s)") % {
        "day": short_day(one.decided_on, page_language()),
        "by": one.decided_by,
        "ref": one.ref,
    }
    parts = [format_html("<p>{}</p>", said[:1].upper() + said[1:])]
    if one.reason:
        parts.append(format_html('<p class="said-text">{}</p>', one.reason))
    if one.recorded_at is not None:
        at = moment(localtime(one.recorded_at), page_language())
        parts.append(_recorded(one.recorded_by, at))
    if one.removal is not None:
        parts.append(_removed(one.removal, is_corrected=False))
    elif may_change:
        links = [("compliance:waiver-withdraw", gettext("Withdraw the waiver"))]
        parts.append(_actions(links, organisation, one.key, one.due_on))
    return SafeString("".join(parts))


def _recorded(by: str, at: str) -> SafeString:
    said = (
        gettext("Recorded %(at)s by %(by)s") % {"at": at, "by": by}
        if by
        else gettext("Recorded %(at)s") % {"at": at}
    )
    return format_html('<p class="evidence">{}</p>', said)


def _removed(removal: Removal, *, is_corrected: bool) -> SafeString:
    at = moment(localtime(removal.at), page_language())
    word = gettext("Corrected %(at)s") if is_corrected else gettext("Withdrawn %(at)s")
    by = gettext("by %(by)s") % {"by": removal.by} if removal.by else ""
    return format_html(
        '<p class="said-removal">{} <strong>{} {}:</strong> {}</p>',
        icon("change" if is_corrected else "remove"),
        word % {"at": at},
        by,
        removal.why,
    )


def _actions(
    links: Sequence[tuple[str, str]], organisation: str, key: int, day: date
) -> SafeString:
    """The links; who hears them one by one hears the day too."""
    said = short_day(day, page_language())
    triples = [(reverse(name, args=[organisation, key]), word, said) for name, word in links]
    words = format_html_join(" ", '<a href="{}">{}<span class="sr-only"> ({})</span></a>', triples)
    return format_html('<p class="said-actions">{}</p>', words)
