"""The two languages that the core reads and speaks."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that each language has its own words for, such as "the chair of the board"."""

    da: str
    en: str
