"""Searching at the size of a country: every organisation's charters and persons, and the papers of
ten years, in one index.
"""

import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import count
from random import Random
from urllib.parse import urlencode

from django.urls import reverse

from bench.browser import Browser
from bench.generate import EXAMPLES, NOW, TODAY, Stock
from bench.timing import Timing, interleaved
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation
from tovholder.directory.queries import all_organisations
from tovholder.search import sources
from tovholder.search.actions import reindex
from tovholder.search.models import Document
from tovholder.search.queries import search
from tovholder.search.sources import Found, Source
from tovholder.search.words import forms

MOST_SECONDS = 1.0
PAPERS = 1200
"""What an organisation decides, plans and does in ten years: some ten papers a month."""

ROUNDS = 15
QUESTIONS = {
    "one word": "møder",
    "a word inside others": "plan",
    "a compound": "erhvervsfremme",
    "three words": "virksomhedernes indsatser kommune",
    "the beginning of a word": "samarb",
    "what nobody has written": "xyzzy",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: what it is, how much it finds, and the whole request for its page."""

    what: str
    hits: int
    request: Timing


@dataclass(frozen=True, slots=True)
class Searched:
    """How much there is to search in, how long an organisation takes to index, and each question.

    The last is asked right after something changed, so that the index catches up first.
    """

    documents: int
    seconds_to_index: float
    asked: tuple[Asked, ...]


def measure(stock: Stock, papers: int = PAPERS, rounds: int = ROUNDS) -> Searched:
    """Index every organisation, and ask as the coordinator of the largest."""
    with _papers(papers):
        organisations = all_organisations()
        started = time.perf_counter()
        for organisation in organisations:
            reindex(organisation, TODAY)
        seconds = (time.perf_counter() - started) / len(organisations)
        browser = Browser(stock.local)
        page = reverse("search:results", args=[stock.largest.slug])
        asked = [
            Asked(what, _hits(stock.largest, words), *_timed(browser, page, words, rounds))
            for what, words in QUESTIONS.items()
        ]
        words = QUESTIONS["one word"]
        changed = partial(_after_a_change, browser, _address(page, words), stock.largest, count())
        asked.append(
            Asked(
                "one word, after a change",
                _hits(stock.largest, words),
                *interleaved(rounds, changed),
            )
        )
        return Searched(Document.objects.count(), seconds, tuple(asked))


def _timed(browser: Browser, page: str, words: str, rounds: int) -> tuple[Timing, ...]:
    return interleaved(rounds, partial(browser.get, _address(page, words)))


def _address(page: str, words: str) -> str:
    return f"{page}?{urlencode({'q': words})}"


def _hits(organisation: Organisation, words: str) -> int:
    return len(search(organisation, 0, frozenset(), words).found)


def _after_a_change(
    browser: Browser, address: str, organisation: Organisation, numbers: Iterator[int]
) -> None:
    record(
        verb="note", subject=Subject("paper", next(numbers), "Paper"), by=None, at=NOW,
        organisation_id=organisation.pk,
    )  # fmt: skip
    browser.get(address)


@contextmanager
def _papers(papers: int) -> Iterator[None]:
    """As long as the block, every organisation has so many papers to find."""
    source = Source("papers", {"paper": "Paper"}, partial(_read, papers), subject="paper")
    sources.register(source)
    yield
    sources.forget(source)


def _read(
    papers: int, organisation: Organisation, _on: date, keys: Collection[str] | None
) -> Iterator[Found]:
    for number in range(papers):
        if keys is None or str(number) in keys:
            chance = Random(f"{organisation.slug} {number}")
            title, text = (" ".join(chance.choices(_words(), k=length)) for length in (5, 60))
            yield Found(str(number), "paper", title, text, f"/{organisation.slug}/")


@cache
def _words() -> list[str]:
    """The words of the example charters, as often as they stand there."""
    return [word for file in EXAMPLES for word in forms(file.read_text(encoding="utf-8"))]
