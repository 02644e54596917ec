"""Mail on its way out, and the links in it that answer without a login."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.outbox.rules import MailState


class Mail(models.Model):
    """A mail to one person. `key` says what it is about, and is there once for all time."""

    key = models.CharField(max_length=200, unique=True)
    organisation_id = models.BigIntegerField()
    to = models.EmailField()
    to_name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    queued_at = models.DateTimeField()
    state = models.CharField(max_length=10, default=MailState.QUEUED.value)
    next_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    claimed_by = models.CharField(max_length=120, blank=True)
    sent_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        indexes = (
            models.Index(fields=["state", "next_at"], name="mail_by_state"),
            models.Index(fields=["organisation_id", "-queued_at"], name="mail_by_organisation"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in MailState]),
                name="mail_state_known",
            ),
            models.CheckConstraint(
                condition=models.Q(state=MailState.SENT.value, sent_at__isnull=False)
                | (~models.Q(state=MailState.SENT.value) & models.Q(sent_at__isnull=True)),
                name="mail_sent_has_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"


class SignedLink(models.Model):
    """The right to answer one question once without a login. Only the token's digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=60)
    organisation_id = models.BigIntegerField()
    organisation_slug = models.CharField(max_length=80)
    organisation_name = models.CharField(max_length=200)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    data = models.JSONField(encoder=DjangoJSONEncoder)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("signed link")
        verbose_name_plural = _("signed links")
        indexes = (models.Index(fields=["expires_at"], name="link_by_expiry"),)

    def __str__(self) -> str:
        return f"{self.purpose} ({self.person_name})"
