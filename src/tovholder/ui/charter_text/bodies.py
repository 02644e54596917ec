"""A body retold: what it is for, who sits there, when it meets and what it answers for."""

from collections.abc import Iterator
from typing import Final

from tovholder.core.charter.base import Unknown
from tovholder.core.charter.body import Body, Meeting, Papers, Places, Quota, Seat, SeatRole
from tovholder.core.charter.walk import Path
from tovholder.ui.charter_text.voice import Line, Voice
from tovholder.ui.sentences.charter import (
    AMONG,
    BODY,
    BY,
    CONDITION,
    LINES,
    MANDATES,
    PREPARATION,
    SEAT,
    SEAT_ROLES,
)
from tovholder.ui.sentences.verdicts import say_bounds

_PARTIES: Final = ("reports_to", "oversees", "anchored_in")
_SERVICES: Final = ("secretary", "secretariat", "serviced_by", "facilitated_by")


def bodies(voice: Voice) -> Iterator[Line]:
    """Each body as a heading with its lines below."""
    for ref, body in voice.charter.bodies.items():
        path: Path = ("bodies", ref)
        below = (
            *_purpose(voice, body, path),
            *_members(voice, body, path),
            *_leaders(voice, body, path),
            *_work(voice, body, path),
        )
        if not below:
            below = (voice.line(BODY["mentioned"], path),)
        yield Line("", path, body.clause or "", body.inferred or "", heading=body.name, below=below)


def meetings(voice: Voice) -> Iterator[Line]:
    """Every cadence, and what goes before and after a meeting, by body."""
    for ref, body in voice.charter.bodies.items():
        path: Path = ("bodies", ref)
        below = (*_meetings(voice, body, path), *_papers(voice, body, path))
        if below:
            yield Line("", path, heading=body.name, below=below)


