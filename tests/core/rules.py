"""Short ways to build charters, obligations and facts for tests of the judge."""

from datetime import date
from typing import Any

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Modality
from tovholder.core.facts import Fact, FactKind
from tovholder.core.judge import judge
from tovholder.core.obligations import Obligation, Ring, Shape, known_days, occurrences
from tovholder.core.verdicts import Verdict

CHOIR: dict[str, Any] = {
    "charter": "kor",
    "kind": "vedtægt",
    "title": "Korets vedtægt",
    "organisation": "Koret",
    "in_force": {"from": "2024-01-01"},
}


def choir(**sections: Any) -> Charter:
    """The choir's charter with the given sections on top of its head."""
    return Charter.model_validate({**CHOIR, **sections})


def board(**rules: Any) -> Charter:
    """The choir's charter with one body, the board."""
    return choir(bodies={"board": {"name": "Bestyrelsen", **rules}})


def duty(when: str | None, **rules: Any) -> Charter:
    """The choir's charter with one duty, the concert."""
    text = {} if when is None else {"when": when}
    return choir(duties={"concert": {"title": "Koncert", "kind": "event", **text, **rules}})


def held(*days: str, subject: str = "concert", kind: FactKind = FactKind.EVENT_HELD) -> list[Fact]:
    """One fact for each day."""
    return [Fact(kind, subject, date.fromisoformat(day), f"bilag-{day}") for day in days]


def meetings(*days: str, meeting: str = "ordinary") -> list[Fact]:
    """Meetings of the board."""
    return held(*days, subject=f"board.{meeting}", kind=FactKind.MEETING_HELD)


def verdicts(charter: Charter, facts: list[Fact], on: str, year: int = 2024) -> list[Verdict]:
    """What is judged of one year, on a day."""
    day = date.fromisoformat(on)
    due = occurrences(charter, date(year, 1, 1), date(year, 12, 31), known_days(facts, day))
    return list(judge(due, facts, day))


def only(charter: Charter, facts: list[Fact], on: str, subject: str, year: int = 2024) -> Verdict:
    """The one verdict about a subject."""
    (found,) = [
        one
        for one in verdicts(charter, facts, on, year)
        if one.occurrence.obligation.subject == subject
    ]
    return found


def weekly(modality: Modality = Modality.MUST) -> Obligation:
    """An obligation to build occurrences of by hand."""
    return Obligation(
        subject="concert",
        path=("duties", "concert"),
        shape=Shape.COUNTED,
        ring=Ring.EVENT,
        title="Koncert",
        modality=modality,
        done_by=FactKind.EVENT_HELD,
    )
