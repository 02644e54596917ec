"""What a draft would do, as tables: marks by month, and rules that would stand otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.compliance.queries import draft_effect
from tovholder.compliance.queries.effect import Effect
from tovholder.compliance.rows import Row, Rule, rows_of_year
from tovholder.compliance.rule_page import current
from tovholder.core.charter import Charter
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.verdicts import Standing
from tovholder.core.wheel.compare import Move, MoveKind, moves
from tovholder.directory.models import Organisation
from tovholder.ui.badges import clause_mark, standing_badge, standing_word
from tovholder.ui.dates import month_name, short_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.wheel import KINDS, title_of
from tovholder.ui.tables import Column, TableSpec

ALL_ROWS = 1000
"""Nothing of an effect is on a second page: it is read as a whole."""


MOST_OPEN = 12
"""With more rules than these the list of them is folded up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A rule whose standing differs; None where there is no such rule."""

    rule: Rule
    before: Standing | None
    after: Standing | None


def effect_html(
    organisation: Organisation, draft: Charter, on: date, year: int | None
) -> SafeString:
    """The effect of a draft as a part of a page."""
    effect, language = draft_effect(organisation, draft, on, year), page_language()
    moved = moves(effect.without.wheel, effect.with_draft.wheel)
    turned = list(turns(effect, language))
    page = {
        "effect": effect,
        "moves": MOVES.build(moved, QueryDict()) if moved else None,
        "turns": TURNS.build(turned, QueryDict()) if turned else None,
        "is_long": len(turned) > MOST_OPEN,
        "counts": [(_MOVED[kind], sum(one.kind is kind for one in moved)) for kind in MoveKind],
    }
    return render_to_string("compliance/_effect.html", page)


def turns(effect: Effect, language: Language) -> Iterator[Turn]:
    """The rules that would stand otherwise than they do, come or go; in the order of the draft."""
    before = _by_rule(effect.without.judged, effect, language)
    after = _by_rule(effect.with_draft.judged, effect, language)
    for key in {**after, **before}:
        old, new = before.get(key), after.get(key)
        shown = new or old
        if shown and (old is None or new is None or old.standing is not new.standing):
            yield Turn(shown.rule, old.standing if old else None, new.standing if new else None)


def _by_rule(
    judged: Iterable[Judged], effect: Effect, language: Language
) -> dict[tuple[str, str], Row]:
    """The time of each rule that matters on the day.

    A version under which nothing falls due in the year says nothing where another one does.
    """
    rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows_of_year(judged, effect.year, effect.on, language):
        rows[row.rule.charter, row.rule.obligation.subject].append(row)
    return {
        key: current(_latest_first([row for row in some if not row.quiet_year] or some), effect.on)
        for key, some in rows.items()
    }


def _latest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.verdict.occurrence.due, reverse=True)


_MOVED = {
    MoveKind.ADDED: gettext_lazy("added"),
    MoveKind.REMOVED: gettext_lazy("removed"),
    MoveKind.MOVED: gettext_lazy("moved"),
}


def _month(move: Move) -> str:
    return month_name(move.day.month, page_language()).capitalize()


def _title(move: Move) -> str:
    return title_of(move.mark, page_language())


def _what(move: Move) -> str:
    return str(_MOVED[move.kind])


def _kind(move: Move) -> str:
    return KINDS[move.mark.kind].text(page_language())


def _day_before(move: Move) -> date | None:
    return move.before.day if move.before else None


def _day_after(move: Move) -> date | None:
    return move.after.day if move.after else None


def _shown(day: date | None) -> SafeString | str:
    if day is None:
        return ""
    said = short_day(day, page_language())
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), said)


MOVES = TableSpec[Move](
    name="aendret-aarshjul",
    caption=gettext_lazy("What changes in the annual wheel"),
    page_size=ALL_ROWS,
    has_foot=False,
    columns=(
        Column("month", gettext_lazy("Month"), cell=_month, is_sortable=False),
        Column("what", gettext_lazy("What happens"), cell=_what, is_sortable=False),
        Column("title", gettext_lazy("Rule"), cell=_title, is_sortable=False),
        Column("kind", gettext_lazy("Kind of day"), cell=_kind, is_sortable=False),
        Column("before", gettext_lazy("Day now"), is_sortable=False, text=_day_before,
               cell=lambda move: _shown(_day_before(move))),
        Column("after", gettext_lazy("Day with the draft"), is_sortable=False, text=_day_after,
               cell=lambda move: _shown(_day_after(move))),
    ),
)  # fmt: skip


def _badge(standing: Standing | None, nothing: str) -> SafeString:
    if standing is None:
        return format_html('<span class="soft">{}</span>', nothing)
    return standing_badge(standing)


def _word(standing: Standing | None) -> str:
    return standing_word(standing) if standing else ""


TURNS = TableSpec[Turn](
    name="aendret-vurdering",
    caption=gettext_lazy("What changes in the verdicts"),
    page_size=ALL_ROWS,
    has_foot=False,
    columns=(
        Column("clause", gettext_lazy("Clause"), is_sortable=False, text=attrgetter("rule.clause"),
               cell=lambda turn: clause_mark(turn.rule.clause) if turn.rule.clause else ""),
        Column("rule", gettext_lazy("Rule"), is_sortable=False,
               cell=attrgetter("rule.title_with_body")),
        Column("before", gettext_lazy("Standing now"), is_sortable=False,
               text=lambda turn: _word(turn.before),
               cell=lambda turn: _badge(turn.before, gettext("no such rule"))),
        Column("after", gettext_lazy("Standing with the draft"), is_sortable=False,
               text=lambda turn: _word(turn.after),
               cell=lambda turn: _badge(turn.after, gettext("the rule is gone"))),
    ),
)  # fmt: skip
