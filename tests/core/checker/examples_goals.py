"""Examples of rules about goals, money and agreements, and about one thing in two places."""

from tests.core.checker.example import Example

_BOARD = "bestyrelse"
_SAFETY = "sikkerhed på vandet"
_PIER = {"id": "bro", "title": "Ny bro", "amount": 900000, "clause": "§ 15"}
_RACE_GOAL = {"id": "mål", "title": "Sætte mål", "horizon": "det næste år", "clause": "§ 5"}
_FLEET = {
    "name": "Sejlflåden",
    "mandate": "networks",
    "seats": [{"title": "Bådejere", "count": 3}],
    "clause": "§ 9",
}
_HARBOUR_DUTY = {
    "title": "Havneeftersyn",
    "when": "1 gang i april",
    "owner": "havn",
    "done_by": "task done",
    "clause": "§ 6",
}

GOALS = (
    Example(
        "milestone-unowned",
        spoilt={"milestones": [{"on": "2028-01-01", "title": "Ny havn", "clause": "§ 1"}]},
        at="milestones.0",
        mend={
            "milestones": [{"on": "2028-01-01", "title": "Ny havn", "followed_up_by": "formand"}]
        },
    ),
    Example(
        "ambition-unmeasured",
        spoilt={"strategy": {"ambitions": [{"title": "Landets bedste klub", "clause": "§ 2"}]}},
        at="strategy.ambitions.0",
        mend={
            "strategy": {"ambitions": [{"title": "Landets bedste klub", "measured_by": "sejlere"}]},
            "indicators": {"sejlere": {"title": "Antal sejlere", "target": "at least 200"}},
        },
    ),
    Example(
        "target-without-baseline",
        spoilt={"indicators": {"sejlere": {"title": "Antal sejlere", "target": "up every year"}}},
        at="indicators.sejlere",
        mend={"indicators": {"sejlere": {"baseline": {"value": 150, "on": "2025-12-31"}}}},
    ),
    Example(
        "money-inclusion-unknown",
        spoilt={
            "budget": [_PIER, {"title": "Lys", "amount": 50000, "included_in": "unknown"}],
        },
        at="budget.1.included_in",
        mend={"budget": [_PIER, {"title": "Lys", "amount": 50000, "included_in": "bro"}]},
    ),
    Example(
        "all-and-more",
        spoilt={
            "budget": [
                {"title": "Broens kasse", "takes_all_of": "Havnen", "clause": "§ 15"},
                {"title": "Ekstra til havnen", "purposes": ["havnen"], "clause": "§ 16"},
            ]
        },
        at="budget.0.takes_all_of",
        mend={"budget": [{"title": "Broens kasse", "purposes": ["havnen"]}]},
    ),
    Example(
        "all-and-more",
        spoilt={
            "budget": [
                {**_PIER, "takes_all_of": "havnen"},
                {"title": "Lys", "on_top_of": "bro", "clause": "§ 16"},
            ]
        },
        at="budget.0.takes_all_of",
        mend={"budget": [_PIER, {"title": "Lys", "on_top_of": "bro"}]},
    ),
    Example(
        "parts-over-whole",
        spoilt={
            "budget": [
                _PIER,
                {"title": "Pæle", "amount": 600000, "included_in": "bro", "clause": "§ 16"},
                {"title": "Planker", "amount": 400000, "included_in": "bro", "clause": "§ 16"},
            ]
        },
        at="budget.0.amount",
        mend={
            "budget": [
                _PIER,
                {"title": "Pæle", "amount": 600000, "included_in": "bro"},
                {"title": "Planker", "amount": 300000, "included_in": "bro"},
            ]
        },
    ),
    Example(
        "agreement-lapsed",
        spoilt={
            "agreements": {
                "leje": {"title": "Leje af pladser", "between": ["havn", _BOARD], "state": "lapsed"}
            }
        },
        at="agreements.leje.state",
        mend={"agreements": {"leje": {"state": "in force"}}},
    ),
    Example(
        "topics-overlap",
        spoilt={
            "bodies": {
                "flåde": {**_FLEET, "topics": ["Sikkerhed på vandet"]},
                _BOARD: {"topics": [_SAFETY]},
            }
        },
        at="bodies.flåde.topics",
        mend={"bodies": {"flåde": {"part_of": _BOARD}}},
    ),
    Example(
        "same-name-twice",
        spoilt={
            "bodies": {"flåde": {**_FLEET, "name": "Havn & Bro"}},
            "parties": {"havn": {"also": ["Havn og Bro"]}},
        },
        at="parties.havn",
        mend={"bodies": {"flåde": {"name": "Havn & Brolaug"}}},
    ),
    Example(
        "same-name-twice",
        spoilt={
            "bodies": {
                "flåde": _FLEET,
                _BOARD: {"seats": [{"title": "Sejlflåden", "holder": "havn"}]},
            }
        },
        at="bodies.flåde",
        mend={"bodies": {_BOARD: {"seats": [{"title": "Sejlflåden", "holder": "flåde"}]}}},
    ),
    Example(
        "horizon-differs",
        spoilt={
            "bodies": {
                _BOARD: {
                    "meetings": {
                        "ordinær": {"agenda": [_RACE_GOAL, {**_RACE_GOAL, "horizon": "sæsonen"}]}
                    }
                }
            }
        },
        at="bodies.bestyrelse.meetings.ordinær.agenda.1",
        mend={
            "bodies": {
                _BOARD: {
                    "meetings": {
                        "ordinær": {
                            "agenda": [_RACE_GOAL, {**_RACE_GOAL, "horizon": "Det næste år"}]
                        }
                    }
                }
            }
        },
    ),
    Example(
        "horizon-differs",
        spoilt={
            "duties": {
                "eftersyn": {**_HARBOUR_DUTY, "about": "havn", "horizon": "sæsonen"},
                "syn": {**_HARBOUR_DUTY, "about": "havn", "horizon": "fem år"},
            }
        },
        at="duties.syn",
        mend={"duties": {"syn": {"horizon": "sæsonen"}}},
    ),
    Example(
        "merged-away",
        spoilt={"duties": {"eftersyn": _HARBOUR_DUTY}},
        at="parties.havn",
        mend={"parties": {"havn": {"until": "2026-12-31"}}},
        beside=(
            {
                "charter": "ny-vedtægt",
                "in_force": {"from": "2027-01-01"},
                "units": {"kontor": {"merges": ["Lystbådehavnen"]}},
            },
        ),
    ),
)
