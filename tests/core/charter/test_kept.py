"""What is made from a charter is made once for it, and forgotten with it."""

import gc
from collections.abc import Callable

from tests.core.rules import choir
from tovholder.core.charter import Charter
from tovholder.core.charter.kept import kept


def counted() -> tuple[list[str], Callable[[Charter, str], str]]:
    calls: list[str] = []

    @kept
    def title_in(charter: Charter, language: str) -> str:
        calls.append(language)
        return f"{charter.title} ({language})"

    return calls, title_in


def test_the_same_charter_is_asked_once_for_each_language() -> None:
    calls, title_in = counted()
    charter = choir()
    answers = [title_in(charter, "da"), title_in(charter, "en"), title_in(charter, "da")]
    assert answers == [answers[0], answers[1], answers[0]]
    assert calls == ["da", "en"]


def test_an_equal_charter_of_its_own_is_asked_itself() -> None:
    calls, title_in = counted()
    one, other = choir(), choir()
    title_in(one, "da")
    title_in(other, "da")
    assert calls == ["da", "da"]


def test_a_charter_that_is_gone_leaves_nothing_behind() -> None:
    calls, title_in = counted()
    for _again in range(3):
        charter = choir()
        title_in(charter, "da")
        del charter
        gc.collect()
    assert calls == ["da", "da", "da"]
