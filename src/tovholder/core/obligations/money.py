"""Obligations from agreements: those that are to be renewed."""

from collections.abc import Iterator

from tovholder.core.charter.base import Modality
from tovholder.core.charter.economy import AgreementState
from tovholder.core.charter.model import Charter
from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import Obligation, Ring
from tovholder.core.obligations.timing import bounded, shape_of


def from_agreements(charter: Charter) -> Iterator[Obligation]:
    """Renewals of the agreements that have not lapsed."""
    for agreement_id, agreement in charter.agreements.items():
        if agreement.renewed is None or agreement.state is AgreementState.LAPSED:
            continue
        period = agreement.period
        yield Obligation(
            subject=agreement_id,
            path=("agreements", agreement_id, "renewed"),
            shape=shape_of(agreement.renewed.schedule, FactKind.AGREEMENT_RENEWED),
            ring=Ring.DECISION,
            title=agreement.title,
            modality=Modality.MUST,
            done_by=FactKind.AGREEMENT_RENEWED,
            schedule=bounded(
                agreement.renewed.schedule,
                period.from_ if period else None,
                period.until if period else None,
            ),
            owner=agreement.renewed_by or agreement.between[0],
            clause=agreement.clause,
        )
