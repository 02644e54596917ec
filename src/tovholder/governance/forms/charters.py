"""What is asked of somebody who uploads a charter."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter.decode import LARGEST, too_large
from tovholder.core.charter.load import Document, load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.ui.forms import CodeArea


class CharterForm(forms.Form):
    """A charter as a file or as text. `document` is what it says, once it is valid.

    `problems` are what is wrong with it, located. The text is kept for correction, and of a file
    what can be read of it, unless it is too large.
    """

    file = forms.FileField(
        label=_("Charter file"),
        help_text=_("A YAML file in UTF-8, at most 500 kB. It replaces the text below."),
        required=False,
    )
    text = forms.CharField(
        label=_("Or the text itself"),
        widget=CodeArea(attrs={"rows": 24}),
        strip=False,
        required=False,
    )
    note = forms.CharField(
        label=_("What changed"),
        help_text=_("One line that is shown in the list of versions."),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.problems: tuple[Problem, ...] = ()
        self.document: Document | None = None

    def clean(self) -> dict[str, Any]:
        """Reads the charter."""
        cleaned = super().clean() or {}
        uploaded: UploadedFile[bytes] | None = cleaned.get("file")
        source = _bytes_of(uploaded) if uploaded else _with_plain_breaks(cleaned.get("text") or "")
        if isinstance(source, Problem):
            self.fail((source,))
            return cleaned
        if not source.strip():
            raise forms.ValidationError(_("Choose a file, or paste the text of one."))
        if isinstance(source, bytes):
            self._keep(_readable(source))
        try:
            self.document = load(source, name=(uploaded and uploaded.name) or "charter.yaml")
        except CharterError as error:
            self.fail(error.problems)
        return cleaned

    def fail(self, problems: tuple[Problem, ...]) -> None:
        """Refuse the charter for these reasons, and mark their lines."""
        self.problems = problems
        self.fields["text"].widget.marked_lines = tuple(one.line for one in problems)
        self.add_error("text", _("Nothing was stored. See what must be put right above."))

    def _keep(self, text: str) -> None:
        """Show the file's text in the text area."""
        self.data = {**self.data.dict(), "text": text}  # type: ignore[attr-defined]


def _bytes_of(uploaded: "UploadedFile[bytes]") -> bytes | Problem:
    """The file's bytes; a problem if it is too large to be worth reading."""
    size = uploaded.size or 0
    if size > LARGEST:
        return too_large(size)
    content: bytes = uploaded.read()
    return content


def _readable(source: bytes) -> str:
    """The text, read as Windows does where it is no UTF-8, so that it can be corrected."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = source.decode("cp1252", errors="replace")
    return _with_plain_breaks(text.replace("\x00", "\ufffd"))


def _with_plain_breaks(text: str) -> str:
    """A form is sent with CRLF; a file is stored with LF."""
    return text.replace("\r\n", "\n")