def _purpose(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    if body.about:
        yield voice.line(body.about, (*path, "about"))
    if body.mandate:
        mandate = MANDATES[body.mandate.value]
        yield voice.line(BODY["mandate"], (*path, "mandate"), body=body.name, mandate=mandate)
    if days := voice.days(body.established, body.until):
        yield voice.line(BODY["days"], (*path, "established"), days=days)
    if body.set_by:
        yield voice.line(BODY["set-by"], (*path, "set_by"), names=voice.name(body.set_by))
    if body.part_of:
        yield voice.line(BODY["part-of"], (*path, "part_of"), names=voice.name(body.part_of))
    for key in _PARTIES:
        if refs := getattr(body, key):
            sentence = BODY[key.replace("_", "-")]
            yield voice.line(sentence, (*path, key), names=voice.names(refs))
    if body.replaces:
        yield voice.line(
            BODY["replaces"], (*path, "replaces"), body.replaces, names=body.replaces.name
        )


def _members(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    if size := body.size:
        least = size.at_least if size.exactly is None else size.exactly
        most = size.at_most if size.exactly is None else size.exactly
        bounds = say_bounds(least, most, voice.language)
        yield voice.line(BODY["size"], (*path, "size"), size, modality="must", bounds=bounds)
    for number, quota in enumerate(body.quotas):
        yield _quota(voice, quota, (*path, "quotas", number))
    for number, seat in enumerate(body.seats):
        here = (*path, "seats", number)
        details = seat_details(voice, seat)
        yield voice.line(BODY["seat"], here, seat, title=seat.title, details=details)
    if body.open_list:
        yield voice.line(BODY["open-list"], (*path, "open_list"))
    for number, one in enumerate(body.eligibility):
        yield voice.line(BODY["eligibility"], (*path, "eligibility", number), one, title=one.title)
    if body.topics:
        yield voice.line(BODY["topics"], (*path, "topics"), names=voice.listed(body.topics))


def _quota(voice: Voice, quota: Quota, path: Path) -> Line:
    least = quota.at_least if quota.exactly is None else quota.exactly
    most = quota.at_most if quota.exactly is None else quota.exactly
    return voice.line(
        BODY["quota-among" if quota.among else "quota"],
        path,
        quota,
        modality="must",
        bounds=say_bounds(least, most, voice.language),
        sector=quota.sector,
        among=quota.among or "",
    )


def seat_details(voice: Voice, seat: Seat) -> str:
    """ " (2 pladser, udpeget af byrådet, for 4 år)"; "" if there is nothing to add."""
    found = [
        *_kind_of_seat(voice, seat),
        *_holder_of_seat(voice, seat),
        *_term_of_seat(voice, seat),
    ]
    return f" ({', '.join(found)})" if found else ""


def _kind_of_seat(voice: Voice, seat: Seat) -> Iterator[str]:
    if seat.role is not SeatRole.MEMBER:
        yield voice.fill(SEAT["role"], role=SEAT_ROLES[seat.role.value])
    match seat.count:
        case Unknown():
            yield voice.fill(SEAT["unknown"])
        case Places(at_least=least, at_most=most):
            yield voice.fill(SEAT["range"], bounds=say_bounds(least, most, voice.language))
        case int() if seat.count != 1:
            yield voice.fill(SEAT["count"], count=seat.count)


def _holder_of_seat(voice: Voice, seat: Seat) -> Iterator[str]:
    for key in ("holder", "appointed_by", "on_behalf_of"):
        ref: str | None = getattr(seat, key)
        if ref and (name := voice.name(ref)) != seat.title:
            yield voice.fill(SEAT[key.replace("_", "-")], name=name)
    if not seat.voting:
        yield voice.fill(SEAT["not-voting"])
    if seat.optional:
        yield voice.fill(SEAT["optional"])


def _term_of_seat(voice: Voice, seat: Seat) -> Iterator[str]:
    if seat.interim:
        yield voice.fill(SEAT["interim"])
    if (term := seat.term) is None:
        return
    if term.years:
        yield voice.fill(SEAT["years"], years=term.years)
    if term.renewals is not None:
        yield voice.fill(SEAT["renewals"], renewals=term.renewals)
    if term.follows:
        yield voice.fill(SEAT["follows"], election=term.follows)
    if term.staggered:
        yield voice.fill(SEAT["staggered"])


def _leaders(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    if chair := body.chair:
        among = voice.fill(AMONG, names=voice.listed(chair.among)) if chair.among else ""
        by = voice.fill(BY, name=voice.name(chair.by)) if chair.by else ""
        here = (*path, "chair")
        if chair.post and chair.how == "ex officio":
            yield voice.line(BODY["chair"], here, chair, name=voice.name(chair.post))
        elif chair.how != "ex officio":
            yield voice.line(BODY[f"chair-{chair.how}"], here, chair, among=among + by)
    if acting := body.acting_chair:
        when = voice.fill(CONDITION, when=acting.when) if acting.when else ""
        name = voice.name(acting.any_of)
        yield voice.line(
            BODY["acting-chair"], (*path, "acting_chair"), acting, name=name, condition=when
        )
    for key in _SERVICES:
        if services := getattr(body, key):
            names = voice.names(service.by for service in services)
            sentence = BODY[key.replace("_", "-")]
            yield voice.line(sentence, (*path, key), services[0], names=names)


def _meetings(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    for key, meeting in body.meetings.items():
        here = (*path, "meetings", key)
        kind = "meeting" if meeting.title else "meeting-unnamed"
        sentence = BODY["meeting-proposed" if meeting.proposed else kind]
        title = meeting.title or body.name
        yield voice.line(
            voice.fill(sentence, title=title, when=voice.when(meeting.when)),
            here,
            meeting,
            when=None if meeting.proposed else meeting.when,
            modality="" if meeting.proposed else meeting.modality.value,
            below=_about_meeting(voice, meeting, here),
        )


def _about_meeting(voice: Voice, meeting: Meeting, path: Path) -> Iterator[Line]:
    for key, sentence in (("agenda", "agenda"), ("agenda_at_least", "agenda-least")):
        if items := getattr(meeting, key):
            names = voice.listed([item.title for item in items])
            yield voice.line(BODY[sentence], (*path, key), names=names)
    if meeting.joint_with:
        names = voice.names(meeting.joint_with)
        yield voice.line(BODY["joint-with"], (*path, "joint_with"), names=names)


def _papers(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    for key in ("materials", "minutes"):
        rule: Papers | None = getattr(body, key)
        if rule is not None and rule.when is not None:
            yield _paper(voice, rule, key, (*path, key))
    for number, rule in enumerate(body.preparation):
        if rule.when is not None:
            yield _paper(voice, rule, "preparation", (*path, "preparation", number))


def _paper(voice: Voice, rule: Papers, key: str, path: Path) -> Line:
    said = voice.when(rule.when) if rule.when else ""
    text = voice.fill(BODY[key], title=rule.title or PREPARATION.text(voice.language), when=said)
    below = [voice.line(LINES["owner"], path, names=voice.name(rule.owner))] if rule.owner else []
    return voice.line(text, path, rule, when=rule.when, modality=rule.modality.value, below=below)


def _work(voice: Voice, body: Body, path: Path) -> Iterator[Line]:
    if body.decides:
        yield voice.line(BODY["decides"], (*path, "decides"), names=voice.names(body.decides))
    for number, task in enumerate(body.tasks):
        here = (*path, "tasks", number)
        modality = task.modality.value
        yield voice.line(BODY["task"], here, task, modality=modality, title=task.title)
    if closed := body.closed_items:
        sentence = BODY["closed-allowed" if closed.allowed else "closed-refused"]
        yield voice.line(sentence, (*path, "closed_items"), closed, ground=closed.ground)
