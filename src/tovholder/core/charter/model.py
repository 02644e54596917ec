"""The charter: everything that one founding document says, as one immutable value."""

from enum import StrEnum

from tovholder.core.calendar import ClosedDay, Roll
from tovholder.core.charter.base import ArtefactRef, Day, Id, Part, StatementLike, Text
from tovholder.core.charter.body import Body
from tovholder.core.charter.duty import Cycle, Duty, Evaluation, Review, Step, Survey
from tovholder.core.charter.economy import Agreement, BudgetLine, MailingList, Network
from tovholder.core.charter.party import (
    Adopted,
    Amendable,
    Artefact,
    Decision,
    Declared,
    InForce,
    Milestone,
    Party,
    Post,
    Reference,
    Unit,
)
from tovholder.core.charter.record import Record
from tovholder.core.charter.strategy import Indicator, Strategy


class OfficeDay(StrEnum):
    """A day that is no holiday, yet kept closed by many municipalities."""

    LABOUR_DAY = "labour-day"
    CONSTITUTION_DAY = "constitution-day"
    CHRISTMAS_EVE = "christmas-eve"
    NEW_YEARS_EVE = "new-years-eve"


class DueDays(Part):
    """How due days are counted. Without it they stay where they fall."""

    on_holiday: Roll = Roll.STAY
    closed: tuple[OfficeDay, ...] = (
        OfficeDay.CONSTITUTION_DAY,
        OfficeDay.CHRISTMAS_EVE,
        OfficeDay.NEW_YEARS_EVE,
    )

    @property
    def closed_days(self) -> frozenset[ClosedDay]:
        """The closed days as the calendar knows them."""
        return frozenset(ClosedDay[day.name] for day in self.closed)


class Source(Part):
    """The document itself."""

    title: Text | None = None
    dated: Day | None = None
    case_number: Text | None = None
    journal_number: Text | None = None
    kind: Text | None = None


class Charter(Part):
    """A founding document as running rules. Ids are unique in the whole file."""

    charter: Id
    kind: Text
    title: Text
    organisation: Text
    about: Text | None = None
    source: Source | None = None
    adopted: Adopted | None = None
    in_force: InForce
    amended_by: Amendable | None = None
    implements: ArtefactRef | None = None
    due_days: DueDays = DueDays()
    milestones: tuple[Milestone, ...] = ()
    declares: tuple[Declared, ...] = ()
    references: tuple[Reference, ...] = ()
    purposes: tuple[StatementLike, ...] = ()
    principles: tuple[StatementLike, ...] = ()
    statements: tuple[StatementLike, ...] = ()
    units: dict[Id, Unit] = {}
    posts: dict[Id, Post] = {}
    parties: dict[Id, Party] = {}
    artefacts: dict[Id, Artefact] = {}
    bodies: dict[Id, Body] = {}
    duties: dict[Id, Duty] = {}
    strategy: Strategy | None = None
    indicators: dict[Id, Indicator] = {}
    agreements: dict[Id, Agreement] = {}
    budget: tuple[BudgetLine, ...] = ()
    reviews: tuple[Review, ...] = ()
    networks: dict[Id, Network] = {}
    lists: dict[Id, MailingList] = {}
    surveys: tuple[Survey, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    startup: tuple[Step, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    record: Record | None = None
