"""Several processes at work on one database, as on a real site."""

import os
import subprocess
import sys
from pathlib import Path

from django.db import connection

from tests.house.files import ROOT


def shared_address(folder: Path) -> str:
    """The address of the test's database for other processes; SQLite's, in memory, is copied."""
    kept = connection.settings_dict
    if connection.vendor != "sqlite":
        user = f"{kept['USER']}:{kept['PASSWORD']}@" if kept["PASSWORD"] else f"{kept['USER']}@"
        return f"postgresql://{user}/{kept['NAME']}?host={kept['HOST']}"
    file = folder / "shared.sqlite3"
    connection.connection.execute("VACUUM INTO ?", (str(file),))
    return f"sqlite:///{file}"


def start(program: str, address: str, *arguments: str) -> subprocess.Popen[str]:
    """A process of its own that runs the Python program on the database."""
    return subprocess.Popen(
        [sys.executable, "-c", f"import django, sys\ndjango.setup()\n{program}", *arguments],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "DATABASE_URL": address,
        },
        stdout=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> str:
    """Waits for a process that must succeed; answers with what it printed."""
    said, _nothing = process.communicate(timeout=120)
    assert process.returncode == 0
    return said
