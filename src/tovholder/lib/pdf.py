"""A document as PDF that a screen reader can read: PDF/UA-1 (ISO 14289-1), with its tags."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

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
    Table,
    Words,
    in_levels,
    printable,
    runs,
)

PDF_TYPE = "application/pdf"
_ATTEMPTS: tuple[dict[str, Any], ...] = (
    {"pdf_standards": "ua-1", "ignore_system_fonts": True},
    {"pdf_standards": "ua-1"},
    {},
)
_LAYOUT = Path(__file__).with_name("document.typ")


def pdf_of(document: Document) -> bytes:
    """The file. The same document gives the same bytes.

    Its fonts are in the package. Letters that they lack are taken from the machine's; with some
    that no font here has the file is tagged, but does not claim to be PDF/UA.
    """
    for attempt in _ATTEMPTS[:-1]:
        try:
            return _compiled(document, attempt)
        except typst.TypstError as error:
            if "could not be displayed" not in error.message:
                raise
    return _compiled(document, _ATTEMPTS[-1])


def _compiled(document: Document, attempt: dict[str, Any]) -> bytes:
    content: bytes = typst.compile(
        _layout(),
        format="pdf",
        timestamp=int(document.made_at.timestamp()),
        sys_inputs={"document": json.dumps(_plain(document))},
        **attempt,
    )
    return content


def svg_as_png(svg: str) -> bytes:
    """The drawing as a picture of dots, for programs that know no SVG."""
    page = b"#set page(width: auto, height: auto, margin: 0pt)\n"
    page += b'#image(bytes(sys.inputs.svg), format: "svg", width: 160mm)\n'
    return typst.compile(
        page, format="png", ppi=200, ignore_system_fonts=True, sys_inputs={"svg": svg}
    )


@cache
def _layout() -> bytes:
    return _LAYOUT.read_bytes()


def _plain(document: Document) -> dict[str, Any]:
    """What `document.typ` reads."""
    return {
        "title": printable(document.title),
        "kicker": document.kicker,
        "organisation": document.organisation,
        "language": document.language,
        "page_of": PAGE_OF[document.language],
        "blocks": [_block(one) for one in in_levels(document.blocks)],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level}
        case Paragraph():
            return {"kind": "paragraph", "words": _words(block.words), "look": block.look}
        case ItemList():
            items = [_words(one) for one in block.items]
            return {"kind": "list", "items": items, "is_numbered": block.is_numbered}
        case Table():
            rows = [[_words(cell) for cell in row] for row in block.rows]
            told = {"header": block.header, "caption": block.caption, "widths": block.widths}
            return {"kind": "table", "rows": rows, **told}
        case KeyValues():
            pairs = [{"name": name, "words": _words(words)} for name, words in block.pairs]
            return {"kind": "pairs", "pairs": pairs}
        case Picture():
            told = {"alternative": block.alternative, "caption": block.caption}
            return {"kind": "picture", "svg": block.svg, **told}
        case PageBreak():
            return {"kind": "break"}


def _words(words: Words) -> list[dict[str, Any]]:
    return [
        {
            "text": run.text,
            "is_strong": run.is_strong,
            "is_emphasised": run.is_emphasised,
            "url": run.url,
        }
        for run in runs(words)
    ]
