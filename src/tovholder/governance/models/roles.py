"""Who has a role that follows from no seat."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


class RoleHolder(models.Model):
    """A role in an organisation that follows from no seat: the coordinator, the auditor."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="role_holders")
    person = models.ForeignKey(Person, models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=20)

    class Meta:
        verbose_name = _("role holder")
        verbose_name_plural = _("role holders")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "person", "role"], name="role_holder_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.role}"
