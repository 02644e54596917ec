import pytest
from django.core.management import call_command

from tests.people import PASSWORD
from tovholder.accounts.models import User


@pytest.mark.django_db
def test_whoever_installs_makes_the_first_login_on_the_command_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command(
        "createsuperuser", interactive=False, email="Root@Example.org", name="Root", verbosity=0
    )
    root = User.objects.get(email="root@example.org")
    assert root.is_staff
    assert root.check_password(PASSWORD)
