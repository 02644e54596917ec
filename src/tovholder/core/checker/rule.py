"""What a rule of the checker is. A rule knows the model and no document."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tovholder.core.charter import Charter
from tovholder.core.checker.finding import Hit, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, how grave it is, and the function that sees it in one charter."""

    code: str
    severity: Severity
    see: Callable[[Charter], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class RuleAmong:
    """As `Rule`, for what shows only when the charter is held against the others in use."""

    code: str
    severity: Severity
    see: Callable[[Charter, Sequence[Charter]], Iterable[Hit]]
