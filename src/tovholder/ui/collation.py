"""The order of words in Danish, without the database: æ, ø and å after z, and aa as å."""

from unicodedata import normalize

_DANISH_LETTERS = str.maketrans({"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c", "ü": "y"})


def danish_key(text: str) -> tuple[str, str]:
    """A sort key: letters first without regard to case, then the text itself to break ties."""
    folded = text.casefold().replace("aa", "å").translate(_DANISH_LETTERS)
    letters = "".join(sign for sign in normalize("NFD", folded) if not "\u0300" <= sign <= "\u036f")
    return letters, text
