"""A valid file made to wear the checker out is checked as soon as any other."""

import time

import pytest

from tests.core.charter.mistakes import HEAD
from tovholder.core.charter.load import load
from tovholder.core.checker import check

PATIENCE = 10.0
"""Seconds of work; a quiet machine needs a tenth of it, and what grows with a square all of it."""

HOSTILE = {
    "bodies": "bodies:\n" + "".join(f"  o{n}: {{name: Organ {n}}}\n" for n in range(2000)),
    "bodies of one name": "bodies:\n" + "".join(f"  o{n}: {{name: Organ}}\n" for n in range(2000)),
    "bodies with one topic": "bodies:\n"
    + "".join(f"  o{n}: {{name: Organ {n}, topics: [Havn]}}\n" for n in range(1000)),
    "bodies inside one another with one topic": "bodies:\n  o0: {name: O, topics: [Havn]}\n"
    + "".join(
        f"  o{n}: {{name: Organ {n}, topics: [Havn], part_of: o{n - 1}}}\n" for n in range(1, 600)
    ),
    "posts of nearly one trade": "posts:\n"
    + "".join(f"  p{n}: {{title: havne{'abcdefghij'[n % 10] * 20}{n}chef}}\n" for n in range(2000)),
    "two posts with thousands of names": "posts:\n"
    + "".join(
        f"  p{post}: {{title: P, also: [{', '.join(f'Havn {n} {post}' for n in range(3000))}]}}\n"
        for post in (1, 2)
    ),
    "renewals in a month full of meetings": "posts: {p: {title: P}, q: {title: Q}}\n"
    "bodies:\n  b:\n    name: B\n"
    "    seats: [{title: A, holder: p}, {title: C, holder: q}]\n    meetings:\n"
    + "".join(f"      m{n}: {{when: i juni}}\n" for n in range(600))
    + "agreements:\n"
    + "".join(f"  a{n}: {{title: A{n}, between: [p, q], renewed: i juni}}\n" for n in range(600)),
}


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_checked_before_anybody_grows_tired(lines: str) -> None:
    charter = load(HEAD + lines).charter
    begun = time.process_time()
    check(charter)
    assert time.process_time() - begun < PATIENCE


def test_a_name_that_many_bear_is_told_once_for_each_of_the_others() -> None:
    bodies = "".join(f"  o{n}: {{name: Organ}}\n" for n in range(100))
    found = check(load(f"{HEAD}bodies:\n{bodies}").charter)
    assert sum(one.code == "names-alike" for one in found) == 99
