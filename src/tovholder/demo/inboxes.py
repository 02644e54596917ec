"""What people of the demo have put off, and a holiday with somebody who answers meanwhile."""

from datetime import datetime, timedelta

from tovholder.compliance.actions.inbox import be_absent, delegate, snooze
from tovholder.compliance.queries import owed
from tovholder.directory.models import Organisation
from tovholder.directory.queries import persons_of
from tovholder.governance.queries.roles import role_holders
from tovholder.governance.rules import Role

_FOR = timedelta(days=10)
_IN = timedelta(days=14)
_AWAY = timedelta(days=6)


def fill_inboxes(organisation: Organisation, at: datetime) -> None:
    """The coordinator puts off what is due last, and answers for somebody who goes on holiday."""
    on = at.date()
    persons = {one.pk: one for one in persons_of(organisation) if one.user_id}
    coordinator = persons[role_holders(organisation, Role.COORDINATOR)[0]]
    mine = [one for one in owed(organisation, on) if one.level_of(coordinator.pk) == 0]
    if mine:
        snooze(
            person=coordinator, key=mine[-1].key, title=mine[-1].title, until=on + _FOR,
            reason="Afventer svar fra forvaltningen", by=coordinator.user, at=at,
        )  # fmt: skip
    traveller = next((one for one in persons.values() if one != coordinator), None)
    if traveller is not None:
        first, last, by = on + _IN, on + _IN + _AWAY, traveller.user
        be_absent(person=traveller, from_on=first, until_on=last, note="Ferie", by=by, at=at)
        delegate(
            person=traveller, to=coordinator, from_on=first, until_on=last, reason="Ferie",
            by=by, at=at,
        )  # fmt: skip
