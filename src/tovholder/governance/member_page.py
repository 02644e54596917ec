"""What the preview of an import shows, row by row."""

from collections import Counter
from collections.abc import Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.governance.member_plan import Plan, Planned
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.admission import say_objection
from tovholder.ui.sentences.members import OUTCOMES, PERSONS, say_change, say_trouble
from tovholder.ui.tables import Column, TableSpec

_ORDER = ("error", "seat", "end", "extend", "correct", "unchanged", "empty")
_LOOKS = {
    "error": ("broken", "broken"),
    "seat": ("met", "met"),
    "end": ("due_soon", "due_soon"),
    "extend": ("met", "met"),
    "correct": ("due_soon", "due_soon"),
}
_CALM = ("unverifiable", "unverifiable")


def outcome_word(outcome: str) -> str:
    """What happens, in a word or two."""
    return OUTCOMES[outcome].text(page_language())


def counts(plan: Plan) -> list[tuple[str, int]]:
    """How many rows there are of each outcome, those that need an eye first."""
    found = Counter(row.outcome for row in plan.rows)
    return [(outcome_word(one), found[one]) for one in _ORDER if found[one]]


def plan_table() -> TableSpec[Planned]:
    """The preview."""
    return TableSpec(
        name="medlemmer-gennemsyn",
        caption=gettext_lazy("What will happen, row by row"),
        columns=(
            Column("number", gettext_lazy("Row"), cell=_number, is_numeric=True),
            Column("outcome", gettext_lazy("What happens"), cell=_outcome, text=_outcome_text),
            Column("name", gettext_lazy("Name"), cell=_name, text=_name_text),
            Column("body", gettext_lazy("Body"), cell=_body),
            Column("seat", gettext_lazy("Seat"), cell=_seat),
            Column("notes", gettext_lazy("Remarks"), cell=_notes, text=_notes_text,
                   is_sortable=False),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=_all_text),
            ChoiceFilter("outcome", gettext_lazy("What happens"), _code, word=outcome_word,
                         order=_ORDER),
        ),
        is_wide=True,
    )  # fmt: skip


def notes(row: Planned) -> Iterator[str]:
    """What is wrong with the row, what changes, and what speaks against it."""
    language = page_language()
    for trouble in row.troubles:
        yield say_trouble(trouble.code, trouble.params, language)
    for key, (before, after) in row.changes.items():
        if key != "stands_in_for_id":
            yield say_change(key, before, after, language)
    for doubt in row.doubts:
        yield say_objection(doubt, language)


def _number(row: Planned) -> int:
    return row.number


def _outcome(row: Planned) -> SafeString:
    look, name = _LOOKS.get(row.outcome, _CALM)
    word = outcome_word(row.outcome)
    return format_html('<span class="badge badge-{}">{}{}</span>', look, icon(name), word)


def _outcome_text(row: Planned) -> str:
    return outcome_word(row.outcome)


def _code(row: Planned) -> str:
    return row.outcome


def _name(row: Planned) -> SafeString:
    if not row.person or row.outcome == "error":
        return format_html("{}", row.name)
    told = PERSONS[row.person].text(page_language())
    return format_html('{} <span class="soft">{}</span>', row.name, told)


def _name_text(row: Planned) -> str:
    return row.name


def _body(row: Planned) -> str:
    return row.body


def _seat(row: Planned) -> str:
    return row.seat


def _notes(row: Planned) -> SafeString:
    return format_html_join("", "<p>{}</p>", ((note,) for note in notes(row)))


def _notes_text(row: Planned) -> str:
    return " ".join(notes(row))


def _all_text(row: Planned) -> str:
    return f"{row.name} {row.body} {row.seat}"


def refusal(reason: str) -> str:
    """Why the import was not carried out."""
    return {
        "changed-meanwhile": gettext(
            "Something has changed since you saw the preview. Nothing was imported. See anew "
            "what will happen, and confirm that."
        ),
        "import-has-errors": gettext(
            "There are errors in the sheet. Correct them in the sheet, and upload it again."
        ),
    }[reason]
