"""What the page of a body shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tovholder.core.charter.base import Hand
from tovholder.core.charter.body import Meeting, SeatRole, Service
from tovholder.core.charter.index import index
from tovholder.core.composition import Outcome, SeatState, Sitting
from tovholder.core.composition.model import Check
from tovholder.governance.queries import Seating
from tovholder.overview.assembly import Assembly
from tovholder.overview.body_list import mandate_word, size_text
from tovholder.ui.badges import clause_mark, modality_mark, person_mark
from tovholder.ui.dates import listing, short_day
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.bounds import say_bounds
from tovholder.ui.sentences.composition import OUTCOMES, say_check
from tovholder.ui.sentences.organisation import SEAT_ROLES
from tovholder.ui.sentences.schedules import say_named

_ICONS = {Outcome.KEPT: "met", Outcome.BROKEN: "broken", Outcome.OPEN: "unverifiable"}
_TONES = {Outcome.KEPT: "met", Outcome.BROKEN: "broken", Outcome.OPEN: "unverifiable"}
_RANKS = {Outcome.BROKEN: 0, Outcome.OPEN: 1, Outcome.KEPT: 2}


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat as the table shows it."""

    title: str
    about: str
    clause: str
    holders: SafeString
    is_vacant: bool
    id: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A rule as the list shows it."""

    badge: SafeString
    text: str
    clause: str


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A kind of meeting: its name, its cadence in words, and what the charter says of it."""

    title: str
    when: str
    clause: str
    mark: SafeString
    agenda: Sequence[str]


def context(assembly: Assembly, seating: Seating, slug: str) -> dict[str, object]:
    """Everything but the frame, for an organisation's address."""
    body = assembly.body
    checks = sorted(assembly.seated.checks, key=lambda one: _RANKS[one.outcome])
    kept = [one for one in checks if one.outcome is Outcome.KEPT]
    return {
        "assembly": assembly,
        "body": body,
        "mandate": mandate_word(assembly),
        "facts": [(name, value) for name, value in _facts(assembly) if value],
        "seats": [_seat_line(assembly, one, seating, slug) for one in assembly.seated.seats],
        "unlisted": _holders(assembly.seated.unlisted, seating, "", slug),
        "checks": [_check_line(check) for check in checks if check not in kept],
        "kept": [_check_line(check) for check in kept],
        "meetings": [_meeting_line(assembly, key, one) for key, one in body.meetings.items()],
        "papers": list(_papers(assembly)),
        "tasks": [
            (task.title, modality_mark(task.modality), clause(task.clause)) for task in body.tasks
        ],
        "eligibility": body.eligibility,
        "topics": body.topics,
    }


def clause(text: str | None) -> SafeString | str:
    """A mark for the clause, or nothing."""
    return clause_mark(text) if text else ""


def _facts(assembly: Assembly) -> Iterator[tuple[str, str]]:
    body = assembly.body
    yield gettext("Mandate"), mandate_word(assembly)
    yield gettext("Size"), size_text(body.size)
    yield gettext("Chair"), _chair(assembly)
    yield gettext("Secretary"), _served(assembly, body.secretary)
    yield gettext("Secretariat"), _served(assembly, body.secretariat)
    yield gettext("Serviced by"), _served(assembly, body.serviced_by)
    yield gettext("Facilitated by"), _served(assembly, body.facilitated_by)
    yield gettext("Reports to"), _names(assembly, body.reports_to)
    yield gettext("Part of"), _names(assembly, [body.part_of] if body.part_of else [])
    yield gettext("Set up by"), _names(assembly, [body.set_by] if body.set_by else [])
    yield gettext("Oversees"), _names(assembly, body.oversees)
    yield gettext("Anchored in"), _names(assembly, _hands(body.anchored_in))
    yield gettext("Also called"), listing(list(body.also), page_language())
    yield gettext("Replaces"), body.replaces.name if body.replaces else ""


def _chair(assembly: Assembly) -> str:
    chair = assembly.body.chair
    if chair is None:
        return ""
    how = {
        "ex officio": gettext("by virtue of a post"),
        "elected": gettext("elected"),
        "appointed": gettext("appointed"),
        "rotating": gettext("by turns"),
    }[chair.how]
    who = _names(assembly, [chair.post] if chair.post else [])
    among = listing(list(chair.among), page_language())
    said = f"{who} ({how})" if who else how.capitalize()
    return gettext("%(said)s, among %(among)s") % {"said": said, "among": among} if among else said


def _served(assembly: Assembly, services: Iterable[Service]) -> str:
    names = index(assembly.charter)
    said = []
    for one in services:
        name = names.name(one.by, page_language())
        notes = [note for note in (one.task, gettext("for the time being") * one.interim) if note]
        said.append(f"{name} ({', '.join(notes)})" if notes else name)
    return listing(said, page_language())


def _names(assembly: Assembly, refs: Iterable[str]) -> str:
    names = index(assembly.charter)
    return listing([names.name(ref, page_language()) for ref in refs], page_language())


def _hands(hands: Iterable[Hand]) -> list[str]:
    return [hand.by for hand in hands]


