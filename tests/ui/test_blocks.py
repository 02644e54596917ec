"""The larger components, as far as they decide something."""

from datetime import date

import pytest
from django.utils.html import format_html
from django.utils.translation import override

from tovholder.ui import blocks


def test_page_header_without_actions_leaves_no_gap_for_them() -> None:
    assert "actions" not in blocks.page_header("\n  ", title="Bodies")


def test_title_of_a_page_is_escaped() -> None:
    assert "<i>" not in blocks.page_header("", title="<i>")


@pytest.mark.parametrize(
    ("tone", "shown"), [("success", "success"), ("error", "error"), ("debug", "info")]
)
def test_notice_has_an_icon_of_its_tone(tone: str, shown: str) -> None:
    notice = blocks.notice("Done.", tone=tone)
    assert f"alert-{shown}" in notice
    assert f"icons.svg#{shown}" in notice


def test_empty_state_without_an_address_has_no_button() -> None:
    assert "<a" not in blocks.empty_state("Nothing", "Yet.")


def test_last_step_of_the_trail_is_the_page_itself() -> None:
    assert blocks.crumb("Bodies") == '<li aria-current="page">Bodies</li>'


def test_fact_without_a_value_is_left_out() -> None:
    html = blocks.definition_list([("Chair", ""), ("Size", 0), ("Until", None)])
    assert html.count("<div>") == 1
    assert "<dd>0</dd>" in html


def test_fact_may_be_a_day_or_markup() -> None:
    with override("da"):
        html = blocks.definition_list(
            [("From", date(2026, 1, 5)), ("By", format_html("<b>{}</b>", "us"))]
        )
    assert "5.\u00a0jan.\u00a02026" in html
    assert "<b>us</b>" in html


@pytest.mark.parametrize(
    ("kind", "word"), [("added", "Tilføjet"), ("removed", "Fjernet"), ("changed", "Ændret")]
)
def test_change_is_said_in_a_word(kind: str, word: str) -> None:
    with override("da"):
        assert word in blocks.difference_list([blocks.Difference(kind, "A seat")])


def test_changed_value_shows_both_sides() -> None:
    html = blocks.difference_list([blocks.Difference("changed", "Papers", "5", "7")])
    assert "<del>5</del> <ins>7</ins>" in html


def test_marked_line_of_a_listing_can_be_linked_to() -> None:
    html = blocks.code_listing("a\nb <c>", marked_lines=[2])
    assert '<li id="line-2" class="is-marked"><code>b &lt;c&gt;</code></li>' in html


def test_located_error_says_where_and_how_to_mend_it() -> None:
    error = blocks.LocatedError(5, 14, "Not a schedule.", "Did you mean 4?")
    with override("da"):
        html = blocks.located_errors([error], "id_file")
    assert 'href="#id_file" data-line="5">Linje 5, kolonne 14:</a> Not a schedule.' in html
    assert "Did you mean 4?" in html


def test_timeline_keeps_the_order_given() -> None:
    happenings = [
        blocks.Happening(date(2026, 3, 11), "Held"),
        blocks.Happening(date(2026, 3, 4), "Sent", url="/sent/"),
    ]
    html = blocks.timeline(happenings)
    assert html.index("Held") < html.index('<a href="/sent/">Sent</a>')
