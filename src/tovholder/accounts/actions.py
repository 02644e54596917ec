"""What happens to a login."""

from django.conf import settings

from tovholder.accounts.models import User


def create_user(
    *, email: str, name: str, password: str | None = None, language: str = "da"
) -> User:
    """A new login; without a password the person chooses one through "Forgotten password"."""
    return User.objects.create_user(email=email, name=name, password=password, language=language)


def prefer_language(*, by: User, language: str) -> None:
    """Keep the language for the next login and for mail; one that is not offered is ignored."""
    if language in dict(settings.LANGUAGES) and language != by.language:
        by.language = language
        by.save(update_fields=["language"])
