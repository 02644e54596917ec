"""A document of `tovholder.lib.documents` on the screen, as it will be in the file."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

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
    Words,
    in_levels,
    runs,
)
from tovholder.ui.blocks import definition_list

_FIRST_LEVEL = 3  # a preview stands below a heading of the page


def document_html(document: Document) -> SafeString:
    """The document's title and blocks; everything in them is escaped."""
    blocks = format_html_join("", "{}", ((_block(one),) for one in in_levels(document.blocks)))
    return format_html(
        '<article class="paper" lang="{}"><h{} class="paper-title">{}</h{}>{}</article>',
        document.language,
        _FIRST_LEVEL,
        document.title,
        _FIRST_LEVEL,
        blocks,
    )


def _block(block: Block) -> SafeString:
    match block:
        case Heading():
            level = _FIRST_LEVEL + block.level
            return format_html("<h{}>{}</h{}>", level, block.text, level)
        case Paragraph():
            look = f"paper-{block.look}" if block.look else "paper-text"
            return format_html('<p class="{}">{}</p>', look, _words(block.words))
        case ItemList():
            items = format_html_join("", "<li>{}</li>", ((_words(one),) for one in block.items))
            return format_html("<ol>{}</ol>" if block.is_numbered else "<ul>{}</ul>", items)
        case Table():
            return _table(block)
        case KeyValues():
            return definition_list((name, _words(words)) for name, words in block.pairs)
        case Picture():
            return format_html("<p>{}</p>", block.caption or block.alternative)
        case PageBreak():
            return mark_safe("<hr>")


def _table(block: Table) -> SafeString:
    header = format_html_join("", '<th scope="col">{}</th>', ((name,) for name in block.header))
    rows = format_html_join(
        "",
        "<tr>{}</tr>",
        ((format_html_join("", "<td>{}</td>", ((_words(c),) for c in row)),) for row in block.rows),
    )
    caption = format_html("<caption>{}</caption>", block.caption) if block.caption else ""
    return format_html(
        '<table class="table">{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        caption,
        header,
        rows,
    )


def _words(words: Words) -> SafeString:
    return format_html_join("", "{}", ((_run(one),) for one in runs(words)))


def _run(run: Run) -> SafeString:
    said = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in run.text.split("\n")))
    if run.is_strong:
        said = format_html("<strong>{}</strong>", said)
    if run.is_emphasised:
        said = format_html("<em>{}</em>", said)
    return format_html('<a href="{}">{}</a>', run.url, said) if run.url else said
