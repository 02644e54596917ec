"""The pages that belong to no app: the component page and the accessibility statement."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tovholder.ui import showroom


def accessibility(request: HttpRequest) -> HttpResponse:
    """/was, the address that Danish public sites have it at."""
    return render(request, "ui/accessibility.html")


def components(request: HttpRequest) -> HttpResponse:
    """/komponenter/, for the eye and for axe-core."""
    table = showroom.duty_table(request.GET)
    if table.is_export:
        return table.csv_response()
    return render(request, "ui/components.html", showroom.context(request.GET))
