"""Who is refused is told why, in words."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.people import Cast
from tovholder.governance.rules import Permission, Role
from tovholder.ui.sentences.access import PERMISSIONS, ROLES, say_refusal


def test_every_permission_and_role_has_words() -> None:
    assert PERMISSIONS.keys() == {one.value for one in Permission}
    assert ROLES.keys() == {one.value for one in Role}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "Ingen af dine roller giver dig ret til at læse loggen."),
        ("en", "None of your roles lets you read the log."),
    ],
)
def test_the_reason_is_said_in_the_language_of_the_page(language: str, said: str) -> None:
    assert say_refusal("no-role-gives-see-audit", language) == said


def test_a_refused_page_says_which_right_is_missing(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    page = client.get(reverse("governance:log", args=[cast.garden.slug]))
    assert page.status_code == 403
    assert "ret til at læse loggen" in page.content.decode()
