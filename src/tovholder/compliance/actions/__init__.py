"""Writing evidence, waivers and calendar addresses."""

from tovholder.compliance.actions.evidence import (
    Proof,
    Saying,
    attest,
    attest_many,
    correct_fact,
    record_facts,
    withdraw_fact,
)
from tovholder.compliance.actions.feeds import give_feed_address, take_feed_address
from tovholder.compliance.actions.waivers import WaiverDetails, waive, withdraw_waiver

__all__ = [
    "Proof",
    "Saying",
    "WaiverDetails",
    "attest",
    "attest_many",
    "correct_fact",
    "give_feed_address",
    "record_facts",
    "take_feed_address",
    "waive",
    "withdraw_fact",
    "withdraw_waiver",
]
