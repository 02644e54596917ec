"""What is written can be opened without harm, and read again as it was."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from tovholder.lib.sheets import SheetColumn, Value, read_sheet, write_csv, write_xlsx

COLUMNS = [SheetColumn("Navn"), SheetColumn("Fra"), SheetColumn("Part", choices=("medlem", "x"))]
HEADERS = [one.header for one in COLUMNS]
HOSTILE = ["=1+1", "+45 12", "-x", "@A", "'=x"]

LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp")
)
TEXTS = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp")),
        min_size=1,
    )
    .map(lambda text: text.replace("_x", "-"))
    .filter(lambda text: not text.startswith("'") and text.strip() == text and text != "\ufeff")
)
CELLS = st.one_of(TEXTS, st.dates(date(1954, 10, 4), date(2100, 1, 1)))
ROWS = st.lists(st.tuples(TEXTS, CELLS, CELLS), min_size=1, max_size=5)


@given(ROWS)
def test_a_workbook_reads_as_it_was_written(rows: list[tuple[Value, ...]]) -> None:
    sheet = read_sheet(write_xlsx(COLUMNS, rows, title="Medlemmer"))
    assert sheet.header == tuple(HEADERS)
    assert [row.cells for row in sheet.rows] == rows


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5))
def test_a_text_file_reads_as_it_was_written(rows: list[tuple[Value, ...]]) -> None:
    assert [row.cells for row in read_sheet(write_csv(HEADERS, rows)).rows] == rows


def test_days_are_written_so_that_every_program_reads_them() -> None:
    content = write_csv(["Fra"], [[date(2026, 2, 1)]])
    assert content == b"\xef\xbb\xbfFra\r\n2026-02-01\r\n"


def test_nothing_in_a_text_file_is_run() -> None:
    lines = write_csv(["Navn"], [[one] for one in HOSTILE]).decode("utf-8-sig").splitlines()
    assert all(line.startswith("'") for line in lines[1:])


def test_nothing_in_a_workbook_is_run() -> None:
    content = write_xlsx([SheetColumn("Navn")], [[one] for one in HOSTILE], title="x")
    with ZipFile(BytesIO(content)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in parts.read("xl/styles.xml")
    assert [row.cells[0] for row in read_sheet(content).rows] == HOSTILE


def test_the_same_rows_give_the_same_file() -> None:
    first, second = (write_xlsx(COLUMNS, [["Bo", date(2026, 1, 1), 3]], title="a/b") for _ in "ab")
    assert first == second
