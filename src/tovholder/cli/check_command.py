"""`tovholder check FILE...`: the contradictions inside charters, and between them."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from tovholder.cli.exits import Exit
from tovholder.cli.reading import UnreadableError, dotted, problem_as_json, read_charter
from tovholder.cli.screen import Colour, Screen
from tovholder.core.charter.load import Document
from tovholder.core.charter.problems import Problem
from tovholder.core.charter.together import clashes
from tovholder.core.checker import Finding, Severity, check
from tovholder.core.language import Language
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.findings import FINDINGS
from tovholder.ui.sentences.problems import say_problem
from tovholder.ui.sentences.standings import SEVERITIES

_COLOURS = {
    Severity.ERROR: Colour.RED,
    Severity.WARNING: Colour.YELLOW,
    Severity.INFO: Colour.BLUE,
}
_FAILING = {
    "error": {Severity.ERROR},
    "warning": {Severity.ERROR, Severity.WARNING},
    "info": set(Severity),
    "never": set[Severity](),
}
_CLAUSES = Sentence("(sted: {clauses})", "(clause: {clauses})")
_MEND = Sentence("Ret: {mend}", "Mend: {mend}")
_TOTAL = Sentence(
    "{files:fil|filer}: {errors} fejl, {warnings:advarsel|advarsler}, "
    "{info:oplysning|oplysninger}.",
    "{files:file|files}: {errors:error|errors}, {warnings:warning|warnings}, {info:note|notes}.",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A charter and what is wrong with it: by itself, and together with the other files."""

    name: str
    document: Document
    findings: tuple[Finding, ...]
    clashes: tuple[Problem, ...]


def run(asked: Namespace, language: Language) -> int:
    """Write the findings of every file that can be read."""
    screen = Screen(language)
    names = tuple(dict.fromkeys(asked.charters))
    checked = tuple(_check_all(names, screen))
    if asked.json:
        screen.json([_as_json(one, language) for one in checked])
    else:
        for one in checked:
            _say(one, screen)
        if checked:
            _say_total(checked, screen)
    if len(checked) < len(names):
        return Exit.UNREADABLE
    seen = {severity for one in checked for severity in _severities(one)}
    return Exit.FOUND if seen & _FAILING[asked.fail_on] else Exit.FINE


def _check_all(names: Sequence[str], screen: Screen) -> Iterator[Checked]:
    documents: dict[str, Document] = {}
    for name in names:
        try:
            documents[name] = read_charter(name, screen)
        except UnreadableError:
            continue
    among: dict[str, list[Problem]] = {name: [] for name in documents}
    for (_, one), (later, other) in permutations(documents.items(), 2):
        if _order(one) < _order(other):
            among[later] += clashes((one.charter, other.charter))
    for name, document in documents.items():
        charter = document.charter
        others = [other.charter for other in documents.values() if other.charter != charter]
        yield Checked(name, document, check(charter, others), tuple(among[name]))


def _order(document: Document) -> tuple[Any, ...]:
    return document.charter.in_force.from_, document.charter.charter, id(document)


def _severities(checked: Checked) -> Iterator[Severity]:
    yield from (finding.severity for finding in checked.findings)
    yield from (Severity.ERROR for _ in checked.clashes)


def _say(checked: Checked, screen: Screen) -> None:
    for problem in checked.clashes:
        said = say_problem(problem, screen.language)
        _say_one(checked, problem.path, Severity.ERROR, said, problem.code, screen)
    for finding in checked.findings:
        text = FINDINGS[finding.code]
        said = text.say(screen.language, finding.params)
        if finding.clauses:
            clauses = ", ".join(finding.clauses)
            said = f"{said} {_CLAUSES.format(screen.language, clauses=clauses)}"
        _say_one(checked, finding.path, finding.severity, said, finding.code, screen)
        mend = text.say_mend(screen.language, finding.params)
        screen.say(screen.indent(_MEND.format(screen.language, mend=mend), 4))


def _say_one(
    checked: Checked,
    path: tuple[str | int, ...],
    severity: Severity,
    said: str,
    code: str,
    screen: Screen,
) -> None:
    line, column = checked.document.position(path)
    word = screen.paint(SEVERITIES[severity].text(screen.language), _COLOURS[severity])
    mark = screen.paint(f"[{code}]", Colour.FAINT)
    screen.say(f"{checked.name}:{line}:{column}: {word}: {said} {mark}")


def _say_total(checked: Sequence[Checked], screen: Screen) -> None:
    counts = Counter(severity for one in checked for severity in _severities(one))
    screen.say(
        _TOTAL.format(
            screen.language,
            files=len(checked),
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            info=counts[Severity.INFO],
        )
    )


def _as_json(checked: Checked, language: Language) -> dict[str, Any]:
    return {
        "file": checked.name,
        "charter": checked.document.charter.charter,
        "findings": [_finding_as_json(checked, one, language) for one in checked.findings],
        "clashes": [_clash_as_json(checked, one, language) for one in checked.clashes],
    }


def _clash_as_json(checked: Checked, problem: Problem, language: Language) -> dict[str, Any]:
    line, column = checked.document.position(problem.path)
    return problem_as_json(problem, checked.name, language) | {"line": line, "column": column}


def _finding_as_json(checked: Checked, finding: Finding, language: Language) -> dict[str, Any]:
    text = FINDINGS[finding.code]
    line, column = checked.document.position(finding.path)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": line,
        "column": column,
        "path": dotted(finding.path),
        "clauses": finding.clauses,
        "title": text.say_title(language),
        "sentence": text.say(language, finding.params),
        "mend": text.say_mend(language, finding.params),
    }
