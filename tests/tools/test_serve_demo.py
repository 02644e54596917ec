"""The demo does by itself what is due, as long as it is served."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.house.files import ROOT
from tools.serve_demo import serve

TICK = "import sys; open(sys.argv[1], 'a').write('.')"

DEMO = """
import signal, sys
from tools.serve_demo import interrupt, serve
signal.signal(signal.SIGTERM, interrupt)
waiting = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
sys.exit(serve([sys.executable, "-c", waiting], ["true"], 60))
"""
"""A demo whose server says who it is."""


def test_a_tick_comes_at_the_start_and_again(tmp_path: Path) -> None:
    file = tmp_path / "ticks"
    until_three = (
        "import sys, time, pathlib\n"
        "while not pathlib.Path(sys.argv[1]).exists() or "
        "len(pathlib.Path(sys.argv[1]).read_text()) < 3: time.sleep(0.01)"
    )
    server = [sys.executable, "-c", until_three, str(file)]
    assert serve(server, [sys.executable, "-c", TICK, str(file)], pause=0.01) == 0
    assert len(file.read_text()) >= 3


def test_a_tick_that_fails_stops_nothing() -> None:
    server = [sys.executable, "-c", "import time; time.sleep(0.2)"]
    assert serve(server, [sys.executable, "-c", "raise SystemExit(1)"], pause=0.01) == 0


def test_a_server_that_fails_is_told() -> None:
    assert serve([sys.executable, "-c", "raise SystemExit(3)"], ["true"], pause=5) == 3


def test_who_ends_it_ends_the_server_too() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", DEMO], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as demo:
        assert demo.stdout is not None
        server = int(demo.stdout.readline())
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(timeout=20) == 0
    assert not is_running(server)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
