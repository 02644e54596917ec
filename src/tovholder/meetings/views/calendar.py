"""Meetings as a calendar file, for one body or all."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from tovholder.audit.queries import state_of
from tovholder.governance.access import enter
from tovholder.governance.queries import BodyNames, body_names
from tovholder.lib import clock
from tovholder.lib.ical import CONTENT_TYPE, AllDay, Timed, calendar_file
from tovholder.meetings.queries import MeetingRow, meetings_of
from tovholder.meetings.rules import State
from tovholder.ui.language import page_language
from tovholder.ui.sentences.planning import CALENDAR, CALENDAR_ABOUT, CANCELLED_TITLE

_REFRESH = timedelta(hours=6)


@require_safe
def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """All meetings from last year on, or those of one body: `?organ=charter/body`."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    organisation, language = visitor.organisation, page_language()
    names = body_names(organisation)
    asked = request.GET.get("organ", "")
    rows = [
        one
        for one in meetings_of(organisation, today.replace(year=today.year - 1, month=1, day=1))
        if asked in ("", f"{one.charter}/{one.body}")
    ]
    charter, _slash, body = asked.partition("/")
    name = names.get((charter, body), organisation.name)
    base = request.build_absolute_uri(reverse("meetings:meetings", args=[slug]))
    file = calendar_file(
        _events(rows, names, base, language),
        name=CALENDAR.format(language, name=name),
        about=CALENDAR_ABOUT.text(language),
        changed_at=state_of(organisation.pk).at or clock.now(),
        refresh=_REFRESH,
    )
    response = HttpResponse(file, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="moeder.ics"'
    return response


def _events(
    rows: Iterable[MeetingRow], names: BodyNames, base: str, language: str
) -> Iterator[AllDay | Timed]:
    for one in rows:
        is_cancelled = one.state is State.CANCELLED
        title = f"{one.title} – {names.get((one.charter, one.body), one.body)}"
        said = CANCELLED_TITLE.format(language, title=title) if is_cancelled else title
        about = "\n".join(part for part in (one.cancelled_because, one.note) if part)
        uid, url = f"meeting-{one.id}@{settings.SITE.hostname}", f"{base}{one.id}/"
        if one.starts_at is None:
            yield AllDay(uid, one.day, said, about, url, revision=one.revision)
            continue
        yield Timed(
            uid=uid,
            starts=_at(one.day, one.starts_at),
            ends=_at(one.day, one.ends_at) if one.ends_at else None,
            summary=said,
            place=one.place,
            description=about,
            url=url,
            revision=one.revision,
            is_cancelled=is_cancelled,
        )


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=clock.COPENHAGEN)
