"""A charter as JSON, to be kept beside its text: some thirty times faster to read than the file."""

from tovholder.core.charter.model import Charter


def to_json(charter: Charter) -> str:
    """The charter as JSON, with what is as it is by default left out."""
    return charter.model_dump_json(by_alias=True, exclude_defaults=True)


def from_json(text: str) -> Charter:
    """The charter that `to_json` wrote. Raises ValueError for anything that does not fit."""
    return Charter.model_validate_json(text, by_alias=True, by_name=False)
