"""What can be found of the evidence, which the search stands beside and does not know."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import kind_of
from tovholder.compliance.queries.evidence import standing_dispensations, told_evidence
from tovholder.compliance.rules.evidence import rule_key
from tovholder.core.charter.index import Index, index
from tovholder.directory.models import Organisation
from tovholder.governance.queries import newest_charters
from tovholder.search.sources import Found, Source


def _evidence(
    organisation: Organisation, _on: date, _keys: Collection[str] | None
) -> Iterator[Found]:
    names = _names(organisation)
    for one in told_evidence(organisation):
        about = one.fact.subject
        yield Found(
            key=str(one.key),
            kind="evidence",
            title=_name(names, one.charter, about),
            text=" ".join(filter(None, (one.text, one.fact.ref, one.file_name))),
            url=_url(organisation, one.charter, about),
            on=one.fact.on,
        )


def _waivers(
    organisation: Organisation, _on: date, _keys: Collection[str] | None
) -> Iterator[Found]:
    names = _names(organisation)
    for one in standing_dispensations(organisation):
        yield Found(
            key=str(one.key),
            kind="waiver",
            title=_name(names, one.charter, one.subject),
            text=" ".join(filter(None, (one.reason, one.ref, one.decision, one.decided_by))),
            url=_url(organisation, one.charter, one.subject),
            on=one.decided_on,
        )


def _names(organisation: Organisation) -> dict[str, Index]:
    """The names in each charter, by its newest version."""
    return {slug: index(charter) for slug, charter in newest_charters(organisation).items()}


def _name(names: dict[str, Index], charter: str, subject: str) -> str:
    return names[charter].name(subject) if charter in names else subject


def _url(organisation: Organisation, charter: str, subject: str) -> str:
    return kind_of("rule").url(organisation.slug, rule_key(charter, subject))


_AFTER = frozenset({"rule", "charter", "waiver", "file"})
EVIDENCE = Source(
    name="evidence", kinds={"evidence": _("Evidence")}, read=_evidence, also_after=_AFTER
)
WAIVERS = Source(name="waivers", kinds={"waiver": _("Waiver")}, read=_waivers, also_after=_AFTER)
