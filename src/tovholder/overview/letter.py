"""The letter that asks whoever appoints for a name for a seat."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tovholder.core.charter.body import Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.composition import Opening, SeatState, Sitting, last_day_of_term, openings
from tovholder.core.composition.model import Check
from tovholder.governance.queries import Seating
from tovholder.lib.clock import COPENHAGEN
from tovholder.lib.documents import Document, Paragraph, markdown_blocks
from tovholder.overview.assembly import Assembly
from tovholder.ui import dates
from tovholder.ui.sentences import DEFAULT_LANGUAGE
from tovholder.ui.sentences.bounds import say_bounds
from tovholder.ui.sentences.letters import (
    ENDED,
    ENDING,
    RULES,
    TEXT,
    TITLE,
    VACANT,
    blank_names,
)
from tovholder.ui.sentences.organisation import SEAT_ROLES

TIME_TO_ANSWER = timedelta(days=28)
_AHEAD = timedelta(days=366)
_BLANK = re.compile(r"\{(\w+)\}")
_MARKUP = re.compile(r"([\\`*_\[\]<&])")


@dataclass(frozen=True, slots=True)
class Vacancy:
    """The seat that a name is asked for, and why. Without an opening it is filled for now."""

    assembly: Assembly
    state: SeatState
    opening: Opening | None

    @property
    def seat(self) -> Seat:
        """What the charter says of the seat."""
        return self.state.seat

    def name(self, ref: str | None, language: str = DEFAULT_LANGUAGE) -> str:
        """What the charter calls somebody; "" for nobody."""
        names = index(self.assembly.charter)
        return names.name(ref, "en" if language == "en" else "da") if ref else ""

    def recipient(self) -> str:
        """Who appoints: the authority, else the one it is held for, else who chooses the chair."""
        chair = self.assembly.body.chair if self.seat.role is SeatRole.CHAIR else None
        refs = (self.seat.appointed_by, self.seat.on_behalf_of, self.seat.holder)
        found = next((ref for ref in refs if ref), chair.by if chair else None)
        return self.name(found)


@dataclass(frozen=True, slots=True)
class Letter:
    """What is told beside the seat. `text` is Markdown with blanks in braces."""

    recipient: str
    sender: str
    answer_by: date
    on: date
    language: str
    text: str = ""


def vacancy(assembly: Assembly, seating: Seating, seat: str, on: date) -> Vacancy | None:
    """The seat; None if the charter has none of this id."""
    state = next((one for one in assembly.seated.seats if one.id == seat), None)
    if state is None:
        return None
    sittings = seating.of(assembly.charter.charter, assembly.id)
    found = openings(assembly.charter, assembly.id, sittings, on, on + _AHEAD)
    return Vacancy(assembly, state, next((one for one in found if one.seat == seat), None))


def unknown_blanks(text: str, language: str) -> tuple[str, ...]:
    """The words in braces that stand for nothing."""
    known = blank_names(language)
    return tuple(dict.fromkeys(word for word in _BLANK.findall(text) if word not in known))


def letter_document(vacant: Vacancy, letter: Letter, organisation: str) -> Document:
    """The letter. Of one day it has one stamp, so that the same letter is the same file."""
    language = letter.language
    text = filled(
        letter.text or TEXT.text(language), _values(vacant, letter, organisation), language
    )
    at = datetime.combine(letter.on, time(12), tzinfo=COPENHAGEN)
    blocks = (Paragraph(dates.day(letter.on, language), "right"), *markdown_blocks(text))
    return Document(letter_title(vacant, language), organisation, language, at, blocks)


def letter_title(vacant: Vacancy, language: str) -> str:
    """ "Udpegning til Bestyrelsen: Skolens plads"."""
    return TITLE.format(language, body=vacant.assembly.body.name, seat=vacant.seat.title)


def filled(text: str, values: Mapping[str, str], language: str) -> str:
    """The text with its blanks filled in; a word in braces that stands for nothing stays."""
    names = blank_names(language)
    return _BLANK.sub(lambda found: values.get(names.get(found[1], ""), found[0]), text)


def _values(vacant: Vacancy, letter: Letter, organisation: str) -> dict[str, str]:
    lines = [f"- {line}" for line in seat_rules(vacant, letter)]
    plain = {
        "recipient": letter.recipient,
        "body": vacant.assembly.body.name,
        "seat": vacant.seat.title,
        "charter": _charter(vacant),
        "answer_by": dates.day(letter.answer_by, letter.language),
        "sender": letter.sender,
        "organisation": organisation,
    }
    values = {key: _escaped(value) for key, value in plain.items()}
    return {**values, "occasion": _occasion(vacant, letter), "rules": "\n".join(lines)}


def _charter(vacant: Vacancy) -> str:
    clause = vacant.seat.clause or vacant.assembly.body.clause
    return f"{vacant.assembly.charter.title}, {clause}" if clause else vacant.assembly.charter.title


def _occasion(vacant: Vacancy, letter: Letter) -> str:
    opening = vacant.opening
    told = {"seat": _escaped(vacant.seat.title), "body": _escaped(vacant.assembly.body.name)}
    if opening is None or opening.holder is None:
        return VACANT.format(letter.language, **told)
    sentence = ENDING if opening.on >= letter.on else ENDED
    day = dates.day(opening.on, letter.language)
    return sentence.format(letter.language, name=_escaped(opening.holder.name), day=day, **told)


def seat_rules(vacant: Vacancy, letter: Letter) -> Iterator[str]:
    """What the charter asks of whoever is to hold the seat, in Markdown, a line each."""
    for code, params in _rules(vacant, letter):
        told = {key: _escaped(one) if isinstance(one, str) else one for key, one in params.items()}
        yield RULES[code].format(letter.language, **told)


def _rules(vacant: Vacancy, letter: Letter) -> Iterator[tuple[str, dict[str, object]]]:
    seat, language = vacant.seat, letter.language
    if vacant.opening and vacant.opening.count > 1:
        yield "places", {"count": vacant.opening.count}
    if seat.role is not SeatRole.MEMBER:
        yield "role", {"role": SEAT_ROLES[seat.role].text(language).lower()}
    if seat.holder:
        yield "holder", {"who": vacant.name(seat.holder, language)}
    if seat.on_behalf_of:
        yield "behalf", {"who": vacant.name(seat.on_behalf_of, language)}
    if seat.sectors:
        yield "sectors", {"sectors": dates.listing(list(seat.sectors), language)}
    yield from _term_rules(vacant, letter)
    if not seat.voting:
        yield "no-vote", {}
    if seat.substitutes != "none":
        yield f"substitute-{seat.substitutes}", {}
    for check in vacant.assembly.seated.checks:
        yield from _lacking(check, language)
    for one in vacant.assembly.body.eligibility:
        yield "eligible", {"title": one.title.rstrip(".")}


def _term_rules(vacant: Vacancy, letter: Letter) -> Iterator[tuple[str, dict[str, object]]]:
    seat, term = vacant.seat, vacant.seat.term
    if seat.changes_yearly:
        yield "yearly", {}
    if term is None:
        return
    starts = _begins(vacant, letter)
    ends = last_day_of_term(seat, Sitting("", "", "", seat.role, starts))
    if term.years and ends:
        told = {
            "starts": dates.day(starts, letter.language),
            "ends": dates.day(ends, letter.language),
        }
        yield "term", {"years": term.years, **told}
    if term.renewals is not None:
        yield "renewals", {"most": term.renewals}
    if term.follows:
        yield "follows", {"follows": term.follows}


def _begins(vacant: Vacancy, letter: Letter) -> date:
    """The day after the present term, if that is ahead; else when an answer is due."""
    opening = vacant.opening
    if opening and opening.holder and opening.on >= letter.on:
        return opening.on + timedelta(days=1)
    return letter.answer_by


def _lacking(check: Check, language: str) -> Iterator[tuple[str, dict[str, object]]]:
    if check.code not in ("quota", "quota-among"):
        return
    least, count = check.params["least"], check.params["count"]
    if isinstance(least, int) and isinstance(count, int) and count < least:
        bounds = say_bounds(least, check.params["most"], language)
        yield check.code, {**check.params, "missing": least - count, "bounds": bounds}


def _escaped(text: str) -> str:
    """The text so that it reads as it is in Markdown, and blanks in it are not filled."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
