"""The demo: an organisation for each charter file, with people, a past, plans and logins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.compliance.actions import record_facts, waive
from tovholder.compliance.queries import judged, last_recorded_at
from tovholder.core.charter import Charter
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact
from tovholder.core.verdicts import Standing
from tovholder.demo.cast import invented_names
from tovholder.demo.history import history
from tovholder.demo.seats import Place, places
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import organisation_named
from tovholder.governance.actions import add_charter_version, give_role, seat_person
from tovholder.governance.models import Membership
from tovholder.governance.rules import Role

PASSWORD = "tovholder-demo"
_LOGINS = {
    "koordinator": Role.COORDINATOR,
    "kommunikation": Role.COMMUNICATIONS,
    "revisor": Role.AUDITOR,
}
_PARTS = {
    "formand": Membership.Part.CHAIR,
    "medlem": Membership.Part.MEMBER,
    "sekretær": Membership.Part.SECRETARY,
}


@dataclass(frozen=True, slots=True)
class Login:
    """A login of the demo, and what it is good for."""

    organisation: str
    role: str
    email: str
