"""What is asked of people: about charters and decisions."""

from tovholder.governance.forms.charters import CharterForm

__all__ = ["CharterForm"]
