"""The versions of an organisation's charters."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class CharterVersion(models.Model):
    """One version of one charter of an organisation, as the text that was uploaded.

    `slug` is the charter's own id, the same in all its versions. `compiled` is the charter as JSON,
    ready to be read without parsing the text again. The days in force are those of the text, ended
    by the next version.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="charter_versions")
    slug = models.CharField(_("charter"), max_length=80)
    number = models.PositiveIntegerField(_("version"))
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text of the file"))
    compiled = models.TextField()
    digest = models.CharField(max_length=64)
    in_force_from = models.DateField(_("in force from"))
    in_force_until = models.DateField(_("in force until"), null=True, blank=True)
    note = models.CharField(_("what changed"), max_length=500, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"))

    class Meta:
        verbose_name = _("charter version")
        verbose_name_plural = _("charter versions")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "slug", "number"], name="charter_version_number_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(in_force_until__isnull=True)
                | models.Q(in_force_until__gte=models.F("in_force_from")),
                name="charter_version_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
