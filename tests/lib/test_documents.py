"""What a person writes becomes blocks; what a document says is in the PDF and in the Word file."""

from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tovholder.lib.clock import COPENHAGEN
from tovholder.lib.documents import (
    Block,
    Document,
    Heading,
    ItemList,
    KeyValues,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Table,
    in_levels,
    markdown_blocks,
    plain,
    printable,
)
from tovholder.lib.docx import docx_of
from tovholder.lib.pdf import pdf_of

AT = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'
)
BLOCKS: tuple[Block, ...] = (
    Paragraph("13. maj 2026", "right"),
    Heading("Pladsen"),
    Paragraph((Run("Kære "), Run("Skole", is_strong=True), Run("\nHej", is_emphasised=True))),
    ItemList(("Et navn", "En mail"), is_numbered=True),
    KeyValues((("Plads", "Skolens plads"),)),
    Table(("Navn", "Fra"), tuple((f"Person {n}", "1. jan.") for n in range(70)), "Liste", (2, 1)),
    PageBreak(),
    Picture(SVG, "En cirkel", "Tegning"),
    Paragraph((Run("hjemmesiden", url="https://example.org/?a=1&b=2"),), "quiet"),
)
LETTER = Document("Indstilling", "Fælleshaven", "da", AT, BLOCKS, "Udkast")


def pdf_text(document: Document) -> str:
    reader = PdfReader(BytesIO(pdf_of(document)))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_markdown_becomes_blocks() -> None:
    text = "# Op\n\nKære **alle** og *en*,\nlinje to\n\n- a\n- b\n\n1. [her](https://x.dk)\n"
    assert markdown_blocks(text) == (
        Heading("Op"),
        Paragraph(
            (
                Run("Kære "),
                Run("alle", is_strong=True),
                Run(" og "),
                Run("en", is_emphasised=True),
                Run(","),
                Run("\n"),
                Run("linje to"),
            )
        ),
        ItemList(((Run("a"),), (Run("b"),))),
        ItemList(((Run("her", url="https://x.dk"),),), is_numbered=True),
    )


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "| a | b |", "`kode`", "![x](y)", "---", "> citat", "&amp;"]
)
def test_what_is_not_known_is_plain_text(text: str) -> None:
    (block,) = markdown_blocks(text)
    assert isinstance(block, Paragraph)
    assert plain(block.words) in (text, "!x", "&")


def test_a_link_that_runs_a_script_is_no_link() -> None:
    (block,) = markdown_blocks("[x](javascript:alert)")
    assert isinstance(block, Paragraph)
    assert all(not run.url for run in block.words if isinstance(run, Run))


@pytest.mark.parametrize(
    "said", ["Fælleshaven", "Udkast", "Indstilling", "Skole", "Skolens plads", "Person 69",
             "Liste", "Tegning", "hjemmesiden", "Side 1 af 4"],
)  # fmt: skip
def test_the_pdf_says_all_of_it(said: str) -> None:
    assert said in pdf_text(LETTER)


def test_the_pdf_is_tagged_and_says_its_language_and_title() -> None:
    content = pdf_of(LETTER)
    reader = PdfReader(BytesIO(content))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "da"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Indstilling"


def test_the_header_of_a_table_is_said_again_on_each_page() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf_of(LETTER))).pages]
    assert sum("Navn" in page for page in pages) > 1


@pytest.mark.parametrize("make", [pdf_of, docx_of])
def test_the_same_document_gives_the_same_file(make: object) -> None:
    assert callable(make)
    assert make(LETTER) == make(LETTER)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ((2, 2), [1, 1]),
        ((1, 3, 3, 2), [1, 2, 2, 2]),
        ((3, 2, 1), [1, 1, 1]),
        ((1, 2, 3), [1, 2, 3]),
    ],
)
def test_headings_of_one_level_stay_alike(written: tuple[int, ...], shown: list[int]) -> None:
    blocks = tuple(Heading("x", level) for level in written)
    assert [one.level for one in in_levels(blocks) if isinstance(one, Heading)] == shown


@pytest.mark.parametrize("blocks", [(), (Heading("Dybt", 3), Heading("Dybere", 3))])
def test_a_heading_never_skips_a_level(blocks: tuple[Block, ...]) -> None:
    assert pdf_of(Document("x", "y", "en", AT, blocks)).startswith(b"%PDF")


@settings(max_examples=20)
@given(st.text(st.characters(codec="latin-1")))
def test_whatever_is_written_is_shown_and_not_run(text: str) -> None:
    document = Document("x", "y", "en", AT, (Paragraph(text), Heading(text or "-")))
    assert pdf_of(document).startswith(b"%PDF")
    shown = printable(text).replace("\r", "\n")
    assert docx.Document(BytesIO(docx_of(document))).paragraphs[1].text == shown


def test_a_letter_that_no_font_has_is_no_hindrance() -> None:
    content = pdf_of(Document("x", "y", "da", AT, (Paragraph("\U00012000"),)))
    assert "/MarkInfo" in PdfReader(BytesIO(content)).root_object


def test_the_word_file_says_all_of_it() -> None:
    file = docx.Document(BytesIO(docx_of(LETTER)))
    said = [paragraph.text for paragraph in file.paragraphs]
    for words in ("Udkast", "Indstilling", "Kære Skole\nHej", "En mail", "hjemmesiden"):
        assert words in said
    assert [cell.text for cell in file.tables[1].rows[70].cells] == ["Person 69", "1. jan."]
    assert file.sections[0].header.paragraphs[0].text == "Fælleshaven"


def test_the_word_file_is_danish_on_a4_with_real_headings() -> None:
    content = docx_of(LETTER)
    file = docx.Document(BytesIO(content))
    assert [p.text for p in file.paragraphs if p.style and p.style.name == "Heading 1"] == [
        "Pladsen"
    ]
    width = file.sections[0].page_width
    assert width is not None
    assert round(width.mm) == 210
    assert file.core_properties.title == "Indstilling"
    with ZipFile(BytesIO(content)) as parts:
        assert b'w:val="da-DK"' in parts.read("word/styles.xml")
        assert b"NUMPAGES" in parts.read("word/footer1.xml")
        assert b'descr="En cirkel"' in parts.read("word/document.xml")
