"""Questions about what was decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import CharterVersion, Decision
from tovholder.governance.references import DecisionName
from tovholder.governance.rules import DecisionKind, DecisionState


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as it stands in the register.

    `charter` and `body` are ids of the charter, `file` is the key of a stored file.
    """

    id: int
    year: int
    number: int
    charter: str
    body: str
    kind: DecisionKind
    decided_on: date
    title: str
    text: str
    outcome: str
    owner: Person | None
    due_on: date | None
    follow_up: str
    followed_up_on: date | None
    verified_by: Person | None
    verified_on: date | None
    file: int | None
    link: str
    rule: str
    subject: Subject | None
    state: DecisionState
    closed_at: datetime | None
    revision: int

    @property
    def reference(self) -> str:
        """ "2026-7"."""
        return f"{self.year}-{self.number}"

    @property
    def is_open(self) -> bool:
        """Whether anything remains to be done: to follow up, or to verify what was."""
        return self.state is not DecisionState.CLOSED

    def is_overdue(self, on: date) -> bool:
        """Whether what should follow has not been done by its due day."""
        is_late = self.due_on is not None and self.due_on < on
        return is_late and self.state is DecisionState.OPEN


def decisions_of(organisation: Organisation) -> tuple[DecisionRow, ...]:
    """The whole register, newest first; one query."""
    return tuple(_row(one) for one in _register(organisation))


def decision_at(organisation: Organisation, year: int, number: int) -> Decision | None:
    """The decision with this number, to be handed to an action; None if there is none."""
    return _register(organisation).filter(year=year, number=number).first()


def decision_row(decision: Decision) -> DecisionRow:
    """The decision as a value; no query for one that `decision_at` gave."""
    return _row(decision)


def decisions_about(organisation: Organisation, subject: Subject) -> tuple[DecisionRow, ...]:
    """What was decided about a thing, newest first; one query."""
    about = {"subject_kind": subject.kind, "subject_id": str(subject.id)}
    return tuple(_row(one) for one in _register(organisation).filter(**about))


def open_follow_ups(organisation: Organisation, on: date) -> tuple[DecisionRow, ...]:
    """Decisions made by the day `on` that are not closed, the first due first; one query.

    Those in the state FOLLOWED_UP only wait for somebody else than the owner to verify them. A row
    that `is_overdue` goes back to the secretary of its body.
    """
    found = _register(organisation).filter(decided_on__lte=on)
    rows = [_row(one) for one in found.exclude(state=DecisionState.CLOSED.value)]
    return tuple(sorted(rows, key=lambda one: (one.due_on or date.max, one.year, one.number)))


def decision_choices(organisation: Organisation) -> tuple[tuple[str, str], ...]:
    """Key and words of each decision, newest first, for a form in which one is chosen."""
    rows = _register(organisation).values_list("pk", "year", "number", "decided_on", "title")
    return tuple(
        (str(pk), f"{year}-{number} ({on:%d.%m.%Y}): {title}")
        for pk, year, number, on, title in rows
    )


def chosen_decision(organisation: Organisation, key: str) -> Decision | None:
    """The decision that was chosen among `decision_choices`; None for "" or another's key."""
    return _register(organisation).filter(pk=int(key)).first() if key.isdecimal() else None


def versions_by_decision(organisation: Organisation, name: DecisionName) -> Iterator[Subject]:
    """The charter versions that the decision adopted; one query."""
    versions = CharterVersion.objects.filter(organisation=organisation, decision=name.key)
    for slug, title, number in versions.order_by("pk").values_list("slug", "title", "number"):
        yield Subject("charter", slug, f"{title} ({number})")


def _register(organisation: Organisation) -> QuerySet[Decision]:
    decisions = Decision.objects.filter(organisation=organisation)
    return decisions.select_related("owner", "verified_by").order_by("-year", "-number")


def _row(row: Decision) -> DecisionRow:
    subject = Subject(row.subject_kind, row.subject_id, row.subject_title)
    return DecisionRow(
        id=row.pk,
        year=row.year,
        number=row.number,
        charter=row.charter,
        body=row.body,
        kind=DecisionKind(row.kind),
        decided_on=row.decided_on,
        title=row.title,
        text=row.text,
        outcome=row.outcome,
        owner=row.owner,
        due_on=row.due_on,
        follow_up=row.follow_up,
        followed_up_on=row.followed_up_on,
        verified_by=row.verified_by,
        verified_on=row.verified_on,
        file=row.file_id,
        link=row.link,
        rule=row.rule,
        subject=subject if row.subject_kind else None,
        state=DecisionState(row.state),
        closed_at=row.closed_at,
        revision=row.revision,
    )
