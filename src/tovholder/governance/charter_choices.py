"""What a form offers of the charters: their bodies, and their rules of one kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.facts import FactKind
from tovholder.core.obligations import Obligation, obligations
from tovholder.directory.models import Organisation
from tovholder.governance.queries import charter_of, versions_of
from tovholder.ui.language import page_language
from tovholder.ui.sentences.rules import rule_title

type Choice = tuple[str, str]
type Grouped = tuple[str, Sequence[Choice]]


def all_charters(organisation: Organisation) -> list[Charter]:
    """Every version of every charter, each charter's newest first; one query."""
    return [charter_of(version) for version in versions_of(organisation)]


def body_choices(charters: Iterable[Charter]) -> list[Grouped]:
    """The bodies by charter, those too that only older versions have. Keys are "charter/body"."""
    return _by_charter(charters, _bodies)


def rule_choices(charters: Iterable[Charter], done_by: FactKind) -> list[Grouped]:
    """The rules that such facts keep, by charter. Keys are "charter/rule"."""

    def rules(charter: Charter) -> Iterator[Choice]:
        for one in obligations(charter):
            if one.done_by is done_by:
                yield one.subject, _rule_word(charter, one)

    return _by_charter(charters, rules)


def _by_charter(
    charters: Iterable[Charter], pairs_of: Callable[[Charter], Iterator[Choice]]
) -> list[Grouped]:
    """No charter without a choice."""
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for charter in charters:
        _title, choices = found.setdefault(charter.charter, (charter.title, {}))
        for key, word in pairs_of(charter):
            choices.setdefault(f"{charter.charter}/{key}", word)
    return [(title, list(choices.items())) for title, choices in found.values() if choices]


def _bodies(charter: Charter) -> Iterator[Choice]:
    for body_id, body in charter.bodies.items():
        yield body_id, body.name


def _rule_word(charter: Charter, one: Obligation) -> str:
    language = page_language()
    body = index(charter).name(one.body, language) if one.body else ""
    title = rule_title(one, body, language)
    return f"§ {one.clause.removeprefix('§').strip()} {title}" if one.clause else title
