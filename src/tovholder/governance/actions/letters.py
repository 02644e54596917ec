"""Writing the text of letters, and noting that one was made."""

from datetime import date, datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.governance.models import LetterText


@transaction.atomic
def save_letter_text(
    *, organisation: Organisation, language: str, text: str, by: User | None, at: datetime
) -> None:
    """What the organisation's letters in the language say; "" for the site's own text.

    The log keeps what stood there before.
    """
    locked(organisation)
    rows = LetterText.objects.filter(organisation=organisation, language=language)
    before = rows.values_list("text", flat=True).first() or ""
    if before == text:
        return
    if text:
        rows.update_or_create(organisation=organisation, language=language, defaults={"text": text})
    else:
        rows.delete()
    record(
        verb="save-letter-text",
        subject=Subject("letter-text", language, language),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before={"text": before},
        after={"text": text},
    )


@transaction.atomic
def note_nomination_letter(
    *,
    organisation: Organisation,
    seat: Subject,
    recipient: str,
    answer_by: date,
    kind: str,
    by: User | None,
    at: datetime,
) -> None:
    """A letter that asks for a name for the seat was made; `kind` is "pdf" or "docx"."""
    record(
        verb="nomination-letter-made",
        subject=seat,
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after={"recipient": recipient, "answer_by": answer_by, "format": kind},
    )
