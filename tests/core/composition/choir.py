"""A committee of a choir whose rules a test writes, and those who sit there."""

from datetime import date
from typing import Any

from tests.core.rules import choir
from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Check, Composition, Outcome, Sitting, composition
from tovholder.ui.sentences import LANGUAGES
from tovholder.ui.sentences.composition import say_check

ON = date(2026, 5, 13)
START = date(2026, 1, 1)


def committee(**body: Any) -> Charter:
    """A charter whose one body, the committee, is as given."""
    return choir(bodies={"committee": {"name": "Udvalget", "clause": "§ 3", **body}})


def sits(name: str, seat: str = "voices", **known: Any) -> Sitting:
    """Somebody in a seat since the first of January, unless told otherwise."""
    told = {"part": SeatRole.MEMBER, "from_on": START, **known}
    return Sitting(person=name.lower(), name=name, seat=seat, **told)


def seated(charter: Charter, *sittings: Sitting, on: date = ON) -> Composition:
    """The committee's composition; whatever it finds can be said in both languages."""
    found = composition(charter, "committee", sittings, on)
    assert all(say_check(check, language) for check in found.checks for language in LANGUAGES)
    return found


def outcome(code: str, found: Composition) -> Outcome:
    """How the one check with this code came out."""
    return the(code, found).outcome


def the(code: str, found: Composition) -> Check:
    """The one check with this code."""
    (check,) = (check for check in found.checks if check.code == code)
    return check


def codes(found: Composition) -> set[str]:
    """The codes of all checks."""
    return {check.code for check in found.checks}
