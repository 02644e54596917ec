import socket
from collections.abc import Iterator

import pytest

from tools.check_port import main


@pytest.fixture
def port() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_told_with_what_to_do(port: int) -> None:
    assert (
        main(str(port)) == f"Port {port} is taken or not allowed. Try another: PORT=8001 make demo"
    )


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80.5"])
def test_a_port_is_a_number(port: str) -> None:
    assert main(port) == f"PORT must be a number from 1 to 65535, not {port}."


def test_a_free_port_needs_no_word() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    assert main(str(free)) is None
