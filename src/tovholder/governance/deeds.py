"""What can be begun about a thing from its page, in apps above: to give somebody a task, say.

Such an app calls `register` in its `AppConfig.ready`:

    deeds.register(Deed(gettext_lazy("Add a task"), Permission.MANAGE_TASKS, new_task_url))
"""

from collections.abc import Callable
from dataclasses import dataclass

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


def register(deed: Deed) -> None:
    """Offer it from now on; twice is once."""
    if deed not in _deeds:
        _deeds.append(deed)


def deeds_about(visitor: Visitor, subject: Subject) -> list[Link]:
    """The buttons that the visitor has on the page of a thing."""
    slug = visitor.organisation.slug
    return [
        Link(str(one.label), one.url(slug, subject))
        for one in _deeds
        if visitor.may(one.permission)
    ]
