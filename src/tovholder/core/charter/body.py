"""Bodies: who sits there, who leads and serves them, when they meet, and what they answer for."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.core.charter.base import (
    LEFT_FIRST,
    AnyRef,
    ArtefactRef,
    BodyRef,
    Day,
    FromText,
    Hands,
    Id,
    Many,
    MeetingRef,
    Modality,
    Named,
    Part,
    PartyRef,
    Phrase,
    Statement,
    StatementLike,
    Text,
    Unknown,
)


class Mandate(StrEnum):
    """What a body is for."""

    OWNS = "owns"
    DECIDES = "decides"
    ADVISES = "advises"
    COORDINATES = "coordinates"
    EXECUTES = "executes"
    NETWORKS = "networks"


def refuse_upside_down(at_least: int | None, at_most: int | None) -> None:
    """Raise if the smallest number allowed is larger than the largest."""
    if at_least is not None and at_most is not None and at_least > at_most:
        raise PydanticCustomError("bounds-upside-down", "at_least is larger than at_most")


class Size(Part):
    """How many a body may be: exactly, at least, at most."""

    exactly: int | None = Field(default=None, ge=0)
    at_least: int | None = Field(default=None, ge=0)
    at_most: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _bounds_hold(self) -> "Size":
        if self.exactly is None and self.at_least is None and self.at_most is None:
            raise PydanticCustomError("size-without-bound", "no exactly, at_least or at_most")
        refuse_upside_down(self.at_least, self.at_most)
        return self


class Quota(Size):
    """How many members come from a sector; with `among`, "of which" inside another sector."""

    sector: Text
    among: Text | None = None


class Term(Part):
    """How long a seat is held. `follows` is an election whose period the term keeps to."""

    years: int | None = Field(default=None, ge=1)
    renewals: int | None = Field(default=None, ge=0)
    follows: Text | None = None
    staggered: bool = False


class SeatRole(StrEnum):
    """What the holder of a seat is in the body."""

    MEMBER = "member"
    CHAIR = "chair"
    SECRETARY = "secretary"
    OBSERVER = "observer"
    SUBSTITUTE = "substitute"


class Places(Part):
    """A number of places that the document gives as a range."""

    at_least: int = Field(ge=0)
    at_most: int | None = None

    @model_validator(mode="after")
    def _bounds_hold(self) -> "Places":
        refuse_upside_down(self.at_least, self.at_most)
        return self


class Seat(Part):
    """A place in a body, before anybody fills it. Its `id` is its own within the body.

    `count` is how many places; "unknown" if another document (`defined_in`) says so. `holder` is
    the post, unit or party whose place it is (ex officio); `sectors` where the holder comes from.
    """

    id: Id | None = None
    title: Text
    role: SeatRole = SeatRole.MEMBER
    holder: PartyRef | None = None
    sectors: Annotated[tuple[Text, ...], Many] = ()
    count: int | Places | Unknown = 1
    defined_in: Text | None = None
    appointed_by: PartyRef | None = None
    on_behalf_of: PartyRef | None = None
    voting: bool = True
    optional: bool = False  # may be filled "as needed"
    changes_yearly: bool = False  # follows the holder of a prize or a yearly office
    substitutes: Literal["none", "personal", "ordered"] = "none"
    substitute_for: Id | None = None
    term: Term | None = None
    interim: bool = False


class Chair(Part):
    """Who chairs. `how` is ex officio (the holder of a post), elected, appointed, or rotating."""

    post: PartyRef | None = None
    how: Literal["ex officio", "elected", "appointed", "rotating"] = "ex officio"
    among: Annotated[tuple[Text, ...], Many] = ()
    by: PartyRef | None = None


class ActingChair(Part):
    """Who else may lead a meeting. `when` is the condition; without it, anybody at any time."""

    any_of: PartyRef
    when: Text | None = None


class Service(Part):
    """Who serves a body as its secretary or secretariat; `interim` until somebody permanent."""

    by: PartyRef
    interim: bool = False
    until: Day | None = None
    task: Text | None = None  # what part of the service, when several share it


ServiceLike = Annotated[Service, FromText("by")]
Services = Annotated[tuple[ServiceLike, ...], Many]


class AgendaItem(Statement):
    """An item that stands on the agenda. `horizon` is the stretch of time that it is about."""

    horizon: Text | None = None


AgendaItems = tuple[Annotated[AgendaItem, FromText("title")], ...]


class Meeting(Named):
    """A kind of meeting of a body and its cadence.

    `counted_in` another meeting kind of the same body, "own" if on top, "unknown" if the document
    leaves it open. `outside_cadence` marks a one-off meeting that the cadence does not ask for.
    `proposed` is a cadence that the document suggests and nobody adopted: shown, never judged.
    """

    title: Text | None = None
    when: Phrase
    counted_in: Annotated[Unknown | Id, LEFT_FIRST] | None = None
    outside_cadence: bool = False
    longer: bool = False
    proposed: bool = False
    joint_with: Annotated[tuple[PartyRef, ...], Many] = ()
    venue: Text | None = None
    agenda: AgendaItems = ()
    agenda_at_least: AgendaItems = ()
    modality: Modality = Modality.MUST
    about: AnyRef | None = None


class AgendaHands(Part):
    """Who arranges, drafts, adjusts and decides the agenda; `in_steps` if this is an order."""

    arranged_by: Hands = ()
    drafted_by: Hands = ()
    adjusted_by: Hands = ()
    decided_by: Hands = ()
    in_steps: bool = False


class Papers(Part):
    """A rule for what goes with a meeting: materials before, minutes after."""

    title: Text | None = None
    when: Phrase | None = None
    owner: PartyRef | None = None
    available_to: Text | None = None
    modality: Modality = Modality.MUST


class ClosedItems(Part):
    """Whether and why an item may be handled behind closed doors."""

    allowed: bool
    ground: Text


class Predecessor(Part):
    """What the body replaces, and who sat there. `members` are names as in the seats' titles."""

    name: Text
    members: tuple[Text, ...] = ()
    carried_over: bool = False  # the document says that the old places still stand
    tasks: tuple[StatementLike, ...] = ()


