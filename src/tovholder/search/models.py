"""What can be found, and the words of each organisation's texts.

Which words a document has stands in an index of the database's own: see `engine`.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class Document(models.Model):
    """Something that can be found. `key` names it among those of its source.

    `seen_by` is the permission that it takes to find it; "" for everybody in the organisation.
    What is `is_personal` is found by its readers alone.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    source = models.CharField(max_length=30)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=500)
    text = models.TextField()
    url = models.CharField(max_length=1000)
    on = models.DateField(null=True)
    seen_by = models.CharField(max_length=40, blank=True)
    is_personal = models.BooleanField(default=False)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("searchable document")
        verbose_name_plural = _("searchable documents")
        constraints = (
            models.UniqueConstraint(fields=["organisation", "source", "key"], name="document_once"),
        )

    def __str__(self) -> str:
        return self.title


class Reader(models.Model):
    """Somebody who may find a personal document."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="readers")
    person_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("reader")
        verbose_name_plural = _("readers")
        constraints = (
            models.UniqueConstraint(fields=["document", "person_id"], name="reader_once"),
        )

    def __str__(self) -> str:
        return f"{self.document}: {self.person_id}"


class Term(models.Model):
    """A stem in the organisation's texts, `word`, and what else finds it: `part`.

    That is the stem itself, a part of it if it is a compound, or, where `is_form`, the way that it
    was written.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    part = models.CharField(max_length=40)
    word = models.CharField(max_length=40)
    is_form = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        indexes = (models.Index(fields=["organisation", "word"], name="term_by_word"),)
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "part", "word", "is_form"], name="term_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.part} ({self.word})"


class IndexState(models.Model):
    """How far the index of an organisation follows the event log, and for which day it was made."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    events = models.BigIntegerField(default=0)
    last_event = models.BigIntegerField(default=0)
    made_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("state of the search")
        verbose_name_plural = _("states of the search")

    def __str__(self) -> str:
        return f"{self.organisation}: {self.last_event}"
