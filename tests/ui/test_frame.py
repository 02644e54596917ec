"""The frame of a page, the pages that go wrong, and the files they need."""

import re
from pathlib import Path
from typing import NoReturn

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import path
from django.utils.translation import override

from tests.people import make_user
from tovholder.config.urls import urlpatterns as site
from tovholder.ui.sample_form import SampleForm

CSS = sorted(Path(str(finders.find("ui/css/frame.css"))).parent.glob("*.css"))
VENDOR = Path(str(finders.find("ui/vendor/dkfds/css/dkfds.min.css")))


def _refuse(request: HttpRequest) -> NoReturn:
    raise PermissionDenied("The item is closed.")


def _suspect(request: HttpRequest) -> NoReturn:
    raise SuspiciousOperation


def _break(request: HttpRequest) -> NoReturn:
    raise RuntimeError


def _anonymous(rf: RequestFactory) -> HttpRequest:
    request = rf.get("/")
    request.user = AnonymousUser()
    return request


urlpatterns = [*site, path("403", _refuse), path("400", _suspect), path("500", _break)]


@pytest.fixture
def visitor() -> Client:
    """Somebody without a login who reads Danish, and gets the error page and not the exception."""
    return Client(raise_request_exception=False, headers={"Accept-Language": "da"})


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status", "heading"),
    [
        ("/400", 400, "Forespørgslen kunne ikke forstås"),
        ("/403", 403, "Det har du ikke ret til"),
        ("/no/where", 404, "Siden findes ikke"),
        ("/500", 500, "Noget gik galt"),
    ],
)
def test_error_page_says_what_happened_and_leads_on(
    visitor: Client, address: str, status: int, heading: str
) -> None:
    response = visitor.get(address)
    html = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{heading}</h1>" in html
    assert 'href="/">Til forsiden</a>' in html


@pytest.mark.urls(__name__)
def test_refusal_gives_its_reason(visitor: Client) -> None:
    assert "The item is closed." in visitor.get("/403").content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html", "403_csrf.html"])
def test_worst_pages_need_neither_request_nor_database(name: str) -> None:
    with override("en"):
        assert "To the front page" in render_to_string(name)


def test_stale_form_says_what_to_do() -> None:
    client = Client(enforce_csrf_checks=True, headers={"Accept-Language": "da"})
    response = client.post("/konto/sprog/", {"language": "en"})
    assert response.status_code == 403
    assert "Hent siden igen" in response.content.decode()


def test_stranger_is_asked_to_log_in_and_comes_back(visitor: Client) -> None:
    assert 'href="/konto/log-ind/?next=/nowhere/here"' in visitor.get("/nowhere/here").text


@pytest.mark.parametrize("address", ["/was", "/komponenter/"])
def test_page_has_one_heading_a_language_and_a_way_past_the_menu(
    client: Client, address: str
) -> None:
    html = client.get(address, headers={"Accept-Language": "da"}).text
    assert html.count("<h1>") == 1
    assert '<html lang="da">' in html
    assert 'href="#main-content"' in html


def test_components_can_be_exported(client: Client) -> None:
    response = client.get("/komponenter/?format=csv&standing=met")
    assert len(response.text.splitlines()) == 5


def test_no_page_carries_styles_or_scripts_of_its_own(client: Client) -> None:
    html = client.get("/komponenter/").text
    assert not re.search(r"<style|\sstyle=|<script>|\son[a-z]+=", html)


def test_user_sees_the_name_and_the_way_out(client: Client, db: None) -> None:
    client.force_login(make_user("Alma"))
    html = client.get("/was").text
    assert "<span>Alma</span>" in html
    assert 'action="/konto/log-ud/"' in html


def test_confirmation_of_something_dangerous_looks_so_and_can_be_left(rf: RequestFactory) -> None:
    context = {"title": "End it", "submit_label": "End", "cancel_url": "/was", "is_dangerous": True}
    html = render_to_string("ui/confirm.html", context, _anonymous(rf))
    assert '<button class="button button-warning">End</button>' in html
    assert '<a href="/was">' in html


def test_form_page_can_take_a_file(rf: RequestFactory) -> None:
    context = {"title": "Send", "submit_label": "Send it", "form": SampleForm()}
    html = render_to_string("ui/form_page.html", context, _anonymous(rf))
    assert 'enctype="multipart/form-data"' in html
    assert "csrfmiddlewaretoken" in html


@pytest.mark.parametrize("sheet", [*CSS, VENDOR], ids=lambda sheet: sheet.name)
def test_stylesheet_asks_for_nothing_that_is_not_here(sheet: Path) -> None:
    wanted = re.findall(r"url\(\"?([^)\"]+)\"?\)", sheet.read_text(encoding="utf-8"))
    assert [url for url in wanted if not (sheet.parent / url).is_file()] == []


def test_icons_that_templates_and_code_ask_for_are_in_the_sprite() -> None:
    package = Path(str(finders.find("ui/icons.svg"))).parents[3]
    sources = [*package.rglob("*.html"), *package.rglob("*.py")]
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    asked = {*re.findall(r'{% icon "([\w-]+)"', text), *re.findall(r'\bicon\("([\w-]+)"\)', text)}
    sprite = Path(str(finders.find("ui/icons.svg"))).read_text(encoding="utf-8")
    assert asked <= set(re.findall(r'<symbol id="([\w-]+)"', sprite))
