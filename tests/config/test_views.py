from unittest.mock import patch

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings


@pytest.mark.django_db
def test_monitoring_sees_that_the_site_is_well(client: Client) -> None:
    response = client.get("/sundhed")
    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_monitoring_sees_that_the_database_is_gone(client: Client) -> None:
    with patch.object(connection, "cursor", side_effect=OperationalError("gone")):
        assert client.get("/sundhed").status_code == 503


def test_search_engines_are_kept_from_the_demo(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    assert b"Disallow: /\n" in client.get("/robots.txt").content


def test_search_engines_may_read_a_real_site_except_accounts(
    client: Client, settings: Settings
) -> None:
    settings.DEMO = False
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /konto/\n"
