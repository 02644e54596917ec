"""Hypothesis strategies for valid charters: small, and with every section now and then."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from tests.core.schedule import strategies as schedules
from tovholder.core.charter import Charter
from tovholder.core.charter.base import Modality
from tovholder.core.charter.body import Mandate, SeatRole
from tovholder.core.charter.duty import DutyKind
from tovholder.core.facts import FactKind
from tovholder.core.language import LANGUAGES
from tovholder.core.schedule import say

_LETTERS = "abcdefæøåÆØÅ 0123456789§"
_TROUBLE = "-:#?,.!&*|>'\"%@`~\\/()[]{}=+<>\t\n\u00a0\u00ad\u200d—é…🌊"

texts = st.text(_LETTERS + _TROUBLE, min_size=1, max_size=40).filter(str.strip) | st.sampled_from(
    [
        "null",
        "true",
        "5",
        "3.10",
        "2026-01-01",
        "~",
        "- a",
        "a: b",
        "a #b",
        "ja",
        "x" * 130,
        "a " * 90,
    ]
)
names = st.sampled_from(["Bestyrelsen", "Havnen", "Sejlerskolen", "Kasserer", "Formand", "A/S Båd"])
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
amounts = st.decimals(0, 10**9, places=2)
phrases = st.one_of(schedules.dated, schedules.once).flatmap(
    lambda schedule: st.sampled_from(LANGUAGES).map(lambda one: say(schedule, one))
)
modalities = st.sampled_from(Modality)
IDS = ["a", "b", "c-1", "ø", "havn-2"]


def maybe(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with any of the keys."""
    return st.fixed_dictionaries({}, optional=optional)


def part(
    required: Mapping[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    """A part of a charter, with a clause and the optional keys now and then."""
    return st.fixed_dictionaries(
        dict(required), optional=optional | {"clause": texts, "inferred": texts}
    )


def by_id(
    prefix: str, values: st.SearchStrategy[Any], most: int = 2
) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping from ids that begin with the prefix, so that no two sections share one."""
    return st.dictionaries(st.sampled_from([f"{prefix}-{i}" for i in IDS]), values, max_size=most)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """A short list."""
    return st.lists(values, max_size=2)


spelled = {"also": few(texts), "written_as": few(texts | part({"text": texts}))}
sizes = st.integers(0, 9).flatmap(
    lambda least: st.sampled_from(
        [{"exactly": least}, {"at_least": least}, {"at_least": least, "at_most": least + 3}]
    )
)
seats = part(
    {"title": texts},
    role=st.sampled_from(SeatRole),
    sectors=few(texts),
    count=st.integers(0, 9) | st.just("unknown") | st.just({"at_least": 1, "at_most": 3}),
    voting=st.booleans(),
    term=maybe(years=st.integers(1, 4), staggered=st.booleans()),
    holder=st.just("leads"),
)
statements = texts | part({"title": texts})
meetings = part(
    {"when": phrases},
    title=texts,
    modality=modalities,
    counted_in=st.sampled_from(["own", "unknown"]),
    agenda=few(statements),
    longer=st.booleans(),
)
bodies = part(
    {"name": names},
    **spelled,
    mandate=st.sampled_from(Mandate),
    established=days,
    size=sizes,
    seats=few(seats),
    meetings=by_id("m", meetings),
    chair=st.sampled_from(["leads", {"how": "elected"}, {"post": "leads", "clause": "5"}]),
    secretary=st.sampled_from(["leads", ["leads", "leads"], {"by": "leads", "interim": True}]),
    materials=maybe(when=st.just("senest 7 dage før hvert møde"), available_to=texts),
    tasks=few(part({"title": texts}, modality=modalities)),
    topics=few(texts),
)
duties = part(
    {"title": texts},
    kind=st.sampled_from(DutyKind),
    when=phrases,
    owner=st.just("leads"),
    done_by=st.sampled_from([kind.phrase for kind in FactKind]),
    content=few(texts),
    first=days,
)
nodes = st.recursive(
    texts,
    lambda below: part(
        {"title": texts}, lead=st.just("leads"), contains=few(below), starts=phrases
    ),
    max_leaves=6,
)
LEVELS = [{"id": f"level-{i}", "one": "Lag", "many": "Lag"} for i in range(12)]
indicators = part(
    {"title": texts},
    target=st.sampled_from(["up every year", "op hvert år", "mindst 80,5 inden 2027", "at most 3"]),
    baseline=st.fixed_dictionaries({"value": amounts, "on": days}),
    published=phrases,
)
records = part(
    {"kind": texts, "body": st.just("leads"), "on": days},
    at=st.times().map(lambda moment: time(moment.hour, moment.minute)),
    participants=st.integers(0, 99),
    items=few(part({"number": st.integers(1, 20), "title": texts}, sections=few(texts))),
)
sections: dict[str, st.SearchStrategy[Any]] = {
    "adopted": part({"by": st.just("leads")}, on=days),
    "due_days": maybe(on_holiday=st.sampled_from(["before", "after", "stay"])),
    "declares": few(part({"what": st.just("seats"), "count": st.integers(0, 20)})),
    "purposes": few(statements),
    "units": by_id("unit", part({"name": names}, **spelled, merges=few(texts))),
    "posts": by_id("post", part({"title": texts}, **spelled)),
    "parties": by_id("party", part({"name": names}, sector=texts)),
    "artefacts": by_id("artefact", part({"title": texts}, owned_by=st.just("leads"))),
    "bodies": by_id("body", bodies),
    "duties": by_id("duty", duties, most=3),
    "strategy": st.fixed_dictionaries({"levels": st.just(LEVELS), "tree": few(nodes)}),
    "indicators": by_id("indicator", indicators),
    "budget": few(part({"title": texts}, amount=amounts, years=few(st.integers(2020, 2030)))),
    "startup": few(part({"title": texts}, when=phrases, agenda=few(statements))),
    "record": records,
}
raw_charters = st.fixed_dictionaries(
    {
        "charter": st.sampled_from(IDS),
        "kind": texts,
        "title": texts,
        "organisation": names,
        "in_force": days.map(lambda day: {"from": day}),
    },
    optional=sections,
)
charters: st.SearchStrategy[Charter] = raw_charters.map(Charter.model_validate)
"""Valid charters: `load(dump(charter))` takes every one of them."""
