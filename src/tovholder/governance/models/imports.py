"""Lists of members that were uploaded, and are looked at before they change anything."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class MemberImport(models.Model):
    """An uploaded list of members, kept until it is applied or given up, and no longer.

    `digest` tells the content of the file from that of another.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="member_imports")
    name = models.CharField(_("file"), max_length=200)
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"))

    class Meta:
        verbose_name = _("member import")
        verbose_name_plural = _("member imports")

    def __str__(self) -> str:
        return self.name
