"""Two charters of one organisation that rule at once may not contradict each other."""

from typing import Any

import pytest

from tovholder.core.charter import Charter
from tovholder.core.charter.together import clashes


def club(
    charter: str, *, since: str = "2026-01-01", until: str | None = None, **more: Any
) -> Charter:
    head = {"charter": charter, "kind": "vedtægt", "title": charter, "organisation": "Klubben"}
    return Charter.model_validate(head | {"in_force": {"from": since, "until": until}} | more)


def board(**more: Any) -> dict[str, Any]:
    return {"bodies": {"board": {"name": "Bestyrelsen", **more}}}


DUTY: dict[str, Any] = {"duties": {"race": {"title": "Kapsejlads"}}}
POSTS: dict[str, Any] = {"posts": {"a": {"title": "Formand"}, "b": {"title": "Havnefoged"}}}

CLASHES = [
    ("charter-twice", club("sejl"), club("sejl", since="2026-06-01")),
    (
        "chair-differs",
        club("x", **POSTS, **board(chair="a")),
        club("y", **POSTS, **board(chair="b")),
    ),
    (
        "size-differs",
        club("x", **board(size={"exactly": 5})),
        club("y", **board(size={"exactly": 7})),
    ),
    ("mandate-differs", club("x", **board(mandate="owns")), club("y", **board(mandate="advises"))),
    ("duty-twice", club("x", **DUTY), club("y", **DUTY)),
]


@pytest.mark.parametrize(("code", "one", "other"), CLASHES, ids=[clash[0] for clash in CLASHES])
def test_two_charters_that_contradict_each_other_are_told_once(
    code: str, one: Charter, other: Charter
) -> None:
    assert [problem.code for problem in clashes([one, other])] == [code]


@pytest.mark.parametrize(("code", "one", "other"), CLASHES, ids=[clash[0] for clash in CLASHES])
def test_the_order_they_are_given_in_makes_no_difference(
    code: str, one: Charter, other: Charter
) -> None:
    assert clashes([one, other]) == clashes([other, one])


def test_a_charter_may_follow_the_day_after_another_ends() -> None:
    old, new = club("sejl", until="2026-05-31"), club("sejl", since="2026-06-01")
    assert clashes([old, new]) == ()


def test_a_charter_rules_through_its_last_day() -> None:
    old, new = club("sejl", until="2026-06-01"), club("sejl", since="2026-06-01")
    assert [problem.code for problem in clashes([old, new])] == ["charter-twice"]


def test_another_organisation_is_no_business_of_theirs() -> None:
    other = club("sejl").model_copy(update={"organisation": "Roklubben"})
    assert clashes([club("sejl"), other]) == ()


def test_a_body_is_the_same_by_its_name_whatever_its_id() -> None:
    one = club("x", bodies={"board": {"name": "Bestyrelsen", "mandate": "owns"}})
    other = club("y", bodies={"bestyrelse": {"name": "bestyrelsen", "mandate": "advises"}})
    assert [problem.path for problem in clashes([one, other])] == [
        ("bodies", "bestyrelse", "mandate")
    ]


def test_the_same_chair_under_another_id_is_no_contradiction() -> None:
    one = club("x", posts={"a": {"title": "Formand"}}, **board(chair="a"))
    other = club("y", posts={"b": {"title": "Formand"}}, **board(chair="b"))
    assert clashes([one, other]) == ()


def test_what_only_one_of_them_says_is_no_contradiction() -> None:
    assert clashes([club("x", **board(mandate="owns")), club("y", **board())]) == ()
