"""Who may do what, and who may see a kind of thing: the table of access."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.audit.subjects import all_kinds
from tovholder.governance.person_page import Names, permission_word, person_url, role_word
from tovholder.governance.queries.people import Holding, PersonRow
from tovholder.governance.rules import PERMISSIONS, Permission, Role
from tovholder.governance.rules.sight import sight_of
from tovholder.ui.dates import listing
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.tables import Column, TableSpec

Grounds = Mapping[Role, Sequence[Holding]]


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One person's right to one thing, and why."""

    permission: Permission
    row: PersonRow
    why: str

    @property
    def can_log_in(self) -> bool:
        """Whether the right can be used at all."""
        return self.row.person.user_id is not None


def access_lines(rows: Sequence[PersonRow], names: Names, on: date) -> list[AccessLine]:
    """Every right of everybody on that day, permission by permission."""
    given = [(row, row.permissions_on(on), row.grounds_on(on)) for row in rows]
    return [
        AccessLine(permission, row, _why(permissions[permission], grounds, names))
        for permission in Permission
        for row, permissions, grounds in given
        if permission in permissions
    ]


def _why(roles: Sequence[Role], grounds: Grounds, names: Names) -> str:
    words = []
    for role in roles:
        bodies = list(dict.fromkeys(names.body(one) for one in grounds[role]))
        where = listing(bodies, page_language())
        said = gettext("%(role)s in %(body)s") if bodies else gettext("%(role)s, given by name")
        words.append(said % {"role": role_word(role), "body": where})
    return "; ".join(words)


def access_table(slug: str) -> TableSpec[AccessLine]:
    """The list for an organisation's address."""
    return TableSpec(
        name="adgang",
        caption=gettext_lazy("Who may do what"),
        columns=(
            Column("deed", gettext_lazy("May do"), cell=_deed),
            Column("who", gettext_lazy("Who"), cell=partial(_who, slug), text=_name),
            Column("why", gettext_lazy("Why"), cell=lambda line: line.why, is_sortable=False),
            Column("login", gettext_lazy("Can log in"), cell=_login),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Who"), text=_name),
            ChoiceFilter("deed", gettext_lazy("May do"), match=_value, word=_value_word),
            ChoiceFilter("login", gettext_lazy("Can log in"), match=_login),
        ),
    )


@dataclass(frozen=True, slots=True)
class SightLine:
    """A kind of thing, and who may see one in words."""

    kind: str
    who: str


def sight_lines() -> list[SightLine]:
    """Each kind of thing that the log knows."""
    lines = [SightLine(str(kind.label), _seers(sight_of(kind.kind))) for kind in all_kinds()]
    return sorted(lines, key=lambda line: line.kind)


def who_sees(
    rows: Sequence[PersonRow], names: Names, kind: str, on: date
) -> tuple[str, Sequence[AccessLine]]:
    """Who may see a thing of the kind: in words, and each of them with the reason."""
    permission = sight_of(kind)
    lines = [line for line in access_lines(rows, names, on) if line.permission is permission]
    return _seers(permission), [line for line in lines if line.can_log_in]


def _seers(permission: Permission) -> str:
    roles = [role for role in Role if permission in PERMISSIONS[role]]
    if len(roles) == len(Role):
        return gettext("everybody with a seat or a role")
    return listing([role_word(role) for role in roles], page_language())


def _deed(line: AccessLine) -> str:
    return permission_word(line.permission)


def _value(line: AccessLine) -> str:
    return line.permission.value


def _value_word(value: str) -> str:
    return permission_word(Permission(value))


def _name(line: AccessLine) -> str:
    return line.row.person.name


def _who(slug: str, line: AccessLine) -> SafeString:
    person = line.row.person
    return format_html('<a href="{}">{}</a>', person_url(slug, person.pk), person.name)


def _login(line: AccessLine) -> str:
    return gettext("Yes") if line.can_log_in else gettext("No")
