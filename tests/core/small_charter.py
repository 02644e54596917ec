"""A charter as a person writes it, and what is due and judged by it."""

from collections.abc import Sequence
from datetime import date
from textwrap import dedent

from tovholder.core.charter import Charter
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact, FactKind
from tovholder.core.judge import judge
from tovholder.core.obligations import NO_DAY, Occurrence, known_days, occurrences
from tovholder.core.verdicts import Verdict

_HEAD = """\
charter: haveforening
kind: vedtægt
title: Haveforeningens vedtægt
organisation: Haveforeningen
in_force: {from: 2024-01-01}
"""


def written(sections: str) -> Charter:
    """The garden club's charter, in force from 2024, with these sections of YAML."""
    return load(_HEAD + dedent(sections)).charter


def duty(when: str, more: str = "") -> Charter:
    """The garden club's charter with one duty: the garden day."""
    return written(f"duties:\n  day: {{title: Havedag, kind: event, when: '{when}'{more}}}\n")


def facts(kind: FactKind, subject: str, *days: str) -> list[Fact]:
    """One fact for each day."""
    return [Fact(kind, subject, date.fromisoformat(day), f"bilag {day}") for day in days]


def meetings(subject: str, *days: str) -> list[Fact]:
    """Meetings that were held."""
    return facts(FactKind.MEETING_HELD, subject, *days)


def garden_days(*days: str) -> list[Fact]:
    """Garden days that were held."""
    return facts(FactKind.EVENT_HELD, "day", *days)


def planned(subject: str, on: str) -> list[Fact]:
    """A meeting that was known of from the start of 2024."""
    known = date(2024, 1, 1)
    return [Fact(FactKind.MEETING_PLANNED, subject, known, "plan", date.fromisoformat(on))]


def coming(
    charter: Charter,
    subject: str,
    known: Sequence[Fact] = (),
    years: tuple[int, int] = (2024, 2024),
) -> list[Occurrence]:
    """What falls due of one subject in the years, both included, with all facts known."""
    days = known_days(known, date(2024, 1, 1) if not known else max(one.on for one in known))
    stretch = (date(years[0], 1, 1), date(years[1], 12, 31))
    found = occurrences(charter, *stretch, days)
    return [one for one in found if one.obligation.subject == subject]


def due(
    charter: Charter,
    subject: str,
    known: Sequence[Fact] = (),
    years: tuple[int, int] = (2024, 2024),
) -> list[str]:
    """The due days of one subject; "none" where no day is set."""
    found = coming(charter, subject, known, years)
    return ["none" if one.due == NO_DAY else one.due.isoformat() for one in found]


def judged(
    charter: Charter, seen: Sequence[Fact], on: str, subject: str, year: int = 2024
) -> list[Verdict]:
    """The verdicts about one subject in a year, as of a day."""
    day = date.fromisoformat(on)
    found = occurrences(charter, date(year, 1, 1), date(year, 12, 31), known_days(seen, day))
    verdicts = judge(found, seen, day)
    return [one for one in verdicts if one.occurrence.obligation.subject == subject]


def standings(
    charter: Charter, seen: Sequence[Fact], on: str, subject: str, year: int = 2024
) -> list[str]:
    """The standings of one subject in a year, as of a day."""
    return [str(one.standing) for one in judged(charter, seen, on, subject, year)]
