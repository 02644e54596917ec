"""Words in Danish order."""

from hypothesis import given
from hypothesis import strategies as st

from tovholder.ui.collation import danish_key


def test_ae_oe_aa_come_after_z() -> None:
    words = ["Aabenraa", "Zebra", "ørsted", "Ærø", "Åben", "Abe"]
    assert sorted(words, key=danish_key) == ["Abe", "Zebra", "Ærø", "ørsted", "Åben", "Aabenraa"]


def test_accents_do_not_move_a_word() -> None:
    assert sorted(["idf", "idé", "idb"], key=danish_key) == ["idb", "idé", "idf"]


@given(st.text(), st.text())
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert (danish_key(one) == danish_key(other)) == (one == other)
