"""Chance that is the same on every machine and every day: a number made from words."""

from collections.abc import Sequence
from hashlib import sha256


def roll(*words: object) -> float:
    """A number from 0 up to 1 that only depends on the words."""
    digest = sha256("\x1f".join(map(str, words)).encode()).digest()
    return int.from_bytes(digest[:6]) / 2**48


def pick[T](choices: Sequence[T], *words: object) -> T:
    """One of the choices."""
    return choices[int(roll(*words) * len(choices))]
