"""The secret addresses of calendar feeds."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class FeedToken(models.Model):
    """The secret part of one user's calendar address in one organisation."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="feed_tokens")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="feed_tokens")
    token = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "user"], name="feed_token_one_per_user"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation}"
