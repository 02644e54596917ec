"""What is to be done about seats: those that stand empty, terms that end, and broken rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.audit.rules import Subject
from tovholder.core.composition import Opening, openings
from tovholder.governance.asked_subject import subject_query
from tovholder.governance.queries import Seating
from tovholder.overview.assembly import Assembly
from tovholder.overview.body_list import body_url
from tovholder.ui.badges import clause_mark
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.composition import say_check
from tovholder.ui.sentences.owed import WHY
from tovholder.ui.tables import Column, TableSpec

AHEAD = timedelta(days=183)
"""How long before its end a term is a finding."""

VACANT, ENDED, ENDING, QUOTA, OVER, OTHER = "vacant", "ended", "ending", "quota", "over", "other"
_ORDER = (VACANT, ENDED, QUOTA, OVER, OTHER, ENDING)
_ICONS = {ENDING: "due_soon", VACANT: "overdue"}
_SAID_BY_OPENINGS = {"vacant", "term"}
_KINDS_OF_CHECKS = {"quota": QUOTA, "quota-among": QUOTA, "over-filled": OVER}


@dataclass(frozen=True, slots=True)
class Action:
    """A link to what can be done; `about` says about what, for those who cannot see the row."""

    label: str
    url: str
    about: str


@dataclass(frozen=True, slots=True)
class SeatFinding:
    """Something to be done about a seat or a body. `day` is since when, or by when."""

    kind: str
    body: str
    url: str
    seat: str
    text: str
    day: date | None
    clause: str
    actions: tuple[Action, ...]


def kind_word(kind: str) -> str:
    """The word for a kind of finding."""
    return {
        VACANT: gettext("Vacant seat"),
        ENDED: gettext("Term ended"),
        ENDING: gettext("Term ends"),
        QUOTA: gettext("Quota"),
        OVER: gettext("Too many"),
        OTHER: gettext("Rule not kept"),
    }[kind]


def seat_subject(assembly: Assembly, seat: str, title: str) -> Subject:
    """The seat, or the body where `seat` is "", as a task or a letter is about it."""
    key = f"{assembly.charter.charter}/{assembly.id}/{seat}"
    return Subject("seat", key, f"{assembly.body.name}: {title}" if title else assembly.body.name)


def seat_findings(
    found: Iterable[Assembly], seating: Seating, slug: str, on: date, *, may_manage: bool
) -> list[SeatFinding]:
    """All that is to be done on the day, what stands empty first. The actions need a right."""
    rows = [row for one in found for row in _of_body(one, seating, slug, on, may_manage=may_manage)]
    return sorted(rows, key=lambda row: (_ORDER.index(row.kind), row.day or date.max, row.body))


def _of_body(
    one: Assembly, seating: Seating, slug: str, on: date, *, may_manage: bool
) -> Iterator[SeatFinding]:
    sittings = seating.of(one.charter.charter, one.id)
    for opening in openings(one.charter, one.id, sittings, on, on + AHEAD):
        yield _opening(one, opening, slug, on, may_manage=may_manage)
    for check in one.seated.broken:
        if check.code not in _SAID_BY_OPENINGS:
            task = _task(one, "", "", slug)
            yield SeatFinding(
                kind=_KINDS_OF_CHECKS.get(check.code, OTHER),
                body=one.body.name,
                url=body_url(slug, one),
                seat=str(check.params.get("seat", "")),
                text=say_check(check, page_language()),
                day=None,
                clause=check.clause or "",
                actions=(task,) if may_manage else (),
            )


def _opening(
    one: Assembly, opening: Opening, slug: str, on: date, *, may_manage: bool
) -> SeatFinding:
    title, holder = opening.part.title, opening.holder
    if holder is None:
        kind, code = VACANT, "vacancy"
    else:
        kind, code = (ENDING, "term-ends") if opening.on >= on else (ENDED, "term-ended")
    said = WHY[code].format(page_language(), count=opening.count, on=opening.on)
    actions = tuple(_deeds(one, opening, slug)) if may_manage else ()
    return SeatFinding(
        kind=kind,
        body=one.body.name,
        url=body_url(slug, one),
        seat=title,
        text=f"{holder.name}. {said}" if holder else said,
        day=opening.on,
        clause=opening.part.clause or one.body.clause or "",
        actions=actions,
    )


def _deeds(one: Assembly, opening: Opening, slug: str) -> Iterator[Action]:
    about = f"{one.body.name}, {opening.part.title}"
    if opening.holder is not None:
        about = f"{about}, {opening.holder.name}"
        step = reverse("governance:membership-step", args=[slug, opening.holder.id, "forlaeng"])
        yield Action(gettext("Extend"), step, about)
    else:
        fill = reverse("governance:seat-fill", args=[slug, one.charter.charter, one.id])
        query = urlencode({"plads": opening.seat})
        yield Action(gettext("Fill the seat"), f"{fill}?{query}", about)
    letter = reverse("overview:letter", args=[slug, one.charter.charter, one.id, opening.seat])
    yield Action(gettext("Nomination letter"), letter, about)
    yield _task(one, opening.seat, opening.part.title, slug)


def _task(one: Assembly, seat: str, title: str, slug: str) -> Action:
    subject = seat_subject(one, seat, title)
    url = reverse("tasks:add", args=[slug]) + subject_query(subject)
    return Action(gettext("Make a task"), url, subject.title)


def finding_table() -> TableSpec[SeatFinding]:
    """The list of findings."""
    return TableSpec(
        name="pladser",
        caption=gettext_lazy("What is to be done about seats"),
        columns=(
            Column("kind", gettext_lazy("Kind"), cell=_kind, text=_kind_text),
            Column("body", gettext_lazy("Body"), cell=_body, text=_body_text),
            Column("seat", gettext_lazy("Seat"), cell=_seat),
            Column("text", gettext_lazy("What"), cell=_text, is_sortable=False),
            Column("day", gettext_lazy("Day"), cell=_day),
            Column("clause", gettext_lazy("Clause"), cell=_clause, text=_clause_text),
            Column("deeds", gettext_lazy("Do"), cell=_actions, text=_nothing, is_sortable=False),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=_all_text),
            ChoiceFilter("kind", gettext_lazy("Kind"), _kind_code, word=kind_word, order=_ORDER),
            ChoiceFilter("body", gettext_lazy("Body"), _body_text),
        ),
    )


def _kind(row: SeatFinding) -> SafeString:
    code = _ICONS.get(row.kind, "broken")
    word = kind_word(row.kind)
    return format_html('<span class="badge badge-{}">{}{}</span>', code, icon(code), word)


def _kind_text(row: SeatFinding) -> str:
    return kind_word(row.kind)


def _kind_code(row: SeatFinding) -> str:
    return row.kind


def _body(row: SeatFinding) -> SafeString:
    return format_html('<a href="{}">{}</a>', row.url, row.body)


def _body_text(row: SeatFinding) -> str:
    return row.body


def _seat(row: SeatFinding) -> str:
    return row.seat


def _text(row: SeatFinding) -> str:
    return row.text


def _all_text(row: SeatFinding) -> str:
    return f"{row.body} {row.seat} {row.text}"


def _day(row: SeatFinding) -> date | None:
    return row.day


def _clause(row: SeatFinding) -> SafeString | str:
    return clause_mark(row.clause) if row.clause else ""


def _clause_text(row: SeatFinding) -> str:
    return row.clause


def _actions(row: SeatFinding) -> SafeString:
    links = format_html_join(
        "",
        '<li><a href="{}">{}<span class="sr-only">: {}</span></a></li>',
        ((one.url, one.label, one.about) for one in row.actions),
    )
    return format_html('<ul class="bare deeds">{}</ul>', links)


def _nothing(_row: SeatFinding) -> str:
    return ""
