"""What the page of a decision shows, and what the visitor can do there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict

from django.forms import Form
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tovholder.accounts.models import User
from tovholder.audit.rules import Subject
from tovholder.audit.subjects import kind_of
from tovholder.core.owners import roster
from tovholder.directory.models import Organisation, Person
from tovholder.files.queries import newest
from tovholder.governance.access import Visitor
from tovholder.governance.decision_list import kind_word, standing_mark, standing_of
from tovholder.governance.forms.decisions import FollowUpForm, ReasonForm
from tovholder.governance.models import Decision
from tovholder.governance.queries import body_names, charters_between, seating_of
from tovholder.governance.queries.decisions import DecisionRow, decision_row
from tovholder.governance.references import DecisionName, referring_to
from tovholder.governance.rules import Answer, DecisionStep, Permission
from tovholder.governance.rules.decisions import may_step, may_verify
from tovholder.ui.badges import person_mark
from tovholder.ui.dates import short_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.decisions import REFUSALS


class Signature(TypedDict):
    """Who writes, and when, as every action takes it."""

    by: User | None
    at: datetime


def steps_of(decision: Decision, visitor: Visitor, **forms: Form) -> "Steps":
    """The steps with empty forms, but for those that are given by name."""
    row = decision_row(decision)
    empty: dict[str, Any] = {
        "follow_up": FollowUpForm(initial={"text": row.follow_up}),
        "closing": ReasonForm(auto_id="id_close_%s"),
        "reopening": ReasonForm(auto_id="id_reopen_%s"),
    }
    return Steps(decision, row, visitor, **empty | forms)


@dataclass(frozen=True, slots=True)
class Steps:
    """What a visitor may do with a decision, and the forms that ask for what it takes."""

    decision: Decision
    row: DecisionRow
    visitor: Visitor
    follow_up: FollowUpForm
    closing: ReasonForm
    reopening: ReasonForm

    def signed(self, at: datetime) -> Signature:
        """The visitor writes at the moment."""
        return {"by": self.visitor.person.user, "at": at}

    @property
    def subject(self) -> Subject:
        """The decision as others refer to it."""
        return Subject("decision", self.row.reference, self.row.title)

    @property
    def may_record(self) -> Answer:
        """Whether the visitor keeps the register."""
        return self.visitor.may(Permission.RECORD_DECISIONS)

    @property
    def is_follower(self) -> bool:
        """The owner may say what has followed, and so may those who keep the register."""
        return self.row.owner == self.visitor.person or bool(self.may_record)

    @property
    def may_follow_up(self) -> bool:
        """Whether the visitor can say now what has followed."""
        return self.is_follower and bool(may_step(self.row.state, DecisionStep.FOLLOW_UP))

    @property
    def may_verify(self) -> Answer:
        """Whether the visitor can vouch for what has followed."""
        owner_id = self.row.owner.pk if self.row.owner else None
        verifier_id = self.visitor.person.pk
        answer = may_verify(self.row.state, owner_id=owner_id, verifier_id=verifier_id)
        return answer and self.may_record

    @property
    def why_not_verify(self) -> str:
        """Why somebody who keeps the register cannot verify now, where that is worth saying."""
        if self.may_record and self.may_verify.reason == "owner-cannot-verify-decision":
            return refusal(self.may_verify.reason)
        return ""

    @property
    def may_close(self) -> bool:
        """Whether the visitor can close it without a verification."""
        return bool(self.may_record and may_step(self.row.state, DecisionStep.CLOSE))

    @property
    def may_reopen(self) -> bool:
        """Whether the visitor can open it again."""
        return bool(self.may_record and may_step(self.row.state, DecisionStep.REOPEN))


def refusal(reason: str) -> str:
    """The reason in words."""
    return REFUSALS[reason].text(page_language())


def context(row: DecisionRow, organisation: Organisation, on: date) -> dict[str, object]:
    """Everything but the frame and the steps."""
    name = body_names(organisation).get((row.charter, row.body), row.body)
    late_at = _secretary(organisation, row, on) if row.is_overdue(on) else None
    references = referring_to(organisation, DecisionName(row.id, row.reference))
    return {
        "decision": row,
        "decision_kicker": f"{row.reference} · {name}",
        "body": name,
        "standing": standing_mark(standing_of(row, on)),
        "kind": kind_word(row.kind),
        "facts": list(_facts(row, organisation.slug, name)),
        "is_overdue": row.is_overdue(on),
        "secretary": late_at,
        "references": [thing_link(organisation.slug, one) for one in references],
        "on": on,
    }


def thing_link(slug: str, subject: Subject) -> SafeString:
    """A thing by its kind and title, linked if it has a page."""
    kind = kind_of(subject.kind)
    url = kind.url(slug, str(subject.id))
    title = format_html('<a href="{}">{}</a>', url, subject.title) if url else subject.title
    return format_html('{} <span class="soft">({})</span>', title, kind.label)


def _facts(row: DecisionRow, slug: str, body: str) -> Iterator[tuple[str, object]]:
    yield gettext("Number"), row.reference
    yield gettext("Body"), body
    yield gettext("Day"), row.decided_on
    yield gettext("Kind"), kind_word(row.kind)
    yield gettext("About"), thing_link(slug, row.subject) if row.subject else ""
    yield gettext("Rule that it keeps"), _rule(row, slug)
    yield gettext("Responsible"), _person(row.owner)
    yield gettext("Due"), row.due_on
    yield gettext("Followed up"), row.followed_up_on
    yield gettext("Verified"), _verified(row)
    yield gettext("File"), _file_link(row, slug)
    yield gettext("Link"), _web_link(row.link)


def _rule(row: DecisionRow, slug: str) -> SafeString | str:
    if not row.rule:
        return ""
    url = kind_of("rule").url(slug, f"{row.charter}:{row.rule}")
    return format_html('<a href="{}">{}</a>', url, row.rule) if url else row.rule


def _person(person: Person | None) -> SafeString | str:
    return person_mark(person.name, is_demo=person.is_demo) if person else ""


def _verified(row: DecisionRow) -> str:
    if row.verified_by is None or row.verified_on is None:
        return ""
    words = {"day": short_day(row.verified_on, page_language()), "name": row.verified_by.name}
    return gettext("%(day)s by %(name)s") % words


def _file_link(row: DecisionRow, slug: str) -> SafeString | str:
    if row.file is None:
        return ""
    version = newest(row.file)
    url = reverse("governance:file", args=[slug, version.file, version.number, version.name])
    return format_html('<a href="{}">{}</a>', url, version.name)


def _web_link(link: str) -> SafeString | str:
    return format_html('<a href="{0}" rel="noreferrer">{0}</a>', link) if link else ""


def _secretary(organisation: Organisation, row: DecisionRow, on: date) -> str:
    """Who sees to an overdue decision of the body: its secretary by name, or ""."""
    seating = seating_of(organisation)
    for version, charter in charters_between(organisation, on, on):
        if version.slug == row.charter and row.body in charter.bodies:
            sittings = {body: seating.of(row.charter, body) for body in charter.bodies}
            found = roster(charter, sittings, on).holders(f"{row.body}.secretary")
            return ", ".join(seating.persons[key].name for key in found)
    return ""
