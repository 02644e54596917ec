"""Files made to wear the reader out are answered as soon as any other."""

import time

import pytest

from tests.core.charter.mistakes import HEAD
from tovholder.core.charter.index import Kind, index
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError, nearest
from tovholder.ui.sentences.problems import say_problem

PATIENCE = 10.0
"""Seconds of work; a quiet machine needs a fifth of it, and what grows with a square all of it."""

HOSTILE = {
    "references to nothing among as many bodies": "bodies:\n"
    + "".join(
        f"  organ-nummer-{n}: {{name: N, reports_to: organ-numer-x{n}}}\n" for n in range(1200)
    ),
    "phrases that nearly say when": "duties:\n"
    + "".join(f"  d{n}: {{title: T, when: 4 ganeg omm ååret fra {n}}}\n" for n in range(1200)),
    "pairs that report to each other": "bodies:\n"
    + "".join(f"  o{n}: {{name: N, reports_to: o{n ^ 1}}}\n" for n in range(1200)),
    "seats that stand in for nobody": "bodies:\n  b:\n    name: B\n    seats:\n"
    + "".join(
        f"    - {{title: T, id: plads-{n}, substitute_for: plad-{n}}}\n" for n in range(1200)
    ),
    "keys inside keys": "{? " * 150_000,
    "bells on lines of their own": "\n\x07" * 200_000,
    "one text without end": "about: " + "x " * 240_000,
}


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_before_anybody_grows_tired(lines: str) -> None:
    begun = time.process_time()
    with pytest.raises(CharterError) as raised:
        load(HEAD + lines)
    for problem in raised.value.problems:
        say_problem(problem, "da")
    assert time.process_time() - begun < PATIENCE


def test_two_thousand_statements_of_one_title_get_an_id_each() -> None:
    begun = time.process_time()
    charter = load(f"{HEAD}statements: [{'Sejlads, ' * 2000}]\n").charter
    ids = [entry.id for entry in index(charter).of(Kind.STATEMENT)]
    assert (ids[0], ids[1], ids[-1]) == ("sejlads", "sejlads-2", "sejlads-2000")
    assert time.process_time() - begun < PATIENCE


def test_the_nearest_of_thousands_of_words_is_found() -> None:
    assert nearest("styregrupen", [*(f"organ-{n}" for n in range(5000)), "styregruppen"]) == (
        "styregruppen"
    )
