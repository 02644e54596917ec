"""Server time of every page that somebody may read, beside a bare view that lists as many rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.exceptions import NoReverseMatch

from bench.bare import listing_at
from bench.browser import Browser
from bench.generate import Stock
from bench.timing import cpu_ratio, interleaved, ratio
from tovholder.compliance.models import FactRecord
from tovholder.core.obligations import obligations
from tovholder.directory.models import Organisation
from tovholder.governance.queries import charter_of, versions_of
from tovholder.governance.queries.people import people_of

MOST = 4.0
"""How many times the bare view a page may take."""

APPS = ("overview", "compliance", "search", "meetings", "tasks", "governance", "outbox")
ROUNDS = 15
OK = 200
_MAIN = re.compile(rb"<main\b.*</main>", re.DOTALL)
_TABLE_ROW = re.compile(rb"<tr\b.*?</tr>", re.DOTALL)
_OTHER_ROW = re.compile(rb"<(?:li|dd)\b")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its url name, rows it lists, queries, seconds, and how many times the bare view."""

    name: str
    address: str
    rows: int
    queries: int
    seconds: float
    bare_seconds: float
    ratio: float
    cpu_ratio: float


def measure(stock: Stock, rounds: int = ROUNDS) -> tuple[Page, ...]:
    """Every page that answers 200 to the coordinator of the largest organisation, and the list of
    organisations of somebody whom all of them know.
    """
    browser = Browser(stock.local)
    start = _measure(Browser(stock.everywhere), "overview:home", reverse("overview:home"), rounds)
    inside = (
        _measure(browser, name, address, rounds)
        for name, address in addresses(stock.largest)
        if address != start.address and browser.get(address).status == OK
    )
    return (start, *inside)


def addresses(organisation: Organisation) -> Iterator[tuple[str, str]]:
    """Every url name that the organisation's own charter can fill in, in the order of the apps."""
    known = _arguments(organisation)
    for app, pattern in _patterns():
        wanted = pattern.pattern.regex.groupindex
        name = f"{app}:{pattern.name}"
        if set(wanted) <= set(known):
            try:
                yield name, reverse(name, kwargs={key: known[key] for key in wanted})
            except NoReverseMatch as error:
                raise LookupError(f"{name} has no address for {known}") from error


def _patterns() -> Iterator[tuple[str, URLPattern]]:
    for resolver in get_resolver("tovholder.config.urls").url_patterns:
        if isinstance(resolver, URLResolver) and resolver.app_name in APPS:
            for pattern in resolver.url_patterns:
                if isinstance(pattern, URLPattern):
                    yield str(resolver.app_name), pattern


def _arguments(organisation: Organisation) -> dict[str, object]:
    """Of the charter in force: its largest body, and the rule with the most facts."""
    version = versions_of(organisation)[0]
    charter = charter_of(version)
    facts = FactRecord.objects.filter(organisation=organisation).values_list("subject", flat=True)
    often = list(facts)
    person = next(row.person.pk for row in people_of(organisation) if row.seats)
    return {
        "slug": organisation.slug,
        "charter": version.slug,
        "number": version.number,
        "person": person,
        "kind": "person",
        "thing": person,
        "body": max(charter.bodies, key=lambda body: len(charter.bodies[body].seats)),
        "subject": max((one.subject for one in obligations(charter)), key=often.count),
    }


def rows_of(page: bytes) -> int:
    """How many things a page lists: rows of tables, and entries of lists outside them."""
    main = _MAIN.search(page)
    if main is None:
        return 0
    rest, rows = _TABLE_ROW.subn(b"", main[0])
    return rows + len(_OTHER_ROW.findall(rest))


def _measure(browser: Browser, name: str, address: str, rounds: int) -> Page:
    rows = rows_of(browser.get(address).body)
    page, bare = interleaved(
        rounds, partial(browser.get, address), partial(browser.get, listing_at(max(rows, 1)))
    )
    return Page(
        name=name,
        address=address,
        rows=rows,
        queries=browser.queries(address),
        seconds=page.median,
        bare_seconds=bare.median,
        ratio=ratio(page, bare),
        cpu_ratio=cpu_ratio(page, bare),
    )
