"""Forms say what is asked, what is optional and what is wrong."""

import pytest
from django import forms
from django.utils.translation import override

from tovholder.ui.forms import CodeArea
from tovholder.ui.sample_form import SampleForm


class Question(forms.Form):
    answer = forms.CharField(label="Answer", help_text="In short.")


@pytest.mark.parametrize(
    ("field", "style"),
    [
        ("title", "form-input"),
        ("held_on", "form-input"),
        ("body", "form-select"),
        ("way", "form-radio"),
        ("copies", "form-checkbox"),
        ("is_public", "form-checkbox"),
        ("note", "form-input"),
        ("file", "code"),
    ],
)
def test_control_has_the_style_of_its_kind(field: str, style: str) -> None:
    assert f'class="{style}"' in str(SampleForm()[field])


def test_hidden_field_has_no_style() -> None:
    class Secret(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

    assert "class" not in str(Secret()["key"])


def test_hint_and_error_are_tied_to_the_control() -> None:
    html = str(Question({"answer": ""}))
    assert 'aria-describedby="id_answer_helptext id_answer_error"' in html
    assert 'id="id_answer_helptext"' in html
    assert 'id="id_answer_error"' in html


def test_summary_leads_to_the_field_in_error() -> None:
    assert '<a href="#id_answer">Answer</a>' in str(Question({"answer": ""}))


def test_form_in_order_has_no_summary() -> None:
    assert "error-summary" not in str(Question({"answer": "Yes"}))


def test_error_of_the_whole_form_is_in_the_summary() -> None:
    form = Question({"answer": "Yes"})
    form.add_error(None, "Somebody was faster.")
    assert "<li>Somebody was faster.</li>" in str(form)


@pytest.mark.parametrize(("is_required", "count"), [(True, 0), (False, 1)])
def test_only_what_is_optional_says_so(is_required: bool, count: int) -> None:
    form = Question()
    form.fields["answer"].required = is_required
    with override("da"):
        assert str(form).count("(valgfrit)") == count


def test_radio_buttons_are_a_group_with_a_legend() -> None:
    html = SampleForm()["way"].as_field_group()
    assert html.index("<fieldset") < html.index("<legend") < html.index('type="radio"')


def test_lines_in_error_are_handed_to_the_editor() -> None:
    area = CodeArea(marked_lines=(3, 17))
    assert 'data-editor="3 17"' in area.render("file", "a: 1")


def test_text_in_the_editor_is_escaped() -> None:
    assert "</textarea><script>" not in CodeArea().render("file", "</textarea><script>")
