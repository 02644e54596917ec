"""What an organisation's letters say."""

from tovholder.directory.models import Organisation
from tovholder.governance.models import LetterText


def letter_text(organisation: Organisation, language: str) -> str:
    """The organisation's own text in the language; "" if it has written none. One query."""
    rows = LetterText.objects.filter(organisation=organisation, language=language)
    return rows.values_list("text", flat=True).first() or ""
