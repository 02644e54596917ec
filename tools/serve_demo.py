"""Serves the demo, and does what is due by itself when it starts and then every hour.

    tools/serve_demo.py PORT

Ctrl-C or SIGTERM ends both.
"""

import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

BIN = Path(__file__).resolve().parents[1] / ".venv" / "bin"
HOUR = 3600


def server(port: str) -> list[str]:
    """The command that serves the site."""
    return [
        str(BIN / "granian"), "--interface", "wsgi", "--host", "127.0.0.1", "--port", port,
        "--log-level", "warning", "--blocking-threads", "4", "tovholder.config.wsgi:application",
    ]  # fmt: skip


TICK = [str(BIN / "tovholder"), "manage", "tick", "--quiet"]


def serve(serving: list[str], tick: list[str], pause: float) -> int:
    """Run both until the server ends; gives its exit status. A tick that fails stops nothing."""
    with subprocess.Popen(serving) as running:
        try:
            while running.poll() is None:
                subprocess.run(tick, check=False)
                wait(running, pause)
        except KeyboardInterrupt:
            running.terminate()
    return 0 if running.returncode in {-signal.SIGTERM, -signal.SIGINT} else running.returncode


def wait(running: subprocess.Popen[bytes], seconds: float) -> None:
    """Until the server ends, but no longer than so many seconds."""
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    signal.signal(signal.SIGTERM, interrupt)
    return serve(server(sys.argv[1]), TICK, HOUR)


if __name__ == "__main__":
    sys.exit(main())
