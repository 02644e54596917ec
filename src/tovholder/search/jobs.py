"""What the search does by itself."""

from datetime import datetime

from tovholder.directory.models import Organisation
from tovholder.directory.queries import all_organisations
from tovholder.lib.jobs import Say, for_each
from tovholder.search.actions import catch_up


def follow(now: datetime, is_dry_run: bool, say: Say) -> None:
    """Bring every organisation's index up to date."""
    organisations = all_organisations()
    if is_dry_run:
        say(f"{len(organisations)} organisations would be looked through")
        return

    def follow_one(organisation: Organisation) -> None:
        catch_up(organisation, now.date())

    for_each(organisations, follow_one, say)
