"""Writes the documents that are made from the code, or with --check says which are out of date."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from tovholder.core.charter.reference import charter_reference
from tovholder.core.charter.schema import json_schema
from tovholder.governance.rules.charters import CHARTER_STEPS, CharterState
from tovholder.governance.rules.decisions import DECISION_STEPS, DecisionState
from tovholder.meetings.rules import TRANSITIONS as OF_MEETINGS
from tovholder.meetings.rules import State as MeetingState
from tovholder.tasks.rules import TASK_STEPS, TaskState

ROOT = Path(__file__).resolve().parents[1]


def charter_schema() -> str:
    """The JSON Schema of a charter file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def state_diagram[State: StrEnum, Act: StrEnum](
    title: str, transitions: Mapping[tuple[State, Act], State], begins: StrEnum
) -> str:
    """A page with the diagram (Mermaid) and the table itself. `begins` is the first state."""
    lines = [f"    [*] --> {begins.value}", *_arrows(transitions)]
    rows = [
        f"| {state.value} | {act.value} | {after.value} |"
        for (state, act), after in transitions.items()
    ]
    return "\n".join(
        [
            f"# {title}",
            "",
            "Made from the code by `make docs`.",
            "",
            "```mermaid",
            "stateDiagram-v2",
            *lines,
            "```",
            "",
            "| state | act | becomes |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _arrows[State: StrEnum, Act: StrEnum](
    transitions: Mapping[tuple[State, Act], State],
) -> Iterator[str]:
    """One arrow between two states, with all acts that lead the way."""
    acts: dict[tuple[str, str], list[str]] = {}
    for (state, act), after in transitions.items():
        acts.setdefault((state.value, after.value), []).append(act.value)
    for (before, then), names in acts.items():
        yield f"    {before} --> {then}: {', '.join(names)}"


def decision_states() -> str:
    """What may become of a decision."""
    return state_diagram("The states of a decision", DECISION_STEPS, DecisionState.OPEN)


def task_states() -> str:
    """What may become of a task."""
    return state_diagram("The states of a task", TASK_STEPS, TaskState.OPEN)


def meeting_states() -> str:
    """What may be done with a meeting."""
    return state_diagram("The states of a meeting", OF_MEETINGS, MeetingState.PLANNED)


def charter_states() -> str:
    """What becomes of a version of a charter."""
    return state_diagram("The life of a charter version", CHARTER_STEPS, CharterState.DRAFT)


GENERATORS: dict[str, Callable[[], str]] = {
    "docs/charter-reference.md": charter_reference,
    "docs/charter.schema.json": charter_schema,
    "docs/charter-states.md": charter_states,
    "docs/decision-states.md": decision_states,
    "docs/meeting-states.md": meeting_states,
    "docs/task-states.md": task_states,
}
"""The text of each generated document, by its path in the repository."""


def outdated() -> list[str]:
    """The paths of the generated documents that differ from what the code says now."""
    return [
        path
        for path, generate in GENERATORS.items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != generate()
    ]


def main(arguments: list[str]) -> int:
    stale = outdated()
    if "--check" in arguments:
        for path in stale:
            print(f"{path} is out of date: run make docs")
        return bool(stale)
    for path in stale:
        (ROOT / path).write_text(GENERATORS[path](), encoding="utf-8")
        print(f"Wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
