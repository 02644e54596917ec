"""Saying no when the state of a thing forbids what is asked."""

from tovholder.governance.rules.permissions import Answer


class NotNowError(Exception):
    """What is asked cannot be done to the thing as it is now; `reason` is the code of why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def insist(answer: Answer) -> None:
    """Raises NotNowError with the reason unless the answer is yes."""
    if not answer:
        raise NotNowError(answer.reason)
