"""How the values of a charter are told outside it: references by the names of what they mean."""

from dataclasses import dataclass

from tovholder.core.charter.base import Part, Ref
from tovholder.core.charter.body import Meeting
from tovholder.core.charter.diff_change import Tally, Value
from tovholder.core.charter.diff_pairs import named_by
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.party import Declared
from tovholder.core.charter.strategy import Level
from tovholder.core.charter.walk import Path
from tovholder.core.language import Name

_IDS = frozenset({"brief.one_per", "lead-rule.one_per", "action-plan.structured_by", "step.after"})
_IDS_WITHIN_BODY = frozenset({"meeting.counted_in", "seat.substitute_for"})


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one version of a charter."""

    charter: Charter

    def of_ref(self, ref: str) -> Name:
        """What the reference points at."""
        known = index(self.charter)
        return Name(known.name(ref, "da"), known.name(ref, "en"))

    def of_item(self, part: Part) -> Value:
        """What tells an item of a list; None for the only meeting of a body, if it has no title."""
        match part:
            case Meeting(title=None):
                return part.when
            case Declared():
                return self._tally(part)
        name = named_by(part)
        return self.of_ref(name) if isinstance(name, Ref) else name

    def needed_of_item(self, part: Part, path: Path) -> Value:
        """As `of_item`, but None if the body has only this meeting and it has no title."""
        if isinstance(part, Meeting) and part.title is None:
            return part.when if len(self.charter.bodies[str(path[1])].meetings) > 1 else None
        return self.of_item(part)

    def of_value(self, value: object, field: str, path: Path) -> Value:
        """The value with references and ids as names."""
        match value:
            case Ref():
                return self.of_ref(value)
            case tuple():
                return tuple(self.of_value(item, field, path) for item in value)
            case str() if field in _IDS:
                return self.of_ref(value)
            case str() if field in _IDS_WITHIN_BODY and index(self.charter).get(
                f"{path[1]}.{value}"
            ):
                return self.of_ref(f"{path[1]}.{value}")
        return value  # type: ignore[return-value]  # every other value of the model is a Value

    def _tally(self, declared: Declared) -> Tally:
        entry = index(self.charter).get(declared.what)
        level = entry.part if entry and isinstance(entry.part, Level) else None
        what = level.many if level else declared.what
        return Tally(declared.count, what, declared.at_most)
