"""A charter comes back as it was from a file, and from JSON."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.core.charter.strategies import charters
from tovholder.core.charter import Charter
from tovholder.core.charter.compiled import from_json, to_json
from tovholder.core.charter.dump import dump
from tovholder.core.charter.load import load

EXAMPLES = sorted((Path(__file__).parents[3] / "examples/charters").glob("*.yaml"))


@given(charters)
def test_a_dumped_charter_loads_as_the_same(charter: Charter) -> None:
    assert load(dump(charter)).charter == charter


@given(charters)
def test_a_dumped_charter_is_dumped_alike_again(charter: Charter) -> None:
    assert dump(load(dump(charter)).charter) == dump(charter)


@given(charters)
def test_a_charter_kept_as_json_is_the_same(charter: Charter) -> None:
    assert from_json(to_json(charter)) == charter


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_real_charter_comes_back_from_a_dump(path: Path) -> None:
    charter = load(path.read_bytes()).charter
    assert load(dump(charter)).charter == charter


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_real_charter_comes_back_from_json(path: Path) -> None:
    charter = load(path.read_bytes()).charter
    assert from_json(to_json(charter)) == charter
