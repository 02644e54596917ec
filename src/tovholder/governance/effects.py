"""What a draft would do to the wheel and the verdicts, from the app above that judges.

`governance` knows no such app by name. It calls `register` in its `AppConfig.ready`.
"""

from collections.abc import Callable
from datetime import date

from django.utils.safestring import SafeString

from tovholder.core.charter import Charter
from tovholder.directory.models import Organisation

Source = Callable[[Organisation, Charter, date, int | None], SafeString]
"""Given organisation, draft, day and year (None: that of the day, or of the draft's first day):
a part of a page that shows the effect.
"""

_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask this source from now on, and no other."""
    _sources[:] = [source]


def effect_of(organisation: Organisation, draft: Charter, on: date, year: int | None) -> SafeString:
    """The effect as HTML; nothing when nobody judges."""
    return _sources[0](organisation, draft, on, year) if _sources else SafeString("")
