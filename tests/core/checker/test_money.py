"""Money: what is part of what, and what is given twice."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen

PIER = {"id": "bro", "title": "Ny bro", "amount": 900, "takes_all_of": "broen"}


@pytest.mark.parametrize(
    "line", [{"purposes": ["havnen"]}, {"on_top_of": "kasse"}, {"included_in": "bro"}]
)
def test_money_for_something_else_is_no_more_of_the_same(line: dict[str, Any]) -> None:
    till = {"id": "kasse", "title": "Kassen"}

    assert not seen("all-and-more", club({"budget": [PIER, till, {"title": "Lys", **line}]}))


def test_more_on_top_of_the_agreement_that_took_it_all_is_seen() -> None:
    charter = club(
        {
            "agreements": {"leje": {"title": "Leje", "between": ["havn", "kontor"]}},
            "budget": [{**PIER, "about": "leje"}, {"title": "Lys", "on_top_of": "leje"}],
        }
    )

    assert [finding.params["more"] for finding in seen("all-and-more", charter)] == ["Lys"]


@pytest.mark.parametrize(
    "part",
    [{"amount": 900}, {"amount": 5000, "currency": "EUR"}, {"amount": 950, "vat": "med"}, {}],
)
def test_a_part_that_fits_or_cannot_be_held_against_the_whole(part: dict[str, Any]) -> None:
    line = {"title": "Pæle", "included_in": "bro", **part}

    assert not seen("parts-over-whole", club({"budget": [PIER, line]}))


def test_parts_of_an_unknown_amount_are_not_too_large() -> None:
    budget = [{"id": "bro", "title": "Bro"}, {"title": "Lys", "amount": 9, "included_in": "bro"}]

    assert not seen("parts-over-whole", club({"budget": budget}))


@pytest.mark.parametrize("state", ["draft", "in force", None])
def test_an_agreement_that_may_hold_has_not_lapsed(state: str | None) -> None:
    lease = {"title": "Leje", "between": ["havn", "kontor"], "state": state}

    assert not seen("agreement-lapsed", club({"agreements": {"leje": lease}}))
