"""No code is written for one municipality: what is special is in its charter."""

import re
from pathlib import Path

from ruamel.yaml import YAML

from tests.house.files import ROOT, is_below, lines, name, text_files

# Denmark's municipalities, apart from two whose names are everyday words (Vejen, Greve).
MUNICIPALITIES = Path(__file__).with_name("municipalities.txt").read_text("utf-8").split()
TIME_ZONE = "Europe/Copenhagen"


def charter_names() -> set[str]:
    """What the example charters call their organisations and themselves."""
    charters = sorted((ROOT / "examples" / "charters").glob("*.yaml"))
    documents = [YAML(typ="safe").load(path.read_text(encoding="utf-8")) for path in charters]
    return {str(d[key]) for d in documents for key in ("charter", "organisation", "title")}


def test_no_municipality_and_no_charter_is_named_in_the_code() -> None:
    names = {*MUNICIPALITIES, *charter_names()}
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, sorted(names))) + r")(?!\w)")
    found = [
        f"{name(path)}:{number} {line.strip()}"
        for path in text_files()
        for number, line in lines(path)
        if is_below(path, "src") and pattern.search(line.replace(TIME_ZONE, ""))
    ]
    assert found == []
