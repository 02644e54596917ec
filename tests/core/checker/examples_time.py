"""Examples of rules about rhythms, periods, the order of things, and work that leaves no trace."""

from tests.core.checker.example import Example

_BOARD = "bestyrelse"
_RACE = {
    "title": "Aftensejlads",
    "kind": "event",
    "when": "4 gange om året",
    "owner": _BOARD,
    "about": "ordensregler",
    "done_by": "event held",
    "clause": "§ 7",
}
_HARBOUR_MASTERS = {
    "name": "Havneudvalget",
    "mandate": "coordinates",
    "seats": [{"title": "Havn", "holder": "havn"}, {"title": "Klub", "holder": "kontor"}],
    "meetings": {"status": {"title": "Statusmøde", "when": "maj og november", "clause": "§ 11"}},
    "clause": "§ 11",
}
_LEASE = {"title": "Leje af pladser", "between": ["havn", "kontor"], "clause": "§ 12"}
_GATES = [
    {"title": "Høring", "at": _BOARD, "clause": "§ 8"},
    {"title": "Godkendelse", "at": "havneudvalg", "clause": "§ 9"},
]
_SEASON = {
    "id": "sæson",
    "title": "Sæsonen",
    "steps": ["bestyrelse.ordinær", "standerhejsning"],
    "first_round": {"year": 2026, "goes_through": ["standerhejsning"], "clause": "§ 13"},
}
_LAUNCH = {"title": "Bådene i vandet", "when": "i maj 2026", "clause": "§ 14"}
_MAST = {"id": "mast", "title": "Masterne på", "when": "i april 2026", "clause": "§ 14"}
_TREE = [{"title": "Unge", "period": {"from": "2026-01-01", "until": "2029-12-31"}}]
_DECADE = {"from": "2026-01-01", "until": "2027-12-31"}