class Task(Part):
    """Something a body answers for, without a day of its own.

    With `attested_by` it is vouched for once a year; `about` names what it concerns, so that two
    tasks about the same can be compared.
    """

    id: Id | None = None
    title: Text
    modality: Modality = Modality.MUST
    about: AnyRef | None = None
    attested_by: PartyRef | None = None


class Body(Named):
    """A forum of people. One that the document only mentions has a name and nothing more."""

    name: Text
    mandate: Mandate | None = None
    about: Text | None = None
    established: Day | None = None
    until: Day | None = None
    set_by: PartyRef | None = None
    part_of: BodyRef | None = None
    reports_to: Annotated[tuple[PartyRef, ...], Many] = ()
    oversees: Annotated[tuple[PartyRef, ...], Many] = ()
    anchored_in: Hands = ()
    replaces: Predecessor | None = None
    size: Size | None = None
    seats: tuple[Seat, ...] = ()
    open_list: bool = False
    quotas: tuple[Quota, ...] = ()
    eligibility: tuple[StatementLike, ...] = ()
    topics: tuple[Text, ...] = ()
    chair: Annotated[Chair, FromText("post")] | None = None
    acting_chair: ActingChair | None = None
    secretary: Services = ()
    secretariat: Services = ()
    serviced_by: Services = ()
    facilitated_by: Services = ()
    agenda: AgendaHands | None = None
    meetings: dict[Id, Meeting] = {}
    materials: Papers | None = None
    minutes: Papers | None = None
    preparation: tuple[Papers, ...] = ()
    closed_items: ClosedItems | None = None
    tasks: tuple[Task, ...] = ()
    decides: tuple[ArtefactRef, ...] = ()
    first_meeting: MeetingRef | None = None
