"""The annual wheel: one year as a picture, a list, a calendar and a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tovholder.compliance import wheel_page
from tovholder.compliance.queries import judged_with_days
from tovholder.compliance.wheel_choice import Choice, choice_fields
from tovholder.compliance.wheel_page import WHEEL_TABLE, Line
from tovholder.core.wheel import Wheel, stretch_of, wheel
from tovholder.governance.access import Visitor, enter
from tovholder.governance.queries import seating_of
from tovholder.lib import clock
from tovholder.ui.as_of import asked_day, asked_year
from tovholder.ui.charts import month_grid
from tovholder.ui.dates import month_name
from tovholder.ui.filters import ChoiceField, DayField, Field
from tovholder.ui.language import page_language
from tovholder.ui.navigation import Link, start_url
from tovholder.ui.tables import Table
from tovholder.ui.wheel_svg import wheel_svg

FACES = ("hjul", "liste", "kalender", "tabel")


@dataclass(frozen=True, slots=True)
class _Year:
    """A year as it is looked at: the wheel, its lines in the table, and where they lead."""

    wheel: Wheel
    table: Table[Line]
    link: wheel_page.Link
    today: date


@require_safe
def annual_wheel(request: HttpRequest, slug: str) -> HttpResponse:
    """What is due when, in one of four faces: `?vis=hjul|liste|kalender|tabel`."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    year = _year(request, visitor, today)
    match request.GET.get("format"):
        case "csv":
            return year.table.csv_response()
        case "svg":
            return _svg_file(visitor, year, request)
    page = {
        **_frame(year, request),
        **_face(year, request),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "compliance/wheel.html", page)


def _year(request: HttpRequest, visitor: Visitor, today: date) -> _Year:
    language, organisation = page_language(), visitor.organisation
    on = asked_day(request, today)
    number = asked_year(request, on.year)
    first, last = stretch_of(number)
    judged, known = judged_with_days(organisation, on=on, first=first, last=last)
    seating = seating_of(organisation)
    kept = Choice.from_query(request.GET).keep(judged, seating, on)
    whole = wheel(kept, number, on, known)
    link = wheel_page.rule_links(organisation.slug, on, today)
    starts = [one.charter.in_force.from_.year for one in judged]
    fields: list[Field] = [_year_field([*starts, on.year], number)]
    fields += choice_fields(judged, seating, language)
    fields.append(DayField("on", _("As it stood on"), default=on))
    lines = wheel_page.lines_of(whole, kept, link, language)
    table = WHEEL_TABLE.build(lines, request.GET, fields=fields)
    found = {id(line.mark) for line in table.found}
    return _Year(whole.only(lambda mark: id(mark) in found), table, link, today)


def _year_field(years: Sequence[int], number: int) -> ChoiceField:
    shown = range(max(*years, number) + 1, min(*years, number) - 1, -1)
    options = [(str(one), str(one)) for one in shown]
    return ChoiceField("year", _("Year"), options, default=str(number))


def _svg_file(visitor: Visitor, year: _Year, request: HttpRequest) -> HttpResponse:
    """The picture by itself, with its legend and whole addresses."""
    drawn = wheel_svg(
        year.wheel,
        page_language(),
        lambda mark: request.build_absolute_uri(
            year.link(mark.charter, mark.occurrence.obligation)
        ),
        title=visitor.organisation.name,
    )
    response = HttpResponse(drawn, content_type="image/svg+xml")
    name = f"aarshjul-{visitor.organisation.slug}-{year.wheel.year}.svg"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _frame(year: _Year, request: HttpRequest) -> dict[str, Any]:
    """What all faces have around them."""
    number, address = year.wheel.year, year.table.state.address
    chosen = _chosen(request)
    return {
        "wheel": year.wheel,
        "table": year.table,
        "is_wheel": chosen == "hjul",
        "is_list": chosen == "liste",
        "is_calendar": chosen == "kalender",
        "is_table": chosen == "tabel",
        "tabs": {face: address(vis=face, page="", sort="", maaned="") for face in FACES},
        "before": Link(str(number - 1), address(year=str(number - 1), page="")),
        "after": Link(str(number + 1), address(year=str(number + 1), page="")),
        "svg_url": address(format="svg"),
        "csv_url": address(format="csv", page=""),
        "on": year.wheel.on,
        "today": year.today,
        "is_chosen": bool(Choice.from_query(request.GET)),
    }


def _chosen(request: HttpRequest) -> str:
    asked = request.GET.get("vis", "")
    return asked if asked in FACES else FACES[0]


def _face(year: _Year, request: HttpRequest) -> dict[str, Any]:
    """What only the chosen face shows."""
    language = page_language()
    lines = sorted(year.table.found, key=lambda line: line.day)
    match _chosen(request):
        case "hjul":
            return _wheel_face(year, lines)
        case "liste":
            return {"months": list(wheel_page.months_of(lines, language))}
        case "kalender":
            return _calendar_face(year, lines, request)
        case _:
            return {}


def _wheel_face(year: _Year, lines: Sequence[Line]) -> dict[str, Any]:
    language = page_language()
    drawn = wheel_svg(
        year.wheel,
        language,
        lambda mark: year.link(mark.charter, mark.occurrence.obligation),
        alone=False,
    )
    return {
        "picture": mark_safe(drawn),  # noqa: S308 the picture escapes what it is given
        "legend": wheel_page.legend_of(year.wheel, language),
        "undated": wheel_page.unplaced_list(year.wheel.undated, year.link, language),
        "all_year": wheel_page.unplaced_list(year.wheel.all_year, year.link, language),
        "coming": wheel_page.coming(lines, year.wheel.on, language),
    }


def _calendar_face(year: _Year, lines: Sequence[Line], request: HttpRequest) -> dict[str, Any]:
    language, number, on = page_language(), year.wheel.year, year.wheel.on
    asked = request.GET.get("maaned", "")
    near = on.month if on.year == number else 1
    month = int(asked) if asked in map(str, range(1, 13)) else near
    address = year.table.state.address
    return {
        "month": month_name(month, language),
        "is_empty_month": not any(line.day.month == month for line in lines),
        "following": next((line for line in lines if line.day.month > month), None),
        "grid": month_grid(number, month, wheel_page.entries_of(lines), on),
        "month_links": [
            Link(month_name(one, language).capitalize(), address(maaned=str(one)), one == month)
            for one in range(1, 13)
        ],
    }
