"""Look up anything in a charter by its id, and learn its name, kind and place."""

import re
import weakref
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from tovholder.core.charter.base import Part, Statement
from tovholder.core.charter.body import Body, Meeting, Seat, Task
from tovholder.core.charter.duty import Cycle, Duty, Step
from tovholder.core.charter.economy import Agreement, BudgetLine, MailingList, Network
from tovholder.core.charter.model import Charter
from tovholder.core.charter.party import Artefact, Decision, Party, Post, Reference, Unit
from tovholder.core.charter.strategy import Indicator, LeadTask, Level, Node
from tovholder.core.charter.walk import Path, walk
from tovholder.core.language import Language


class Kind(StrEnum):
    """What an id can stand for."""

    BODY = "body"
    UNIT = "unit"
    POST = "post"
    PARTY = "party"
    MEETING = "meeting"
    SEAT = "seat"
    TASK = "task"
    DUTY = "duty"
    STEP = "step"
    CYCLE = "cycle"
    DECISION = "decision"
    ARTEFACT = "artefact"
    REFERENCE = "reference"
    STATEMENT = "statement"
    LEVEL = "level"
    NODE = "node"
    LEAD_TASK = "lead-task"
    INDICATOR = "indicator"
    AGREEMENT = "agreement"
    BUDGET_LINE = "budget-line"
    NETWORK = "network"
    MAILING_LIST = "mailing-list"


KINDS: Mapping[type[Part], Kind] = {
    Body: Kind.BODY,
    Unit: Kind.UNIT,
    Post: Kind.POST,
    Party: Kind.PARTY,
    Meeting: Kind.MEETING,
    Seat: Kind.SEAT,
    Task: Kind.TASK,
    Duty: Kind.DUTY,
    Step: Kind.STEP,
    Cycle: Kind.CYCLE,
    Decision: Kind.DECISION,
    Artefact: Kind.ARTEFACT,
    Reference: Kind.REFERENCE,
    Statement: Kind.STATEMENT,
    Level: Kind.LEVEL,
    Node: Kind.NODE,
    LeadTask: Kind.LEAD_TASK,
    Indicator: Kind.INDICATOR,
    Agreement: Kind.AGREEMENT,
    BudgetLine: Kind.BUDGET_LINE,
    Network: Kind.NETWORK,
    MailingList: Kind.MAILING_LIST,
}
PARTIES = frozenset({Kind.BODY, Kind.UNIT, Kind.POST, Kind.PARTY})
OFFICES = ("chair", "secretary")
LEADS = "leads"

_OFFICE_OF: Mapping[str, Mapping[Language, str]] = {
    "chair": {"da": "formanden for {body}", "en": "the chair of {body}"},
    "secretary": {"da": "sekretæren for {body}", "en": "the secretary of {body}"},
}
_EVERY_LEAD: Mapping[Language, str] = {"da": "tovholderne", "en": "the leads"}
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9æøå]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in the charter that can be pointed at.

    `derived` says that the file gives it no id, and that this one was made from its title.
    """

    id: str
    kind: Kind
    part: Part
    path: Path
    derived: bool = False


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node of the strategy tree with its place: `depth` 0 is the top, `parent` the id above.

    `level` is None where the tree is deeper than the charter names levels.
    """

    id: str
    node: Node
    level: Level | None
    depth: int
    path: Path
    parent: str | None


