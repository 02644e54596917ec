"""Examples of rules about numbers, names, dates and wording."""

from tests.core.checker.example import Example

_BOARD = "bestyrelse"
_SUMMER = {"title": "Sommerlejr", "when": "i juni 2026", "in": _BOARD, "clause": "§ 13"}

WORDS = (
    Example(
        "count-differs",
        spoilt={"declares": [{"what": "seats", "of": _BOARD, "count": 5, "clause": "§ 4"}]},
        at="declares.0",
        mend={"declares": [{"what": "seats", "of": _BOARD, "count": 4}]},
    ),
    Example(
        "inferred-reading",
        spoilt={"bodies": {_BOARD: {"size": {"inferred": "Læst som det højeste antal."}}}},
        at="bodies.bestyrelse.size",
        mend={"bodies": {_BOARD: {"size": {"inferred": None}}}},
    ),
    Example(
        "placeholder",
        spoilt={"duties": {"standerhejsning": {"venue": "[sted]"}}},
        at="duties.standerhejsning",
        mend={"duties": {"standerhejsning": {"venue": "Flagmasten"}}},
    ),
    Example(
        "annex-missing",
        spoilt={"references": [{"title": "Havnekort", "attached": False, "clause": "§ 3"}]},
        at="references.0",
        mend={"references": [{"title": "Havnekort"}]},
    ),
    Example(
        "reference-by-place",
        spoilt={"references": [{"title": "Havnekort", "cited_as": "kortet ovenfor"}]},
        at="references.0.cited_as",
        mend={"references": [{"title": "Havnekort", "cited_as": "kortet i § 3"}]},
    ),
    Example(
        "names-alike",
        spoilt={"units": {"klubben": {"name": "Klubkontor"}}},
        at="units.kontor",
        mend={"units": {"klubben": {"name": "Sejlerskolen"}}},
    ),
    Example(
        "names-alike",
        spoilt={
            "posts": {
                "koordinator": {"title": "Koordinator", "unit": "kontor"},
                "stævneansvarlig": {"title": "Stævnekoordinator", "unit": "kontor"},
            }
        },
        at="posts.stævneansvarlig",
        mend={"posts": {"stævneansvarlig": None, "koordinator": {"also": ["Stævnekoordinator"]}}},
    ),
    Example(
        "name-varies",
        spoilt={"parties": {"havn": {"written_as": [{"text": "Marinaen", "clause": "§ 10"}]}}},
        at="parties.havn",
        mend={"parties": {"havn": {"also": ["Marinaen"]}}},
    ),
    Example(
        "meeting-outside-cadence",
        spoilt={
            "bodies": {_BOARD: {"meetings": {"ordinær": {"when": "1 gang i marts"}}}},
            "startup": [_SUMMER],
        },
        at="startup.0",
        mend={"bodies": {_BOARD: {"meetings": {"ordinær": {"when": "1 gang i juni"}}}}},
    ),
    Example(
        "start-before-force",
        spoilt={"startup": [{**_SUMMER, "when": "i december 2025"}]},
        at="startup.0",
        mend={"in_force": {"from": "2025-12-01"}},
    ),
    Example(
        "body-starts-late",
        spoilt={"bodies": {_BOARD: {"established": "2026-03-01"}}},
        at="bodies.bestyrelse.established",
        mend={"bodies": {_BOARD: {"established": "2026-01-01"}}},
    ),
    Example(
        "body-starts-late",
        spoilt={"startup": [{**_SUMMER, "establishes": _BOARD}]},
        at="startup.0",
        mend={
            "bodies": {
                _BOARD: {"meetings": {"ordinær": {"when": "4 gange om året fra 1. juni 2026"}}}
            },
            "duties": {"standerhejsning": {"first": "2026-06-01"}},
        },
    ),
)