TIME = (
    Example(
        "range",
        spoilt={"duties": {"standerhejsning": {"when": "1-2 gange om året"}}},
        at="duties.standerhejsning.when",
        mend={"duties": {"standerhejsning": {"when": "mindst 1 gang om året"}}},
    ),
    Example(
        "range",
        spoilt={"bodies": {_BOARD: {"minutes": {"when": "2-3 gange om året efter hvert møde"}}}},
        at="bodies.bestyrelse.minutes.when",
        mend={"bodies": {_BOARD: {"minutes": {"when": "2 gange om året efter hvert møde"}}}},
    ),
    Example(
        "cadence-differs",
        spoilt={"duties": {"sejlads": _RACE, "træning": {**_RACE, "when": "hver uge"}}},
        at="duties.træning",
        mend={"duties": {"træning": {"when": "1 gang i kvartalet"}}},
    ),
    Example(
        "cadence-differs",
        spoilt={
            "duties": {
                "sejlads": _RACE,
                "træning": {**_RACE, "when": "løbende", "attested_by": "formand"},
            }
        },
        at="duties.træning",
        mend={"duties": {"træning": {"about": None}}},
    ),
    Example(
        "cadence-differs",
        spoilt={
            "bodies": {
                _BOARD: {
                    "meetings": {
                        "ordinær": {"about": "ordensregler"},
                        "åben": {"when": "1 gang om året", "about": "ordensregler"},
                    }
                }
            }
        },
        at="bodies.bestyrelse.meetings.åben",
        mend={"bodies": {_BOARD: {"meetings": {"åben": {"about": "havn"}}}}},
    ),
    Example(
        "proposed-rule",
        spoilt={
            "bodies": {_BOARD: {"meetings": {"hyppig": {"when": "hver måned", "proposed": True}}}}
        },
        at="bodies.bestyrelse.meetings.hyppig",
        mend={"bodies": {_BOARD: {"meetings": {"hyppig": None}}}},
    ),
    Example(
        "proposed-rule",
        spoilt={
            "duties": {
                "sejlads": _RACE,
                "træning": {**_RACE, "when": "hver uge", "proposed": True},
            }
        },
        at="duties.træning",
        mend={"duties": {"træning": {"about": None}}},
    ),
    Example(
        "series-without-day",
        spoilt={"duties": {"sejlads": {**_RACE, "when": "hver måned til 31. december 2027"}}},
        at="duties.sejlads.when",
        mend={"duties": {"sejlads": {"when": "1. onsdag i hver måned"}}},
    ),
    Example(
        "same-month",
        spoilt={
            "bodies": {"havneudvalg": _HARBOUR_MASTERS},
            "agreements": {"leje": {**_LEASE, "renewed": "1 gang i november"}},
        },
        at="agreements.leje.renewed",
        mend={"agreements": {"leje": {"renewed": "efter havneudvalg.status"}}},
    ),
    Example(
        "same-month",
        spoilt={
            "bodies": {"havneudvalg": _HARBOUR_MASTERS},
            "duties": {
                "leje": {
                    "title": "Ny leje",
                    "kind": "renewal",
                    "when": "hvert år den 1. maj",
                    "owner": "havn",
                    "done_by": "agreement renewed",
                    "clause": "§ 12",
                }
            },
        },
        at="duties.leje.when",
        mend={"duties": {"leje": {"when": "hvert år den 1. juni"}}},
    ),
    Example(
        "unattested",
        spoilt={
            "bodies": {
                _BOARD: {
                    "tasks": [
                        {"title": "Holde orden", "clause": "§ 8"},
                        {"title": "Give en hånd", "modality": "may", "clause": "§ 8"},
                    ]
                }
            }
        },
        at="bodies.bestyrelse.tasks",
        mend={"bodies": {_BOARD: {"tasks": [{"title": "Holde orden", "attested_by": "kasserer"}]}}},
    ),
    Example(
        "unattested",
        spoilt={"duties": {"standerhejsning": {"when": "løbende", "done_by": None}}},
        at="duties.standerhejsning",
        mend={"duties": {"standerhejsning": {"attested_by": "formand"}}},
    ),
    Example(
        "unattested",
        spoilt={
            "strategy": {
                "levels": [{"id": "spor", "one": "spor", "many": "spor"}],
                "leads": {"one_per": "spor", "tasks": [{"title": "Dele viden", "clause": "§ 2"}]},
            }
        },
        at="strategy.leads.tasks",
        mend={
            "strategy": {"leads": {"tasks": [{"title": "Dele viden", "attested_by": "formand"}]}}
        },
    ),
    Example(
        "gates-unordered",
        spoilt={
            "bodies": {"havneudvalg": _HARBOUR_MASTERS},
            "artefacts": {"ordensregler": {"gates": _GATES}},
        },
        at="artefacts.ordensregler.gates",
        mend={"artefacts": {"ordensregler": {"gates_in_order": True}}},
    ),
    Example(
        "first-round-skips",
        spoilt={"cycles": [_SEASON]},
        at="cycles.0.first_round",
        mend={"cycles": [{**_SEASON, "shorter_because": "Klubben er først stiftet i marts."}]},
    ),
    Example(
        "steps-out-of-order",
        spoilt={"startup": [_LAUNCH, _MAST]},
        at="startup.1",
        mend={"startup": [_LAUNCH, {**_MAST, "when": "i maj 2026"}]},
    ),
    Example(
        "steps-out-of-order",
        spoilt={"startup": [_MAST, {**_LAUNCH, "when": "1. marts 2026", "after": "mast"}]},
        at="startup.1",
        mend={"startup": [_MAST, {**_LAUNCH, "after": "mast"}]},
    ),
    Example(
        "deadline-impossible",
        spoilt={
            "bodies": {
                _BOARD: {
                    "meetings": {"ordinær": {"when": "hver uge"}},
                    "materials": {"when": "senest 14 dage før hvert møde", "clause": "§ 5"},
                }
            }
        },
        at="bodies.bestyrelse.materials",
        mend={"bodies": {_BOARD: {"materials": {"when": "senest 2 dage før hvert møde"}}}},
    ),
    Example(
        "papers-wrong-side",
        spoilt={"bodies": {_BOARD: {"materials": {"when": "7 dage efter hvert møde"}}}},
        at="bodies.bestyrelse.materials.when",
        mend={"bodies": {_BOARD: {"materials": {"when": "7 dage før hvert møde"}}}},
    ),
    Example(
        "periods-differ",
        spoilt={"strategy": {"title": "Kurs", "period": _DECADE, "tree": _TREE}},
        at="strategy.tree.0.period",
        mend={"strategy": {"period": {"until": "2029-12-31"}}},
    ),
    Example(
        "periods-differ",
        spoilt={
            "strategy": {"tree": [{"id": "unge", "title": "Unge", "period": _DECADE}]},
            "budget": [{"title": "Joller", "years": [2026, 2028], "about": "unge"}],
        },
        at="budget.0.years",
        mend={"budget": [{"title": "Joller", "years": [2026, 2027], "about": "unge"}]},
    ),
    Example(
        "periods-differ",
        spoilt={
            "in_force": {"until": "2026-12-31"},
            "agreements": {
                "leje": {**_LEASE, "period": {"from": "2025-07-01", "until": "2026-06-30"}}
            },
        },
        at="agreements.leje.period",
        mend={"agreements": {"leje": {"period": {"from": "2026-01-01"}}}},
    ),
    Example(
        "duty-after-end",
        spoilt={
            "in_force": {"until": "2026-12-31"},
            "duties": {"standerhejsning": {"when": "1. maj 2027"}},
        },
        at="duties.standerhejsning",
        mend={"in_force": {"until": "2027-12-31"}},
    ),
)
