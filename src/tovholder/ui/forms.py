"""How every form looks: `{{ form }}` is enough, with its error summary, labels, hints and errors.

`FORM_RENDERER` in the settings points here. A field that may be left empty says so.
"""

from collections.abc import Sequence
from typing import Any

from django.forms import Textarea, Widget
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

_CLASSES = {
    "select": "form-select",
    "checkbox": "form-checkbox",
    "radio": "form-radio",
}


class StyledField(BoundField):
    """A field whose control carries the class that the design system has for its kind."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> Any:
        """The control's attributes with the class added, unless the widget has one."""
        widget = widget or self.field.widget
        kind = getattr(widget, "input_type", None) or ""
        styled = {"class": _CLASSES.get(kind, "form-input"), **attrs}
        if kind == "hidden" or "class" in widget.attrs:
            styled = attrs
        return super().build_widget_attrs(styled, widget)

    @property
    def is_checkbox(self) -> bool:
        """True for a single box, whose label comes after it."""
        return getattr(self.field.widget, "input_type", "") == "checkbox" and not self.use_fieldset


class FormRenderer(TemplatesSetting):
    """Renders forms with the templates of `ui`."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
    bound_field_class = StyledField


class CodeArea(Textarea):
    """A text area for a file, with line numbers where there is a script.

    `marked_lines` are the lines with errors, numbered from 1.
    """

    template_name = "ui/code_area.html"

    def __init__(
        self, attrs: dict[str, Any] | None = None, *, marked_lines: Sequence[int] = ()
    ) -> None:
        plain = {"spellcheck": "false", "autocapitalize": "off", "wrap": "off", "class": "code"}
        super().__init__({**plain, **(attrs or {})})
        self.marked_lines = tuple(marked_lines)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The template's context, with the marked lines as text: "3 17"."""
        context = super().get_context(name, value, attrs)
        context["marked_lines"] = " ".join(str(line) for line in self.marked_lines)
        return context
