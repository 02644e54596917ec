"""What apps above add to the pages of decisions and other things.

Such an app calls these in its `AppConfig.ready`:

    deeds.register(Deed(gettext_lazy("Add a task"), Permission.MANAGE_TASKS, new_task_url))
    deeds.register_list(gettext_lazy("Tasks"), "tasks:tasks", order=20)
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from tovholder.audit.rules import Subject
from tovholder.governance.access import Visitor
from tovholder.governance.rules import Permission
from tovholder.ui.navigation import Link


@dataclass(frozen=True, slots=True)
class Deed:
    """What the button says, who has it, and where it leads by organisation and thing."""

    label: str | Promise
    permission: Permission
    url: Callable[[str, Subject], str]


_deeds: list[Deed] = []
_lists: dict[str, tuple[int, str | Promise]] = {}


def register(deed: Deed) -> None:
    """Offer it from now on; twice is once."""
    if deed not in _deeds:
        _deeds.append(deed)


def register_list(label: str | Promise, url_name: str, order: int) -> None:
    """A list that stands beside that of decisions, which is the first."""
    _lists[url_name] = order, label


def lists_beside(slug: str, current: str) -> list[Link]:
    """The lists in order; `current` is the name of the page's own address."""
    return [
        Link(str(label), reverse(name, args=[slug]), name == current)
        for name, (_order, label) in sorted(_lists.items(), key=lambda one: one[1][0])
    ]


def deeds_about(visitor: Visitor, subject: Subject) -> list[Link]:
    """The buttons that the visitor has on the page of a thing."""
    slug = visitor.organisation.slug
    return [
        Link(str(one.label), one.url(slug, subject))
        for one in _deeds
        if visitor.may(one.permission)
    ]
