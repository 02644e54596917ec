"""The main menu, made of what the apps register."""

from types import SimpleNamespace

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import path

from tovholder.ui import navigation
from tovholder.ui.navigation import Place

ORGANISATION = SimpleNamespace(name="North", slug="north")


def _page(request: HttpRequest, organisation: str) -> HttpResponse:
    return HttpResponse(organisation)


urlpatterns = [
    path("<slug:organisation>/", _page, name="front"),
    path("<slug:organisation>/bodies/", _page, name="bodies"),
    path("<slug:organisation>/secrets/", _page, name="secrets"),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def _places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_places", {})
    navigation.register(
        Place(label="Bodies", url_name="bodies", order=20, also=("seats",)),
        Place(label="Front", url_name="front", order=10),
        Place(
            label="Secrets",
            url_name="secrets",
            order=30,
            is_shown=lambda request, organisation: "open" in request.GET,
        ),
    )


def _links(request: HttpRequest) -> list[tuple[str, str, bool]]:
    links = navigation.main_links(request, ORGANISATION)
    return [(link.label, link.url, link.is_current) for link in links]


def test_places_come_in_order_with_the_organisation_in_their_address(rf: RequestFactory) -> None:
    assert _links(rf.get("/north/")) == [
        ("Front", "/north/", True),
        ("Bodies", "/north/bodies/", False),
    ]


def test_page_below_a_place_belongs_to_it(rf: RequestFactory) -> None:
    assert _links(rf.get("/north/bodies/board/")) == [
        ("Front", "/north/", False),
        ("Bodies", "/north/bodies/", True),
    ]


def test_page_that_a_place_counts_as_its_own_belongs_to_it(rf: RequestFactory) -> None:
    assert ("Bodies", "/north/bodies/", True) in _links(rf.get("/north/seats/7/"))


def test_page_that_no_place_knows_belongs_to_none(rf: RequestFactory) -> None:
    assert not any(is_current for *_, is_current in _links(rf.get("/north/elsewhere/")))


def test_place_is_hidden_from_those_who_may_not_go_there(rf: RequestFactory) -> None:
    assert [label for label, *_ in _links(rf.get("/north/?open"))] == ["Front", "Bodies", "Secrets"]


def test_page_without_an_organisation_has_no_menu(rf: RequestFactory) -> None:
    template = Template("{% load ui %}{% main_links as links %}{{ links|length }}")
    assert template.render(Context({"request": rf.get("/")})) == "0"
