"""The answer on the front page, beside what it says of seats."""

from django.utils import translation

from tovholder.overview.front import answer_with_seats


def test_the_answer_is_no_while_a_rule_about_seats_is_broken() -> None:
    with translation.override("en"):
        said, tone = answer_with_seats((), broken_seats=2)
    assert said == "Not on every point: the rules about who sits where are not all kept."
    assert tone == "error"


def test_the_answer_is_yes_when_the_seats_are_in_order_too() -> None:
    assert answer_with_seats((), broken_seats=0)[1] == "success"
