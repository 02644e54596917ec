"""Lists of members that were uploaded and not yet carried out."""

from tovholder.directory.models import Organisation
from tovholder.governance.models import MemberImport

__all__ = ["MemberImport", "kept_import"]


def kept_import(organisation: Organisation, key: int) -> MemberImport | None:
    """The list by its key; None if it is gone, or another organisation's."""
    rows = MemberImport.objects.select_related("organisation")
    return rows.filter(organisation=organisation, pk=key).first()
