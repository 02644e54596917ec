"""The list of an organisation's mails, and the words for how far each has come."""

from functools import partial

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.outbox.queries import MailRow
from tovholder.outbox.rules import MailState
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.tables import Column, TableSpec

_ICONS = {
    MailState.QUEUED: "planned",
    MailState.SENDING: "planned",
    MailState.SENT: "success",
    MailState.FAILED: "error",
    MailState.UNKNOWN: "warning",
    MailState.HELD: "info",
}
ORDER = ("unknown", "failed", "held", "queued", "sending", "sent")


def mail_table(organisation: str) -> TableSpec[MailRow]:
    """The list for an organisation's address; newest first, each with its own page."""
    return TableSpec(
        name="post",
        caption=gettext_lazy("Mail"),
        columns=(
            Column(
                "subject",
                gettext_lazy("Subject"),
                cell=partial(_link, organisation),
                text=lambda row: row.subject,
            ),
            Column("to", gettext_lazy("To"), cell=receiver),
            Column(
                "state",
                gettext_lazy("How far it is"),
                cell=lambda row: state_mark(row.state),
                text=lambda row: state_word(row.state),
                sort=lambda row: ORDER.index(row.state),
            ),
            Column("queued", gettext_lazy("Written"), cell=lambda row: row.queued_at),
            Column("sent", gettext_lazy("Sent"), cell=lambda row: row.sent_at),
        ),
        filters=(SearchFilter("q", gettext_lazy("Search"), text=_text), _by_state()),
    )


def _by_state() -> ChoiceFilter[MailRow]:
    return ChoiceFilter(
        "state",
        gettext_lazy("How far it is"),
        match=lambda row: row.state,
        word=state_word,
        order=ORDER,
    )


def receiver(row: MailRow) -> str:
    """Name and address of whom the mail is for."""
    return f"{row.to_name} ({row.to})" if row.to_name else row.to


def state_word(state: str) -> str:
    """The state as it is shown."""
    return {
        MailState.QUEUED: gettext("Waiting"),
        MailState.SENDING: gettext("On its way"),
        MailState.SENT: gettext("Sent"),
        MailState.FAILED: gettext("Not delivered"),
        MailState.UNKNOWN: gettext("May have arrived"),
        MailState.HELD: gettext("Held back"),
    }[MailState(state)]


def state_mark(state: str) -> SafeString:
    """The state as icon and word."""
    return format_html(
        '<span class="mail-state mail-{}">{} {}</span>',
        state,
        icon(_ICONS[MailState(state)]),
        state_word(state),
    )


def explained(row: MailRow) -> str:
    """What the state means and what to do; "" where there is nothing to do."""
    return {
        MailState.FAILED: gettext(
            "The mail server refused it. Put the address right if it is wrong, then send it again."
        ),
        MailState.UNKNOWN: gettext(
            "The connection broke while the mail was being handed over. It may have arrived, and "
            "so it is not sent again by itself. Ask whether it came before you send it again."
        ),
        MailState.HELD: gettext(
            "This installation sends no mail by itself: it is a demonstration, and the people in "
            "it are invented."
        ),
    }.get(MailState(row.state), "")


def _link(organisation: str, row: MailRow) -> SafeString:
    url = reverse("overview:mail", args=[organisation, row.id])
    return format_html('<a href="{}">{}</a>', url, row.subject)


def _text(row: MailRow) -> str:
    return f"{row.subject} {row.to_name} {row.to} {row.error}"
