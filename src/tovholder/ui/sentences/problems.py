"""What a coordinator reads about each problem in a charter file."""

from collections.abc import Sequence

from tovholder.core.charter.index import Kind
from tovholder.core.charter.problems import Problem
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.problems_facts import FACTS
from tovholder.ui.sentences.problems_file import FILE
from tovholder.ui.sentences.problems_values import VALUES
from tovholder.ui.sentences.problems_whole import ANY_KIND, KINDS, WHOLE

PROBLEMS: dict[str, Sentence] = FILE | VALUES | WHOLE
"""Those of a charter file; a file of facts has some of them, and `FACTS`."""

MOST_WORDS = 40
"""No more of the words that could have stood there are listed in a sentence."""

_NEAREST = Sentence(" Mente du »{nearest}«?", " Did you mean “{nearest}”?")
_EXPECTED = Sentence(" Her kan stå: {expected}.", " What can stand here: {expected}.")
_NONE = Sentence(" Filen har ingen.", " The file has none.")
_OR = Sentence("eller", "or")


def say_problem(problem: Problem, language: str) -> str:
    """What is wrong, what to do, and the right word if one is near; else the words there are."""
    words = {name: _worded(value, language) for name, value in problem.params.items()}
    said = (PROBLEMS | FACTS)[problem.code].format(language, **words)
    if problem.nearest:
        return said + _NEAREST.format(language, nearest=problem.nearest)
    if problem.expected:
        listed = ", ".join(problem.expected[:MOST_WORDS])
        more = " …" if len(problem.expected) > MOST_WORDS else ""
        return said + _EXPECTED.format(language, expected=listed + more)
    return said + (_NONE.text(language) if problem.code == "unknown-reference" else "")


def _worded(value: object, language: str) -> object:
    if isinstance(value, Kind):
        return KINDS[value]
    if isinstance(value, tuple) and all(isinstance(item, Kind) for item in value):
        return _either([KINDS[kind].text(language) for kind in value], language)
    return value


def _either(kinds: Sequence[str], language: str) -> str:
    """ "et organ, en enhed eller en stilling"; of no kinds: anything with an id."""
    if not kinds:
        return ANY_KIND.text(language)
    *others, last = kinds
    return f"{', '.join(others)} {_OR.text(language)} {last}" if others else last