def _seat_line(assembly: Assembly, state: SeatState, seating: Seating, slug: str) -> SeatLine:
    holders = _holders(state.holders, seating, state.seat.title, slug)
    if state.vacant:
        word = gettext("%(count)s vacant") % {"count": state.vacant}
        vacant = format_html('<li class="vacant">{}</li>', word)
        holders = format_html("{}{}", holders, vacant)
    about = "; ".join(note for note in _seat_notes(assembly, state) if note)
    return SeatLine(
        state.seat.title,
        about,
        state.seat.clause or "",
        holders,
        is_vacant=bool(state.vacant),
        id=state.id,
    )


def _seat_notes(assembly: Assembly, state: SeatState) -> Iterator[str]:
    """What the charter says of the seat, each in a few words."""
    seat, language = state.seat, page_language()
    role = SEAT_ROLES[seat.role].text(language)
    if seat.role not in (SeatRole.MEMBER, SeatRole.CHAIR) and role != seat.title:
        yield role
    if state.places is None:
        yield gettext("the number of places is not known")
    elif state.places != (1, 1):
        yield gettext("places: %(number)s") % {"number": _number(state.places)}
    for words, ref in (
        (gettext("goes with: %(who)s"), seat.holder),
        (gettext("appointed by: %(who)s"), seat.appointed_by),
        (gettext("on behalf of: %(who)s"), seat.on_behalf_of),
    ):
        who = _names(assembly, [ref]) if ref else ""
        yield words % {"who": who} if who not in ("", seat.title) else ""
    yield listing(list(seat.sectors), language)
    yield "" if seat.voting else gettext("without a vote")
    yield gettext("may stand empty") if seat.optional else ""
    yield gettext("new holder every year") if seat.changes_yearly else ""
    if seat.term and seat.term.years:
        yield gettext("term in years: %(years)s") % {"years": seat.term.years}


def _number(places: tuple[int, int | None]) -> str:
    least, most = places
    return str(least) if least == most else say_bounds(least, most, page_language())


def _holders(sittings: Iterable[Sitting], seating: Seating, seat: str, slug: str) -> SafeString:
    """Names with what is known of each; a job title that is the seat's own is not said again."""
    persons = seating.persons
    return format_html_join(
        "",
        '<li>{}{} <span class="soft">{}</span></li>',
        (
            (
                person_mark(
                    one.name,
                    reverse("governance:membership", args=[slug, one.id]),
                    is_demo=persons[one.person].is_demo,
                ),
                _part(one, seating),
                _since(one, persons[one.person].employer, seat),
            )
            for one in sittings
        ),
    )


def _part(one: Sitting, seating: Seating) -> str:
    """ ", formand"; nothing of an ordinary member."""
    if one.part is SeatRole.MEMBER:
        return ""
    word = SEAT_ROLES[one.part].text(page_language()).lower()
    if one.is_acting:
        word = gettext("acting %(part)s") % {"part": word}
    if one.rank:
        word = gettext("%(part)s no. %(rank)s") % {"part": word, "rank": one.rank}
    if one.stands_in_for in seating.persons:
        name = seating.persons[one.stands_in_for].name
        word = gettext("%(part)s for %(name)s") % {"part": word, "name": name}
    return f", {word}"


def _since(one: Sitting, employer: str, seat: str) -> str:
    language = page_language()
    since = gettext("since %(day)s") % {"day": short_day(one.from_on, language)}
    title = "" if one.title == seat else one.title
    behalf = "" if one.on_behalf_of in ("", employer) else one.on_behalf_of
    behalf = behalf and gettext("on behalf of %(who)s") % {"who": behalf}
    until = one.until_on and gettext("until %(day)s") % {"day": short_day(one.until_on, language)}
    return ", ".join(word for word in (title, employer, behalf, since, until) if word)


def _check_line(check: Check) -> CheckLine:
    language = page_language()
    badge = format_html(
        '<span class="badge badge-{}">{}{}</span>',
        _TONES[check.outcome],
        icon(_ICONS[check.outcome]),
        OUTCOMES[check.outcome].text(language),
    )
    return CheckLine(badge, say_check(check, language), check.clause or "")


def _meeting_line(assembly: Assembly, key: str, meeting: Meeting) -> MeetingLine:
    title = meeting.title or assembly.body.name
    when = say_named(meeting.when.schedule, assembly.charter, page_language())
    agenda = [item.title for item in (*meeting.agenda, *meeting.agenda_at_least)]
    mark = (
        format_html('<span class="soft">{}</span>', gettext("proposed, not adopted"))
        if meeting.proposed
        else modality_mark(meeting.modality)
    )
    return MeetingLine(title, when, meeting.clause or assembly.body.clause or "", mark, agenda)


def _papers(assembly: Assembly) -> Iterator[tuple[str, str, SafeString | str]]:
    body, language = assembly.body, page_language()
    named = (
        (gettext("Papers before the meeting"), body.materials),
        (gettext("Minutes"), body.minutes),
        *((gettext("Preparation"), one) for one in body.preparation),
    )
    for word, rule in named:
        if rule is not None:
            schedule = rule.when.schedule if rule.when else None
            when = say_named(schedule, assembly.charter, language) if schedule else ""
            said = ": ".join(part for part in (rule.title or word, when) if part)
            yield word, said, clause(rule.clause)
