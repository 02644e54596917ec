"""The field that takes a file, for every form that has one."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from tovholder.files.rules import ACCEPT, ENDINGS, LARGEST_MB, Refusal, refusal_of
from tovholder.ui.language import page_language
from tovholder.ui.sentences.files import say_refusal


class UploadField(forms.FileField):
    """A file that `store_upload` takes; what it does not take is refused with its reason.

    The limit and the kinds stand in the hint, so that they are known before.
    """

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.FileInput(attrs={"accept": ACCEPT})
        hint = format_lazy(
            _("At most {limit} MB. One of: {kinds}."), limit=LARGEST_MB, kinds=ENDINGS
        )
        super().__init__(
            **{
                "label": _("File"),
                "widget": widget,
                "help_text": hint,
                "allow_empty_file": True,
                "max_length": None,
                **kwargs,
            }
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The file, or a ValidationError that says why it is not taken."""
        uploaded = super().clean(data, initial)
        if isinstance(uploaded, UploadedFile):
            refusal = refusal_of(uploaded.name or "", uploaded.file, uploaded.size or 0)  # type: ignore[arg-type]
            if refusal:
                raise forms.ValidationError(said(refusal), code=refusal.code)
        return uploaded


def said(refusal: Refusal) -> str:
    """The reason in the language of the page."""
    return say_refusal(refusal.code, refusal.params, page_language())
