"""How often somebody wants to be reminded, and what was sent."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.rules.reminders import Pace
from tovholder.directory.models import Organisation, Person


class ReminderPace(models.Model):
    """How often a person wants to be reminded; daily for whoever has said nothing."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="reminder_pace")
    pace = models.CharField(_("how often"), max_length=10, default=Pace.DAILY.value)

    class Meta:
        verbose_name = _("pace of reminders")
        verbose_name_plural = _("paces of reminders")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(pace__in=[pace.value for pace in Pace]), name="pace_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.pace}"


class ReminderSent(models.Model):
    """A person was reminded of a thing at a step: once, stored with the mail that did it.

    `step` is in days from the due day, below zero before it.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="reminders_sent")
    person = models.ForeignKey(Person, models.CASCADE, related_name="reminders_sent")
    key = models.CharField(max_length=400)
    title = models.CharField(_("what"), max_length=500)
    due_on = models.DateField(_("due"))
    step = models.SmallIntegerField(_("step"))
    level = models.PositiveSmallIntegerField()
    sent_on = models.DateField(_("sent"))
    mail_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("reminder sent")
        verbose_name_plural = _("reminders sent")
        indexes = (models.Index(fields=["organisation", "-sent_on"], name="reminder_sent_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "key", "due_on", "step"], name="reminder_sent_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.key} ({self.step:+})"
