"""Reminders as the coordinator sees them: those to come with why not, and those that were sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from tovholder.compliance.owing import Owed
from tovholder.compliance.queries.readers import SentRow
from tovholder.compliance.queries.reminders import Plan
from tovholder.compliance.rules.reminders import AFTER, BEFORE, EVERY, Why
from tovholder.ui.dates import listing
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.reminders import LEVEL, OUTCOME, SILENCE, STEP
from tovholder.ui.tables import Column, TableSpec


@dataclass(frozen=True, slots=True)
class Coming:
    """A reminder that goes out on a day; or one that does not, and why."""

    on: date
    person: str
    item: Owed
    step: int
    level: int = 0
    instead_of: str = ""
    why: str = ""

    @property
    def text(self) -> str:
        """What a search looks through."""
        return f"{self.person} {self.item.title} {self.instead_of}"


def coming(plans: Iterable[Plan]) -> Sequence[Coming]:
    """Day by day who gets what, and then who does not; a silence is told once, when it begins."""
    rows: list[Coming] = []
    told: set[tuple[int, str, int, Why]] = set()
    for plan in plans:
        names = {key: one.name for key, one in plan.contacts.items()}
        rows += [
            Coming(
                plan.on, names[one.person], plan.items[one.key], one.step, one.level,
                names.get(one.instead_of or 0, ""),
            )
            for one in plan.reminders
        ]  # fmt: skip
        for silence in plan.silences:
            known = (silence.person, silence.key, silence.step, silence.why)
            if known not in told:
                told.add(known)
                name, item = names[silence.person], plan.items[silence.key]
                rows.append(Coming(plan.on, name, item, silence.step, why=silence.why))
    return rows


def sent_table(slug: str) -> TableSpec[SentRow]:
    """The list of what was sent, for an organisation's address."""
    return TableSpec(
        name="sendte-paamindelser",
        caption=gettext_lazy("What was sent"),
        columns=(
            Column("sent", gettext_lazy("Day"), cell=attrgetter("sent_on")),
            Column("person", gettext_lazy("Who"), cell=attrgetter("person")),
            Column("title", gettext_lazy("What"), cell=attrgetter("title")),
            Column("due", gettext_lazy("Due"), cell=attrgetter("due")),
            Column("step", gettext_lazy("Step"), cell=_step, sort=attrgetter("step")),
            Column("level", gettext_lazy("As"), cell=_level, sort=attrgetter("level")),
            Column("mail", gettext_lazy("Mail"), cell=partial(_mail, slug),
                   text=attrgetter("mail_id"), is_sortable=False),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=attrgetter("title")),
            ChoiceFilter("person", gettext_lazy("Who"), match=attrgetter("person")),
        ),
    )  # fmt: skip


def cadence() -> dict[str, object]:
    """The table of cadence, as numbers of days for a sentence."""
    language = page_language()
    return {
        "before": listing([str(days) for days in BEFORE], language),
        "after": listing([str(days) for days in AFTER], language),
        "every": EVERY,
    }


def _linked(row: Coming) -> SafeString:
    return format_html('<a href="{}">{}</a>', row.item.url, row.item.title)


def _step(row: Coming | SentRow) -> str:
    code = "before" if row.step < 0 else "after"
    return STEP[code].format(page_language(), days=abs(row.step))


def _level(row: Coming | SentRow) -> str:
    return LEVEL[min(row.level, len(LEVEL) - 1)].text(page_language())


def _silence(why: str) -> str:
    return SILENCE[why].text(page_language())


def _outcome(row: Coming) -> str:
    language = page_language()
    if row.why:
        return OUTCOME["no-mail"].format(language, why=SILENCE[row.why])
    if row.instead_of:
        return OUTCOME["instead"].format(language, name=row.instead_of)
    return OUTCOME["mail"].format(language, level=LEVEL[min(row.level, len(LEVEL) - 1)])


def _mail(slug: str, row: SentRow) -> SafeString:
    url = reverse("overview:mail", args=[slug, row.mail_id])
    return format_html('<a href="{}">{}</a>', url, gettext_lazy("See the mail"))


COMING: TableSpec[Coming] = TableSpec(
    name="paamindelser",
    caption=gettext_lazy("The next two weeks"),
    columns=(
        Column("on", gettext_lazy("Day"), cell=attrgetter("on")),
        Column("person", gettext_lazy("Who"), cell=attrgetter("person")),
        Column("title", gettext_lazy("What"), cell=_linked, text=attrgetter("item.title")),
        Column("due", gettext_lazy("Due"), cell=attrgetter("item.due")),
        Column("step", gettext_lazy("Step"), cell=_step, sort=attrgetter("step")),
        Column("outcome", gettext_lazy("What happens"), cell=_outcome),
    ),
    filters=(
        SearchFilter("q", gettext_lazy("Search"), text=attrgetter("text")),
        ChoiceFilter("person", gettext_lazy("Who"), match=attrgetter("person")),
        ChoiceFilter(
            "why", gettext_lazy("No mail because"), match=attrgetter("why"), word=_silence
        ),
    ),
)
"""What goes out in the next two weeks, and what does not."""
