"""What of compliance refers to a decision."""

from collections.abc import Iterator

from tovholder.audit.rules import Subject
from tovholder.compliance.models import WaiverRecord
from tovholder.compliance.rules.evidence import rule_key
from tovholder.directory.models import Organisation
from tovholder.governance.references import DecisionName


def waivers_by_decision(organisation: Organisation, name: DecisionName) -> Iterator[Subject]:
    """The rules that were waived by the decision, as long as the waiver stands; one query."""
    waivers = WaiverRecord.objects.filter(
        organisation=organisation, decision=name.key, withdrawn_at__isnull=True
    )
    for waiver in waivers.order_by("due_on", "pk"):
        yield Subject("rule", rule_key(waiver.charter, waiver.subject), str(waiver))
