"""What the forms for the parts of a charter have in common."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from django import forms

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Modality
from tovholder.core.charter.places import Place
from tovholder.core.charter.revise import Changes
from tovholder.governance.forms.part_fields import CodeField, PartyField
from tovholder.ui.language import page_language
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.changes_words import CODES
from tovholder.ui.sentences.standings import MODALITIES


class PartForm(forms.Form):
    """The form of a place. `party_fields` and `code_fields` need the charter or the language.

    `sources` are the fields that a key is made of, where they are not called as it is.
    """

    party_fields: ClassVar[Mapping[str, tuple[Any, Any]]] = {}
    code_fields: ClassVar[Mapping[str, tuple[Any, type[StrEnum], str]]] = {}
    sources: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def __init__(self, *args: Any, charter: Charter, place: Place, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.charter, self.place = charter, place
        shown = {
            name: self.base_fields[name].prepare_value(value) if name in self.base_fields else value
            for name, value in self.seen(place.part).items()
        }
        self.initial = {**shown, **(self.initial or {})}
        for name, (label, help_text) in self.party_fields.items():
            self.fields[name] = PartyField(
                charter=charter, now=self.initial.get(name), label=label, help_text=help_text
            )
        for name, (label, codes, default) in self.code_fields.items():
            self.fields[name] = CodeField(label=label, codes=words(codes), default=default)
        self.order_fields(self.field_order)

    def seen(self, part: Any) -> dict[str, Any]:
        """What the fields show of the part that stands there."""
        names = (*self.base_fields, *self.party_fields, *self.code_fields)
        return {name: getattr(part, name, None) for name in names} if part else {}

    @property
    def said(self) -> Changes:
        """All keys with their values; only for a valid form."""
        return self.cleaned_data

    @property
    def changes(self) -> Changes:
        """The keys whose fields show something else than stands there now."""
        changed = frozenset(self.changed_data)
        return {
            key: value
            for key, value in self.said.items()
            if not changed.isdisjoint(self.sources.get(key, (key,)))
        }


def words(codes: Iterable[StrEnum]) -> list[tuple[str, Any]]:
    """The codes with what they are called, as choices."""
    return [(code.value, word(_said(code))) for code in codes]


def word(sentence: Sentence) -> str:
    """The word in the page's language, with a large first letter."""
    said = sentence.text(page_language())
    return said[:1].upper() + said[1:]


def _said(code: StrEnum) -> Sentence:
    return MODALITIES[code.value] if isinstance(code, Modality) else CODES[code]
