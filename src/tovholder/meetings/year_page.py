"""What the page of a year plan shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, ngettext

from tovholder.core.charter import Charter
from tovholder.core.planning import GRAVE, Clash, MonthLoad, Origin, Proposal, StepKind, YearPlan
from tovholder.meetings.meeting_list import times
from tovholder.meetings.queries import Choice, Outlook
from tovholder.ui.charts import Entry
from tovholder.ui.dates import day_in_year, month_name, weekday_name
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.planning import (
    ORIGINS,
    say_clash,
    say_finding,
    say_step,
    say_why,
)
from tovholder.ui.tables import Column, TableSpec

_LOOKS = {
    Origin.PROPOSED: ("due_soon", "due_soon"),
    Origin.PINNED: ("on_course", "on_course"),
    Origin.ADDED: ("on_course", "add"),
    Origin.SET: ("planned", "planned"),
}
_BAR = 24  # units of the picture for each meeting


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting of the plan as the page shows it. `grave` are the clashes to be asked about."""

    one: Proposal
    day: str
    times: str
    badge: SafeString
    grave: Sequence[str]
    mild: Sequence[str]
    why: Sequence[str]
    steps: SafeString
    url: str

    @property
    def anchor(self) -> str:
        """A name for the row that an address can point at."""
        return self.one.key.replace("/", "-").replace(".", "-")

    @property
    def is_set(self) -> bool:
        """Whether the meeting is planned already."""
        return self.one.origin is Origin.SET

    @property
    def can_let_go(self) -> bool:
        """Whether the day was chosen by hand, and may be left to the plan again."""
        return self.one.origin is Origin.PINNED


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month of the plan."""

    name: str
    load: MonthLoad
    said: str
    lines: Sequence[Line]


def months_of(plan: YearPlan, slug: str) -> Sequence[MonthOf]:
    """The twelve months with their meetings."""
    language = page_language()
    lines = [line_of(one, slug) for one in plan.meetings]
    return [
        MonthOf(
            month_name(load.month, language).capitalize(),
            load,
            _said(load),
            [line for line in lines if line.one.day.month == load.month],
        )
        for load in plan.months
    ]


def line_of(one: Proposal, slug: str) -> Line:
    """A meeting of the plan in words."""
    language = page_language()
    grave = [clash for clash in one.clashes if clash.code in GRAVE]
    mild = [clash for clash in one.clashes if clash.code not in GRAVE]
    tone, sign = _LOOKS[one.origin]
    return Line(
        one=one,
        day=f"{weekday_name(one.day, language)} {day_in_year(one.day, language)}",
        times=times(one.starts_at, one.ends_at),
        badge=format_html(
            '<span class="badge badge-{}">{}{}</span>', tone, icon(sign), origin_word(one)
        ),
        grave=_told(grave, one),
        mild=_told(mild, one),
        why=[say_why(why, one, language) for why in one.why],
        steps=_steps(one),
        url=reverse("meetings:meeting", args=[slug, one.ref]) if one.ref else "",
    )


def origin_word(one: Proposal) -> str:
    """How the meeting came by its day."""
    return ORIGINS[one.origin].text(page_language())


def _told(clashes: Sequence[Clash], one: Proposal) -> Sequence[str]:
    return [say_clash(clash, one, page_language()) for clash in clashes]


def _steps(one: Proposal) -> SafeString:
    language = page_language()
    return format_html_join(
        "",
        '<li{}><time datetime="{}">{}</time> {}</li>',
        (
            (
                format_html(' class="{}"', "is-the-meeting" if is_meeting else ""),
                step.on.isoformat(),
                day_in_year(step.on, language),
                one.title if is_meeting else say_step(step, language),
            )
            for step in one.steps
            for is_meeting in [step.kind is StepKind.MEETING]
        ),
    )


def _said(load: MonthLoad) -> str:
    if not load.meetings:
        return gettext("no meetings")
    said = ngettext("%(number)s meeting", "%(number)s meetings", load.meetings)
    said %= {"number": load.meetings}
    return gettext("%(said)s, too full") % {"said": said} if load.is_full else said


def load_picture(plan: YearPlan) -> SafeString:
    """A bar for each month; the numbers stand in the headings of the months."""
    highest = max([one.meetings for one in plan.months] + [one.most for one in plan.months])
    height = max(highest, 1) * _BAR
    bars = format_html_join(
        "",
        '<rect class="{}" x="{}" y="{}" width="60" height="{}"/>'
        '<text x="{}" y="{}" text-anchor="middle">{}</text>'
        '<text class="load-number" x="{}" y="{}" text-anchor="middle">{}</text>',
        (_bar(load, height) for load in plan.months),
    )
    line = height - plan.months[0].most * _BAR + 24
    return format_html(
        '<svg class="load" viewBox="0 0 960 {}" aria-hidden="true">'
        '<line class="load-most" x1="0" x2="960" y1="{}" y2="{}"/>{}</svg>',
        height + 52, line, line, bars,
    )  # fmt: skip


def _bar(load: MonthLoad, height: int) -> tuple[object, ...]:
    x, tall = (load.month - 1) * 80 + 10, load.meetings * _BAR
    name = month_name(load.month, page_language())[:3]
    tone = "load-full" if load.is_full else "load-bar"
    top = height - tall + 24
    number = load.meetings or ""
    return tone, x, top, tall, x + 30, height + 46, name, x + 30, top - 6, number


def entries_of(plan: YearPlan) -> list[Entry]:
    """The meetings for a calendar of months, marked where something speaks against them."""
    return [
        Entry(one.day, f"{one.title} ({one.body_name})", "", _tone(one)) for one in plan.meetings
    ]


def _tone(one: Proposal) -> str:
    if any(clash.code in GRAVE for clash in one.clashes):
        return "overdue"
    return "planned" if one.origin is Origin.SET else "due_soon"


def findings_of(found: Outlook) -> Sequence[str]:
    """What the whole plan should be told about, each once."""
    names = {id_: body.name for charter in found.charters for id_, body in charter.bodies.items()}
    language = page_language()
    said = [say_finding(one, language, names.get(one.body, "")) for one in found.plan.findings]
    return list(dict.fromkeys(said))


def summary(plan: YearPlan) -> str:
    """How many meetings, how many of them are set, and how many clash."""
    new = len(plan.new)
    clashing = sum(any(c.code in GRAVE for c in one.clashes) for one in plan.meetings)
    total = len(plan.meetings)
    parts = [ngettext("%(number)s meeting", "%(number)s meetings", total) % {"number": total}]
    parts.append(gettext("%(number)s are set") % {"number": total - new})
    parts.append(gettext("%(number)s are proposed") % {"number": new})
    parts.append(
        ngettext("%(number)s clashes", "%(number)s clash", clashing) % {"number": clashing}
        if clashing
        else gettext("none clashes")
    )
    return ", ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A meeting that somebody took out of the plan."""

    choice: Choice
    title: str


