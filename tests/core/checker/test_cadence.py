"""Rhythms: which can both be kept, and which days a series names."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen
from tovholder.core.charter import Charter

RACE = {
    "title": "Aftensejlads",
    "kind": "event",
    "when": "4 gange om året",
    "owner": "bestyrelse",
    "about": "ordensregler",
    "done_by": "event held",
}
MEETING = {"seats": [{"title": "Havn", "holder": "havn"}, {"title": "Klub", "holder": "kontor"}]}
LEASE = {"title": "Leje", "between": ["havn", "kontor"], "renewed": "1 gang i maj"}


def two_duties(**second: Any) -> Charter:
    """The club with two duties about its rules; the second differs from the first by those keys."""
    return club({"duties": {"en": RACE, "to": {**RACE, **second}}})


def met_in(phrase: str, **body: Any) -> Charter:
    """The club with a lease to renew in May, and a body of the same parties that meets then."""
    meetings = {"status": {"when": phrase}}
    return club(
        {
            "agreements": {"leje": LEASE},
            "bodies": {
                "havneudvalg": {"name": "Havneudvalg", "meetings": meetings, **MEETING, **body}
            },
        }
    )


@pytest.mark.parametrize(
    "phrase", ["mindst 1 gang om året", "højst 2 gange om året", "ca. 3 gange om året", "løbende"]
)
def test_one_number_is_no_range(phrase: str) -> None:
    duty = {"when": phrase, "attested_by": "formand"}

    assert not seen("range", club({"duties": {"standerhejsning": duty}}))


@pytest.mark.parametrize(
    ("phrase", "span"),
    [
        ("2-3 gange i kvartalet", (2, 3)),
        ("1-2 gange i maj", (1, 2)),
        ("2-4 gange om året til 31. december 2027", (2, 4)),
    ],
)
def test_a_range_is_seen_in_any_phrase(phrase: str, span: tuple[int, int]) -> None:
    charter = club({"duties": {"standerhejsning": {"when": phrase}}})

    assert [(f.params["least"], f.params["most"]) for f in seen("range", charter)] == [span]


@pytest.mark.parametrize(
    "when",
    [
        "hvert kvartal",
        "mindst 1 gang om året",
        "3-5 gange om året",
        "marts, maj, august og november",
        "efter behov",
        "1. maj 2027",
        "2 uger før bestyrelse.ordinær",
    ],
)
def test_rhythms_that_can_both_be_kept_do_not_differ(when: str) -> None:
    assert not seen("cadence-differs", two_duties(when=when))


@pytest.mark.parametrize(
    "when", ["1 gang om året", "hver uge", "1. onsdag i hver måned", "løbende"]
)
def test_rhythms_that_cannot_both_be_kept_differ(when: str) -> None:
    assert len(seen("cadence-differs", two_duties(when=when))) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"about": "havn"},
        {"owner": "havn"},
        {"to": "Sejlerne"},
        {"kind": "report"},
        {"proposed": True},
    ],
)
def test_other_work_may_have_its_own_rhythm(other: dict[str, Any]) -> None:
    first = {**RACE, "to": "Havnen"} if "to" in other else RACE
    charter = club({"duties": {"en": first, "to": {**RACE, "when": "hver uge", **other}}})

    assert not seen("cadence-differs", charter)


def test_two_bodies_may_meet_about_the_same_thing_in_their_own_time() -> None:
    yearly, weekly = (
        {"when": when, "about": "havn"} for when in ("hvert år den 1. maj", "hver uge")
    )
    charter = club(
        {
            "bodies": {
                "bestyrelse": {"meetings": {"ordinær": yearly}},
                "flåde": {"name": "Flåden", "meetings": {"flåde": weekly}},
            }
        }
    )

    assert not seen("cadence-differs", charter)


def test_a_proposal_about_something_new_stands_beside_no_rule() -> None:
    proposal = {"when": "hver måned", "about": "havn", "proposed": True}

    assert not seen(
        "proposed-rule", club({"bodies": {"bestyrelse": {"meetings": {"ny": proposal}}}})
    )


@pytest.mark.parametrize(
    "when", ["hver onsdag", "hver 2. onsdag", "sidste fredag i hver måned", "2 gange i kvartalet"]
)
def test_a_series_with_a_day_or_a_slow_one_needs_nothing_more(when: str) -> None:
    assert not seen("series-without-day", two_duties(when=when))


@pytest.mark.parametrize("when", ["hver uge", "2 gange om måneden", "hver 2. uge"])
def test_a_quick_series_needs_a_day(when: str) -> None:
    assert len(seen("series-without-day", two_duties(when=when, about="havn"))) == 1


@pytest.mark.parametrize(
    ("phrase", "body"),
    [
        ("juni og september", {}),
        ("4 gange om året", {}),
        ("mindst 1 gang om året senest 31. maj", {}),
        ("maj og september", {"seats": [{"title": "Havn", "holder": "havn"}]}),
    ],
)
def test_parties_that_do_not_meet_that_month_need_no_order(phrase: str, body: Any) -> None:
    assert not seen("same-month", met_in(phrase, **body))


def test_parties_that_meet_that_month_need_an_order() -> None:
    assert [f.params["month"] for f in seen("same-month", met_in("maj og september"))] == ["5"]
