"""Writing evidence, waivers and calendar addresses."""

from tovholder.compliance.actions.evidence import (
    Proof,
    attest,
    correct_fact,
    record_facts,
    withdraw_fact,
)
from tovholder.compliance.actions.feeds import give_feed_address, take_feed_address
from tovholder.compliance.actions.waivers import waive, withdraw_waiver

__all__ = [
    "Proof",
    "attest",
    "correct_fact",
    "give_feed_address",
    "record_facts",
    "take_feed_address",
    "waive",
    "withdraw_fact",
    "withdraw_waiver",
]
