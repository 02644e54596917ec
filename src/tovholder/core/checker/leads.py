"""Leads: whether they are appointed, whether they are people, and who looks after whom."""

from collections.abc import Iterable, Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.index import LEADS, Kind, PlacedNode, index
from tovholder.core.charter.strategy import Lead, LeadRule, LeadState
from tovholder.core.checker.finding import Hit, Name, Severity, hit
from tovholder.core.checker.people import behind, members, name_of
from tovholder.core.checker.rule import Rule

_RULE_PATH = ("strategy", "leads")


def see_oversees_itself(charter: Charter) -> Iterator[Hit]:
    """A body that watches over somebody who is the body itself, or who has a place in it."""
    for ref, body in charter.bodies.items():
        own = {ref, *members(body)}
        watched = [(who, part) for who, part in _watched(charter, ref) if who in own]
        if watched:
            whom = dict.fromkeys(
                "itself" if who == ref else name_of(charter, who) for who, _ in watched
            )
            parts = (part for _, part in watched)
            yield hit(("bodies", ref), body, *parts, body=body.name, whom=tuple(whom))


def see_lead_before_appointment(charter: Charter) -> Iterator[Hit]:
    """Leads that the charter names, though somebody else has yet to appoint them."""
    rule = _rule(charter)
    if rule is None or rule.appointed_by is None:
        return
    early = [
        lead
        for node, lead in _led(charter)
        if lead.state is not LeadState.APPOINTED and _is_for(rule, node)
    ]
    if early:
        by = name_of(charter, rule.appointed_by)
        yield hit(_RULE_PATH, rule, *early, by=by, leads=_names(charter, early))


def see_lead_not_a_person(charter: Charter) -> Iterator[Hit]:
    """Leads that are a body or a unit, where the role asks for a person."""
    rule = _rule(charter)
    if rule is None or not rule.a_person:
        return
    faceless = [lead for _, lead in _led(charter) if not _is_a_person(charter, lead.by)]
    if faceless:
        yield hit(_RULE_PATH, rule, *faceless, leads=_names(charter, faceless))


def _names(charter: Charter, leads: Iterable[Lead]) -> tuple[str | Name, ...]:
    return tuple(dict.fromkeys(name_of(charter, lead.by) for lead in leads))


def _rule(charter: Charter) -> LeadRule | None:
    return charter.strategy.leads if charter.strategy else None


def _led(charter: Charter) -> Iterator[tuple[PlacedNode, Lead]]:
    for node in index(charter).nodes:
        if node.node.lead:
            yield node, node.node.lead


def _is_for(rule: LeadRule, node: PlacedNode) -> bool:
    return node.level is None or node.level.id == rule.one_per


def _watched(charter: Charter, ref: str) -> Iterator[tuple[str, Part]]:
    """Whom the body watches over or has reports from, and the part that says so."""
    body, rule = charter.bodies[ref], _rule(charter)
    reported_to = {to for task in rule.tasks for to in task.to} if rule else set[str]()
    if LEADS in body.oversees or ref in reported_to:
        yield from ((behind(charter, lead.by), lead) for _, lead in _led(charter))
    yield from ((behind(charter, who), body) for who in body.oversees if who != LEADS)


def _is_a_person(charter: Charter, ref: str) -> bool:
    entry = index(charter).get(behind(charter, ref))
    return entry is None or entry.kind is Kind.POST


RULES = (
    Rule("oversees-itself", Severity.INFO, see_oversees_itself),
    Rule("lead-before-appointment", Severity.WARNING, see_lead_before_appointment),
    Rule("lead-not-a-person", Severity.WARNING, see_lead_not_a_person),
)
