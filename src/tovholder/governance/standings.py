"""How the rules of a charter stand, from the app above that judges them.

`governance` knows no such app by name. It calls `register` in its `AppConfig.ready`.
"""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.safestring import SafeString

from tovholder.directory.models import Organisation

Source = Callable[[Organisation, str, date], Mapping[str, SafeString]]
"""Given organisation, charter and day: by the subject of each rule, a mark to show beside it."""

_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask this source from now on, and no other."""
    _sources[:] = [source]


def standings_of(organisation: Organisation, charter: str, on: date) -> Mapping[str, SafeString]:
    """The marks by subject; none when nobody judges."""
    return _sources[0](organisation, charter, on) if _sources else {}
