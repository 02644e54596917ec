"""Who has the say: the same right given twice, to nobody, or with different force."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Hand, Modality, Part
from tovholder.core.charter.body import Task
from tovholder.core.charter.duty import Duty
from tovholder.core.charter.party import Artefact
from tovholder.core.checker.finding import Hit, Path, Severity, hit, order_of
from tovholder.core.checker.people import behind, name_of
from tovholder.core.checker.rule import Rule


def see_authority_twice(charter: Charter) -> Iterator[Hit]:
    """The same right over the same thing with two parties, as if each had it alone."""
    for ref, artefact in charter.artefacts.items():
        for hands in _rights(artefact):
            if len({hand.by for hand in hands}) > 1:
                yield _twice(charter, ("artefacts", ref), artefact, artefact.title, hands)
                break
    for ref, body in charter.bodies.items():
        if len({hand.by for hand in body.anchored_in}) > 1:
            yield _twice(charter, ("bodies", ref), body, body.name, body.anchored_in)


def _rights(artefact: Artefact) -> Iterator[tuple[Hand, ...]]:
    """The hands that claim one and the same right; an owner and an anchorage are the same."""
    yield (*artefact.owned_by, *artefact.anchored_in)
    yield artefact.decided_by
    yield artefact.amended_by
    if len(writers := {hand.by for hand in artefact.written_by}) > 1:
        editors = tuple(hand for hand in artefact.edited_by if hand.by not in writers)
        yield (*artefact.written_by, *editors) if editors else ()


def _twice(charter: Charter, path: Path, part: Part, what: str, hands: Iterable[Hand]) -> Hit:
    hands = list(hands)
    parties = tuple(dict.fromkeys(name_of(charter, hand.by) for hand in hands))
    return hit(path, part, *hands, what=what, parties=parties)


def see_placed_twice(charter: Charter) -> Iterator[Hit]:
    """A thing that the document puts in two places of the strategy."""
    for ref, artefact in charter.artefacts.items():
        nodes = dict.fromkeys(placement.node for placement in artefact.placed_in)
        if len(nodes) > 1:
            path = ("artefacts", ref, "placed_in")
            titles = tuple(name_of(charter, node) for node in nodes)
            yield hit(path, artefact, *artefact.placed_in, what=artefact.title, nodes=titles)


def see_modality_differs(charter: Charter) -> Iterator[Hit]:
    """The same thing asked of the same party, once as a must and once as less."""
    asked = sorted(_asked(charter), key=lambda one: (*one[:2], order_of(one[2])))
    for (about, owner), group in groupby(asked, key=lambda one: one[:2]):
        same = list(group)
        strengths = {part.modality for *_, part in same}
        if len(strengths) > 1:
            *_, path, _ = same[0]
            yield hit(
                path,
                *(part for *_, part in same),
                what=name_of(charter, about),
                owner=name_of(charter, owner),
                strengths=tuple(one.value for one in Modality if one in strengths),
            )


def _asked(charter: Charter) -> Iterator[tuple[str, str, Path, Task | Duty]]:
    """What is asked about something: of what, of whom, where, and the part that asks it."""
    for ref, body in charter.bodies.items():
        for place, task in enumerate(body.tasks):
            if task.about:
                yield task.about, ref, ("bodies", ref, "tasks", place), task
    for ref, duty in charter.duties.items():
        if duty.about and duty.owner and not duty.proposed:
            yield duty.about, behind(charter, duty.owner), ("duties", ref), duty


def see_amender_not_owner(charter: Charter) -> Iterator[Hit]:
    """A charter that carries out what one party owns, and that another may change."""
    amended, implements = charter.amended_by, charter.implements
    if amended is None or implements is None or amended.within:
        return
    artefact = charter.artefacts[implements]
    owners = tuple(hand.by for hand in artefact.owned_by)
    if owners and amended.by not in owners:
        yield hit(
            ("amended_by",),
            amended,
            artefact,
            what=artefact.title,
            owners=tuple(name_of(charter, owner) for owner in owners),
            amender=name_of(charter, amended.by),
        )


def see_owner_missing(charter: Charter) -> Iterator[Hit]:
    """A duty that binds, and that nobody is named to see to."""
    for ref, duty in charter.duties.items():
        binds = duty.modality is not Modality.MAY and not duty.proposed
        if binds and duty.owner is None and duty.body is None:
            yield hit(("duties", ref), duty, duty=duty.title)


RULES = (
    Rule("authority-twice", Severity.WARNING, see_authority_twice),
    Rule("placed-twice", Severity.INFO, see_placed_twice),
    Rule("modality-differs", Severity.WARNING, see_modality_differs),
    Rule("amender-not-owner", Severity.INFO, see_amender_not_owner),
    Rule("owner-missing", Severity.WARNING, see_owner_missing),
)
