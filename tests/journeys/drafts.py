"""A draft in the garden, saved twice, for the pages that show one."""

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, Cast, garden_text
from tovholder.governance.actions import save_draft


def keep_draft(cast: Cast) -> None:
    """Anna's draft of next year's charter, with a finding of its own."""
    by = cast.user("anna")
    begun = save_draft(
        organisation=cast.garden, slug=CHARTER, text=next_year(garden_text()),
        based_on=None, by=by, at=AT,
    )  # fmt: skip
    text = next_year(garden_text()) + "declares:\n  - {what: bodies, count: 9}\n"
    save_draft(
        organisation=cast.garden, slug=CHARTER, text=text,
        based_on=begun.revision.id, by=by, at=AT,
    )  # fmt: skip
