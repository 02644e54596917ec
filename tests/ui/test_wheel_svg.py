"""The drawn wheel says everything in words too, and stays tidy with much on it."""

from datetime import date
from math import dist
from xml.etree import ElementTree as ET

import pytest

from tests.core.rules import board, choir, duty
from tovholder.core.charter import Charter
from tovholder.core.history import judge_all
from tovholder.core.obligations import Ring
from tovholder.core.verdicts import Standing
from tovholder.core.wheel import MarkKind, Wheel, stretch_of, wheel
from tovholder.ui.sentences.wheel import KINDS, NAMES, RINGS
from tovholder.ui.wheel_geometry import MARK, lay_out, point
from tovholder.ui.wheel_marks import FORMS, LOOKS
from tovholder.ui.wheel_svg import wheel_svg

SVG = "{http://www.w3.org/2000/svg}"
ON = date(2026, 5, 13)


def year(charter: Charter, number: int = 2026) -> Wheel:
    return wheel(judge_all([charter], {}, ON, *stretch_of(number)), number, ON)


def many() -> Charter:
    """A charter of some 150 marks a year."""
    monthly = {"meetings": {"m": {"title": "Møde", "when": "hver måned"}}}
    kinds = ("event", "newsletter", "report")
    return choir(
        bodies={f"b{n}": {"name": f"Arbejdsgruppe {n}", **monthly} for n in range(8)},
        duties={
            f"d{n}": {"title": f"Pligt {n}", "kind": kinds[n % 3], "when": "1 gang om året"}
            for n in range(54)
        },
    )


def marks(drawn: str) -> list[ET.Element]:
    return [one for one in ET.fromstring(drawn).iter() if one.get("class") == "wheel-mark"]


def texts(drawn: str) -> str:
    return " ".join(ET.fromstring(drawn).itertext())


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_picture_is_a_file_by_itself(language: str) -> None:
    assert ET.fromstring(wheel_svg(year(many()), language)).tag == f"{SVG}svg"


def test_each_mark_is_a_link_with_a_name() -> None:
    (first, *_) = marks(wheel_svg(year(duty("hvert år den 1. december")), "da", lambda _: "/x"))
    assert first.tag == f"{SVG}a"
    assert first.get("href") == "/x"
    assert first.get("aria-label") == "Koncert, senest 1.\u00a0dec.\u00a02026. Planlagt"


def test_without_a_page_to_lead_to_a_mark_is_a_picture() -> None:
    (first, *_) = marks(wheel_svg(year(duty("1 gang om året")), "en"))
    assert (first.tag, first.get("role")) == (f"{SVG}g", "img")


def test_the_keyboard_goes_through_the_year_in_order() -> None:
    wheel_of_many = year(many())
    names = [one.get("aria-label") for one in marks(wheel_svg(wheel_of_many, "da"))]
    assert len(names) == len(wheel_of_many.marks)
    assert "jan." in str(names[0])
    assert "dec." in str(names[-1])


def test_what_a_charter_calls_things_cannot_break_the_picture() -> None:
    drawn = wheel_svg(year(duty("1 gang om året", title='<b> & "co"')), "da", title="<i>")
    assert marks(drawn)[0].get("aria-label", "").startswith('<b> & "co"')


def test_a_wheel_without_marks_says_so() -> None:
    assert "Ingen dage i 2026" in texts(wheel_svg(year(board()), "da"))


def test_months_are_named_in_the_language() -> None:
    assert "januar" in texts(wheel_svg(year(board()), "da"))
    assert "January" in texts(wheel_svg(year(board()), "en"))


def test_a_picture_by_itself_has_a_title_and_a_legend() -> None:
    drawn = texts(wheel_svg(year(duty("1 gang om året")), "da", title="Koret"))
    assert "Koret" in drawn
    assert "Arrangementer" in drawn


def test_on_a_page_the_legend_stands_beside() -> None:
    assert "Foreslået dag" in texts(wheel_svg(year(many()), "da"))
    assert "Foreslået dag" not in texts(wheel_svg(year(many()), "da", alone=False))


@pytest.mark.parametrize("charter", [many(), duty("hver uge"), duty("12 gange om året")])
def test_no_mark_covers_another(charter: Charter) -> None:
    layout = lay_out(year(charter))
    places = [point(one.radius, one.angle) for band in layout.bands for one in band.marks]
    near = [
        (one, other)
        for number, one in enumerate(places)
        for other in places[:number]
        if dist(one, other) < 2 * MARK
    ]
    assert near == []


def test_marks_stay_inside_their_ring() -> None:
    for band in lay_out(year(many())).bands:
        for one in band.marks:
            assert band.inner < one.radius - MARK
            assert one.radius + MARK < band.outer


def test_every_kind_and_standing_has_its_own_look() -> None:
    assert set(FORMS) == set(RINGS) == set(Ring)
    assert set(LOOKS) == set(Standing)
    assert set(KINDS) == set(NAMES) == set(MarkKind)
    assert len(set(FORMS.values())) == len(FORMS)
    assert len({(look.fill, look.sign) for look in LOOKS.values()}) == len(LOOKS)
