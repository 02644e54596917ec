"""Invented people. Their family names are knots and ropes: nobody is called that."""

from collections.abc import Iterator

from tovholder.demo.dice import roll

_FIRST = (
    "Agnes", "Albert", "Alma", "Anker", "Asta", "Astrid", "Bodil", "Carl", "Clara", "Dagny",
    "Ebbe", "Edith", "Ellen", "Elmer", "Esther", "Frode", "Gerda", "Gunnar", "Hedvig", "Helga",
    "Holger", "Ida", "Ingrid", "Jens", "Johanne", "Karen", "Kirstine", "Knud", "Laura", "Ludvig",
    "Magda", "Magnus", "Marie", "Niels", "Oda", "Otto", "Palle", "Rigmor", "Signe", "Svend",
    "Thyra", "Ulla", "Valdemar", "Vera", "Villads", "Yrsa",
)  # fmt: skip
_FAMILY = (
    "Ankerkæde", "Bovline", "Dobbeltstik", "Fangline", "Flagknob", "Halvstik", "Kovs", "Landtov",
    "Lejder", "Pælestik", "Råbåndsknob", "Reb", "Rebslager", "Skødestik", "Slipstik", "Splejs",
    "Spring", "Stagline", "Taljereb", "Tovende", "Tovmand", "Tømmerstik", "Vantknob", "Varpeline",
)  # fmt: skip


def invented_names(*words: object) -> Iterator[str]:
    """Names that differ from one another, in an order that only depends on the words."""
    names = [f"{first} {family}" for family in _FAMILY for first in _FIRST]
    yield from sorted(names, key=lambda name: roll("name", name, *words))
