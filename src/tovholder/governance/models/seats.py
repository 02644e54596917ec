"""Who sits where."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


class Membership(models.Model):
    """A person in a seat of a body for a time. Body and seat are ids of the charter."""

    class Part(models.TextChoices):
        """What the person is there."""

        MEMBER = "member", _("member")
        CHAIR = "chair", _("chair")
        SECRETARY = "secretary", _("secretary")
        OBSERVER = "observer", _("observer")
        SUBSTITUTE = "substitute", _("substitute")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    charter = models.CharField(_("charter"), max_length=80)
    body = models.CharField(_("body"), max_length=80)
    seat = models.CharField(_("seat"), max_length=200)
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.MEMBER)
    on_behalf_of = models.CharField(_("on behalf of"), max_length=200, blank=True)
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        indexes = (
            models.Index(fields=["organisation", "charter", "body"], name="membership_by_body"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "charter", "body", "seat", "person", "from_on"],
                name="membership_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True)
                | models.Q(until_on__gte=models.F("from_on")),
                name="membership_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.body}, {self.seat}"
