"""Files with their versions. The content lies in Django's file storage.

An organisation is known by its key alone: the register of organisations lies above this app.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.files.rules import LARGEST


class StoredFile(models.Model):
    """Something that was uploaded, and all its versions. It is withdrawn, and never deleted."""

    organisation_id = models.BigIntegerField()
    created_at = models.DateTimeField(_("created"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.TextField(_("why withdrawn"), blank=True)

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        indexes = (models.Index(fields=["organisation_id"], name="file_by_organisation"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawn_reason=""),
                name="file_withdrawn_with_reason",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class FileVersion(models.Model):
    """One content of a file, under the name that it came with."""

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    name = models.CharField(_("name"), max_length=200)
    media_type = models.CharField(_("kind"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(_("checksum"), max_length=64)
    content = models.FileField(_("content"), max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"))

    class Meta:
        verbose_name = _("file version")
        verbose_name_plural = _("file versions")
        constraints = (
            models.UniqueConstraint(fields=["file", "number"], name="file_version_once"),
            models.UniqueConstraint(fields=["content"], name="file_content_of_one_version"),
            models.CheckConstraint(
                condition=models.Q(size__gte=1, size__lte=LARGEST), name="file_size_within_limit"
            ),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="file_version_counts"),
            models.CheckConstraint(condition=~models.Q(name=""), name="file_version_has_name"),
        )

    def __str__(self) -> str:
        return self.name
