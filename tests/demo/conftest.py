"""The demo as it stands on one day: loaded once for a module, and as new for each test."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction
from pytest_django import Settings

from tests.charters.examples import CHARTERS
from tovholder.demo.load import load_demo
from tovholder.lib.clock import COPENHAGEN

AT = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)
TODAY = AT.date()


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The five organisations, loaded on `TODAY`."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(CHARTERS, at=AT)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded: None, db: None, settings: Settings) -> None:
    """The same, seen on that day; whatever the test changes is undone."""
    settings.TODAY = TODAY
