"""The decision register."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person
from tovholder.files.models import StoredFile
from tovholder.governance.rules import DecisionKind, DecisionState


class Decision(models.Model):
    """What a body decided, recommended or took note of, and what followed from it.

    `charter` and `body` are ids of the charter. `year` and `number` are the name that people use:
    "2026-7". `subject_*` is what it is about, as the event log names things. `rule` is the rule of
    the charter that the decision keeps, if any. `revision` grows with every change.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="decisions")
    charter = models.CharField(_("charter"), max_length=80)
    body = models.CharField(_("body"), max_length=80)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=20)
    decided_on = models.DateField(_("decided"))
    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="decisions_owned"
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    follow_up = models.TextField(_("follow-up"), blank=True)
    followed_up_on = models.DateField(_("followed up"), null=True, blank=True)
    verified_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="decisions_verified"
    )
    verified_on = models.DateField(_("verified"), null=True, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    rule = models.CharField(_("rule"), max_length=200, blank=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=200, blank=True)
    subject_title = models.CharField(max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=20)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"))

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        indexes = (
            models.Index(
                fields=["organisation", "subject_kind", "subject_id"], name="decision_by_subject"
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "year", "number"], name="decision_number_unique"
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="decision_has_title"),
            models.CheckConstraint(
                condition=models.Q(due_on__isnull=True)
                | models.Q(due_on__gte=models.F("decided_on")),
                name="decision_not_due_before_it_is_made",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=[one.value for one in DecisionKind]),
                name="decision_kind_known",
            ),
            models.CheckConstraint(
                condition=models.Q(state=DecisionState.CLOSED.value, closed_at__isnull=False)
                | models.Q(
                    state__in=[DecisionState.OPEN.value, DecisionState.FOLLOWED_UP.value],
                    closed_at__isnull=True,
                ),
                name="decision_closed_at_when_closed",
            ),
            models.CheckConstraint(
                condition=models.Q(verified_by__isnull=True, verified_on__isnull=True)
                | models.Q(
                    verified_by__isnull=False,
                    verified_on__isnull=False,
                    state=DecisionState.CLOSED.value,
                ),
                name="decision_verified_when_closed",
            ),
            models.CheckConstraint(
                condition=models.Q(verified_by__isnull=True)
                | models.Q(owner__isnull=True)
                | ~models.Q(verified_by=models.F("owner")),
                name="decision_not_verified_by_owner",
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    @property
    def reference(self) -> str:
        """ "2026-7"."""
        return f"{self.year}-{self.number}"
