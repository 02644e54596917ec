"""The versions of an organisation's charters, and the drafts that they come from."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation
from tovholder.governance.rules.charters import OF_DRAFTS, CharterState


class CharterVersion(models.Model):
    """One adopted version of one charter of an organisation.

    `slug` is the charter's own id, the same in all its versions. `compiled` is the charter as JSON,
    ready to be read without parsing the text again. The days in force are those of the text, ended
    by the next version. `adopted_by` is a body or a person in words, and `decision_ref` says where
    the decision is found; `decision` is the one in the register, if it is there.
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
    adopted_by = models.CharField(_("adopted by"), max_length=300, blank=True, db_default="")
    adopted_on = models.DateField(_("adopted"), null=True, blank=True)
    decision_ref = models.CharField(_("decision"), max_length=300, blank=True, db_default="")
    decision = models.ForeignKey(
        "governance.Decision", models.PROTECT, null=True, blank=True, related_name="+"
    )
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


class CharterDraft(models.Model):
    """A charter's next version while it is written: nothing follows from it before it is adopted.

    A charter has one draft at a time. `based_on` is the version that was newest when it was begun,
    `version` the one that it became. Every text that was saved is a `DraftRevision`.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="charter_drafts")
    slug = models.CharField(_("charter"), max_length=80)
    title = models.CharField(_("title"), max_length=300)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=[(state.value, state.value) for state in OF_DRAFTS],
        default=CharterState.DRAFT.value,
    )
    based_on = models.ForeignKey(
        CharterVersion, models.CASCADE, null=True, blank=True, related_name="+"
    )
    version = models.OneToOneField(
        CharterVersion, models.CASCADE, null=True, blank=True, related_name="draft"
    )
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    begun_at = models.DateTimeField(_("begun"))
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("charter draft")
        verbose_name_plural = _("charter drafts")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "slug"],
                condition=models.Q(state=CharterState.DRAFT.value),
                name="charter_draft_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in OF_DRAFTS]),
                name="charter_draft_state_known",
            ),
            models.CheckConstraint(
                condition=models.Q(state=CharterState.ADOPTED.value, version__isnull=False)
                | (~models.Q(state=CharterState.ADOPTED.value) & models.Q(version__isnull=True)),
                name="charter_draft_adopted_is_a_version",
            ),
            models.CheckConstraint(
                condition=models.Q(state=CharterState.DRAFT.value, ended_at__isnull=True)
                | (~models.Q(state=CharterState.DRAFT.value) & models.Q(ended_at__isnull=False)),
                name="charter_draft_ended_once_it_is_none",
            ),
        )

    def __str__(self) -> str:
        return self.title


class DraftRevision(models.Model):
    """A text of a draft, as it was saved once. Never changed."""

    draft = models.ForeignKey(CharterDraft, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("revision"))
    text = models.TextField(_("text of the file"))
    digest = models.CharField(max_length=64)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    saved_at = models.DateTimeField(_("saved"))

    class Meta:
        verbose_name = _("draft revision")
        verbose_name_plural = _("draft revisions")
        constraints = (
            models.UniqueConstraint(
                fields=["draft", "number"], name="draft_revision_number_unique"
            ),
        )

    def __str__(self) -> str:
        return f"{self.draft} ({self.number})"
