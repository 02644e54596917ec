"""The language of the page being made, for the plain-Python parts that take it as an argument."""

from django.utils.translation import get_language

from tovholder.ui.sentences import language_code


def page_language() -> str:
    """ "da" or "en"."""
    return language_code(get_language())
