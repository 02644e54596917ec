"""How the parts of a charter that can be changed are called, and the list of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, pgettext

from tovholder.core.charter import Charter
from tovholder.core.charter.base import When
from tovholder.core.charter.body import Quota
from tovholder.core.charter.index import index
from tovholder.core.charter.places import Place, PlaceKind, places
from tovholder.core.charter.walk import Path
from tovholder.core.language import LANGUAGES, Language
from tovholder.core.schedule import parse
from tovholder.ui import dates
from tovholder.ui.charter_text.bodies import seat_details
from tovholder.ui.charter_text.voice import Voice
from tovholder.ui.language import page_language
from tovholder.ui.sentences.schedules import say_named
from tovholder.ui.sentences.verdicts import say_bounds

KIND_WORDS: Mapping[PlaceKind, object] = {
    PlaceKind.HEAD: gettext_lazy("Title and days"),
    PlaceKind.SIZE: gettext_lazy("Number of members"),
    PlaceKind.QUOTA: gettext_lazy("Quota"),
    PlaceKind.SEAT: gettext_lazy("Seat"),
    PlaceKind.MEETING: gettext_lazy("Meeting"),
    PlaceKind.PAPERS: gettext_lazy("Papers"),
    PlaceKind.DUTY: gettext_lazy("Duty"),
    PlaceKind.LEAD: gettext_lazy("Lead"),
}
ADD_WORDS: Mapping[PlaceKind, object] = {
    PlaceKind.QUOTA: gettext_lazy("Add a quota"),
    PlaceKind.SEAT: gettext_lazy("Add a seat"),
    PlaceKind.MEETING: gettext_lazy("Add a kind of meeting"),
    PlaceKind.DUTY: gettext_lazy("Add a duty"),
}
REMOVE_WORDS: Mapping[PlaceKind, object] = {
    PlaceKind.SIZE: gettext_lazy("Remove the number of members"),
    PlaceKind.QUOTA: gettext_lazy("Remove the quota"),
    PlaceKind.SEAT: gettext_lazy("Remove the seat"),
    PlaceKind.MEETING: gettext_lazy("Remove the meeting"),
    PlaceKind.PAPERS: gettext_lazy("Remove the rule"),
    PlaceKind.DUTY: gettext_lazy("Remove the duty"),
    PlaceKind.LEAD: gettext_lazy("Remove the lead"),
}
HAS_DAYS = frozenset({PlaceKind.MEETING, PlaceKind.PAPERS, PlaceKind.DUTY})
"""What the calendar asks for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be changed. `said` is how it is now; "" if it is not there yet."""

    url: str
    kind: object
    title: str
    said: str
    is_there: bool = True

    @property
    def deed(self) -> str:
        """What the link says."""
        if self.is_there:
            return pgettext("a part of a charter", "Change")
        return pgettext("a part of a charter", "Add")


@dataclass(slots=True)
class Group:
    """What belongs together: a body, the duties, the strategy; and what can be added to it."""

    anchor: str
    title: str
    rows: list[Row] = field(default_factory=list)
    adds: list[tuple[str, object]] = field(default_factory=list)


def part_digest(place: Place) -> str:
    """What tells what stands at a place from everything else, wherever it stands."""
    said = place.part.model_dump_json() if place.part else place.address
    return sha256(f"{place.kind} {place.within} {said}".encode()).hexdigest()


def phrase_echo(phrase: str, charter: Charter) -> list[tuple[Language, str]]:
    """How a right phrase is understood, in both languages, the page's own first."""
    schedule, own = parse(phrase), page_language()
    ordered = sorted(LANGUAGES, key=lambda language: language != own)
    return [(language, say_named(schedule, charter, language)) for language in ordered]


def part_url(organisation: str, charter: str, place: str) -> str:
    """Where the part at the place is changed."""
    return reverse("governance:edit-part", args=[organisation, charter, place])


