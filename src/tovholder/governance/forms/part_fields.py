"""Fields for what a charter holds: when in words, a party, sectors, a number of places."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tovholder.core.charter import Charter
from tovholder.core.charter.base import When
from tovholder.core.charter.body import Places
from tovholder.core.charter.index import LEADS, OFFICES, Kind, index
from tovholder.core.charter.problems import Problem
from tovholder.core.charter.write import Plain
from tovholder.core.schedule import PhraseError, parse
from tovholder.ui.language import page_language
from tovholder.ui.sentences.problems import say_problem

LONGEST = 2000
_KINDS = {
    Kind.BODY: _("Bodies"),
    Kind.UNIT: _("Units"),
    Kind.POST: _("Posts"),
    Kind.PARTY: _("Parties"),
}
_COUNT = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


class TextField(forms.CharField):
    """A line of text as a charter holds it; None if it is empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST, empty_value=None, **kwargs)


class PhraseField(TextField):
    """A phrase that says when. What cannot be understood is said with its place and the nearest."""

    def clean(self, value: Any) -> str | None:
        """The phrase as it was written."""
        phrase: str | None = super().clean(value)
        if phrase:
            try:
                parse(phrase)
            except PhraseError as error:
                raise forms.ValidationError(_why(phrase, error)) from error
        return phrase

    def prepare_value(self, value: Any) -> Any:
        """The words of a phrase that is in a charter."""
        return value.text if isinstance(value, When) else value


class PartyField(forms.ChoiceField):
    """Who: a body, its chair or secretary, a unit, a post or a party; cleaned to its id or None."""

    def __init__(self, *, charter: Charter, now: str | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(choices=_parties(charter, now), **kwargs)

    def clean(self, value: Any) -> str | None:
        """The id."""
        return super().clean(value) or None


class CodeField(forms.ChoiceField):
    """One of the words that a charter knows for something; `default` is not written in the file."""

    def __init__(self, *, codes: Iterable[tuple[str, Any]], default: str = "", **kwargs: Any):
        super().__init__(choices=list(codes), required=False, **kwargs)
        self.default = default

    def clean(self, value: Any) -> str | None:
        """The word; None for the default."""
        chosen: str = super().clean(value) or self.default
        return None if chosen == self.default else chosen


class LinesField(forms.CharField):
    """Several texts, one a line; cleaned to one text, a list, or None."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> Plain:
        """The texts."""
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        found: list[Plain] = [*lines]
        return found if len(found) > 1 else (found[0] if found else None)

    def prepare_value(self, value: Any) -> Any:
        """The texts of a charter on lines of their own."""
        return "\n".join(value) if isinstance(value, tuple) else value


class CountField(forms.CharField):
    """How many places: "3", "2–4", or empty where the document leaves it open."""

    def clean(self, value: Any) -> Plain:
        """A number, None for one place, a range as a mapping, or "unknown"."""
        written: str = super().clean(value)
        if not written:
            return "unknown"
        if (match := _COUNT.fullmatch(written)) is None:
            raise forms.ValidationError(_("Write a number such as 3, or a range such as 2–4."))
        least, most = int(match[1]), match[2]
        if most is None:
            return None if least == 1 else least
        if int(most) < least:
            raise forms.ValidationError(_("The first number is larger than the second."))
        return {"at_least": least, "at_most": int(most)}

    def prepare_value(self, value: Any) -> Any:
        """The count of a seat as it is written in the field."""
        if isinstance(value, Places):
            return f"{value.at_least}–{value.at_most}" if value.at_most else str(value.at_least)
        return "" if value == "unknown" else str(value)


def _why(phrase: str, error: PhraseError) -> str:
    """Why a phrase is none: what stands at the place where it goes wrong, and what could."""
    params = {"key": _("When"), "value": phrase, "expected": error.expected}
    code = f"phrase-{error.fault}"
    problem = Problem(code, params, expected=error.expected, nearest=error.nearest)
    said = say_problem(problem, page_language())
    if 1 < error.column <= len(phrase):
        return _("At character %(column)s (“%(rest)s”): %(said)s") % {
            "column": error.column,
            "rest": phrase[error.column - 1 :][:40],
            "said": said,
        }
    return said


def _parties(charter: Charter, now: str | None) -> list[Any]:
    """The choices by kind; `now` is among them even where it is something else."""
    language, names = page_language(), index(charter)
    groups = [
        (word, [(one.id, names.name(one.id, language)) for one in names.of(kind)])
        for kind, word in _KINDS.items()
    ]
    offices = [f"{one}.{office}" for one in charter.bodies for office in OFFICES]
    groups.append((_("Chairs and secretaries"), [(o, names.name(o, language)) for o in offices]))
    known = {ref for _word, choices in groups for ref, _name in choices}
    other = [now] if now and now not in known else []
    if charter.strategy and LEADS not in other:
        other.append(LEADS)
    groups.append((_("Others"), [(ref, names.name(ref, language)) for ref in other]))
    nobody = pgettext_lazy("a choice of who", "Nobody named")
    return [("", nobody), *((word, choices) for word, choices in groups if choices)]
