"""What the frame of an organisation's page needs. It asks no database."""

from django.http import HttpRequest

from tovholder.governance.access import Visitor
from tovholder.ui.navigation import Link, start_url


def visitor(request: HttpRequest) -> dict[str, object]:
    """The page's `organisation`, and `organisation_choices` for who belongs to several."""
    found: Visitor | None = getattr(request, "visitor", None)
    if found is None:
        return {}
    choices = [
        Link(one.name, start_url(one), is_current=one == found.organisation)
        for one in found.organisations
    ]
    several = choices if len(choices) > 1 else []
    return {"organisation": found.organisation, "organisation_choices": several}
