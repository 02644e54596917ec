"""What an organisation may be called in an address. Pure Python."""

import re
import unicodedata
from collections.abc import Callable

RESERVED = frozenset(
    {"demo", "kalender", "komponenter", "konto", "ny", "robots.txt", "static", "sundhed", "was"}
)
"""The first words of the site's own addresses; an organisation there could never be reached."""

LONGEST_ADDRESS = 80

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "&": " og "})
_OTHER = re.compile(r"[^a-z0-9]+")


def suggested_address(name: str) -> str:
    """ "Fåborg & Omegns Råd" as an address: "faaborg-og-omegns-raad"; "" if nothing is left."""
    danish = name.casefold().translate(_DANISH)
    plain = unicodedata.normalize("NFKD", danish).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain)[:LONGEST_ADDRESS].strip("-")


def free_address(wanted: str, taken: Callable[[str], bool]) -> str:
    """The address, or the first of "wanted-2", "wanted-3" … that is not taken or reserved."""
    number, address = 1, wanted
    while address in RESERVED or taken(address):
        number += 1
        address = f"{wanted[: LONGEST_ADDRESS - 5]}-{number}"
    return address
