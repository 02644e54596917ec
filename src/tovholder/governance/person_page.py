"""What the list of persons and the page of one of them show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.core.charter import Charter
from tovholder.core.composition.seating import seats_of
from tovholder.governance.queries.people import Holding, PersonRow
from tovholder.governance.rules import Permission, Role
from tovholder.ui import dates
from tovholder.ui.dates import listing
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.access import PERMISSIONS, ROLES
from tovholder.ui.tables import Column, TableSpec


@dataclass(frozen=True, slots=True)
class Names:
    """What the charters call their bodies and seats."""

    charters: Mapping[str, Charter]

    def body(self, holding: Holding) -> str:
        """The body's name; its id if no charter knows it any longer."""
        charter = self.charters.get(holding.charter)
        body = charter.bodies.get(holding.body) if charter else None
        return body.name if body else holding.body

    def seat(self, holding: Holding) -> str:
        """ "Erhvervsrådet: formand", with the seat's own title where it has one."""
        charter = self.charters.get(holding.charter)
        knows = charter is not None and holding.body in charter.bodies
        seats = seats_of(charter, holding.body) if charter and knows else {}
        seat = seats.get(holding.seat)
        title = seat.title if seat else holding.seat
        return f"{self.body(holding)}: {title}" if title else self.body(holding)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as the list shows one."""

    row: PersonRow
    seats: Sequence[str]
    roles: Sequence[str]

    @property
    def can_log_in(self) -> bool:
        """Whether the person has a login that works."""
        user = self.row.person.user
        return user is not None and user.is_active


def person_lines(rows: Iterable[PersonRow], names: Names, on: date) -> list[PersonLine]:
    """The persons as they sit on that day."""
    return [
        PersonLine(
            row,
            [names.seat(one) for one in row.seats_on(on)],
            [role_word(role) for role in row.named],
        )
        for row in rows
    ]


def person_table(slug: str) -> TableSpec[PersonLine]:
    """The list for an organisation's address."""
    return TableSpec(
        name="personer",
        caption=gettext_lazy("Persons"),
        columns=(
            Column("name", gettext_lazy("Name"), cell=partial(_link, slug), text=_name),
            Column("title", gettext_lazy("Job title"), cell=lambda one: one.row.person.title),
            Column("employer", gettext_lazy("Works for"), cell=lambda one: one.row.person.employer),
            Column("seats", gettext_lazy("Seats"), cell=lambda one: _listed(one.seats)),
            Column("roles", gettext_lazy("Roles"), cell=lambda one: _listed(one.roles)),
            Column("email", gettext_lazy("Mail address"), cell=lambda one: one.row.person.email),
            Column("login", gettext_lazy("Can log in"), cell=_login),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=_text),
            ChoiceFilter("role", gettext_lazy("Role"), match=_first_role),
            ChoiceFilter("login", gettext_lazy("Can log in"), match=_login),
            ChoiceFilter("seated", gettext_lazy("Seats"), match=_seated, word=_seated_word),
        ),
        default_sort="name",
    )


@dataclass(frozen=True, slots=True)
class Right:
    """Something that a person may do, and the roles and seats it comes from."""

    deed: str
    why: Sequence[str]


def rights(row: PersonRow, names: Names, on: date) -> list[Right]:
    """Everything the person may on that day, and why."""
    grounds = row.grounds_on(on)
    given = row.permissions_on(on)
    return [
        Right(
            permission_word(permission),
            [line for role in given[permission] for line in _why(role, grounds[role], names)],
        )
        for permission in Permission
        if permission in given
    ]


def _why(role: Role, seats: Sequence[Holding], names: Names) -> list[str]:
    word = role_word(role)
    if not seats:
        return [gettext("%(role)s, given by name") % {"role": word}]
    said = gettext("%(role)s in %(body)s")
    return [said % {"role": word, "body": names.body(one)} for one in seats]


def seat_lines(row: PersonRow, names: Names) -> list[tuple[str, str, str]]:
    """All seats: since and until when, which, and as what."""
    language = page_language()
    return [
        (
            dates.day_range(one.from_on, one.until_on, language)
            if one.until_on
            else gettext("since %(day)s") % {"day": dates.short_day(one.from_on, language)},
            names.seat(one),
            role_word(one.role),
        )
        for one in row.seats
    ]


def role_word(role: Role) -> str:
    """What a role is called."""
    return ROLES[role.value].text(page_language())


def permission_word(permission: Permission) -> str:
    """What a permission lets somebody do."""
    return PERMISSIONS[permission.value].text(page_language())


def person_url(slug: str, person_id: int | str) -> str:
    """The page of a person."""
    return reverse("governance:person", args=[slug, person_id])


def _link(slug: str, line: PersonLine) -> SafeString:
    person = line.row.person
    mark = format_html(' <span class="soft">{}</span>', gettext("demo")) if person.is_demo else ""
    return format_html('<a href="{}">{}</a>{}', person_url(slug, person.pk), person.name, mark)


def _name(line: PersonLine) -> str:
    return line.row.person.name


def _text(line: PersonLine) -> str:
    person = line.row.person
    words = (person.name, person.title, person.employer, person.email, *line.seats, *line.roles)
    return " ".join(words)


def _listed(words: Sequence[str]) -> str:
    return listing(list(words), page_language())


def _login(line: PersonLine) -> str:
    return gettext("Yes") if line.can_log_in else gettext("No")


def _first_role(line: PersonLine) -> str:
    return line.roles[0] if line.roles else ""


def _seated(line: PersonLine) -> str:
    return "seated" if line.seats else "unseated"


def _seated_word(value: str) -> str:
    return {"seated": gettext("With a seat"), "unseated": gettext("Without a seat")}[value]