def edits_of(organisation: str, charter: Charter) -> dict[Path, str]:
    """By what stands in the file: where it is changed. Bodies lead to the list of their parts."""
    found: dict[Path, str] = {}
    everything = reverse("governance:edit-parts", args=[organisation, charter.charter])
    for place in places(charter).values():
        if place.within and place.kind is not PlaceKind.LEAD:
            found.setdefault(("bodies", place.within), f"{everything}#{anchor_of(place)}")
        path = place.path[:-1] if place.kind is PlaceKind.LEAD else place.path
        found[path] = part_url(organisation, charter.charter, place.address)
    return found


def groups_of(organisation: str, charter: Charter) -> list[Group]:
    """Everything that the forms can change, in the order of the file."""
    groups: dict[str, Group] = {}
    for place in places(charter).values():
        anchor = anchor_of(place)
        group = groups.setdefault(anchor, Group(anchor, group_title(charter, place)))
        url = part_url(organisation, charter.charter, place.address)
        if place.is_list:
            group.adds.append((url, ADD_WORDS[place.kind]))
        else:
            kind, title = KIND_WORDS[place.kind], title_of(charter, place)
            is_there = place.part is not None
            group.rows.append(Row(url, kind, title, said_of(charter, place), is_there))
    return list(groups.values())


def anchor_of(place: Place) -> str:
    """The group that a place belongs to, as an anchor."""
    match place.kind:
        case PlaceKind.HEAD:
            return "charter"
        case PlaceKind.DUTY:
            return "duties"
        case PlaceKind.LEAD:
            return "strategy"
    return f"body-{place.within}"


def group_title(charter: Charter, place: Place) -> str:
    """What the group is called."""
    match place.kind:
        case PlaceKind.HEAD:
            return gettext("The charter itself")
        case PlaceKind.DUTY:
            return gettext("Duties")
        case PlaceKind.LEAD:
            return gettext("Strategy")
    return index(charter).name(place.within, page_language())


def title_of(charter: Charter, place: Place) -> str:
    """What the part is called."""
    if place.is_list:
        return str(ADD_WORDS[place.kind])
    if place.kind is PlaceKind.LEAD:
        return index(charter).name(place.within, page_language())
    if place.kind is PlaceKind.PAPERS:
        is_before = place.path[-1] == "materials"
        return gettext("Papers before a meeting") if is_before else gettext("Minutes of a meeting")
    if isinstance(place.part, Quota):
        return place.part.sector
    when: When | None = getattr(place.part, "when", None)
    title = getattr(place.part, "title", None) or (when and when.text)
    return str(title or KIND_WORDS[place.kind])


def said_of(charter: Charter, place: Place) -> str:
    """How the part is now, in a few words."""
    if place.part is None:
        return ""
    return ", ".join(filter(None, _SAID[place.kind](charter, place.part)))


type Said = Iterable[str]


def _days(charter: Charter, _part: Any) -> Iterator[str]:
    first, last = charter.in_force.from_, charter.in_force.until
    yield gettext("from %(day)s") % {"day": _day(first)}
    if last:
        yield gettext("until %(day)s") % {"day": _day(last)}


def _day(day: date) -> str:
    return dates.day(day, page_language())


def _bounds(_charter: Charter, part: Any) -> Said:
    least = part.at_least if part.exactly is None else part.exactly
    most = part.at_most if part.exactly is None else part.exactly
    return (say_bounds(least, most, page_language()),)


def _seat(charter: Charter, part: Any) -> Said:
    return (seat_details(Voice(charter, page_language()), part).strip(" ()"),)


def _when_and_who(charter: Charter, part: Any) -> Iterator[str]:
    owner: str | None = getattr(part, "owner", None)
    if part.when:
        yield say_named(part.when.schedule, charter, page_language())
    if owner:
        yield index(charter).name(owner, page_language())


def _lead(charter: Charter, part: Any) -> Said:
    return (index(charter).name(part.by, page_language()),)


_SAID: Mapping[PlaceKind, Callable[[Charter, Any], Said]] = {
    PlaceKind.HEAD: _days,
    PlaceKind.SIZE: _bounds,
    PlaceKind.QUOTA: _bounds,
    PlaceKind.SEAT: _seat,
    PlaceKind.MEETING: _when_and_who,
    PlaceKind.PAPERS: _when_and_who,
    PlaceKind.DUTY: _when_and_who,
    PlaceKind.LEAD: _lead,
}
