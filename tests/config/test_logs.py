"""What a server writes, in a process of its own: logging is set up once per process."""

import json
import subprocess
import sys

SERVER = """
import logging, logging.config
from tovholder.config.logs import logging_config
logging.config.dictConfig(logging_config(as_json={as_json}))
log = logging.getLogger("tovholder.tested")
"""


def log(lines: str, *, as_json: bool = True) -> str:
    result = subprocess.run(
        [sys.executable, "-c", SERVER.format(as_json=as_json) + lines],
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stderr


def test_a_server_logs_one_json_object_per_event() -> None:
    line = json.loads(log("log.info('charter stored')"))
    assert (line["event"], line["level"], line["logger"]) == (
        "charter stored",
        "info",
        "tovholder.tested",
    )


def test_an_error_is_logged_with_where_it_happened() -> None:
    line = json.loads(log("try: 1 / 0\nexcept ZeroDivisionError: log.exception('could not')"))
    assert "ZeroDivisionError" in line["exception"]


def test_a_developer_reads_plain_lines() -> None:
    assert "charter stored" in log("log.info('charter stored')", as_json=False)
    assert not log("log.info('charter stored')", as_json=False).startswith("{")


def test_libraries_are_heard_only_when_something_is_wrong() -> None:
    assert log("logging.getLogger('some.library').info('hello')") == ""
    assert "careful" in log("logging.getLogger('some.library').warning('careful')")


def test_the_secret_of_a_signed_link_is_in_no_log() -> None:
    address = f"/have/svar/{'a' * 43}/"
    line = json.loads(log(f"log.error('Internal Server Error: %s', {address!r})"))
    assert line["event"] == "Internal Server Error: /have/svar/…/"
