"""Organisations, and the persons they know."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    """A municipality, a network or an association: one tenant of the installation."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    is_demo = models.BooleanField(_("demo"), default=False)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = (
            models.CheckConstraint(condition=~models.Q(name=""), name="organisation_has_name"),
        )

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody whom an organisation knows, with or without a login.

    The same human being is one person in each organisation, joined by the login.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="persons")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="persons"
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("mail address"), blank=True)
    title = models.CharField(_("job title"), max_length=200, blank=True)
    employer = models.CharField(_("works for"), max_length=200, blank=True)
    sector = models.CharField(_("sector"), max_length=80, blank=True)
    is_demo = models.BooleanField(_("demo"), default=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "user"], name="person_one_per_user_and_organisation"
            ),
            models.UniqueConstraint(
                "organisation",
                Lower("email"),
                condition=~models.Q(email=""),
                name="person_email_unique_in_organisation",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_name"),
        )

    def __str__(self) -> str:
        return self.name
