"""A document as it is thought, before it is a PDF or a Word file: blocks of plain values.

    document = Document("Indstilling", "Kommunen", "da", made_at, (Paragraph("Kære ..."),))
    pdf_of(document)   # tovholder.lib.pdf
    docx_of(document)  # tovholder.lib.docx

`markdown_blocks` makes blocks from what a person wrote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. A line break is written as "\\n"; `url` makes it a link."""

    text: str
    is_strong: bool = False
    is_emphasised: bool = False
    url: str = ""


type Words = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title: `level` 1 to 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; "quiet" is smaller and greyer, "right" stands at the right edge."""

    words: Words
    look: Literal["", "quiet", "right"] = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list with bullets or numbers."""

    items: tuple[Words, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that is said again on each page.

    `widths` are shares of the page's width, one per column; without them each column is as wide as
    it needs.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Names with their values, beside each other."""

    pairs: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing; `alternative` says in words what it shows, for those who cannot see it."""

    svg: str
    alternative: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


type Block = Heading | Paragraph | ItemList | Table | KeyValues | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A document on A4.

    `organisation` stands in the header, `kicker` in small letters above the title. `language` is
    "da" or "en". `made_at` is written into the file; the same document gives the same bytes.
    """

    title: str
    organisation: str
    language: str
    made_at: datetime
    blocks: tuple[Block, ...]
    kicker: str = ""


PAGE_OF = {"da": "Side {page} af {pages}", "en": "Page {page} of {pages}"}
"""The footer's words; the names in braces are put in by the program that shows the file."""


def in_levels(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks as PDF/UA asks: no heading skips a level, and none is empty."""
    above: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif text := printable(block.text).strip():
            above = [*(level for level in above if level < block.level), block.level]
            yield Heading(text, len(above))


def runs(words: Words) -> tuple[Run, ...]:
    """The words as runs, whichever way they were given."""
    found = (Run(words),) if isinstance(words, str) else words
    return tuple(replace(run, text=printable(run.text)) for run in found)


_UNPRINTABLE = dict.fromkeys(
    [*range(9), *range(11, 32), 127, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


def printable(text: str) -> str:
    """The text without the characters that neither file can hold."""
    return text.translate(_UNPRINTABLE)


def plain(words: Words) -> str:
    """The text without its styles."""
    return "".join(run.text for run in runs(words))


_MARKDOWN = MarkdownIt("zero").enable(
    ["heading", "list", "emphasis", "link", "autolink", "escape", "newline", "entity"]
)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in Markdown.

    Headings, lists, **strong**, *emphasised* and links are known; anything else is read as plain
    text. Lists are of one level. A line break in a paragraph is one on the page.
    """
    tree = SyntaxTreeNode(_MARKDOWN.parse(text))
    return tuple(block for node in tree.children for block in _blocks(node))


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "heading":
            yield Heading(plain(_words(node)), min(int(node.tag[1:]), 3))
        case "bullet_list" | "ordered_list":
            items = tuple(_words(item) for item in node.children)
            yield ItemList(items, is_numbered=node.type == "ordered_list")
        case _:
            yield Paragraph(_words(node))


def _words(node: SyntaxTreeNode) -> tuple[Run, ...]:
    """The runs of a block; several paragraphs in it are parted by line breaks."""
    inline = [one for one in node.walk() if one.type == "inline"]
    found: list[Run] = []
    for one in inline:
        found += [Run("\n")] if found else []
        found += _runs(one.children, Run(""))
    return tuple(found)


def _runs(nodes: Sequence[SyntaxTreeNode], style: Run) -> Iterator[Run]:
    for node in nodes:
        match node.type:
            case "strong":
                yield from _runs(node.children, Run("", True, style.is_emphasised, style.url))
            case "em":
                yield from _runs(node.children, Run("", style.is_strong, True, style.url))
            case "link":
                url = str(node.attrs.get("href", ""))
                yield from _runs(node.children, Run("", style.is_strong, style.is_emphasised, url))
            case "softbreak" | "hardbreak":
                yield Run("\n")
            case _:
                yield Run(node.content, style.is_strong, style.is_emphasised, style.url)
