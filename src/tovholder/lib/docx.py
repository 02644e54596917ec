"""A document as a Word file, with Word's own styles, so that it can be worked on."""

from collections.abc import Callable, Sequence
from datetime import UTC
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tovholder.lib.documents import (
    PAGE_OF,
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
    Words,
    in_levels,
    printable,
    runs,
)
from tovholder.lib.pdf import svg_as_png

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "Calibri"
_LOCALES = {"da": "da-DK", "en": "en-GB"}
_SOFT = RGBColor(0x55, 0x55, 0x55)
_INK = RGBColor(0x1A, 0x1A, 0x1A)
_WIDTH = 160  # mm between the margins
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip file can tell


def docx_of(document: Document) -> bytes:
    """The file. The same document gives the same bytes."""
    file = docx.Document()
    _set_properties(file, document)
    _set_styles(file, document.language)
    _set_page(file, document)
    if document.kicker:
        _add_words(file.add_paragraph(style="Quiet"), document.kicker)
    file.add_heading(printable(document.title), level=0)
    for block in in_levels(document.blocks):
        _ADD[type(block)](file, block)
    out = BytesIO()
    file.save(out)
    return _without_clock(out)


def _set_properties(file: WordFile, document: Document) -> None:
    at = document.made_at.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties = file.core_properties
    properties.title = printable(document.title)
    properties.author = properties.last_modified_by = document.organisation
    properties.created = properties.modified = at
    properties.language = _LOCALES[document.language]
    properties.comments = ""
    properties.revision = 1


def _set_styles(file: WordFile, language: str) -> None:
    styles = file.styles
    for name, size in (("Normal", 11), ("Title", 20), ("Heading 1", 14), ("Heading 2", 12)):
        _set_font(styles[name], size)
    _set_font(styles["Heading 3"], 11)
    quiet = styles.add_style("Quiet", 1)
    quiet.base_style = styles["Normal"]
    quiet.font.size, quiet.font.color.rgb = Pt(9.5), _SOFT
    border = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        styles["Title"].element.pPr.remove(border)
    for tag in styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), _LOCALES[language])


def _set_font(style: Any, size: int) -> None:
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.color.rgb = _INK
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hAnsi"), _FONT)


def _set_page(file: WordFile, document: Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(30), Mm(27)
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head.style = "Quiet"
    head.add_run(document.organisation)
    foot = section.footer.paragraphs[0]
    foot.style = "Quiet"
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part in PAGE_OF[document.language].replace("}", "{").split("{"):
        field = {"page": "PAGE", "pages": "NUMPAGES"}.get(part)
        _add_field(foot, field) if field else foot.add_run(part)


def _add_field(paragraph: WordParagraph, code: str) -> None:
    """A number that Word works out."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("result", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "result":
            run.text = text
        elif kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)
        else:
            element = OxmlElement("w:instrText")
            element.text = text
            run._r.append(element)


def _add_heading(file: WordFile, block: Heading) -> None:
    file.add_heading(block.text, level=block.level)


def _add_paragraph(file: WordFile, block: Paragraph) -> None:
    paragraph = file.add_paragraph(style="Quiet" if block.look == "quiet" else None)
    if block.look == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _add_words(paragraph, block.words)


def _add_list(file: WordFile, block: ItemList) -> None:
    style = "List Number" if block.is_numbered else "List Bullet"
    for item in block.items:
        _add_words(file.add_paragraph(style=style), item)


def _add_table(file: WordFile, block: Table) -> None:
    if block.caption:
        file.add_paragraph(block.caption, style="Caption")
    table = file.add_table(rows=0, cols=len(block.header), style="Table Grid")
    _add_row(table, [(Run(name, is_strong=True),) for name in block.header])
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in block.rows:
        _add_row(table, row)
    _set_widths(table, block.widths)
    file.add_paragraph()


def _add_pairs(file: WordFile, block: KeyValues) -> None:
    table = file.add_table(rows=0, cols=2)
    for name, words in block.pairs:
        _add_row(table, [(Run(name, is_strong=True),), words])
    _set_widths(table, (1, 2.5))
    file.add_paragraph()


def _add_picture(file: WordFile, block: Picture) -> None:
    shape = file.add_picture(BytesIO(svg_as_png(block.svg)), width=Mm(_WIDTH))
    shape._inline.docPr.set("descr", block.alternative)
    if block.caption:
        file.add_paragraph(block.caption, style="Caption")


def _add_page_break(file: WordFile, _block: PageBreak) -> None:
    file.add_page_break()  # type: ignore[no-untyped-call]


_ADD: dict[type[Block], Callable[[WordFile, Any], None]] = {
    Heading: _add_heading,
    Paragraph: _add_paragraph,
    ItemList: _add_list,
    Table: _add_table,
    KeyValues: _add_pairs,
    Picture: _add_picture,
    PageBreak: _add_page_break,
}


def _add_row(table: WordTable, cells: Sequence[Words]) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, words in zip(row.cells, cells, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(3)
        _add_words(paragraph, words)


def _set_widths(table: WordTable, shares: Sequence[float]) -> None:
    table.autofit = not shares
    for column, share in zip(table.columns, shares, strict=False):
        for cell in column.cells:
            cell.width = Mm(_WIDTH * share / sum(shares))


def _add_words(paragraph: WordParagraph, words: Words) -> None:
    for one in runs(words):
        run = paragraph.add_run(one.text)
        run.bold, run.italic = one.is_strong or None, one.is_emphasised or None
        if one.url:
            run.underline = True
            link = OxmlElement("w:hyperlink")
            to = paragraph.part.relate_to(one.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link.set(qn("r:id"), to)
            paragraph._p.append(link)
            link.append(run._r)


def _without_clock(content: BytesIO) -> bytes:
    """The same parts without the time at which they were packed."""
    out = BytesIO()
    with ZipFile(content) as packed, ZipFile(out, "w", ZIP_DEFLATED) as fixed:
        for part in packed.infolist():
            info = ZipInfo(part.filename, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            fixed.writestr(info, packed.read(part))
    return out.getvalue()
