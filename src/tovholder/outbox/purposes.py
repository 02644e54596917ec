"""What signed links are for, from the apps above.

`outbox` knows no such app by name. An app calls `register` in its `AppConfig.ready`:

    purposes.register(Purpose("answer-duty", ask=question_about, act=do_what_was_chosen))
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tovholder.outbox.queries import LinkSeen


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers, as a button: what is sent, and what stands on it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the page of a link asks. Whoever holds the link reads it: nothing confidential.

    `closed` says why there is nothing to answer any more, and then no button is shown. `url` leads
    to the thing itself, behind a login. `note_label` asks for some words besides, `day_label` for
    the day that it was done, no later than `day`, which stands there already.
    """

    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    note_label: str = ""
    note_is_needed: bool = False
    day_label: str = ""
    day: date | None = None
    closed: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered: the value of a choice that the question had, the note, and the day."""

    choice: str
    note: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a link asks, and what an answer does.

    `act` runs in the transaction that uses the link, and gives the sentence that thanks for it.
    Whatever it raises leaves the link unused.
    """

    name: str
    ask: Callable[[LinkSeen, datetime], Question]
    act: Callable[[LinkSeen, Reply, datetime], str]


_purposes: dict[str, Purpose] = {}


def register(*purposes: Purpose) -> None:
    """Adds the purposes; one that is registered again is replaced."""
    _purposes.update({one.name: one for one in purposes})


def purpose_of(name: str) -> Purpose | None:
    """The purpose of that name; None if no app knows it any more."""
    return _purposes.get(name)
