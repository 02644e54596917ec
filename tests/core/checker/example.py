"""One way to spoil the small charter, so that one rule strikes, and the mend that silences it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.core.checker.small import club
from tovholder.core.charter import Charter


@dataclass(frozen=True)
class Example:
    """`spoilt` is laid over the small charter, and `mend` over that. `at` is where it shows.

    `beside` are changes that make other charters, in use at the same time.
    """

    code: str
    spoilt: Mapping[str, Any]
    at: str
    mend: Mapping[str, Any]
    beside: tuple[Mapping[str, Any], ...] = field(default=())

    def __str__(self) -> str:
        """The code: names the test."""
        return self.code

    @property
    def spoilt_charter(self) -> Charter:
        """The charter that the rule has something to say about."""
        return club(self.spoilt)

    @property
    def mended_charter(self) -> Charter:
        """The same when the mend is made."""
        return club(self.spoilt, self.mend)

    @property
    def others(self) -> tuple[Charter, ...]:
        """The charters beside it."""
        return tuple(club(changes) for changes in self.beside)
