"""What has been seen to happen, and what was waived."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.core.facts import FactKind
from tovholder.directory.models import Organisation
from tovholder.files.models import FileVersion
from tovholder.governance.models import Decision

_STANDS = models.Q(withdrawn_at__isnull=True, withdrawn_reason="")
_WITHDRAWN = models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawn_reason="")


class FactRecord(models.Model):
    """A fact with its proof. `charter` and `subject` name the rule that it speaks to.

    A fact stands until it is withdrawn. One that was corrected is withdrawn, and points at the row
    that took its place.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="facts")
    charter = models.CharField(_("charter"), max_length=80)
    kind = models.CharField(
        _("kind"), max_length=30, choices=[(kind.value, kind.phrase) for kind in FactKind]
    )
    subject = models.CharField(_("rule"), max_length=200)
    on = models.DateField(_("day"))
    about = models.DateField(_("meeting day"), null=True, blank=True)
    value = models.DecimalField(_("value"), max_digits=20, decimal_places=4, null=True, blank=True)
    ref = models.CharField(_("proof"), max_length=500)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"))
    text = models.TextField(_("text"), blank=True, default="", db_default="")
    link = models.URLField(_("link"), max_length=500, blank=True, default="", db_default="")
    file = models.ForeignKey(
        FileVersion, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("file")
    )
    replaced_by = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaces"
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.TextField(_("why withdrawn"), blank=True, default="", db_default="")

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        indexes = (models.Index(fields=["organisation", "charter", "on"], name="fact_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in FactKind]),
                name="fact_kind_known",
            ),
            models.CheckConstraint(
                condition=_STANDS | _WITHDRAWN, name="fact_withdrawn_with_reason"
            ),
            models.CheckConstraint(
                condition=models.Q(replaced_by__isnull=True)
                | models.Q(withdrawn_at__isnull=False) & ~models.Q(replaced_by=models.F("pk")),
                name="fact_replaced_is_withdrawn",
            ),
        )

    def __str__(self) -> str:
        return f"{self.on}: {self.kind} {self.subject}"


class WaiverRecord(models.Model):
    """A decision that one occurrence need not be kept. It holds until it is withdrawn."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="waivers")
    charter = models.CharField(_("charter"), max_length=80)
    subject = models.CharField(_("rule"), max_length=200)
    due_on = models.DateField(_("due day"))
    decided_on = models.DateField(_("decided"))
    decided_by = models.CharField(_("decided by"), max_length=200)
    ref = models.CharField(_("decision"), max_length=500)
    reason = models.TextField(_("reason"), blank=True, default="", db_default="")
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="waivers"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.TextField(_("why withdrawn"), blank=True, default="", db_default="")

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "charter", "subject", "due_on"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="waiver_once",
            ),
            models.CheckConstraint(
                condition=_STANDS | _WITHDRAWN, name="waiver_withdrawn_with_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject} {self.due_on}: {self.ref}"
