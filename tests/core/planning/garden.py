"""The garden club's year, planned."""

from collections.abc import Mapping
from datetime import date

from tests.core.small_charter import written
from tovholder.core.charter import Charter
from tovholder.core.planning import (
    BodyKey,
    Choices,
    Options,
    Proposal,
    SetMeeting,
    Taken,
    YearPlan,
    propose,
)

YEAR = 2027
CLUB = "haveforening"
BOARD: BodyKey = (CLUB, "board")
KITCHEN: BodyKey = (CLUB, "kitchen")


def two_bodies(board: str, kitchen: str, more: str = "") -> Charter:
    """A board and a kitchen team, each with its cadence."""
    return written(f"""\
        bodies:
          board:
            name: Bestyrelsen
            meetings: {{ordinary: {{title: Bestyrelsesmøde, when: '{board}'}}}}
          kitchen:
            name: Køkkenholdet
            meetings: {{ordinary: {{title: Køkkenmøde, when: '{kitchen}'}}}}
            {more}
        """)


def board_only(when: str, more: str = "") -> Charter:
    """A board that meets as the phrase says."""
    return written(f"""\
        bodies:
          board:
            name: Bestyrelsen
            meetings: {{ordinary: {{title: Bestyrelsesmøde, when: '{when}'}}}}
            {more}
        """)


def days(plan: YearPlan, subject: str = "board.ordinary") -> list[date]:
    return [one.day for one in plan.meetings if one.subject == subject]


def by_key(plan: YearPlan) -> Mapping[str, Proposal]:
    return {one.key: one for one in plan.meetings}


def planned(
    charter: Charter,
    *meetings: SetMeeting,
    taken: Taken | None = None,
    choices: Choices | None = None,
    options: Options | None = None,
) -> YearPlan:
    """The year 2027 by one charter."""
    return propose(
        [charter],
        YEAR,
        taken or Taken(meetings=meetings),
        choices or Choices(),
        options or Options(),
    )


def at(*days_: str, subject: str = "board.ordinary") -> list[SetMeeting]:
    """Meetings that are set."""
    return [SetMeeting(CLUB, subject, date.fromisoformat(day)) for day in days_]