@dataclass(frozen=True, slots=True)
class Index:
    """Every id of a charter.

    Meetings and seats belong to their body and have dotted ids: "board.ordinary". What the file
    gives no id has one made from its title, dotted if it belongs to a body. All ids are unique.
    The ids of agenda items are labels (the same label is the same item), and not in here.
    """

    entries: Mapping[str, Entry]
    nodes: tuple[PlacedNode, ...]
    _by_path: Mapping[Path, Entry] = field(repr=False)

    def __iter__(self) -> Iterator[Entry]:
        """All entries in the order of the model."""
        return iter(self.entries.values())

    def get(self, ref: str) -> Entry | None:
        """What the reference points at; None if nothing, or if it is an office or "leads"."""
        return self.entries.get(ref)

    def at(self, path: Path) -> Entry | None:
        """The entry that the path leads to, or the innermost one around it."""
        for length in range(len(path), 0, -1):
            if entry := self._by_path.get(path[:length]):
                return entry
        return None

    def of(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The entries of these kinds."""
        return tuple(entry for entry in self if entry.kind in kinds)

    @property
    def parties(self) -> tuple[Entry, ...]:
        """Bodies, units, posts and parties."""
        return self.of(*PARTIES)

    @property
    def bodies(self) -> Mapping[str, Body]:
        """The bodies by id."""
        return {e.id: e.part for e in self.of(Kind.BODY) if isinstance(e.part, Body)}

    def body_of(self, ref: str) -> str | None:
        """The id of the body in "board.ordinary", "board.chair" or "board"; None if no body."""
        body = ref.partition(".")[0]
        entry = self.entries.get(body)
        return body if entry is not None and entry.kind is Kind.BODY else None

    def is_office(self, ref: str) -> bool:
        """Whether the reference is to the chair or the secretary of a body."""
        body, _, office = ref.rpartition(".")
        return office in OFFICES and self.body_of(body) == body and ref not in self.entries

    def name(self, ref: str, language: Language = "da") -> str:
        """What to call it on a page. For a reference that points at nothing: the reference."""
        if ref == LEADS:
            return _EVERY_LEAD[language]
        if self.is_office(ref):
            body, _, office = ref.rpartition(".")
            return _OFFICE_OF[office][language].format(body=self.name(body))
        entry = self.entries.get(ref)
        if entry is None:
            return ref
        if isinstance(entry.part, Meeting):
            body = self.name(entry.id.partition(".")[0])
            return f"{body}: {entry.part.title or entry.part.when.text}"
        return title_of(entry.part) or ref


def index(charter: Charter) -> Index:
    """The index of the charter, made once for as long as the charter lives."""
    known = _indexes.get(id(charter))
    if known is None:
        known = _indexes[id(charter)] = _make(charter)
        weakref.finalize(charter, _indexes.pop, id(charter), None)
    return known


def title_of(part: object) -> str | None:
    """The name or title of a part, if it has one."""
    if isinstance(part, Level):
        return part.one
    name = getattr(part, "name", None) or getattr(part, "title", None)
    return name if isinstance(name, str) else None


def own_id(path: Path, part: Part) -> str | None:
    """The id that the file gives the part, dotted for a meeting or a seat; None if it has none."""
    match part:
        case Meeting() | Seat() if len(path) >= 2:
            last = path[-1] if isinstance(part, Meeting) else part.id
            return f"{path[1]}.{last}" if last else None
        case Unit() | Post() | Party() | Artefact() | Body() | Duty() | Indicator():
            return str(path[-1])
        case Agreement() | Network() | MailingList():
            return str(path[-1])
    found = getattr(part, "id", None)
    return found if isinstance(found, str) else None


def slug(title: str) -> str:
    """An id made from a title: "Årets første møde!" is "årets-første-møde"."""
    return _NOT_IN_A_SLUG.sub("-", title.lower()).strip("-")[:60].strip("-")


_indexes: dict[int, Index] = {}


def _make(charter: Charter) -> Index:
    parts = [
        (path, part)
        for path, part in walk(charter)
        if isinstance(part, Part) and type(part) in KINDS
    ]
    taken = {own_id(path, part) for path, part in parts}
    numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(1))
    entries: dict[str, Entry] = {}
    for path, part in parts:
        kind, own = KINDS[type(part)], own_id(path, part)
        found = own or _free(_derived(path, part), numbers, taken)
        taken.add(found)
        entries.setdefault(found, Entry(found, kind, part, path, derived=own is None))
    by_path = {entry.path: entry for entry in entries.values()}
    return Index(entries, tuple(_placed(charter, by_path)), by_path)


def _derived(path: Path, part: Part) -> str:
    stem = slug(title_of(part) or "") or KINDS[type(part)]
    return f"{path[1]}.{stem}" if isinstance(part, Seat | Task) else stem


def _free(stem: str, numbers: Mapping[str, Iterator[int]], taken: Set[str | None]) -> str:
    """The stem with the lowest number that is free; `numbers` are those not yet tried for it."""
    tries = (f"{stem}-{number}" if number > 1 else stem for number in numbers[stem])
    return next(name for name in tries if name not in taken)


def _placed(charter: Charter, entries: Mapping[Path, Entry]) -> Iterator[PlacedNode]:
    if charter.strategy is None:
        return
    levels = charter.strategy.levels

    def below(
        nodes: tuple[Node, ...], path: Path, depth: int, parent: str | None
    ) -> Iterator[PlacedNode]:
        level = levels[depth] if depth < len(levels) else None
        for place, node in enumerate(nodes):
            here = (*path, place)
            own = entries[here].id
            yield PlacedNode(own, node, level, depth, here, parent)
            yield from below(node.contains, (*here, "contains"), depth + 1, own)

    yield from below(charter.strategy.tree, ("strategy", "tree"), 0, None)
