"""The main navigation of an organisation, built from what the apps register.

`ui` knows no app by name. An app calls `register` in its `AppConfig.ready`:

    navigation.register(
        Place(label=gettext_lazy("Annual wheel"), url_name="compliance:wheel", order=20)
    )

The address is reversed with the organisation's slug as its only argument.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise


class Organisation(Protocol):
    """What the layout needs to know about the organisation that a page belongs to."""

    @property
    def name(self) -> str:
        """As it is written on the page."""

    @property
    def slug(self) -> str:
        """As it stands in the address."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a menu."""

    label: str
    url: str
    is_current: bool = False


def _everyone(_request: HttpRequest, _organisation: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An entry in the main navigation; shown to those for whom `is_shown` holds.

    `is_start` is for the one that is the organisation's own first page. `also` are the first words
    of the addresses of other pages that belong to the place.
    """

    label: str | Promise
    url_name: str
    order: int
    is_shown: Callable[[HttpRequest, Any], bool] = _everyone
    is_start: bool = False
    also: Collection[str] = ()


_places: dict[str, Place] = {}


def register(*places: Place) -> None:
    """Adds the places; one that is registered again under its `url_name` is replaced."""
    _places.update({place.url_name: place for place in places})


def main_links(request: HttpRequest, organisation: Organisation) -> Sequence[Link]:
    """The navigation of this page in order; the place that the page belongs to is current."""
    word = _first_word(request.path)
    links = []
    for place in sorted(_places.values(), key=lambda place: place.order):
        if place.is_shown(request, organisation):
            url = reverse(place.url_name, args=[organisation.slug])
            is_current = word == _first_word(url) or word in place.also
            links.append(Link(str(place.label), url, is_current))
    return links


_search: list[str] = []


def register_search(url_name: str) -> None:
    """The page that answers `?q=` in an organisation; its field stands on every page of one."""
    _search[:] = [url_name]


def search_url(organisation: Organisation) -> str:
    """The address that the field asks; "" if nobody answers."""
    return reverse(_search[0], args=[organisation.slug]) if _search else ""


def start_url(organisation: Organisation) -> str:
    """The organisation's own first page: the place that says so, else the one that comes first."""
    first = min(_places.values(), key=lambda place: (not place.is_start, place.order))
    return reverse(first.url_name, args=[organisation.slug])


def _first_word(path: str) -> str:
    """The part of an address that comes after the organisation; "" for its first page."""
    return path.split("/", 3)[2] if path.count("/") > 2 else ""
