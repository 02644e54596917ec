"""Strategy: levels, tree, leads, briefs, status, action plan and indicators."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from tovholder.core.charter.base import (
    AnyRef,
    Day,
    FromText,
    Hands,
    Id,
    IndicatorRef,
    Many,
    MeetingRef,
    Named,
    NodeRef,
    Part,
    PartyRef,
    Phrase,
    Text,
)
from tovholder.core.charter.party import Period


class Level(Part):
    """A level of the strategy tree: an id to count by, and its name in one and in many."""

    id: Id
    one: Text
    many: Text


class LeadState(StrEnum):
    """Named in the charter, or appointed by the one who has the right to."""

    PROPOSED = "proposed"
    APPOINTED = "appointed"


class Lead(Part):
    """The one who leads a node. `state` is unset where the document does not say."""

    by: PartyRef
    state: LeadState | None = None
    on: Day | None = None
    organised_as: Text | None = None


class Node(Part):
    """A node of the strategy tree; its level is its depth. A bare string is a title."""

    id: Id | None = None
    title: Text
    about: Text | None = None
    lead: Annotated[Lead, FromText("by")] | None = None
    starts: Phrase | None = None
    period: Period | None = None
    measured_by: Annotated[tuple[IndicatorRef, ...], Many] = ()
    coordinated_with: Annotated[tuple[NodeRef, ...], Many] = ()
    depends_on: Annotated[tuple[NodeRef, ...], Many] = ()
    parties: Annotated[tuple[PartyRef, ...], Many] = ()
    body: PartyRef | None = None
    contains: tuple[Annotated["Node", FromText("title")], ...] = ()


class LeadTask(Part):
    """Something every lead answers for."""

    id: Id | None = None
    title: Text
    when: Phrase | None = None
    to: Annotated[tuple[PartyRef, ...], Many] = ()
    attested_by: PartyRef | None = None


class LeadRule(Part):
    """Who gets a lead, who appoints, and what the role asks for."""

    one_per: Id
    appointed_by: PartyRef | None = None
    appointed_at: MeetingRef | None = None
    must_be: Text | None = None
    a_person: bool = False
    resourced: bool = False
    tasks: tuple[LeadTask, ...] = ()


class Brief(Part):
    """The template of a task description; it may not be decided with a field empty."""

    one_per: Id
    decided_by: PartyRef | None = None
    written_by: Hands = ()
    template_by: PartyRef | None = None
    fields: tuple[Text, ...]


class Status(Part):
    """How often status is given, and on what scale."""

    scale: tuple[Text, ...]
    when: Phrase | None = None
    given_by: PartyRef | None = None
    to: PartyRef | None = None
    text: Text | None = None  # when a describing text is asked for


class ActionPlan(Part):
    """The fields of the action plan, and how it lives."""

    fields: tuple[Text, ...]
    structured_by: Id | None = None
    living: bool = False


class Ambition(Part):
    """Where the organisation wants to be, by when, and what shows it."""

    title: Text
    by: Day | None = None
    measured_by: Annotated[tuple[IndicatorRef, ...], Many] = ()


class Strategy(Part):
    """The strategy that the charter carries out."""

    title: Text | None = None
    period: Period | None = None
    levels: tuple[Level, ...] = ()
    leads: LeadRule | None = None
    brief: Brief | None = None
    status: Status | None = None
    action_plan: ActionPlan | None = None
    ambitions: tuple[Ambition, ...] = ()
    tree: tuple[Annotated[Node, FromText("title")], ...] = ()


class Direction(StrEnum):
    """Which way an indicator should go."""

    UP = "up"
    DOWN = "down"
    AT_LEAST = "at least"
    AT_MOST = "at most"


_DIRECTIONS = {
    "up": Direction.UP, "op": Direction.UP, "stigende": Direction.UP,
    "down": Direction.DOWN, "ned": Direction.DOWN, "faldende": Direction.DOWN,
    "at least": Direction.AT_LEAST, "mindst": Direction.AT_LEAST,
    "at most": Direction.AT_MOST, "højst": Direction.AT_MOST,
}  # fmt: skip
_TREND = re.compile(r"(up|down|op|ned|stigende|faldende) (?:every year|hvert år)")
_LEVEL = re.compile(
    r"(at least|at most|mindst|højst) (-?\d+(?:[.,]\d+)?)(?: (?:by|inden|i) (\d{4}))?"
)


class Target(Part):
    """What an indicator should do: rise or fall each year, or stand at a level (by a year)."""

    direction: Direction
    level: Decimal | None = None
    by_year: int | None = None

    @property
    def phrase(self) -> str:
        """As a charter writes it after `target`: "at least 80 by 2027"."""
        if self.level is None:
            return f"{self.direction.value} every year"
        year = f" by {self.by_year}" if self.by_year else ""
        return f"{self.direction.value} {self.level:f}{year}"


def _read_target(value: object) -> Target:
    if isinstance(value, Target):
        return value
    if isinstance(value, str):
        if trend := _TREND.fullmatch(value.strip()):
            return Target(direction=_DIRECTIONS[trend[1]])
        if level := _LEVEL.fullmatch(value.strip()):
            number, year = Decimal(level[2].replace(",", ".")), level[3]
            return Target(
                direction=_DIRECTIONS[level[1]], level=number, by_year=int(year) if year else None
            )
    raise PydanticCustomError("not-a-target", "no such target")


TargetLike = Annotated[
    Target,
    PlainValidator(_read_target),
    PlainSerializer(lambda target: target.phrase),
    WithJsonSchema({"type": "string", "examples": ["up every year", "at least 80 by 2027"]}),
]


class Baseline(Part):
    """The value that a target is held against."""

    value: Decimal = Field(ge=-(10**15), le=10**15)
    on: Day


class Indicator(Named):
    """A number that tells how it goes. `published` is when its source gives a new value."""

    title: Text
    source: Text | None = None
    by: Text | None = None
    unit: Text | None = None
    target: TargetLike | None = None
    baseline: Baseline | None = None
    published: Phrase | None = None
    followed_by: Hands = ()
    about: AnyRef | None = None
