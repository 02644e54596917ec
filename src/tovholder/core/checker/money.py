"""Rules about agreements and money."""

from collections.abc import Iterator
from itertools import islice

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Unknown
from tovholder.core.charter.economy import AgreementState, BudgetLine
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.naming import plain
from tovholder.core.checker.rule import Rule

_FEW = 9  # that many show it; more of the same would only be longer


def see_money_inclusion_unknown(charter: Charter) -> Iterator[Hit]:
    """An amount that may or may not be part of another."""
    for number, line in enumerate(charter.budget):
        if line.included_in == Unknown.UNKNOWN:
            yield hit(("budget", number, "included_in"), line, line=line.title)


def see_all_and_more(charter: Charter) -> Iterator[Hit]:
    """All money for a purpose is moved to one place, and then more is given for it."""
    given = [(more, {plain(purpose) for purpose in more.purposes}) for more in charter.budget]
    for number, line in enumerate(charter.budget):
        if line.takes_all_of is None:
            continue
        purpose = plain(line.takes_all_of)
        others = (
            more
            for more, purposes in given
            if more is not line and (purpose in purposes or _is_on_top(more, line))
        )
        for more in islice(others, _FEW):
            at = ("budget", number, "takes_all_of")
            titles = {"line": line.title, "more": more.title}
            yield hit(at, line, more, purpose=line.takes_all_of, **titles)


def see_parts_over_whole(charter: Charter) -> Iterator[Hit]:
    """Amounts that are said to be part of another, yet together are larger than it."""
    for number, whole in enumerate(charter.budget):
        parts = [line for line in charter.budget if whole.id and line.included_in == whole.id]
        amounts = [line.amount for line in parts if line.amount and _is_alike(line, whole)]
        if whole.amount is not None and sum(amounts) > whole.amount:
            at = ("budget", number, "amount")
            titles = tuple(part.title for part in parts)
            yield hit(at, whole, *parts, line=whole.title, parts=titles)


def see_agreement_lapsed(charter: Charter) -> Iterator[Hit]:
    """An agreement that is no longer applied, and still stands in the charter."""
    for agreement_id, agreement in charter.agreements.items():
        if agreement.state is AgreementState.LAPSED:
            at = ("agreements", agreement_id, "state")
            yield hit(at, agreement, agreement=agreement.title)


def _is_on_top(more: BudgetLine, line: BudgetLine) -> bool:
    on = more.on_top_of
    return on is not None and on in {line.id, line.included_in, line.about}


def _is_alike(part: BudgetLine, whole: BudgetLine) -> bool:
    return (part.currency, part.vat) == (whole.currency, whole.vat)


RULES = (
    Rule("money-inclusion-unknown", Severity.WARNING, see_money_inclusion_unknown),
    Rule("all-and-more", Severity.INFO, see_all_and_more),
    Rule("parts-over-whole", Severity.ERROR, see_parts_over_whole),
    Rule("agreement-lapsed", Severity.INFO, see_agreement_lapsed),
)
