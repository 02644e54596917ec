"""Writing evidence, waivers and calendar addresses."""

from tovholder.compliance.actions.evidence import record_facts, waive
from tovholder.compliance.actions.feeds import give_feed_address, take_feed_address

__all__ = ["give_feed_address", "record_facts", "take_feed_address", "waive"]
