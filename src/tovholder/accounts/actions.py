"""What happens to a login."""

from django.conf import settings

from tovholder.accounts.models import User


def create_user(
    *, email: str, name: str, password: str | None = None, language: str = "da"
) -> User:
    """A new login; without a password the person chooses one through "Forgotten password"."""
    return User.objects.create_user(email=email, name=name, password=password, language=language)


def create_user_like(*, like: User, email: str, name: str) -> User:
    """A login with the language and the password of another: for a demo, where all share one.

    The password is not hashed again, which would take a third of a second each time.
    """
    return User.objects.create(
        email=User.objects.normalize_email(email),
        name=name,
        language=like.language,
        password=like.password,
    )


def prefer_language(*, by: User, language: str) -> None:
    """Keep the language for the next login and for mail; one that is not offered is ignored."""
    if language in dict(settings.LANGUAGES) and language != by.language:
        by.language = language
        by.save(update_fields=["language"])


def login_for(*, email: str, name: str) -> tuple[User, bool]:
    """The login with that mail address, and whether it was made now, without a password."""
    email = User.objects.normalize_email(email)
    user = User.objects.filter(email=email).first()
    if user is not None:
        return user, False
    return create_user(email=email, name=name), True
