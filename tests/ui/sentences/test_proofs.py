"""A proof of the site's own is said in the language of the reader."""

import pytest

from tovholder.ui.sentences.proofs import say_proof


@pytest.mark.parametrize(
    ("ref", "da", "en"),
    [
        ("decision:2026-7", "Beslutning 2026-7", "Decision 2026-7"),
        ("task:5", "Opgave 5", "Task 5"),
        ("members:", "Medlemslisten", "The list of members"),
        ("meetings:", "Mødekalenderen", "The calendar of meetings"),
    ],
)
def test_what_the_site_knows_is_named(ref: str, da: str, en: str) -> None:
    assert (say_proof(ref, "da"), say_proof(ref, "en")) == (da, en)


@pytest.mark.parametrize("ref", ["Referat 12", "task: mal hegnet", "sag:24/1", ""])
def test_what_somebody_wrote_stands_as_it_was_written(ref: str) -> None:
    assert say_proof(ref, "en") == ref
