"""A form with every kind of field, for the component page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.ui.forms import CodeArea

_WAYS = [("by-mail", _("By mail")), ("on-paper", _("On paper"))]


class SampleForm(forms.Form):
    """Saves nothing."""

    title = forms.CharField(label=_("Title"), help_text=_("As it stands in the charter."))
    held_on = forms.DateField(
        label=_("Held on"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    body = forms.ChoiceField(
        label=_("Body"), choices=[("", _("Choose")), ("board", _("Advisory board"))]
    )
    way = forms.ChoiceField(label=_("Way of sending"), choices=_WAYS, widget=forms.RadioSelect)
    copies = forms.MultipleChoiceField(
        label=_("Copies to"),
        choices=[("chair", _("Chair")), ("secretary", _("Secretary"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    is_public = forms.BooleanField(
        label=_("The public may see it"), help_text=_("It is shown at once."), required=False
    )
    note = forms.CharField(
        label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    attachment = forms.FileField(
        label=_("Attachment"), help_text=_("PDF or Word, at most 20 MB."), required=False
    )
    file = forms.CharField(
        label=_("Charter file"),
        widget=CodeArea(attrs={"rows": 8}, marked_lines=(5,)),
        required=False,
    )
