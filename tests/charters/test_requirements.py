"""Every rule of the five documents has a place in the project, or a reason why it has none."""

import csv
from functools import cache
from typing import Any

from tests.charters.examples import CHARTERS, ROOT, at, names, raw

# How many rules were counted in each document, and how many digits their numbers have.
DOCUMENTS = {"S0": (182, 3), "S1": (53, 2), "S2": (75, 2), "S3": (94, 2), "S4": (82, 2)}
IDS = [
    f"{document}-{number:0{digits}}"
    for document, (count, digits) in DOCUMENTS.items()
    for number in range(1, count + 1)
]


def _rows() -> list[dict[str, str]]:
    with (ROOT / "docs" / "requirements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = _rows()


def _living(where: str) -> list[dict[str, str]]:
    return [row for row in ROWS if row["where"] == where]


def _places(row: dict[str, str]) -> list[str]:
    return row["what"].split("; ")


@cache
def _charter(file: str) -> Any:
    return raw(CHARTERS / file)


def _says_something(place: str) -> bool:
    file, path = place.split("#")
    try:
        return at(_charter(file), path) not in (None, "", [], {})
    except (LookupError, TypeError, ValueError):
        return False


def test_every_rule_of_the_documents_is_listed_once_and_in_order() -> None:
    assert [row["row"] for row in ROWS] == IDS


def test_every_rule_lives_in_one_of_four_places() -> None:
    assert {row["where"] for row in ROWS} <= {"charter", "feature", "later", "not software"}


def test_a_rule_is_found_where_the_list_says() -> None:
    nowhere = [
        (row["row"], place)
        for row in _living("charter")
        for place in _places(row)
        if not _says_something(place)
    ]

    assert nowhere == []


def test_a_feature_that_the_list_names_exists() -> None:
    missing = [
        (row["row"], path)
        for row in _living("feature")
        for path in _places(row)
        if not (ROOT / path).exists()
    ]

    assert missing == []


def test_a_rule_for_later_says_which_part_will_have_it() -> None:
    assert [row["row"] for row in _living("later") if not row["what"]] == []


def test_a_rule_that_is_not_for_software_has_a_reason() -> None:
    assert [row["row"] for row in _living("not software") if not row["note"]] == []


def test_each_document_speaks_of_its_own_charter_file() -> None:
    files = {(row["row"].split("-")[0], row["what"].split("#")[0]) for row in _living("charter")}

    assert len(files) == len(DOCUMENTS) == len(names())
