"""A mail to write in tests."""

from datetime import datetime

from tests.people import AT
from tovholder.outbox.actions import queue_mail
from tovholder.outbox.models import Mail

HTML = "<p>Lugen skal males.</p>"


def write(
    key: str, *, to: str = "", to_name: str = "Bo", subject: str = "Lugen", at: datetime = AT
) -> Mail | None:
    """Queue a mail about the gate; without `to` to an address made from the key."""
    return queue_mail(
        key=key,
        organisation_id=1,
        to=to or f"{key}@example.org",
        to_name=to_name,
        language="da",
        subject=subject,
        text="Lugen skal males. Æøå.\n.\nHilsen",
        html=HTML,
        at=at,
    )
