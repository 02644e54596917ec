"""From charter to obligations: one small function for each section that obliges to something."""

from collections.abc import Callable, Iterator
from typing import Final

from tovholder.core.charter.kept import kept
from tovholder.core.charter.model import Charter
from tovholder.core.obligations.bodies import from_bodies
from tovholder.core.obligations.duties import from_duties, from_milestones, from_startup
from tovholder.core.obligations.goals import from_indicators, from_leads, from_status
from tovholder.core.obligations.model import Obligation
from tovholder.core.obligations.money import from_agreements

_SECTIONS: Final[tuple[Callable[[Charter], Iterator[Obligation]], ...]] = (
    from_bodies,
    from_duties,
    from_leads,
    from_status,
    from_indicators,
    from_agreements,
    from_milestones,
    from_startup,
)


@kept
def obligations(charter: Charter) -> tuple[Obligation, ...]:
    """Everything that the charter obliges to, in the order of its sections.

    What the document only proposes is left out: it binds nobody.
    """
    return tuple(one for section in _SECTIONS for one in section(charter))
