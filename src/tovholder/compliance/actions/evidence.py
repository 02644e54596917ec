"""Writing evidence: facts in bulk, what a person attests, corrections, and withdrawals."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import unquote

from django.db import transaction
from django.urls import reverse

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import FactRecord
from tovholder.compliance.rules.evidence import RefusedEvidenceError, fits_with_known, rule_key
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.files.actions import Content, add_version, store_upload
from tovholder.files.models import FileVersion

LONGEST_PROOF = 200
"""Letters of a text that stand as the proof of a fact without a link or a file."""


@transaction.atomic
def record_facts(
    *,
    organisation: Organisation,
    charter: str,
    facts: Iterable[Fact],
    by: User | None,
    at: datetime,
    reason: str = "",
) -> int:
    """Keep facts about the rules of a charter, as one event; answers with how many."""
    kept = {"organisation": organisation, "charter": charter}
    kept |= {"recorded_by": by, "recorded_at": at}
    rows = [FactRecord(**kept, **{**asdict(fact), "kind": fact.kind.value}) for fact in facts]
    if rows:
        FactRecord.objects.bulk_create(rows, batch_size=500)
        record(
            verb="record-facts",
            subject=Subject("charter", charter, charter),
            by=by,
            at=at,
            organisation_id=organisation.pk,
            after={"facts": len(rows), "first": rows[0].on, "last": rows[-1].on},
            reason=reason,
        )
    return len(rows)


@dataclass(frozen=True, slots=True)
class Proof:
    """What an attestation rests on: a text, a link (https), a new file as name and content."""

    text: str = ""
    link: str = ""
    file: tuple[str, Content] | None = None


@transaction.atomic
def attest(
    *,
    organisation: Organisation,
    charter: str,
    fact: Fact,
    proof: Proof,
    title: str,
    by: User | None,
    at: datetime,
) -> int:
    """Keep what a person vouches for; answers with the key of the fact.

    The fact's own `ref` is not used: the proof says where to look. `title` is the rule's.
    Raises RefusedEvidenceError if the same thing stands already, or if there is no proof, and
    RefusedFileError for a file that is not taken.
    """
    saying = Saying(charter, fact, proof, title)
    return _attest(locked(organisation), saying, by, at)


class Saying(NamedTuple):
    """Something to vouch for, as `attest` takes it."""

    charter: str
    fact: Fact
    proof: Proof
    title: str


@transaction.atomic
def attest_many(
    *, organisation: Organisation, sayings: Iterable[Saying], by: User | None, at: datetime
) -> int:
    """Keep all of it, or nothing if one is refused; answers with how many. Raises as `attest`."""
    organisation = locked(organisation)
    return len([_attest(organisation, one, by, at) for one in sayings])


@transaction.atomic
def correct_fact(
    *,
    organisation: Organisation,
    key: int,
    fact: Fact,
    proof: Proof,
    reason: str,
    title: str,
    by: User | None,
    at: datetime,
) -> int:
    """Put a new fact in the place of one that is wrong; answers with its key.

    The old one is kept, withdrawn, with who and why. A new file becomes the next version of the
    old one's; without a new file the old one's stays. Raises as `attest` does, and
    RefusedEvidenceError if the fact was corrected or withdrawn in the meantime.
    """
    organisation = locked(organisation)
    old = _standing(organisation, key)
    _must_have(reason)
    _must_fit(organisation, old.charter, fact, besides=key)
    version = _stored(organisation, old.file, proof, by, at) or old.file
    before = _said(old)
    _withdraw(old, reason, by, at)
    row = _new(organisation, old.charter, fact, _proof_fields(organisation, proof, version), by, at)
    old.replaced_by = row
    old.save(update_fields=["replaced_by"])
    _record("correct-fact", row, title, by, at, before=before, after=_said(row), reason=reason)
    return row.pk


@transaction.atomic
def withdraw_fact(
    *,
    organisation: Organisation,
    key: int,
    reason: str,
    title: str,
    by: User | None,
    at: datetime,
) -> None:
    """From now on the fact counts for nothing; it is kept, with who withdrew it and why.

    Raises RefusedEvidenceError without a reason, or if it was withdrawn in the meantime.
    """
    old = _standing(locked(organisation), key)
    _must_have(reason)
    _withdraw(old, reason, by, at)
    _record("withdraw-fact", old, title, by, at, before=_said(old), reason=reason)


def _attest(organisation: Organisation, one: Saying, by: User | None, at: datetime) -> int:
    _must_fit(organisation, one.charter, one.fact)
    version = _stored(organisation, None, one.proof, by, at)
    proof = _proof_fields(organisation, one.proof, version)
    row = _new(organisation, one.charter, one.fact, proof, by, at)
    _record("attest", row, one.title, by, at, after=_said(row))
    return row.pk


def _standing(organisation: Organisation, key: int) -> FactRecord:
    """The fact, if it stands. The organisation is locked, and so nobody else changes it."""
    found = FactRecord.objects.filter(organisation=organisation, pk=key).select_related("file")
    row = found.first()
    if row is None or row.withdrawn_at is not None:
        raise RefusedEvidenceError("changed-meanwhile")
    return row


def _must_fit(organisation: Organisation, charter: str, fact: Fact, besides: int = 0) -> None:
    rows = FactRecord.objects.filter(
        organisation=organisation,
        charter=charter,
        subject=fact.subject,
        kind=fact.kind.value,
        withdrawn_at__isnull=True,
    ).exclude(pk=besides)
    known = rows.filter(on=fact.on).values_list("on", "about")
    if not (answer := fits_with_known(fact.on, fact.about, known)):
        raise RefusedEvidenceError(answer.reason)


def _must_have(reason: str) -> None:
    if not reason.strip():
        raise RefusedEvidenceError("no-reason")


def _stored(
    organisation: Organisation,
    before: FileVersion | None,
    proof: Proof,
    by: User | None,
    at: datetime,
) -> FileVersion | None:
    """The new file as it was stored, as the next version of the one before; None without one."""
    if proof.file is None:
        return None
    name, content = proof.file
    if before is not None:
        return add_version(file=before.file, name=name, content=content, by=by, at=at)
    stored = store_upload(organisation=organisation, name=name, content=content, by=by, at=at)
    return stored.versions.get()


def _proof_fields(
    organisation: Organisation, proof: Proof, version: FileVersion | None
) -> Mapping[str, Any]:
    """The link comes first as what the verdict leads to, then the file, then the text."""
    text = " ".join(proof.text.split())
    short = text if len(text) <= LONGEST_PROOF else text[: LONGEST_PROOF - 1].rstrip() + "…"
    ref = proof.link or (version and _address(organisation, version)) or short
    if not ref:
        raise RefusedEvidenceError("no-proof")
    return {"ref": ref, "text": proof.text.strip(), "link": proof.link, "file": version}


def _address(organisation: Organisation, version: FileVersion) -> str:
    """Where the file is, within the site; as it is read, and not as it is sent."""
    args = (organisation.slug, version.file_id, version.number, version.name)
    return unquote(reverse("governance:file", args=args))


def _new(
    organisation: Organisation,
    charter: str,
    fact: Fact,
    proof: Mapping[str, Any],
    by: User | None,
    at: datetime,
) -> FactRecord:
    return FactRecord.objects.create(
        organisation=organisation,
        charter=charter,
        kind=fact.kind.value,
        subject=fact.subject,
        on=fact.on,
        about=fact.about,
        value=fact.value,
        recorded_by=by,
        recorded_at=at,
        **proof,
    )


def _withdraw(row: FactRecord, reason: str, by: User | None, at: datetime) -> None:
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_reason = at, by, reason.strip()
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def _said(row: FactRecord) -> dict[str, object]:
    """What the log keeps of a fact: what is set, and no more."""
    said = {
        "kind": FactKind(row.kind).value,
        "on": row.on,
        "about": row.about,
        "value": row.value,
        "text": row.text,
        "ref": row.ref,
    }
    return {name: value for name, value in said.items() if value not in (None, "")}


def _record(
    verb: str,
    row: FactRecord,
    title: str,
    by: User | None,
    at: datetime,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    record(
        verb=verb,
        subject=Subject("rule", rule_key(row.charter, row.subject), title),
        by=by,
        at=at,
        organisation_id=row.organisation_id,
        before=before,
        after=after,
        reason=reason,
    )
