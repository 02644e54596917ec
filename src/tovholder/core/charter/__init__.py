"""The charter model. `Charter` is the value; `load` reads one from a file."""

from tovholder.core.charter.model import Charter

__all__ = ["Charter"]
