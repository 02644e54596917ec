"""Whatever spreadsheet somebody uploads is read, or refused with a reason."""

import time
from datetime import date

import pytest

from tests.lib.sheets.books import excel, ods_row, open_document, packed
from tovholder.lib.sheets import Row, SheetError, find_columns, is_formula, read_sheet
from tovholder.ui.sentences.sheets import say_sheet

ROWS: list[list[object]] = [
    ["Navn", "Fra", "Antal"],
    ["Åse Søgård", date(2026, 2, 1), 3],
    ["Bo", None, 2.5],
]
READ = (Row(2, ("Åse Søgård", date(2026, 2, 1), 3)), Row(3, ("Bo", None, 2.5)))
TEXT = "Navn;Fra;By\r\nÅse Søgård;01-02-2026;Ærø\r\n\r\nBo;;\r\n"


def refused(content: bytes, **options: int) -> str:
    """The code of the reason, after it has been said in both languages."""
    with pytest.raises(SheetError) as error:
        read_sheet(content, "ark.xlsx", **options)  # type: ignore[arg-type]
    for language in ("da", "en"):
        assert "{" not in say_sheet(error.value.code, error.value.params, language)
    return error.value.code


def test_an_excel_file_is_read_with_its_types() -> None:
    sheet = read_sheet(excel(ROWS))
    assert sheet.header == ("Navn", "Fra", "Antal")
    assert sheet.rows == READ


def test_an_open_document_is_read() -> None:
    content = open_document(ods_row("Navn", "By") + ods_row("Åse", "Ærø") + ods_row(repeated=10**6))
    assert read_sheet(content).rows == (Row(2, ("Åse", "Ærø")),)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace(";", ",").encode(),
        TEXT.replace("\r\n", "\n").encode(),
        ("sep=;\r\n" + TEXT).encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "windows", "utf-16", "tab", "comma", "unix", "sep line"],
)
def test_text_is_read_whatever_program_wrote_it(content: bytes) -> None:
    sheet = read_sheet(content)
    assert sheet.header == ("Navn", "Fra", "By")
    assert [row.cells for row in sheet.rows] == [
        ("Åse Søgård", "01-02-2026", "Ærø"),
        ("Bo", None, None),
    ]


def test_rows_keep_the_numbers_that_the_program_shows() -> None:
    assert [row.number for row in read_sheet(TEXT.encode()).rows] == [2, 4]


def test_a_cell_may_hold_the_separator_and_a_line_break() -> None:
    assert read_sheet(b'A;B\r\n"x;y";"1\r\n2"\r\n').rows[0].cells == ("x;y", "1\r\n2")


def test_a_title_above_the_header_is_passed_over_when_the_headers_are_known() -> None:
    content = excel([["Medlemmer 2026"], [], *ROWS])
    sheet = read_sheet(content, headers=("navn *", "FRA"))
    assert sheet.header == ("Navn", "Fra", "Antal")
    assert sheet.rows[0].number == 4


def test_a_cell_merged_downwards_stands_in_each_row() -> None:
    content = excel([["Organ", "Navn"], [None, "Åse"], [None, "Bo"]], merged="A2:A3")
    assert [row.cells for row in read_sheet(content).rows] == [("sammen", "Åse"), ("sammen", "Bo")]


def test_a_formula_reads_as_its_value() -> None:
    assert read_sheet(excel([["A"], ["=1+1"]])).rows[0].cells == (0,)


def test_cells_beyond_the_header_are_left_out() -> None:
    assert read_sheet(b"A;B\r\n1;2;3\r\n").rows[0].cells == ("1", "2")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n ", "empty"),
        (b";;\r\n;;\r\n", "empty"),
        (b"Navn;Fra\r\n", "no-rows"),
        (b"Navn;Fra;navn\r\nx;y;z\r\n", "header-twice"),
        (b'Navn;Fra\r\n"uden ende;x\r\n', "broken-text"),
        (b"%PDF-1.7", "not-a-sheet"),
        (b"\x00\x01\x02\x03", "not-a-sheet"),
        (b"PK\x03\x04 and then nothing", "broken"),
        (b"\xd0\xcf\x11\xe0 and then nothing", "broken"),
        (packed({"word/document.xml": b"<x/>"}), "not-a-sheet"),
        (packed({"content.xml": b"<x", "mimetype": b"x"}), "broken"),
        (b"x" * (10 * 1024 * 1024 + 1), "too-large"),
        (("A;B\r\n" + ";".join("x" * 201) + "\r\n").encode(), ""),
        ((";".join(f"k{n}" for n in range(201)) + "\r\nx\r\n").encode(), "too-many-columns"),
        (excel([[], ["A"]]), "no-rows"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(content: bytes, code: str) -> None:
    if code:
        assert refused(content) == code
    else:
        assert read_sheet(content).rows


def test_a_hundred_thousand_rows_are_refused_at_once() -> None:
    content = b"Navn;Fra\r\n" + b"Bo;01-02-2026\r\n" * 100_000
    before = time.monotonic()
    assert refused(content) == "too-many-rows"
    assert time.monotonic() - before < 5


def test_a_long_workbook_is_refused() -> None:
    assert refused(excel([["A"], *[[n] for n in range(60)]]), most_rows=30) == "too-many-rows"


def test_exactly_as_many_rows_as_allowed_are_read() -> None:
    assert len(read_sheet(excel([["A"], *[[n] for n in range(1, 31)]]), most_rows=30).rows) == 30
    assert refused(excel([["A"], *[[n] for n in range(1, 32)]]), most_rows=30) == "too-many-rows"


def test_a_file_that_unpacks_to_too_much_is_refused() -> None:
    parts = {f"xl/worksheets/sheet{n}.xml": b" " * 30_000_000 for n in range(4)}
    assert refused(packed(parts)) == "unpacks-too-large"


def test_a_cell_far_out_makes_no_room_for_all_before_it() -> None:
    cell = (
        b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>'
    )
    assert refused(packed({"xl/worksheets/sheet1.xml": cell})) == "too-many-rows"
    wide = b'<worksheet><sheetData><row r="1"><c r="XFD1"/></row></sheetData></worksheet>'
    assert refused(packed({"xl/worksheets/sheet1.xml": wide})) == "too-many-columns"


def test_a_row_repeated_a_million_times_is_refused() -> None:
    assert refused(open_document(ods_row("x", repeated=1_000_000))) == "too-many-rows"


def test_columns_are_found_by_any_of_their_names() -> None:
    sheet = read_sheet(b"From;  NAME*\r\n1;2\r\n")
    names = {"name": ("Navn", "Name"), "from": ("Fra", "From"), "until": ("Til", "Until")}
    assert find_columns(sheet, names, {"name"}) == {"name": 1, "from": 0}


def test_a_column_that_is_missing_is_named_beside_those_there_are() -> None:
    with pytest.raises(SheetError) as error:
        find_columns(read_sheet(b"Name;Fra\r\n1;2\r\n"), {"name": ("Navn",)}, {"name"})
    assert "mangler kolonnen Navn. Det har Name og Fra." in say_sheet(
        error.value.code, error.value.params, "da"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", True),
        ("@SUM(A1)", True),
        ("+cmd|' /C calc'!A0", True),
        ("-SUM(A1:A2)", True),
        ("+45 12 34 56 78", False),
        ("- uden plads", False),
        ("Bo", False),
        (3, False),
    ],
)
def test_text_that_would_run_is_known(text: str | int, expected: bool) -> None:
    assert is_formula(text) is expected
