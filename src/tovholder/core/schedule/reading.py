"""Reads the words of a phrase by the grammar. Imported when the first phrase is read."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, cast

from lark import Lark, Token, UnexpectedToken
from lark.lexer import Lexer, LexerState

from tovholder.core.schedule.fault import Fault, ReadingError
from tovholder.core.schedule.meaning import Meaning
from tovholder.core.schedule.model import Schedule
from tovholder.core.schedule.words import Word

_END = "$END"


class _WordsAsTokens(Lexer):
    """Hands over words that were cut already, since two languages share the grammar."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Token]:
        for word in cast("Sequence[Word]", lexer_state.text):
            yield Token(word.terminal, word.value, start_pos=word.start, end_pos=word.end)


@cache
def _grammar() -> Lark:
    text = files("tovholder.core.schedule").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer=_WordsAsTokens, transformer=Meaning())


def read(words: Sequence[Word]) -> Schedule:
    """The schedule that the words mean; raises ReadingError if they mean none."""
    try:
        return cast("Schedule", _grammar().parse(words))
    except UnexpectedToken as unexpected:
        token = unexpected.token
    if token.type == _END:
        raise ReadingError(Fault.INCOMPLETE, words[-1].end if words else 0)
    raise ReadingError(Fault.UNEXPECTED, token.start_pos or 0)


def terminals_after(words: Sequence[Word]) -> frozenset[str]:
    """What the grammar takes after the first words of a phrase; `$END` if they are one."""
    parser = _grammar().parse_interactive(words)
    parser.exhaust_lexer()
    return frozenset(parser.accepts())  # type: ignore[no-untyped-call]
