"""What has been seen to happen, what was waived, and the secret addresses of calendar feeds."""

from tovholder.compliance.models.evidence import FactRecord, WaiverRecord
from tovholder.compliance.models.feeds import FeedToken

__all__ = ["FactRecord", "FeedToken", "WaiverRecord"]
