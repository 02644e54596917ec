"""The demo shows what people say of rules: a no, a correction, a waiver taken back."""

import pytest

from tests.demo.conftest import TODAY
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.compliance.queries import judged
from tovholder.core.verdicts import Reason
from tovholder.directory.models import Organisation

pytestmark = pytest.mark.usefixtures("demo")


def test_somewhere_somebody_declared_that_a_thing_was_not_done() -> None:
    first, last = TODAY.replace(month=1, day=1), TODAY.replace(month=12, day=31)
    reasons = {
        verdict.reason
        for organisation in Organisation.objects.all()
        for part in judged(organisation, on=TODAY, first=first, last=last)
        for verdict in part.verdicts
    }
    assert Reason.DENIED in reasons


def test_somewhere_something_was_put_right() -> None:
    assert FactRecord.objects.filter(replaced_by__isnull=False).exists()


def test_somewhere_a_waiver_was_taken_back() -> None:
    assert WaiverRecord.objects.filter(withdrawn_at__isnull=False).exists()
