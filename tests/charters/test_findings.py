"""What the checker sees in the five documents, and that it sees nothing once they are mended."""

import csv
import re
from functools import cache

import pytest

from tests.charters.examples import CHARTERS, ROOT, mended, names
from tovholder.core.charter import Charter
from tovholder.core.charter.dump import dump
from tovholder.core.charter.load import load
from tovholder.core.checker import RULES, RULES_AMONG, Finding, check
from tovholder.ui.sentences import LANGUAGES
from tovholder.ui.sentences.findings import FINDINGS

# Contradictions and gaps that readers of the five documents have counted, and how many of them
# the checker was asked to see at the least.
COUNTED = [f"C-{number:02}" for number in range(1, 70)]
ASKED_FOR = 45


def _rows() -> list[dict[str, str]]:
    with (ROOT / "docs" / "findings.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = _rows()
SEEN = [row for row in ROWS if row["code"]]


@cache
def document(name: str) -> Charter:
    """The charter as it stands."""
    return load((CHARTERS / f"{name}.yaml").read_bytes()).charter


@cache
def corrected(name: str) -> Charter:
    """The charter with its mends, read as a file of its own."""
    return load(dump(Charter.model_validate(mended(name)))).charter


@cache
def findings(name: str) -> tuple[Finding, ...]:
    """What the checker says of the charter, with the other documents beside it."""
    return check(document(name), [document(other) for other in names() if other != name])


def _is_at(finding: Finding, dotted: str) -> bool:
    place = tuple(dotted.split("."))
    return tuple(map(str, finding.path))[: len(place)] == place


def test_every_counted_contradiction_has_one_row() -> None:
    assert [row["finding"] for row in ROWS] == COUNTED


def test_the_checker_sees_what_it_was_asked_to() -> None:
    assert len(SEEN) >= ASKED_FOR


def test_what_no_rule_can_see_says_why() -> None:
    assert [row["finding"] for row in ROWS if not row["code"] and not row["note"]] == []


def test_a_row_names_a_rule() -> None:
    codes = {rule.code for rule in RULES} | {rule.code for rule in RULES_AMONG}

    assert {row["code"] for row in SEEN} <= codes


@pytest.mark.parametrize("row", SEEN, ids=lambda row: row["finding"])
def test_the_checker_sees_the_contradiction_where_it_stands(row: dict[str, str]) -> None:
    found = findings(row["charter"].removesuffix(".yaml"))

    assert [one for one in found if one.code == row["code"] and _is_at(one, row["path"])]


@pytest.mark.parametrize("name", names())
def test_a_corrected_copy_comes_out_clean(name: str) -> None:
    beside = [corrected(other) for other in names() if other != name]

    assert check(corrected(name), beside) == ()


@pytest.mark.parametrize("name", names())
def test_one_party_mending_its_own_charter_needs_no_other(name: str) -> None:
    assert check(corrected(name), [document(other) for other in names() if other != name]) == ()


@pytest.mark.parametrize("name", names())
def test_a_finding_cites_the_document(name: str) -> None:
    assert [finding for finding in findings(name) if not finding.clauses] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_a_finding_can_be_read_aloud(name: str, language: str) -> None:
    for finding in findings(name):
        text = FINDINGS[finding.code]
        said = f"{text.say(language, finding.params)} {text.say_mend(language, finding.params)}"

        assert not re.search(r"[{}]|None|Name\(", said)


@pytest.mark.parametrize("name", names())
def test_one_place_has_one_finding_of_a_kind(name: str) -> None:
    told = [(finding.code, finding.path) for finding in findings(name)]

    assert len(told) == len(set(told))


@pytest.mark.parametrize("name", names())
def test_a_charter_file_does_not_carry_its_findings(name: str) -> None:
    text = (CHARTERS / f"{name}.yaml").read_text(encoding="utf-8")

    assert not re.findall(r"\bC-\d\d\b", text)
    assert [code for code in FINDINGS if "-" in code and code in text] == []
