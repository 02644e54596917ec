"""The corrected copies differ from the documents by few changes, each with its reason."""

from copy import deepcopy

import pytest

from tests.charters.examples import CHARTERS, CORRECTED, apply, mends, names, raw


def test_every_charter_has_a_corrected_copy_and_none_is_left_over() -> None:
    corrected = {path.name.removesuffix(".mends.yaml") for path in CORRECTED.iterdir()}

    assert corrected == set(names())


@pytest.mark.parametrize("name", names())
def test_every_mend_changes_something(name: str) -> None:
    data, idle = raw(CHARTERS / f"{name}.yaml"), []
    for mend in mends(name):
        before = deepcopy(data)
        apply(data, mend)
        if data == before:
            idle.append(mend)

    assert idle == []


@pytest.mark.parametrize("name", names())
def test_every_mend_says_why(name: str) -> None:
    assert [mend for mend in mends(name) if not mend.get("why")] == []


@pytest.mark.parametrize("name", names())
def test_a_charter_file_opens_with_what_it_is(name: str) -> None:
    first, *_ = (CHARTERS / f"{name}.yaml").read_text(encoding="utf-8").splitlines()

    assert first.startswith("# ")


@pytest.mark.parametrize("name", names())
def test_a_charter_file_fits_on_the_screen(name: str) -> None:
    lines = (CHARTERS / f"{name}.yaml").read_text(encoding="utf-8").splitlines()

    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []
