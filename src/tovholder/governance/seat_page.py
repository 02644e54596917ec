"""What the pages of seats show: one membership, and who sat in a body over time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition.seating import seats_of
from tovholder.governance.models import Membership
from tovholder.ui.badges import person_mark
from tovholder.ui.filters import ChoiceFilter, DayField, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.organisation import SEAT_ROLES
from tovholder.ui.tables import Column, TableSpec

STEPS = {
    "forlaeng": gettext_lazy("Extend"),
    "afslut": gettext_lazy("End"),
    "flyt": gettext_lazy("Move to another seat"),
    "ret": gettext_lazy("Correct a mistake"),
    "fortryd": gettext_lazy("It never was so"),
}
"""What can be done with a membership, by its part of the address."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """Somebody's time in a seat."""

    membership: Membership
    seat: str

    @property
    def part(self) -> str:
        """As what, in a word; an acting chair is said to be one."""
        return part_word(self.membership)


def part_word(one: Membership) -> str:
    """ "formand", "fungerende formand", "suppleant nr. 2 for Carla"."""
    word = SEAT_ROLES[SeatRole(one.part)].text(page_language()).lower()
    if one.is_acting:
        return gettext("acting %(part)s") % {"part": word}
    if one.rank:
        word = gettext("%(part)s no. %(rank)s") % {"part": word, "rank": one.rank}
    if one.stands_in_for:
        word = gettext("%(part)s for %(name)s") % {"part": word, "name": one.stands_in_for.name}
    return word


def seat_title(charter: Charter | None, body: str, seat: str) -> str:
    """What the charter calls the seat; its id where it knows none."""
    if charter is None or body not in charter.bodies:
        return seat
    found = seats_of(charter, body).get(seat)
    return found.title if found else seat or gettext("Outside the list of seats")


def membership_url(slug: str, key: object) -> str:
    """The page of a membership."""
    return reverse("governance:membership", args=[slug, key])


def facts(one: Membership, charter: Charter | None) -> Iterator[tuple[str, object]]:
    """What is known of a membership."""
    person = one.person
    url = reverse("governance:person", args=[one.organisation.slug, person.pk])
    yield gettext("Person"), person_mark(person.name, url, is_demo=person.is_demo)
    yield gettext("Seat"), seat_title(charter, one.body, one.seat)
    yield gettext("As"), part_word(one)
    yield gettext("On behalf of"), one.on_behalf_of
    yield gettext("From"), one.from_on
    yield gettext("Until"), one.until_on or gettext("until further notice")


def history_table(slug: str) -> TableSpec[HistoryRow]:
    """Who sat in a body, for an organisation's address."""
    return TableSpec(
        name="pladser-historik",
        caption=gettext_lazy("Who has sat here"),
        columns=(
            Column("seat", gettext_lazy("Seat"), cell=_seat),
            Column("name", gettext_lazy("Name"), cell=partial(_link, slug), text=_name),
            Column("part", gettext_lazy("As"), cell=_part),
            Column("behalf", gettext_lazy("On behalf of"), cell=_behalf),
            Column("from", gettext_lazy("From"), cell=_from),
            Column("until", gettext_lazy("Until"), cell=_until),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=_name),
            ChoiceFilter("seat", gettext_lazy("Seat"), _seat),
            ChoiceFilter("part", gettext_lazy("As"), _part),
        ),
    )


def day_filter(on: date | None) -> DayField:
    """The field that asks for a day."""
    return DayField("on", gettext_lazy("Who sat here on"), on)


def _link(slug: str, row: HistoryRow) -> SafeString:
    one = row.membership
    return format_html(
        '<a href="{}">{}</a>',
        membership_url(slug, one.pk),
        person_mark(one.person.name, is_demo=one.person.is_demo),
    )


def _name(row: HistoryRow) -> str:
    return row.membership.person.name


def _seat(row: HistoryRow) -> str:
    return row.seat


def _part(row: HistoryRow) -> str:
    return row.part


def _behalf(row: HistoryRow) -> str:
    return row.membership.on_behalf_of


def _from(row: HistoryRow) -> date:
    return row.membership.from_on


def _until(row: HistoryRow) -> date | None:
    return row.membership.until_on
