"""How well an organisation of the demo keeps its charter, so that no two of them look alike."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Character:
    """Shares from 0 to 1 of what falls due or is to be filled.

    What is done neither on time nor late is never done. `days_late` is the most it is late.
    `vouches` for so many of the things that nobody can measure; leaves so many places `vacant`.
    `lags`: what returns each quarter or month comes out long after its day every second time.
    `is_short`: leaves a sector of one body and the lead of one area without anybody.
    """

    on_time: float
    late: float
    days_late: int
    vouches: float
    vacant: float
    lags: bool = True
    is_short: bool = True


_ORDINARY = Character(on_time=0.86, late=0.10, days_late=12, vouches=0.65, vacant=0.08)

CHARACTERS = (
    replace(_ORDINARY, on_time=0.90, vouches=0.75, vacant=0.05),
    Character(on_time=0.64, late=0.20, days_late=60, vouches=0.35, vacant=0.15),
    replace(_ORDINARY, on_time=0.80, late=0.14, vouches=0.5, vacant=0.12),
    Character(
        on_time=1.0, late=0.0, days_late=0, vouches=1.0, vacant=0.0, lags=False, is_short=False
    ),
    replace(_ORDINARY, on_time=0.82, late=0.14),
)
"""In turn: steady, slipping, tired, exemplary, mixed."""


def character(number: int) -> Character:
    """The character of organisation number so and so, from 0."""
    return CHARACTERS[number % len(CHARACTERS)]
