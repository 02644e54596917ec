"""The component page: every component in every state, for the eye and for axe-core."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tovholder.ui import showroom


def components(request: HttpRequest) -> HttpResponse:
    """/komponenter/"""
    table = showroom.DUTIES.build(showroom.duties(), request.GET)
    if table.is_export:
        return table.csv_response()
    return render(request, "ui/components.html", showroom.context(table))
