"""What the people of a demo organisation said of its rules, put right, and took back."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from tovholder.accounts.models import User
from tovholder.compliance.actions import (
    Proof,
    attest,
    correct_fact,
    waive,
    withdraw_waiver,
)
from tovholder.compliance.queries import judged
from tovholder.compliance.queries.evidence import evidence_of
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import NO_DAY, Shape
from tovholder.core.verdicts import Reason, Standing, Verdict
from tovholder.directory.models import Organisation

_FEW = 3
"""Rules that nobody has vouched for: with fewer of them, none is declared not to have been done."""


def tell_of_rules(organisation: Organisation, *, decided_by: str, by: User, at: datetime) -> None:
    """One declared no, one correction, and one waiver that was taken back."""
    verdicts = list(_this_year(organisation, at.date()))
    _deny(organisation, verdicts, by, at)
    _put_right(organisation, verdicts, by, at)
    _take_back(organisation, verdicts, decided_by, by, at)


def _this_year(organisation: Organisation, on: date) -> Iterator[tuple[Charter, Verdict]]:
    first, last = date(on.year, 1, 1), date(on.year, 12, 31)
    for part in judged(organisation, on=on, first=first, last=last):
        for verdict in part.verdicts:
            yield part.charter, verdict


def _deny(
    organisation: Organisation, verdicts: list[tuple[Charter, Verdict]], by: User, at: datetime
) -> None:
    untold = [
        (charter, one.occurrence.obligation)
        for charter, one in verdicts
        if one.reason is Reason.NOT_ATTESTED
        and one.occurrence.obligation.shape is Shape.UNVERIFIABLE
        and one.occurrence.opens <= at.date() <= one.occurrence.due
    ]
    if len(untold) >= _FEW:
        charter, obligation = untold[0]
        no = Fact(FactKind.ATTESTED, obligation.subject, at.date(), "", None, Decimal(0))
        attest(
            organisation=organisation, charter=charter.charter, fact=no,
            proof=Proof(text="Det blev ikke til noget i år. Vi tager det op på næste møde."),
            title=obligation.title, by=by, at=at,
        )  # fmt: skip


def _put_right(
    organisation: Organisation, verdicts: list[tuple[Charter, Verdict]], by: User, at: datetime
) -> None:
    for charter, verdict in verdicts:
        obligation = verdict.occurrence.obligation
        if verdict.standing is not Standing.MET or obligation.shape is not Shape.COUNTED:
            continue
        told = evidence_of(organisation, charter.charter, obligation.subject)
        shown = [one for one in told if one.fact == verdict.proofs[-1]]
        if shown:
            correct_fact(
                organisation=organisation, key=shown[0].key, fact=shown[0].fact,
                proof=Proof(text=f"{shown[0].fact.ref}. Står i referatet, som er journaliseret."),
                reason="Henvisningen manglede, hvor det kan ses.", title=obligation.title,
                by=by, at=at,
            )  # fmt: skip
            return


def _take_back(
    organisation: Organisation,
    verdicts: list[tuple[Charter, Verdict]],
    decided_by: str,
    by: User,
    at: datetime,
) -> None:
    for charter, verdict in verdicts:
        due = verdict.occurrence.due
        if verdict.standing is Standing.ON_COURSE and due != NO_DAY:
            waiver = waive(
                organisation=organisation, charter=charter.charter,
                subject=verdict.occurrence.obligation.subject, due_on=due, decided_on=at.date(),
                decided_by=decided_by, ref="Mundtlig aftale", reason="Der var travlt.",
                by=by, at=at,
            )  # fmt: skip
            withdraw_waiver(
                organisation=organisation, key=waiver.pk, by=by, at=at,
                reason="En mundtlig aftale er ikke nok. Det skal besluttes på et møde.",
            )  # fmt: skip
            return
