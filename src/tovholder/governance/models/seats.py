"""Who sits where."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


class Membership(models.Model):
    """A person in a seat of a body for a time. Body and seat are ids of the charter.

    A substitute may stand in for one person, or come in the order of `rank`. `is_acting` is a chair
    for the time being. `revision` tells whether somebody else has changed the row since.
    """

    class Part(models.TextChoices):
        """What the person is there."""

        MEMBER = "member", _("member")
        CHAIR = "chair", _("chair")
        SECRETARY = "secretary", _("secretary")
        OBSERVER = "observer", _("observer")
        SUBSTITUTE = "substitute", _("substitute")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    charter = models.CharField(_("charter"), max_length=80)
    body = models.CharField(_("body"), max_length=80)
    seat = models.CharField(_("seat"), max_length=200)
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.MEMBER)
    on_behalf_of = models.CharField(_("on behalf of"), max_length=200, blank=True)
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)
    stands_in_for = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="substitutes"
    )
    rank = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    is_acting = models.BooleanField(_("acting"), default=False, db_default=False)
    revision = models.PositiveIntegerField(default=1, db_default=1)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        indexes = (
            models.Index(fields=["organisation", "charter", "body"], name="membership_by_body"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "charter", "body", "seat", "person", "from_on"],
                name="membership_once",
            ),
            models.UniqueConstraint(
                fields=["organisation", "charter", "body", "seat", "person"],
                condition=Q(until_on__isnull=True),
                name="membership_open_once",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="membership_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(is_acting=False) | Q(part="chair"), name="membership_acting_is_chair"
            ),
            models.CheckConstraint(
                condition=Q(part="substitute") | Q(stands_in_for__isnull=True, rank__isnull=True),
                name="membership_only_substitutes_stand_in",
            ),
            models.CheckConstraint(
                condition=Q(stands_in_for__isnull=True) | ~Q(stands_in_for=F("person")),
                name="membership_stands_in_for_another",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.body}, {self.seat}"
