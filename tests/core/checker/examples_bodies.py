"""Examples of rules about seats in bodies, and about roles that get in each other's way."""

from tests.core.checker.example import Example

_BOARD = "bestyrelse"
_MEMBERS = {"title": "Medlemmer valgt af sejlerne", "clause": "§ 4"}
_CREWS = {
    "name": "Stævneudvalget",
    "mandate": "executes",
    "seats": [{"title": "Dommere", "count": 2}],
    "clause": "§ 9",
}

BODIES = (
    Example(
        "quota-elsewhere",
        spoilt={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "count": "unknown"}]}}},
        at="bodies.bestyrelse.seats.0",
        mend={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "count": 4}]}}},
    ),
    Example(
        "quota-elsewhere",
        spoilt={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "defined_in": "Valgregler"}]}}},
        at="bodies.bestyrelse.seats.0",
        mend={
            "bodies": {_BOARD: {"seats": [{**_MEMBERS, "defined_in": "Valgregler", "count": 4}]}}
        },
    ),
    Example(
        "open-list",
        spoilt={"bodies": {_BOARD: {"open_list": True}}},
        at="bodies.bestyrelse.open_list",
        mend={"bodies": {_BOARD: {"open_list": False}}},
    ),
    Example(
        "seats-over-size",
        spoilt={"bodies": {_BOARD: {"size": {"at_most": 3, "clause": "§ 4"}}}},
        at="bodies.bestyrelse.size",
        mend={"bodies": {_BOARD: {"size": {"at_most": 4}}}},
    ),
    Example(
        "seats-over-size",
        spoilt={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "count": {"at_least": 6}}]}}},
        at="bodies.bestyrelse.size",
        mend={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "count": {"at_least": 5}}]}}},
    ),
    Example(
        "seats-under-size",
        spoilt={"bodies": {_BOARD: {"size": {"exactly": 5, "at_most": None, "clause": "§ 4"}}}},
        at="bodies.bestyrelse.size",
        mend={"bodies": {_BOARD: {"size": {"exactly": 4}}}},
    ),
    Example(
        "term-without-length",
        spoilt={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "term": {"renewals": 1}}]}}},
        at="bodies.bestyrelse.seats.0.term",
        mend={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "term": {"years": 2, "renewals": 1}}]}}},
    ),
    Example(
        "chair-missing",
        spoilt={"bodies": {_BOARD: {"chair": None}}},
        at="bodies.bestyrelse",
        mend={"bodies": {_BOARD: {"chair": {"how": "elected", "by": _BOARD}}}},
    ),
    Example(
        "quotas-over-size",
        spoilt={
            "bodies": {
                _BOARD: {
                    "quotas": [
                        {"sector": "sejlere", "at_least": 4, "clause": "§ 4"},
                        {"sector": "motorbåde", "at_least": 2, "clause": "§ 4"},
                    ]
                }
            }
        },
        at="bodies.bestyrelse.quotas",
        mend={"bodies": {_BOARD: {"quotas": [{"sector": "sejlere", "at_least": 4}]}}},
    ),
    Example(
        "quotas-over-size",
        spoilt={
            "bodies": {
                _BOARD: {
                    "quotas": [
                        {"sector": "sejlere", "exactly": 2, "clause": "§ 4"},
                        {"sector": "unge", "among": "sejlere", "at_least": 3, "clause": "§ 4"},
                    ]
                }
            }
        },
        at="bodies.bestyrelse.quotas",
        mend={
            "bodies": {
                _BOARD: {
                    "quotas": [
                        {"sector": "sejlere", "exactly": 2},
                        {"sector": "unge", "among": "sejlere", "at_least": 1},
                    ]
                }
            }
        },
    ),
    Example(
        "seat-dropped",
        spoilt={
            "bodies": {
                _BOARD: {"replaces": {"name": "Havnelauget", "members": ["kasserer", "Fiskere"]}}
            }
        },
        at="bodies.bestyrelse.replaces.members",
        mend={"bodies": {_BOARD: {"replaces": {"carried_over": True}}}},
    ),
    Example(
        "seat-by-decision",
        spoilt={
            "decisions": [
                {
                    "title": "Havnen får en plads",
                    "adds": [{"body": _BOARD, "holder": "Lystbådehavnen", "clause": "§ 12"}],
                }
            ]
        },
        at="decisions.0.adds.0",
        mend={"bodies": {_BOARD: {"seats": [{"title": "Havneplads", "holder": "havn"}]}}},
    ),
    Example(
        "dual-role",
        spoilt={
            "bodies": {
                _BOARD: {"facilitated_by": {"by": "formand", "clause": "§ 4"}},
                "stævne": {
                    **_CREWS,
                    "serviced_by": "formand",
                    "seats": [{"title": "Formanden", "holder": "formand"}],
                },
            }
        },
        at="bodies.bestyrelse.seats.0",
        mend={
            "bodies": {
                _BOARD: {"facilitated_by": {"by": "kontor"}},
                "stævne": {"seats": [{"title": "F", "holder": "formand", "role": "observer"}]},
            }
        },
    ),
    Example(
        "interim-service",
        spoilt={
            "bodies": {_BOARD: {"secretary": {"by": "kasserer", "interim": True, "clause": "§ 4"}}}
        },
        at="bodies.bestyrelse.secretary.0",
        mend={"bodies": {_BOARD: {"secretary": {"until": "2026-06-30"}}}},
    ),
    Example(
        "interim-service",
        spoilt={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "interim": True}]}}},
        at="bodies.bestyrelse.seats.0",
        mend={"bodies": {_BOARD: {"seats": [{**_MEMBERS, "interim": False}]}}},
    ),
    Example(
        "adopts-itself",
        spoilt={"adopted": {"by": _BOARD, "on": "2025-12-01", "clause": "§ 1"}},
        at="adopted",
        mend={"adopted": {"by": "havn"}},
    ),
    Example(
        "adopts-itself",
        spoilt={"record": {"kind": "referat", "body": _BOARD, "on": "2025-12-01"}},
        at="record",
        mend={"adopted": {"by": "havn", "on": "2025-12-02"}},
    ),
    Example(
        "office-differs",
        spoilt={
            "bodies": {_BOARD: {"seats": [{"title": "F", "role": "chair", "holder": "kasserer"}]}}
        },
        at="bodies.bestyrelse.seats.0",
        mend={
            "bodies": {_BOARD: {"seats": [{"title": "F", "role": "chair", "holder": "formand"}]}}
        },
    ),
)
