"""Duties: what somebody must, should or may do, when, and by what fact it is seen to be done."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from tovholder.core.charter.base import (
    AnyRef,
    BodyRef,
    Day,
    Hands,
    Id,
    Many,
    MeetingRef,
    Modality,
    Named,
    Part,
    PartyRef,
    Phrase,
    Text,
)
from tovholder.core.charter.body import AgendaItems
from tovholder.core.facts import FactKind


class DutyKind(StrEnum):
    """What sort of thing a duty is: decides the ring and the mark on the annual wheel."""

    TASK = "task"
    EVENT = "event"
    NEWSLETTER = "newsletter"
    REPORT = "report"
    STATUS = "status"
    DECISION = "decision"
    RENEWAL = "renewal"
    EVALUATION = "evaluation"
    SURVEY = "survey"


def _read_fact_kind(value: object) -> FactKind:
    if isinstance(value, FactKind):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-fact", "no such fact")
    try:
        return FactKind(value.strip().replace(" ", "-"))
    except ValueError:
        raise PydanticCustomError("not-a-fact", "no such fact") from None


DoneBy = Annotated[
    FactKind,
    PlainValidator(_read_fact_kind),
    PlainSerializer(lambda kind: kind.phrase),
    WithJsonSchema({"type": "string", "enum": [kind.phrase for kind in FactKind]}),
]


class Duty(Named):
    """One duty. A duty without a day (`when: løbende`, or none) and without a fact that an app can
    know is unverifiable: `attested_by` names who vouches for it once a year.

    `first` skips earlier years; `until` ends it. `about` lets two duties about the same thing be
    compared.
    """

    title: Text
    kind: DutyKind = DutyKind.TASK
    when: Phrase | None = None
    owner: PartyRef | None = None
    helped_by: Hands = ()
    modality: Modality = Modality.MUST
    done_by: DoneBy | None = None
    attested_by: PartyRef | None = None
    about: AnyRef | None = None
    to: Text | None = None
    body: BodyRef | None = None
    content: tuple[Text, ...] = ()
    horizon: Text | None = None
    venue: Text | None = None
    open_to: Text | None = None
    channel: Text | None = None
    first: Day | None = None
    until: Day | None = None
    proposed: bool = False


class Step(Part):
    """A step of a start-up plan. Each waits for the one before, unless `after` names another.

    A step that is a meeting names it and takes its day. `establishes` are bodies that it sets up.
    """

    id: Id | None = None
    title: Text
    when: Phrase | None = None
    body: BodyRef | None = Field(default=None, alias="in")
    meeting: MeetingRef | None = None
    by: PartyRef | None = None
    after: Id | None = None
    establishes: Annotated[tuple[BodyRef, ...], Many] = ()
    tentative: bool = False
    agenda: AgendaItems = ()


class FirstRound(Part):
    """The first round of a yearly cycle, when it goes through only some of the steps."""

    year: int
    goes_through: tuple[AnyRef, ...]


class Cycle(Part):
    """What follows what every year: ids of duties, or meetings as "body.meeting".

    A step is one of them, or several that stand side by side in no order of their own.
    `shorter_because` is the reason that the document gives for a shorter first round.
    """

    id: Id
    title: Text
    steps: tuple[Annotated[tuple[AnyRef, ...], Many], ...]
    first_round: FirstRound | None = None
    shorter_because: Text | None = None

    @property
    def every_step(self) -> tuple[AnyRef, ...]:
        """The steps one by one, with those that stand side by side in the order of the file."""
        return tuple(one for step in self.steps for one in step)


class Evaluation(Part):
    """What an evaluation found, in the editor's words."""

    title: Text
    about: AnyRef | None = None
    on: Day | None = None


class Survey(Part):
    """A survey or a round of interviews that the document builds on."""

    title: Text
    respondents: int | None = None
    at_least: bool = False
    on: Day | None = None


class ReviewStep(Part):
    """One step of reviewing applications or papers: who does what, and who gets the result."""

    title: Text
    by: PartyRef
    to: PartyRef | None = None
    when: Phrase | None = None
    shared_among: Annotated[tuple[PartyRef, ...], Many] = ()


class Review(Part):
    """How applications (or another body's papers) are reviewed before somebody takes a stand."""

    title: Text
    of: Text
    represented_by: PartyRef | None = None
    steps: tuple[ReviewStep, ...] = ()
