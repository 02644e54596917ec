"""Meetings, and the days of what goes before and after them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class Meeting(models.Model):
    """One meeting of a body. Charter, body and kind are ids of the charter.

    `title` is what the charter called it when it was planned. `set_on` is the day on which its day
    was set. `revision` rises with each change.
    """

    class State(models.TextChoices):
        """As in the rules."""

        PLANNED = "planned", _("planned")
        CANCELLED = "cancelled", _("cancelled")
        HELD = "held", _("held")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="meetings")
    charter = models.CharField(_("charter"), max_length=80)
    body = models.CharField(_("body"), max_length=80)
    kind = models.CharField(_("kind of meeting"), max_length=80)
    title = models.CharField(_("title"), max_length=300)
    day = models.DateField(_("day"))
    starts_at = models.TimeField(_("begins"), null=True, blank=True)
    ends_at = models.TimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PLANNED)
    cancelled_because = models.CharField(_("why it is cancelled"), max_length=500, blank=True)
    set_on = models.DateField(_("day set on"))
    revision = models.PositiveIntegerField(_("revision"), default=0)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        indexes = (models.Index(fields=["organisation", "day"], name="meeting_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "charter", "body", "kind", "day"],
                condition=~Q(state="cancelled"),
                name="meeting_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "cancelled", "held"]), name="meeting_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="cancelled", cancelled_because__gt="")
                | (~Q(state="cancelled") & Q(cancelled_because="")),
                name="meeting_cancelled_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True)
                | Q(starts_at__isnull=False, ends_at__gt=F("starts_at")),
                name="meeting_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.day}"


class MeetingStep(models.Model):
    """The day that somebody gave one step of a meeting, instead of the one it follows from."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="steps")
    step = models.CharField(_("step"), max_length=200)
    day = models.DateField(_("day"))

    class Meta:
        verbose_name = _("step of a meeting")
        verbose_name_plural = _("steps of meetings")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "step"], name="meeting_step_once"),
        )

    def __str__(self) -> str:
        return f"{self.step}: {self.day}"
