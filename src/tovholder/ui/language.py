"""The language of the page being made, for the plain-Python parts that take it as an argument."""

from django.utils.translation import get_language

from tovholder.core.language import Language
from tovholder.ui.sentences import language_code


def page_language() -> Language:
    """ "da" or "en"."""
    return "en" if language_code(get_language()) == "en" else "da"
