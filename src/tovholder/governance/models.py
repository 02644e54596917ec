"""Charter versions, who sits where, and who has which role in an organisation."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


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
