"""The organisation as a diagram, and the same facts as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, gettext_lazy, ngettext

from tovholder.core.organisation import Link, Place, Structure, Tie, structure
from tovholder.overview.assembly import Assembly
from tovholder.overview.body_list import body_url, mandate_word
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.organisation_svg import Box, Line, organisation_svg
from tovholder.ui.sentences.organisation import MANDATES, PARTIES, TIES
from tovholder.ui.tables import Column, TableSpec


@dataclass(frozen=True, slots=True)
class TieRow:
    """A line of the table: somebody, and what he hangs on, if on anything."""

    place: Place
    tie: str
    above: str
    url: str
    caption: str

    @property
    def kind(self) -> str:
        """Body, unit, post or party."""
        return PARTIES[self.place.kind].text(page_language())


def _name(row: TieRow) -> SafeString | str:
    if not row.url:
        return row.place.name
    return format_html('<a href="{}">{}</a>', row.url, row.place.name)


TIE_TABLE = TableSpec[TieRow](
    name="organisation",
    caption=gettext_lazy("Who answers to whom"),
    columns=(
        Column("name", gettext_lazy("Who"), cell=_name, text=attrgetter("place.name")),
        Column("kind", gettext_lazy("What"), cell=attrgetter("kind")),
        Column("role", gettext_lazy("Role"), cell=attrgetter("caption")),
        Column("tie", gettext_lazy("How"), cell=attrgetter("tie")),
        Column("above", gettext_lazy("To whom"), cell=attrgetter("above")),
    ),
    filters=(
        SearchFilter("q", gettext_lazy("Search"), text=attrgetter("place.name")),
        ChoiceFilter("tie", gettext_lazy("How"), match=attrgetter("tie")),
    ),
)


@dataclass(frozen=True, slots=True)
class Diagram:
    """The picture of those who are tied, the picture of those who are not, and the rows."""

    tied: SafeString
    alone: SafeString
    rows: Sequence[TieRow]
    legend: Sequence[tuple[str, str]]
    ties: Sequence[tuple[str, str]]


def diagram(assemblies: Sequence[Assembly], organisation: str) -> Diagram:
    """The bodies of the charters in force, with the posts and units that they hang on."""
    language = page_language()
    charters = list({one.charter.charter: one.charter for one in assemblies}.values())
    known = structure(charters, language)
    by_key = {f"{one.charter.charter}/{one.id}": one for one in assemblies}
    boxes = {
        key: _box(place, by_key.get(key), known, organisation)
        for key, place in known.places.items()
    }
    children = {key: known.children(key) for key in known.places}
    lines = [_line(link) for link in known.parents.values()]
    sides = [_line(link) for link in known.side_links]
    alone = sorted(known.alone, key=lambda key: _tier(known.places[key]))
    return Diagram(
        tied=_picture(boxes, known.roots, children, lines, sides, gettext("Who answers to whom")),
        alone=_picture(boxes, alone, {}, [], [], gettext("Without a place in the line")),
        rows=list(_rows(known, boxes)),
        legend=[
            (f"mandate-{one.value}", word.text(language))
            for one, word in MANDATES.items()
            if any(place.body and place.body.mandate is one for place in known.places.values())
        ],
        ties=[
            (tie.value, TIES[tie].text(language))
            for tie in Tie
            if any(link.tie is tie for link in known.links)
        ],
    )


def _picture(
    boxes: dict[str, Box],
    roots: Sequence[str],
    children: dict[str, Sequence[str]] | dict[str, tuple[str, ...]],
    lines: Sequence[Line],
    sides: Sequence[Line],
    name: str,
) -> SafeString:
    if not roots:
        return mark_safe("")
    return mark_safe(organisation_svg(boxes, roots, children, lines, sides, name))  # noqa: S308  # escaped where it is drawn


def _line(link: Link) -> Line:
    return Line(link.below, link.above, link.tie.value)


def _box(place: Place, assembly: Assembly | None, known: Structure, organisation: str) -> Box:
    caption = _caption(place, assembly)
    ties = [f"{TIES[link.tie].text(page_language())} {known.places[link.above].name}"
            for link in known.above(place.key)]  # fmt: skip
    label = ". ".join(part for part in (place.name, caption, *ties) if part)
    url = body_url(organisation, assembly) if assembly else ""
    mandate = place.body.mandate if place.body else None
    tone = f"mandate-{mandate.value}" if mandate else place.kind.value
    return Box(place.key, place.name, caption, label, url, tone)


def _caption(place: Place, assembly: Assembly | None) -> str:
    """ "Beslutter · 7 medlemmer"; the kind of thing where there is no body."""
    if assembly is None:
        return PARTIES[place.kind].text(page_language())
    count = len(assembly.seated.members)
    words = [mandate_word(assembly)]
    if assembly.is_formed:
        words.append(ngettext("%(count)s member", "%(count)s members", count) % {"count": count})
    return " · ".join(word for word in words if word)


def _tier(place: Place) -> int:
    """Owners before deciders and so on; those of whom the charter says nothing come last."""
    order = [mandate.value for mandate in MANDATES]
    mandate = place.body.mandate if place.body else None
    return order.index(mandate.value) if mandate else len(order)


def _rows(known: Structure, boxes: dict[str, Box]) -> Iterator[TieRow]:
    language = page_language()
    for key, place in known.places.items():
        box = boxes[key]
        above = known.above(key)
        for link in above:
            tie, name = TIES[link.tie].text(language), known.places[link.above].name
            yield TieRow(place, tie, name, box.url, box.caption)
        if not above:
            yield TieRow(place, "", "", box.url, box.caption)
