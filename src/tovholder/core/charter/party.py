"""Who and what a charter speaks of: units, posts, parties, artefacts, documents, counts."""

from typing import Annotated

from pydantic import Field

from tovholder.core.charter.base import (
    AnyRef,
    ArtefactRef,
    BodyRef,
    Day,
    Hands,
    Id,
    Many,
    Named,
    NodeRef,
    Part,
    PartyRef,
    Phrase,
    Text,
)


class Unit(Named):
    """A part of the line organisation: a centre, a department, a secretariat."""

    name: Text
    part_of: PartyRef | None = None
    merges: tuple[Text, ...] = ()  # names of organisations that were merged into it


class Post(Named):
    """What a person can be, inside or outside a body: a director, a coordinator, a mayor."""

    title: Text
    unit: PartyRef | None = None


class Party(Named):
    """An organisation or a group of people outside the line: a company, the citizens."""

    name: Text
    sector: Text | None = None
    until: Day | None = None


class Placement(Part):
    """Where in the strategy tree the document puts an artefact."""

    node: NodeRef


class Gate(Part):
    """What must have happened with an artefact before it goes on."""

    title: Text
    at: Annotated[tuple[BodyRef, ...], Many]
    before: Text | None = None
    after: Text | None = None


class Period(Part):
    """From a day, until a day; an open end is a standing arrangement."""

    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Artefact(Named):
    """A document or rule with owners of its own: the strategy, the code, an action plan, minutes.

    `fields` is what a form asks for; `entries` is what stands on it when the artefact is a list.
    `gates_in_order` is the order between several gates, if the document gives one.
    """

    title: Text
    about: Text | None = None
    owned_by: Hands = ()
    decided_by: Hands = ()
    amended_by: Hands = ()
    anchored_in: Hands = ()
    executed_by: Hands = ()
    written_by: Hands = ()
    edited_by: Hands = ()
    distributed_to: Hands = ()
    placed_in: tuple[Placement, ...] = ()
    fields: tuple[Text, ...] = ()
    entries: tuple[Text, ...] = ()
    gates: tuple[Gate, ...] = ()
    gates_in_order: bool = False
    living: bool = False  # can grow with new entries at any time
    period: Period | None = None


class Reference(Part):
    """A document or passage that the charter points to. `cited_as` is how it is pointed at."""

    title: Text
    id: Id | None = None
    cited_as: Text | None = None
    attached: bool = True
    about: Annotated[tuple[AnyRef, ...], Many] = ()


class Declared(Part):
    """A number that the document states, to be held against what the file lists.

    `what` is a strategy level, or one of the countable lists ("seats", "meetings", "bodies",
    "indicators", "fields", "steps", "entries"); `of` is the body or artefact whose list it is.
    """

    what: Id
    of: AnyRef | None = None
    count: int = Field(ge=0)
    at_most: bool = False


class Adopted(Part):
    """Who adopted the charter, and when."""

    on: Day | None = None
    by: PartyRef


class InForce(Part):
    """The days the charter rules; no `until` means standing."""

    from_: Day = Field(alias="from")
    until: Day | None = None


class Amendable(Part):
    """Who may change the charter. `within` names an artefact whose owner sets the outer frame."""

    by: PartyRef
    within: ArtefactRef | None = None


class Milestone(Part):
    """A day by which something is looked at. `followed_up_by` is who does so."""

    on: Day
    title: Text
    followed_up_by: PartyRef | None = None


class AddedSeat(Part):
    """A place in a body that a decision gives, outside the body's own list of seats."""

    body: BodyRef
    holder: Text
    ad_hoc: bool = False


class Decision(Part):
    """A decision that the document itself records."""

    id: Id | None = None
    title: Text
    on: Day | None = None
    by: PartyRef | None = None
    outcome: Text | None = None
    conditions: tuple[Text, ...] = ()
    orders: tuple[Text, ...] = ()  # work that the decision asks for
    adds: tuple[AddedSeat, ...] = ()
    due: Phrase | None = None
    about: AnyRef | None = None
