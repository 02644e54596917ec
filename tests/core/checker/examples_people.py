"""Examples of rules about who does what: running bodies, leads, places and authority."""

from tests.core.checker.example import Example

_BOARD = "bestyrelse"
_TREE = {
    "levels": [{"id": "spor", "one": "spor", "many": "spor"}],
    "leads": {"one_per": "spor", "appointed_by": _BOARD, "clause": "§ 9"},
}

PEOPLE = (
    Example(
        "served-by-several",
        spoilt={"bodies": {_BOARD: {"secretariat": "kontor"}}},
        at="bodies.bestyrelse",
        mend={
            "bodies": {
                _BOARD: {
                    "secretary": {"by": "kasserer", "task": "skriver referat"},
                    "secretariat": {"by": "kontor", "task": "sender papirer ud"},
                }
            }
        },
    ),
    Example(
        "agenda-many-hands",
        spoilt={
            "bodies": {_BOARD: {"agenda": {"drafted_by": "kasserer", "decided_by": "formand"}}}
        },
        at="bodies.bestyrelse.agenda",
        mend={"bodies": {_BOARD: {"agenda": {"in_steps": True}}}},
    ),
    Example(
        "counted-in-unknown",
        spoilt={
            "bodies": {
                _BOARD: {
                    "meetings": {
                        "tema": {
                            "title": "Temamøde",
                            "when": "1 gang i marts",
                            "counted_in": "unknown",
                            "clause": "§ 5",
                        }
                    }
                }
            }
        },
        at="bodies.bestyrelse.meetings.tema",
        mend={"bodies": {_BOARD: {"meetings": {"tema": {"counted_in": "ordinær"}}}}},
    ),
    Example(
        "chair-two-ways",
        spoilt={"bodies": {_BOARD: {"acting_chair": {"any_of": "kasserer"}}}},
        at="bodies.bestyrelse.acting_chair",
        mend={"bodies": {_BOARD: {"acting_chair": {"when": "formanden er fraværende"}}}},
    ),
    Example(
        "oversees-itself",
        spoilt={
            "bodies": {_BOARD: {"oversees": ["leads"]}},
            "strategy": {
                **_TREE,
                "tree": [
                    {"title": "Ungdomssejlads", "lead": {"by": "formand", "state": "appointed"}}
                ],
            },
        },
        at="bodies.bestyrelse",
        mend={
            "posts": {"ungdomsleder": {"title": "Ungdomsleder", "unit": "kontor"}},
            "strategy": {
                "tree": [
                    {
                        "title": "Ungdomssejlads",
                        "lead": {"by": "ungdomsleder", "state": "appointed"},
                    }
                ]
            },
        },
    ),
    Example(
        "lead-before-appointment",
        spoilt={
            "strategy": {**_TREE, "tree": [{"title": "Kapsejlads", "lead": "kasserer"}]},
        },
        at="strategy.leads",
        mend={
            "strategy": {
                "tree": [{"title": "Kapsejlads", "lead": {"by": "kasserer", "state": "appointed"}}]
            }
        },
    ),
    Example(
        "lead-not-a-person",
        spoilt={
            "strategy": {
                "levels": _TREE["levels"],
                "leads": {"one_per": "spor", "a_person": True},
                "tree": [{"title": "Kapsejlads", "lead": "kontor"}],
            }
        },
        at="strategy.leads",
        mend={"strategy": {"tree": [{"title": "Kapsejlads", "lead": "kasserer"}]}},
    ),
    Example(
        "post-without-place",
        spoilt={
            "posts": {"pedel": {"title": "Pedel", "clause": "§ 7"}},
            "duties": {"standerhejsning": {"owner": "pedel"}},
        },
        at="posts.pedel",
        mend={"posts": {"pedel": {"unit": "kontor"}}},
    ),
    Example(
        "body-without-seats",
        spoilt={
            "bodies": {"festudvalg": {"name": "Festudvalget"}},
            "duties": {"standerhejsning": {"owner": "festudvalg"}},
        },
        at="bodies.festudvalg",
        mend={"bodies": {"festudvalg": {"mandate": "executes"}}},
    ),
    Example(
        "authority-twice",
        spoilt={"artefacts": {"ordensregler": {"anchored_in": {"by": "havn", "clause": "§ 11"}}}},
        at="artefacts.ordensregler",
        mend={"artefacts": {"ordensregler": {"anchored_in": None, "executed_by": "havn"}}},
    ),
    Example(
        "authority-twice",
        spoilt={"bodies": {_BOARD: {"anchored_in": ["havn", "kontor"]}}},
        at="bodies.bestyrelse",
        mend={"bodies": {_BOARD: {"anchored_in": ["kontor"]}}},
    ),
    Example(
        "placed-twice",
        spoilt={
            "artefacts": {
                "ordensregler": {"placed_in": [{"node": "tryghed"}, {"node": "unge"}]},
            },
            "strategy": {
                "tree": [
                    {"id": "tryghed", "title": "Tryghed på vandet"},
                    {"id": "unge", "title": "Flere unge sejlere"},
                ]
            },
        },
        at="artefacts.ordensregler.placed_in",
        mend={"artefacts": {"ordensregler": {"placed_in": [{"node": "tryghed"}]}}},
    ),
    Example(
        "modality-differs",
        spoilt={
            "bodies": {
                _BOARD: {
                    "tasks": [
                        {
                            "title": "Rette reglerne hvert år",
                            "about": "ordensregler",
                            "attested_by": "formand",
                        }
                    ]
                }
            },
            "duties": {
                "regler": {
                    "title": "Gennemgå ordensreglerne",
                    "when": "1 gang om året",
                    "owner": _BOARD,
                    "about": "ordensregler",
                    "modality": "may",
                    "done_by": "task done",
                }
            },
        },
        at="bodies.bestyrelse.tasks.0",
        mend={"duties": {"regler": {"modality": "must"}}},
    ),
    Example(
        "amender-not-owner",
        spoilt={
            "implements": "ordensregler",
            "amended_by": {"by": "havn", "clause": "§ 12"},
        },
        at="amended_by",
        mend={"amended_by": {"within": "ordensregler"}},
    ),
    Example(
        "owner-missing",
        spoilt={"duties": {"standerhejsning": {"owner": None}}},
        at="duties.standerhejsning",
        mend={"duties": {"standerhejsning": {"owner": "havn"}}},
    ),
)
