"""What is asked of somebody who imports members."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from tovholder.lib.sheets import LARGEST, SheetError
from tovholder.ui.language import page_language
from tovholder.ui.sentences.sheets import say_sheet

_ACCEPT = ".xlsx,.xls,.ods,.csv,.tsv,.txt"


class MembersForm(forms.Form):
    """A spreadsheet. `content` is what is in it, once the form is valid."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("Excel, OpenDocument or CSV, at most 10 MB and 2,000 rows."),
        widget=forms.FileInput(attrs={"accept": _ACCEPT}),
        max_length=200,
        allow_empty_file=True,
    )

    content: bytes = b""

    def clean_file(self) -> Any:
        """The file, read at once unless it is too large to be worth it."""
        uploaded: UploadedFile[bytes] = self.cleaned_data["file"]
        if (uploaded.size or 0) > LARGEST:
            told = {"size": f"{(uploaded.size or 0) // 1024 // 1024} MB", "most": "10 MB"}
            raise forms.ValidationError(say_sheet("too-large", told, page_language()))
        self.content = uploaded.read()
        return uploaded

    def refuse(self, error: SheetError) -> None:
        """Say why the file cannot be used."""
        self.add_error("file", say_sheet(error.code, error.params, page_language()))
