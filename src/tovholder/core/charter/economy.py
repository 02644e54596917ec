"""Agreements and money."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tovholder.core.charter.base import (
    LEFT_FIRST,
    AnyRef,
    Hands,
    Id,
    Many,
    MoneyRef,
    Part,
    PartyRef,
    Phrase,
    Text,
    Unknown,
)
from tovholder.core.charter.party import Period


class AgreementState(StrEnum):
    """Whether an agreement is applied."""

    DRAFT = "draft"
    IN_FORCE = "in force"
    LAPSED = "lapsed"


class Agreement(Part):
    """An agreement between parties. `state` is unset where the document does not say."""

    title: Text
    between: tuple[PartyRef, ...]
    state: AgreementState | None = None
    period: Period | None = None
    renewed: Phrase | None = None
    renewed_by: PartyRef | None = None
    supplements: Text | None = None
    transfers: tuple[Text, ...] = ()


class BudgetLine(Part):
    """An amount of money, or a rule about who pays. Amounts are in whole units of `currency`.

    `included_in` another line, or "unknown"; `on_top_of` another line; `takes_all_of` names a
    purpose whose money is said to be moved here without remainder.
    """

    id: Id | None = None
    title: Text
    amount: Decimal | None = Field(default=None, ge=0, le=10**15)
    currency: Text = "DKK"
    vat: Text | None = None
    years: tuple[int, ...] = ()
    purposes: tuple[Text, ...] = ()
    paid_by: PartyRef | None = None
    paid_to: PartyRef | None = None
    included_in: Annotated[Unknown | MoneyRef, LEFT_FIRST] | None = None
    on_top_of: MoneyRef | None = None
    takes_all_of: Text | None = None
    decided_by: Hands = ()
    about: AnyRef | None = None


class MailingList(Part):
    """A list of receivers that somebody runs."""

    title: Text
    run_by: PartyRef
    tasks: tuple[Text, ...] = ()


class Network(Part):
    """A network that the charter supports. `secretary` serves it."""

    title: Text
    secretary: PartyRef | None = None
    members: Annotated[tuple[PartyRef, ...], Many] = ()
