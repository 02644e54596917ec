"""What can be wrong with a phrase."""

from enum import StrEnum

from tovholder.core.language import Language


class Fault(StrEnum):
    """The kinds of mistake in a phrase; the words for them are the reader's business."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    UNEXPECTED = "unexpected"  # something else should stand at the column
    INCOMPLETE = "incomplete"  # the phrase ends too early
    NO_SUCH_DATE = "no-such-date"
    NO_SUCH_NUMBER = "no-such-number"  # zero times, a sixth Thursday, a range that runs backwards
    NO_SUCH_NAME = "no-such-name"  # in quotes, but no dotted path
    AMBIGUOUS = "ambiguous"  # twice in March and September: each, or together?
    MEANINGLESS = "meaningless"  # right words that together say nothing


_MOST_NAMED = 8  # a message that names more helps nobody
_MESSAGES: dict[Language, dict[Fault, str]] = {
    "da": {
        Fault.EMPTY: "der står ingen tid",
        Fault.TOO_LONG: "teksten er for lang til at være en tid",
        Fault.UNEXPECTED: "her ventes: {expected}",
        Fault.INCOMPLETE: "teksten slutter for tidligt; her ventes: {expected}",
        Fault.NO_SUCH_DATE: "datoen findes ikke",
        Fault.NO_SUCH_NUMBER: "tallet giver ikke mening her",
        Fault.NO_SUCH_NAME: "det kan ikke være et navn",
        Fault.AMBIGUOUS: "det kan forstås på mere end én måde",
        Fault.MEANINGLESS: "ordene giver ikke mening sammen",
    },
    "en": {
        Fault.EMPTY: "no time is given",
        Fault.TOO_LONG: "the text is too long to be a time",
        Fault.UNEXPECTED: "expected here: {expected}",
        Fault.INCOMPLETE: "the text ends too early; expected here: {expected}",
        Fault.NO_SUCH_DATE: "there is no such date",
        Fault.NO_SUCH_NUMBER: "the number makes no sense here",
        Fault.NO_SUCH_NAME: "this cannot be a name",
        Fault.AMBIGUOUS: "this can be read in more than one way",
        Fault.MEANINGLESS: "the words make no sense together",
    },
}


class PhraseError(ValueError):
    """A phrase that means nothing, with where it went wrong and what would be right.

    `column` counts characters from 1 (in composed Unicode). `expected` names what could have
    stood there and is empty unless the fault is UNEXPECTED or INCOMPLETE. `nearest` is a phrase
    that parses, or None. `expected`, `nearest` and the message are in `language`, the one that the
    phrase comes closest to.
    """

    def __init__(
        self,
        fault: Fault,
        column: int,
        expected: tuple[str, ...] = (),
        nearest: str | None = None,
        language: Language = "da",
    ) -> None:
        self.fault = fault
        self.column = column
        self.expected = expected
        self.nearest = nearest
        self.language = language
        named = ", ".join(expected[:_MOST_NAMED]) + (" …" if len(expected) > _MOST_NAMED else "")
        super().__init__(_MESSAGES[language][fault].format(expected=named))

    def __reduce__(self) -> tuple[type["PhraseError"], tuple[object, ...]]:
        arguments = (self.fault, self.column, self.expected, self.nearest, self.language)
        return type(self), arguments


class ReadingError(Exception):
    """How reading a phrase in one language failed; the position counts characters from 0."""

    def __init__(self, fault: Fault, position: int) -> None:
        super().__init__(fault, position)
        self.fault = fault
        self.position = position
