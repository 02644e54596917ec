"""What a person has put off or handed over, and when the person is away."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


class Snooze(models.Model):
    """A person has put a thing off until after a day. `key` is that of what is owed."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="snoozes")
    person = models.ForeignKey(Person, models.CASCADE, related_name="snoozes")
    key = models.CharField(max_length=400)
    until_on = models.DateField(_("until"))
    reason = models.CharField(_("reason"), max_length=300)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("snooze")
        verbose_name_plural = _("snoozes")
        constraints = (
            models.UniqueConstraint(fields=["person", "key"], name="snooze_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="snooze_has_reason"),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.key}"


class Delegation(models.Model):
    """A substitute answers for a person from a day until a day; for one thing, or "" for all."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="delegations")
    person = models.ForeignKey(Person, models.CASCADE, related_name="delegations")
    to = models.ForeignKey(Person, models.CASCADE, related_name="delegations_taken")
    key = models.CharField(max_length=400, blank=True)
    title = models.CharField(_("what"), max_length=500, blank=True)
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        indexes = (models.Index(fields=["organisation", "from_on"], name="delegation_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(person=models.F("to")), name="delegation_to_another"
            ),
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True)
                | models.Q(until_on__gte=models.F("from_on")),
                name="delegation_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} → {self.to}"


class Absence(models.Model):
    """A person is away from a day through another."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="absences")
    person = models.ForeignKey(Person, models.CASCADE, related_name="absences")
    from_on = models.DateField(_("first day"))
    until_on = models.DateField(_("last day"))
    note = models.CharField(_("note"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        indexes = (models.Index(fields=["organisation", "until_on"], name="absence_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(until_on__gte=models.F("from_on")),
                name="absence_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.from_on} – {self.until_on}"