def left_out(found: Outlook) -> Sequence[LeftOut]:
    """What was taken out of the plan, and may be taken in again."""
    charters = {charter.charter: charter for charter in found.charters}
    return [
        LeftOut(one, _title(charters.get(one.charter), one.subject))
        for one in found.draft.standing
        if one.kind == "removed"
    ]


def _title(charter: Charter | None, subject: str) -> str:
    body_id, _dot, kind = subject.partition(".")
    body = charter.bodies.get(body_id) if charter else None
    if body is None:
        return subject
    meeting = body.meetings.get(kind)
    return f"{body.name}: {(meeting and meeting.title) or body.name}"


def _clash_text(one: Proposal) -> str:
    return " ".join(_told(one.clashes, one))


def _step_day(kind: StepKind) -> "Column[Proposal]":
    def day(one: Proposal) -> date | None:
        return next((step.on for step in one.steps if step.kind is kind), None)

    words = {
        StepKind.ITEMS: gettext_lazy("Deadline for items"),
        StepKind.AGENDA: gettext_lazy("Agenda approved"),
        StepKind.DISPATCH: gettext_lazy("Dispatch"),
        StepKind.MINUTES: gettext_lazy("Draft of the minutes"),
        StepKind.PUBLICATION: gettext_lazy("Minutes published"),
    }
    return Column(kind.value, words[kind], day)


def _columns() -> Iterator["Column[Proposal]"]:
    yield Column("day", gettext_lazy("Day"), lambda one: one.day)
    yield Column("time", gettext_lazy("Time"), lambda one: times(one.starts_at, one.ends_at))
    yield Column("title", gettext_lazy("Meeting"), lambda one: one.title)
    yield Column("body", gettext_lazy("Body"), lambda one: one.body_name)
    yield Column("place", gettext_lazy("Place"), lambda one: one.place)
    yield Column("origin", gettext_lazy("State"), origin_word)
    for kind in (StepKind.ITEMS, StepKind.AGENDA, StepKind.DISPATCH):
        yield _step_day(kind)
    for kind in (StepKind.MINUTES, StepKind.PUBLICATION):
        yield _step_day(kind)
    yield Column("clashes", gettext_lazy("What speaks against it"), _clash_text)


PLAN_TABLE: TableSpec[Proposal] = TableSpec(
    name="aarsplan",
    caption=gettext_lazy("Year plan"),
    columns=tuple(_columns()),
    is_wide=True,
)
"""The plan as a table with every step, and as a spreadsheet."""
