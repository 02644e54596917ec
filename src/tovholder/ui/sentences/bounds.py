"""Bounds of a number in words, shared by verdicts, compositions and pages."""

from tovholder.ui.sentences import Sentence

_EXACTLY = Sentence("præcis {least}", "exactly {least}")
_BETWEEN = Sentence("{least} til {most}", "{least} to {most}")
_AT_LEAST = Sentence("mindst {least}", "at least {least}")
_AT_MOST = Sentence("højst {most}", "at most {most}")


def say_bounds(least: object, most: object, language: str) -> str:
    """ "4 til 6", "højst 15"; "" without bounds. A bound of None or, below, 0 is none."""
    if not least and most is None:
        return ""
    if least == most:
        sentence = _EXACTLY
    elif most is None:
        sentence = _AT_LEAST
    elif not least:
        sentence = _AT_MOST
    else:
        sentence = _BETWEEN
    return sentence.format(language, least=least, most=most)
