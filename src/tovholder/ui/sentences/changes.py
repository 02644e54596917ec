"""What changed between two versions of a charter, in words: `say_change(change, "da")`."""

from tovholder.core.charter.base import When
from tovholder.core.charter.diff import Change, ChangeKind
from tovholder.core.charter.diff_change import Step, Value
from tovholder.core.language import Language
from tovholder.ui.sentences import Sentence, changes_labels, changes_labels_work, language_code
from tovholder.ui.sentences.changes_labels_work import THINGS
from tovholder.ui.sentences.changes_values import quote, say_value
from tovholder.ui.sentences.changes_words import SO_OR_NOT

LABELS = changes_labels.LABELS | changes_labels_work.LABELS

_KNOWN_BY_NAME = frozenset({"charter.bodies", "charter.units", "charter.posts", "charter.parties"})
"""Lists whose things need no word for what they are: "Styregruppen"."""

SENTENCES = {
    "added": Sentence("{thing} er kommet til.", "{thing} has been added."),
    "removed": Sentence("{thing} er udgået.", "{thing} has been removed."),
    "added-to": Sentence("{item} er føjet til {label}.", "added to {label}: {item}."),
    "removed-from": Sentence("{item} er fjernet fra {label}.", "removed from {label}: {item}."),
    "mentioned": Sentence(
        "Der står nu noget om {label}.", "The document now says something about {label}."
    ),
    "unmentioned": Sentence(
        "Der står ikke længere noget om {label}.", "The document no longer speaks of {label}."
    ),
    "reordered": Sentence("rækkefølgen er nu {after}.", "the order is now {after}."),
    "changed": Sentence(
        "{label} er nu {after}; før {before}.", "{label} is now {after}; it was {before}."
    ),
    "set": Sentence(
        "{label} er nu {after}; det stod der ikke før.",
        "{label} is now {after}; that was not said before.",
    ),
    "unset": Sentence(
        "Der står ikke længere, at {label} er {before}.",
        "The document no longer says that {label} is {before}.",
    ),
    "renamed": Sentence("{head} hed før {before}.", "{head} was called {before} before."),
    "meets": Sentence(
        "{head} mødes nu {after}; før {before}.", "{head} now meets {after}; before, {before}."
    ),
    "is-held": Sentence(
        "{head} holdes nu {after}; før {before}.", "{head} is now held {after}; before, {before}."
    ),
    "moved": Sentence(
        "{head} hører nu under {after}; før under {before}.",
        "{head} now comes under {after}; before, under {before}.",
    ),
    "moved-up": Sentence(
        "{head} ligger nu øverst i strategien; før under {before}.",
        "{head} is now at the top of the strategy; before, under {before}.",
    ),
    "moved-down": Sentence(
        "{head} hører nu under {after}; før øverst i strategien.",
        "{head} now comes under {after}; before, it was at the top of the strategy.",
    ),
}


def say_change(change: Change, language: str) -> str:
    """One sentence about what changed; `language` as for a `Sentence`."""
    return _Speaker("en" if language_code(language) == "en" else "da").sentence(change)


class _Speaker:
    """Says changes in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def sentence(self, change: Change) -> str:
        if form := _special(change):
            within = change.within[:-1] if form == "meets" else change.within
            return _capital(self._say(form, change, head=self._head(within)))
        if change.field in SO_OR_NOT:
            return self._so_or_not(change)
        head = self._head(change.within if self._needs_aspects(change) else _items(change.within))
        said = self._say(_form(change), change)
        return f"{_capital(head)}: {_capital(said)}" if head else _capital(said)

    def _say(self, form: str, change: Change, **more: str) -> str:
        item = change.after if change.before is None else change.before
        label = self._label(change.field)
        params = {
            "label": label if change.kind is ChangeKind.CHANGED else label.rstrip(","),
            "thing": self._thing(change.field, item),
            "item": say_value(item, change.field, self._language),
            "before": say_value(change.before, change.field, self._language),
            "after": say_value(change.after, change.field, self._language),
        }
        return SENTENCES[form].format(self._language, **(params | more))

    def _so_or_not(self, change: Change) -> str:
        sentence = SO_OR_NOT[change.field][0 if change.after else 1]
        head = _capital(self._head(_items(change.within)))
        if "head" in sentence.parameters():
            return f"{sentence.format(self._language, head=head)}."
        said = sentence.text(self._language)
        return f"{head}: {_capital(said)}." if head else f"{_capital(said)}."

    def _needs_aspects(self, change: Change) -> bool:
        """Whether the label alone does not say of what: it belongs to a key, not to a field."""
        return change.field not in LABELS and change.field not in THINGS

    def _head(self, within: tuple[Step, ...]) -> str:
        """What the change is about: "Styregruppen, pladsen »Formand«"."""
        told = (step for step in within if step.name is not None or step.field not in THINGS)
        return ", ".join(self._step(step) for step in told)

    def _step(self, step: Step) -> str:
        if step.name is None:
            return self._label(step.field).rstrip(",")
        if step.field in _KNOWN_BY_NAME and isinstance(step.name, str):
            return step.name
        return self._thing(step.field, step.name)

    def _thing(self, field: str, name: Value) -> str:
        kind = THINGS.get(field)
        said = say_value(name, field, self._language)
        if kind is None:
            return f"{self._label(field)}, {said}"
        if isinstance(name, When):
            said = quote(said, self._language)
        return kind.format(self._language, name=said)

    def _label(self, field: str) -> str:
        label = LABELS.get(field) or LABELS.get(field.partition(".")[2]) or LABELS["title"]
        return label.text(self._language)


def _special(change: Change) -> str | None:
    """The sentence that only this change has; None for one that is told like all others."""
    if change.kind is ChangeKind.MOVED:
        if change.after is None:
            return "moved-up"
        return "moved-down" if change.before is None else "moved"
    if change.kind is not ChangeKind.CHANGED or change.before is None or change.after is None:
        return None
    last = change.within[-1].name if change.within else None
    if change.field == "meeting.when":
        return "is-held" if isinstance(last, str) else "meets"
    if last is not None and change.field.endswith((".title", ".name")):
        return "renamed"
    return None


def _form(change: Change) -> str:
    """The sentence for a change that is told like others of its kind."""
    is_thing = change.field in THINGS
    match change.kind, change.before, change.after:
        case ChangeKind.ADDED, None, None:
            return "mentioned"
        case ChangeKind.REMOVED, None, None:
            return "unmentioned"
        case ChangeKind.ADDED, _, _:
            return "added" if is_thing else "added-to"
        case ChangeKind.REMOVED, _, _:
            return "removed" if is_thing else "removed-from"
        case ChangeKind.REORDERED, _, _:
            return "reordered"
        case _, None, _:
            return "set"
        case _, _, None:
            return "unset"
    return "changed"


def _items(within: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps that name an item of a list."""
    return tuple(step for step in within if step.name is not None)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
