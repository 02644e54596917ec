"""Runs everything that judges the code without running it, and says at the end what failed."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
TEMPLATES = sorted(str(path) for path in (ROOT / "src").rglob("*.html"))

AUDIT = ["pip-audit", "--progress-spinner", "off", "--requirement", "requirements.txt"]
# SQLite rebuilds a table for every change, which the linter takes for columns without a default.
# A unique constraint may be added: no table here is so long that the lock is felt.
LIVE = [
    *(str(ROOT / "tools" / "with_postgres.sh"), str(BIN / "python"), "-m", "django"),
    *("lintmigrations", "--no-cache", "--quiet", "ok", "ignore", "warning"),
    *("--exclude-migration-tests", "ADD_UNIQUE"),
    *("--exclude-apps", "account", "auth", "axes", "contenttypes", "mfa", "sessions"),
]
CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "--quiet"],
    "lint": ["ruff", "check", "--quiet"],
    "types": ["mypy", "--no-error-summary"],
    "layers": ["lint-imports", "--no-logo"],
    "templates": ["djade", "--check", "--target-version", "6.1", *TEMPLATES],
    "site": ["python", "-m", "django", "check", "--fail-level", "WARNING"],
    "migrations": ["python", "-m", "django", "makemigrations", "--check", "--dry-run"],
    "live migrations": LIVE,
    "dependencies": ["deptry", "."],
    "generated documents": ["python", "tools/generate_docs.py", "--check"],
    "known weaknesses": AUDIT,
}
NO_SERVER = 75
UNREACHABLE = ("ConnectionError", "Failed to resolve", "Max retries", "timed out", "ServiceError")


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of the virtual environment and catch what it says."""
    return subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def passes(name: str, command: list[str]) -> bool:
    """Run a check and print one line about it; what it said as well, if it failed."""
    started = time.monotonic()
    result = run(command)
    said = result.stdout + result.stderr
    is_offline = command is AUDIT and any(sign in said for sign in UNREACHABLE)
    is_without_server = command is LIVE and result.returncode == NO_SERVER
    is_missing = is_offline or (is_without_server and not os.environ.get("CI"))
    verdict = "not reached" if is_missing else "FAILED" if result.returncode else "ok"
    print(f"{name:.<30} {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
    if is_offline:
        print("*** NO NETWORK: packages were not compared with known weaknesses. ***", flush=True)
    elif is_without_server:
        print("*** NO POSTGRESQL: the migrations were not looked at. ***", flush=True)
    elif result.returncode:
        print(said, flush=True)
    return is_missing or not result.returncode


def main() -> int:
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
