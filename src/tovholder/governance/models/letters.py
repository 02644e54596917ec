"""What an organisation writes in the letters that the site makes for it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation


class LetterText(models.Model):
    """The text of the letter that asks for a name for a seat, in one language."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="letter_texts")
    language = models.CharField(_("language"), max_length=2)
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("letter text")
        verbose_name_plural = _("letter texts")
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "language"], name="letter_text_one_per_language"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="letter_text_says_something"),
        )

    def __str__(self) -> str:
        return f"{self.organisation}: {self.language}"
