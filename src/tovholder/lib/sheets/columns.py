"""Which column is which, and cells that must not be there."""

import re
from collections.abc import Collection, Mapping, Sequence

from tovholder.lib.sheets.model import Sheet, SheetError, Value

# A call, a reference to another sheet, or a program started through a pipe (DDE).
_RUNS = re.compile(r"[A-Za-z]\w*\s*\(|[!|]")


def fold(text: str) -> str:
    """A header for comparison: case, spaces and a mark at the end do not tell names apart."""
    return " ".join(text.casefold().split()).rstrip(" *:.")


def find_columns(
    sheet: Sheet, names: Mapping[str, Sequence[str]], required: Collection[str]
) -> dict[str, int]:
    """The place of each column that is there, by key; `names` are the headers that mean it.

    Raises SheetError `columns-missing` if one of the `required` keys is not; it tells the first
    name of each.
    """
    at = {fold(header): place for place, header in enumerate(sheet.header) if header}
    found = {}
    for key, wanted in names.items():
        places = [at[fold(name)] for name in wanted if fold(name) in at]
        if places:
            found[key] = places[0]
    if missing := [names[key][0] for key in names if key in required and key not in found]:
        headers = [header for header in sheet.header if header]
        raise SheetError("columns-missing", missing=missing, found=headers)
    return found


def is_formula(value: Value) -> bool:
    """Whether the text is one that a spreadsheet program would run; "+45 12 34 56 78" is not."""
    if not isinstance(value, str):
        return False
    if value.startswith(("=", "@")):
        return True
    return value.startswith(("+", "-")) and bool(_RUNS.search(value))
