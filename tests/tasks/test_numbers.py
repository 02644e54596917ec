"""Two processes that enter things at once never give two of them one number, on either database."""

from pathlib import Path

import pytest

from tests.people import make_cast
from tests.processes import finish, shared_address, start

pytestmark = pytest.mark.django_db(transaction=True)

EACH = 12
HEAD = f"""
from tests.people import AT, CHARTER, TODAY
from tovholder.directory.models import Organisation
from tovholder.governance.actions.decisions import record_decision
from tovholder.governance.rules import DecisionKind
from tovholder.tasks.actions import add_task
garden = Organisation.objects.get(slug="faelleshaven")
for _ in range({EACH}):
"""
DECISIONS = f"""{HEAD}
    print(record_decision(
        organisation=garden, charter=CHARTER, body="bestyrelse", decided_on=TODAY,
        kind=DecisionKind.NOTED, title="Hegnet", by=None, at=AT,
    ).number)
"""
TASKS = f"""{HEAD}
    print(add_task(
        organisation=garden, title="Mal hegnet", owner=None, due_on=TODAY, by=None, at=AT
    ).number)
"""


@pytest.mark.parametrize("program", [DECISIONS, TASKS], ids=["decisions", "tasks"])
def test_every_number_is_given_once_and_none_is_left_out(tmp_path: Path, program: str) -> None:
    make_cast()
    address = shared_address(tmp_path)
    processes = [start(program, address) for _ in range(2)]
    numbers = [int(line) for one in processes for line in finish(one).split()]
    assert sorted(numbers) == list(range(1, 2 * EACH + 1))
