"""A small charter of a sailing club that no rule has a word to say about, and ways to spoil it."""

from collections.abc import Mapping
from functools import reduce
from typing import Any

from tovholder.core.charter import Charter
from tovholder.core.checker import Finding, check

CLUB: dict[str, Any] = {
    "charter": "sejlklub-vedtægt",
    "kind": "vedtægt",
    "title": "Vedtægt for sejlklubben",
    "organisation": "Sejlklubben",
    "in_force": {"from": "2026-01-01", "clause": "§ 1"},
    "units": {"kontor": {"name": "Klubkontoret", "clause": "§ 2"}},
    "posts": {
        "formand": {"title": "Formand", "unit": "kontor", "clause": "§ 2"},
        "kasserer": {"title": "Kasserer", "unit": "kontor", "clause": "§ 2"},
    },
    "parties": {"havn": {"name": "Lystbådehavnen", "clause": "§ 3"}},
    "artefacts": {
        "ordensregler": {"title": "Ordensregler", "owned_by": "bestyrelse", "clause": "§ 8"}
    },
    "bodies": {
        "bestyrelse": {
            "name": "Bestyrelsen",
            "mandate": "decides",
            "size": {"at_most": 5, "clause": "§ 4"},
            "seats": [
                {"title": "Formand", "holder": "formand", "clause": "§ 4"},
                {"title": "Kasserer", "holder": "kasserer", "clause": "§ 4"},
                {"title": "Medlemmer valgt af sejlerne", "count": 2, "clause": "§ 4"},
            ],
            "chair": "formand",
            "secretary": "kasserer",
            "meetings": {"ordinær": {"when": "4 gange om året", "clause": "§ 5"}},
            "clause": "§ 4",
        }
    },
    "duties": {
        "standerhejsning": {
            "title": "Standerhejsning",
            "kind": "event",
            "when": "1 gang om året",
            "owner": "bestyrelse",
            "done_by": "event held",
            "clause": "§ 6",
        }
    },
}


def club(*changes: Mapping[str, Any]) -> Charter:
    """The club's charter with the `changes` laid over it, one after the other.

    Mappings merge key by key; a list or a value takes the old one's place, and None removes it.
    """
    return Charter.model_validate(reduce(laid_over, changes, CLUB))


def seen(code: str, charter: Charter, *others: Charter) -> list[Finding]:
    """The findings with this code."""
    return [finding for finding in check(charter, others) if finding.code == code]


def paths(code: str, charter: Charter, *others: Charter) -> list[str]:
    """Where the rule with this code strikes: "bodies.bestyrelse.seats.0"."""
    return [".".join(map(str, finding.path)) for finding in seen(code, charter, *others)]


def laid_over(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with `changes` merged in; neither is touched."""
    merged = dict(base)
    for key, change in changes.items():
        if change is None:
            merged.pop(key, None)
        elif isinstance(change, Mapping) and isinstance(base.get(key), Mapping):
            merged[key] = laid_over(base[key], change)
        else:
            merged[key] = change
    return merged
