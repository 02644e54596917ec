"""What every test may count on: no network, and properties that repeat in CI."""

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, settings

from tests.people import Cast, make_cast
from tests.queries import query_count
from tovholder.compliance.queries import forget_judged, forget_owed
from tovholder.meetings.queries import forget_outlooks

__all__ = ["query_count"]

settings.register_profile("dev", deadline=None, max_examples=40)
settings.register_profile(
    "ci",
    settings.get_profile("dev"),
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("dev"), max_examples=1000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)

LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


@pytest.fixture(autouse=True, scope="session")
def refuse_network() -> Iterator[None]:
    """A connection that leaves the machine fails the test that made it."""
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in LOCAL:
            pytest.fail(f"A test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield


@pytest.fixture
def cast(db: None) -> Cast:
    """Anna and the others in their garden, and Sten outside it."""
    return make_cast()


@pytest.fixture(autouse=True)
def forget_attempts() -> None:
    """No test is turned away because another has logged in too often."""
    cache.clear()


@pytest.fixture(autouse=True)
def forget_what_was_judged() -> None:
    """A test's rows are rolled back, and the next test's look the same from outside."""
    forget_judged()
    forget_outlooks()
    forget_owed()
