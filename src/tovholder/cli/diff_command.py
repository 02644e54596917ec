"""`tovholder diff OLD NEW`: what a new version of a charter changes, in words."""

from argparse import Namespace
from typing import Any

from tovholder.cli.exits import Exit
from tovholder.cli.reading import UnreadableError, dotted, read_charter
from tovholder.cli.screen import Colour, Screen
from tovholder.core.charter.diff import Change, ChangeKind, diff
from tovholder.core.charter.load import Document
from tovholder.core.language import Language
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.changes import say_change

_MARKS = {
    ChangeKind.ADDED: ("+", Colour.GREEN),
    ChangeKind.REMOVED: ("-", Colour.RED),
    ChangeKind.CHANGED: ("~", Colour.YELLOW),
    ChangeKind.MOVED: (">", Colour.BLUE),
    ChangeKind.REORDERED: ("=", Colour.BLUE),
}
_SAME = Sentence("De to udgaver siger det samme.", "The two versions say the same.")
_ONLY_EDITORIAL = Sentence(
    "{count:ændring|ændringer} af sted eller læsning er ikke vist. Vis dem med --all.",
    "{count:change|changes} of clause or reading not shown. Show them with --all.",
)


def run(asked: Namespace, language: Language) -> int:
    """Write what changed."""
    screen = Screen(language)
    try:
        old, new = (read_charter(name, screen) for name in (asked.old, asked.new))
    except UnreadableError:
        return Exit.UNREADABLE
    changes = diff(old.charter, new.charter)
    shown = [one for one in changes if asked.all or not one.is_editorial]
    if asked.json:
        screen.json([_as_json(one, old, new, asked, language) for one in shown])
    else:
        _say(shown, len(changes) - len(shown), screen)
    return Exit.FOUND if changes else Exit.FINE


def _say(shown: list[Change], hidden: int, screen: Screen) -> None:
    for change in shown:
        mark, colour = _MARKS[change.kind]
        screen.say(f"{screen.paint(mark, colour)} {say_change(change, screen.language)}")
    if hidden:
        screen.say(_ONLY_EDITORIAL.format(screen.language, count=hidden))
    elif not shown:
        screen.say(_SAME.text(screen.language))


def _as_json(
    change: Change, old: Document, new: Document, asked: Namespace, language: Language
) -> dict[str, Any]:
    is_gone = change.kind is ChangeKind.REMOVED
    line, column = (old if is_gone else new).position(change.path)
    return {
        "kind": change.kind,
        "file": asked.old if is_gone else asked.new,
        "line": line,
        "column": column,
        "path": dotted(change.path),
        "field": change.field,
        "sentence": say_change(change, language),
    }
