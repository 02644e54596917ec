"""The mail that reminds: one a day, about everything that has come to a step."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from tovholder.compliance.actions.reminders import Told, Written
from tovholder.compliance.queries.readers import Contact
from tovholder.directory.models import Organisation
from tovholder.outbox.emails import Action, Item, Letter, Section
from tovholder.ui.dates import relative_day
from tovholder.ui.sentences.reminders import LETTER, LINES, SECTIONS

_WEEK = timedelta(days=7)


class Digest:
    """Writes the mails of a day to the people of an organisation. `names` are theirs, by key."""

    def __init__(self, organisation: Organisation, names: Mapping[int, str], on: date) -> None:
        self._organisation = organisation
        self._names = names
        self._on = on

    def write(self, contact: Contact, told: Sequence[Told]) -> Written:
        """The mail about these things, which are in the language of the contact."""
        language, slug = contact.language, self._organisation.slug
        subject = self._subject(told, language)
        letter = Letter(
            organisation=self._organisation.name,
            title=subject,
            greeting=LETTER["greeting"].format(language, name=contact.name),
            paragraphs=(LETTER["intro"].text(language),) if any(t.link for t in told) else (),
            sections=tuple(self._sections(told, language)),
            action=Action(LETTER["inbox"].text(language), _whole("overview:inbox", slug)),
            why=LETTER["why"].text(language),
            preferences_url=_whole("overview:reminder-settings", slug),
        )
        with translation.override(language):
            return Written(
                f"{self._organisation.name}: {subject}", letter.as_text(), letter.as_html()
            )

    def _subject(self, told: Sequence[Told], language: str) -> str:
        if len(told) == 1:
            item = told[0].item
            when = relative_day(item.due, self._on, language)
            return LETTER["subject-one"].format(language, title=item.title, when=when)
        late = sum(one.item.is_late(self._on) for one in told)
        said = LETTER["subject"].format(language, count=len(told))
        return f"{said}, {LETTER['subject-late'].format(language, late=late)}" if late else said

    def _sections(self, told: Sequence[Told], language: str) -> Iterator[Section]:
        by_when: dict[str, list[Item]] = {code: [] for code in SECTIONS}
        for one in told:
            by_when[self._when(one.item.due)].append(self._item(one, language))
        for code, items in by_when.items():
            if items:
                yield Section(SECTIONS[code].text(language), tuple(items))

    def _when(self, due: date) -> str:
        if due < self._on:
            return "late"
        return "week" if due <= self._on + _WEEK else "later"

    def _item(self, one: Told, language: str) -> Item:
        item = one.item
        page = settings.SITE.geturl() + item.url
        action = Action(item.deed, one.link or settings.SITE.geturl() + item.deed_url)
        return Item(
            title=item.title,
            url=page,
            lines=tuple(self._lines(one, language)),
            actions=(action,),
            tone={"late": "late", "week": "soon", "later": "calm"}[self._when(item.due)],
        )

    def _lines(self, one: Told, language: str) -> Iterator[str]:
        item, reminder = one.item, one.reminder
        when = relative_day(item.due, self._on, language)
        yield LINES["due"].format(language, due=item.due, when=when)
        code = "-".join(name for name in ("clause", "cadence") if getattr(item, name))
        if code:
            yield LINES[code].format(language, clause=item.clause, cadence=item.cadence)
        if item.why:
            yield item.why
        if reminder.instead_of is not None:
            name = self._names[reminder.instead_of]
            yield LINES["instead"].format(language, name=name)
        elif reminder.level:
            before = [self._names[person] for person in item.owners[0] if person in self._names]
            yield LINES["fallback"].format(language, name=before)


def _whole(name: str, slug: str) -> str:
    return f"{settings.SITE.geturl()}{reverse(name, args=[slug])}"
