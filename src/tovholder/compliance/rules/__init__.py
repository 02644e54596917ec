"""What a person answers for, and when people are reminded of what they owe. Pure Python."""

from tovholder.compliance.rules.parties import bodies_in, concerns, parties_of

__all__ = ["bodies_in", "concerns", "parties_of"]
