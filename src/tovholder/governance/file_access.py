"""Who may see a file: that follows from the things it belongs to.

A file that belongs to nothing closed is seen by those who see the organisation. An app whose
things can be closed calls `register` in its `AppConfig.ready`:

    file_access.register(may_see_attachment)
"""

from collections.abc import Callable

from tovholder.governance.access import Visitor

Holder = Callable[[Visitor, int], bool | None]
"""Given a visitor and the key of a file: whether the visitor may see the thing that the file
belongs to; None if it belongs to nothing of the app's.
"""

_holders: list[Holder] = []


def register(holder: Holder) -> None:
    """Ask this app too, from now on."""
    if holder not in _holders:
        _holders.append(holder)


def may_see_file(visitor: Visitor, file: int) -> bool:
    """Whether the visitor sees any thing that the file belongs to, or it belongs to none."""
    answers = [answer for holder in _holders if (answer := holder(visitor, file)) is not None]
    return any(answers) or not answers
