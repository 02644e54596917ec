"""Every fault of a spreadsheet has a sentence."""

import re
from pathlib import Path

from tovholder.lib import sheets
from tovholder.lib.sheets import DayForm
from tovholder.ui.sentences.sheets import DAY_FORMS, SHEETS

SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(sheets.__path__[0]).glob("*.py")
)


def test_every_code_has_a_sentence() -> None:
    raised = set(re.findall(r'SheetError\(\s*"([a-z-]+)"', SOURCE))
    faults = {"no-day", "month-first", "ambiguous-day"}
    assert raised | faults | {"formula"} == set(SHEETS)


def test_every_way_of_writing_a_day_has_words() -> None:
    assert set(DAY_FORMS) == set(DayForm) - {DayForm.NONE}
