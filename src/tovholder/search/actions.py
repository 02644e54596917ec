"""Keeping the index in step with what it tells of.

It follows the event log: every change of an organisation writes an event, and so the events since
the last time say which documents to read again. No event is written about the index itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from django.db import transaction

from tovholder.audit.queries import State, events_for, state_of
from tovholder.directory.models import Organisation
from tovholder.search import engine
from tovholder.search.models import Document, IndexState, Reader, Term
from tovholder.search.sources import Found, Source, all_sources
from tovholder.search.words import forms, parts_of, stem, stems

VERSION = 1
"""To be raised when words are read another way, so that every index is made anew."""

_CHUNK = 500


def catch_up(organisation: Organisation, on: date) -> int:
    """Index what has changed; answers with how many documents were written or removed.

    Two queries if nothing has. Two at once wait for each other, and the second has nothing to do.
    """
    state = state_of(organisation.pk)
    if _is_in_step(IndexState.objects.filter(organisation=organisation).first(), state, on):
        return 0
    with transaction.atomic():
        IndexState.objects.get_or_create(organisation=organisation)
        row = IndexState.objects.select_for_update().get(organisation=organisation)
        if _is_in_step(row, state, on):
            return 0
        written = _follow(organisation, row, state, on)
        _remember(row, state, on)
    return written


@transaction.atomic
def reindex(organisation: Organisation, on: date) -> int:
    """Make the index of an organisation anew; answers with how many documents it has."""
    IndexState.objects.get_or_create(organisation=organisation)
    row = IndexState.objects.select_for_update().get(organisation=organisation)
    state = state_of(organisation.pk)
    written = _make(organisation, on)
    _remember(row, state, on)
    return written


def _is_in_step(row: IndexState | None, state: State, on: date) -> bool:
    return row is not None and (row.events, row.last_event, row.made_on, row.version) == (
        state.events, state.last, on, VERSION,
    )  # fmt: skip


def _remember(row: IndexState, state: State, on: date) -> None:
    row.events, row.last_event, row.made_on, row.version = state.events, state.last, on, VERSION
    row.save()


def _make(organisation: Organisation, on: date) -> int:
    keys = list(Document.objects.filter(organisation=organisation).values_list("pk", flat=True))
    _remove(keys)
    Term.objects.filter(organisation=organisation).delete()
    found = [
        (source, one) for source in all_sources() for one in source.read(organisation, on, None)
    ]
    _write(organisation, found)
    return len(found)


def _follow(organisation: Organisation, row: IndexState, state: State, on: date) -> int:
    """Read again what the events since the last time are about."""
    seen = events_for(organisation.pk).filter(pk__lte=row.last_event).count()
    if row.version != VERSION or seen != row.events:
        # Nothing was indexed before, or an event with a lower key was committed after the last.
        return _make(organisation, on)
    since = events_for(organisation.pk).filter(pk__gt=row.last_event, pk__lte=state.last)
    changed: dict[str, set[str]] = defaultdict(set)
    for kind, key in since.order_by().values_list("subject_kind", "subject_id").distinct():
        changed[kind].add(key)
    return sum(
        _refresh(organisation, source, on, keys)
        for source in all_sources()
        for keys in _keys_to_read(source, changed, is_new_day=row.made_on != on)
    )


def _keys_to_read(
    source: Source, changed: Mapping[str, set[str]], *, is_new_day: bool
) -> Iterator[set[str] | None]:
    """The keys of the documents to read again, or None for all; nothing if none."""
    if (is_new_day and source.changes_by_day) or source.also_after & changed.keys():
        yield None
    elif source.subject in changed:
        yield changed[source.subject]


def _refresh(
    organisation: Organisation, source: Source, on: date, keys: Collection[str] | None
) -> int:
    """Write the documents of a source that differ from what is stored, and remove what is gone."""
    stored = Document.objects.filter(organisation=organisation, source=source.name)
    if keys is not None:
        stored = stored.filter(key__in=keys)
    known = {key: (pk, digest) for pk, key, digest in stored.values_list("pk", "key", "digest")}
    found = {one.key: one for one in source.read(organisation, on, keys)}
    new = {
        key: one for key, one in found.items() if known.get(key, (0, ""))[1] != _digest(source, one)
    }
    stale = [pk for key, (pk, _digest_) in known.items() if key in new or key not in found]
    _remove(stale)
    _write(organisation, [(source, one) for one in new.values()])
    return len(new) + len(known.keys() - found.keys())


def _remove(documents: Sequence[int]) -> None:
    for start in range(0, len(documents), _CHUNK):
        some = documents[start : start + _CHUNK]
        engine.drop(some)
        Document.objects.filter(pk__in=some).delete()


def _write(organisation: Organisation, found: Sequence[tuple[Source, Found]]) -> None:
    """Store and index documents that are not there yet."""
    rows = Document.objects.bulk_create(
        (_row(organisation, source, one) for source, one in found), batch_size=_CHUNK
    )
    Reader.objects.bulk_create(
        Reader(document=row, person_id=person)
        for row, (_source, one) in zip(rows, found, strict=True)
        for person in sorted(set(one.readers or ()))
    )
    engine.put(
        organisation.pk, [engine.Entry(row.pk, stems(row.title), stems(row.text)) for row in rows]
    )
    _learn(organisation, {form for row in rows for form in forms(f"{row.title} {row.text}")})


def _row(organisation: Organisation, source: Source, one: Found) -> Document:
    return Document(
        organisation=organisation, source=source.name, key=one.key, kind=one.kind,
        title=one.title[:500], text=one.text, url=one.url, on=one.on, seen_by=one.seen_by,
        is_personal=one.readers is not None, digest=_digest(source, one),
    )  # fmt: skip


def _digest(source: Source, one: Found) -> str:
    return sha256(f"{source.name} {one!r}".encode()).hexdigest()


def _learn(organisation: Organisation, written: set[str]) -> None:
    """Keep the words that are new, and which compounds they make with those known before."""
    terms = Term.objects.filter(organisation=organisation)
    unknown = written - set(terms.filter(is_form=True).values_list("part", flat=True))
    if not unknown:
        return
    known = set(terms.filter(is_form=False).values_list("word", flat=True).distinct())
    new = {stem(one) for one in unknown} - known
    again = {word for word in known if any(one in word for one in new)}
    rows = [
        *(Term(organisation=organisation, part=one, word=stem(one), is_form=True)
          for one in sorted(unknown)),
        *_parts(organisation, new | again, known | new),
    ]  # fmt: skip
    Term.objects.bulk_create(rows, batch_size=_CHUNK, ignore_conflicts=True)


def _parts(
    organisation: Organisation, words: Iterable[str], vocabulary: set[str]
) -> Iterator[Term]:
    for word in sorted(words):
        for part in sorted({word, *parts_of(word, vocabulary)}):
            yield Term(organisation=organisation, part=part, word=word)
