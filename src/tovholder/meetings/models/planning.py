"""The plan of a year while it is made, and what else happens in the organisation's year."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class PlanDraft(models.Model):
    """What somebody has chosen for the plan of a year. `revision` rises with each change.

    `options` are those of `tovholder.meetings.plan_options`, as JSON.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="plan_drafts")
    year = models.PositiveIntegerField(_("year"))
    options = models.JSONField(_("options"), default=dict)
    revision = models.PositiveIntegerField(_("revision"), default=0)

    class Meta:
        verbose_name = _("draft of a year's plan")
        verbose_name_plural = _("drafts of years' plans")
        constraints = (
            models.UniqueConstraint(fields=["organisation", "year"], name="plan_draft_once_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.organisation}: {self.year}"


class PlanChoice(models.Model):
    """A meeting of a plan that somebody has settled by hand, and who did so in which revision."""

    class Kind(models.TextChoices):
        """What was settled."""

        PINNED = "pinned", _("day chosen")
        REMOVED = "removed", _("left out")
        ADDED = "added", _("added")

    draft = models.ForeignKey(PlanDraft, models.CASCADE, related_name="choices")
    key = models.CharField(_("meeting of the plan"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    charter = models.CharField(_("charter"), max_length=80)
    subject = models.CharField(_("meeting"), max_length=200)
    day = models.DateField(_("day"), null=True, blank=True)
    is_undone = models.BooleanField(_("undone"), default=False)
    revision = models.PositiveIntegerField(_("revision"))
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("choice in a plan")
        verbose_name_plural = _("choices in plans")
        constraints = (
            models.UniqueConstraint(fields=["draft", "key"], name="plan_choice_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["pinned", "removed", "added"]), name="plan_choice_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(kind="removed") | Q(day__isnull=False), name="plan_choice_has_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.key}: {self.kind}"


class Occasion(models.Model):
    """Something else in the year that meetings should keep clear of: a council, a school holiday.

    `fingerprint` tells whether the same was imported before.
    """

    class Kind(models.TextChoices):
        """What sort of thing it is."""

        POLITICAL = "political", _("political meeting")
        SCHOOL = "school", _("school holiday")
        OTHER = "other", _("something else")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="occasions")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    title = models.CharField(_("title"), max_length=200)
    first_on = models.DateField(_("first day"))
    last_on = models.DateField(_("last day"))
    starts_at = models.TimeField(_("begins"), null=True, blank=True)
    ends_at = models.TimeField(_("ends"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    fingerprint = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")
        indexes = (models.Index(fields=["organisation", "first_on"], name="occasion_by_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "fingerprint"], name="occasion_imported_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["political", "school", "other"]), name="occasion_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="occasion_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.first_on}"
