"""Runs everything that judges the code without running it, and says at the end what failed."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
TEMPLATES = sorted(str(path) for path in (ROOT / "src").rglob("*.html"))

CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "--quiet"],
    "lint": ["ruff", "check", "--quiet"],
    "types": ["mypy", "--no-error-summary"],
    "layers": ["lint-imports", "--no-logo"],
    "templates": ["djade", "--check", "--target-version", "6.0", *TEMPLATES],
    "site": ["python", "-m", "django", "check", "--fail-level", "WARNING"],
    "migrations": ["python", "-m", "django", "makemigrations", "--check", "--dry-run"],
    "live migrations": [
        *("python", "-m", "django", "lintmigrations", "--quiet", "ok", "ignore"),
        *("--exclude-apps", "account", "auth", "axes", "contenttypes", "mfa", "sessions"),
    ],
    "dependencies": ["deptry", "."],
    "generated documents": ["python", "tools/generate_docs.py", "--check"],
}
AUDIT = ["pip-audit", "--require-hashes", "--requirement", "requirements.txt"]
UNREACHABLE = ("ConnectionError", "Failed to resolve", "Max retries", "timed out", "ServiceError")


def run(name: str, command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of the virtual environment; print one line, and its output if it failed."""
    started = time.monotonic()
    result = subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    verdict = "FAILED" if result.returncode else "ok"
    print(f"{name:.<30} {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
    if result.returncode:
        print(result.stdout + result.stderr, flush=True)
    return result


def audit_passes() -> bool:
    """Whether no pinned package has a known weakness; without a network that stays unknown."""
    result = run("known weaknesses", AUDIT)
    if result.returncode and any(sign in result.stderr for sign in UNREACHABLE):
        print("*** NO NETWORK: pinned packages were not compared with known weaknesses. ***")
        return True
    return result.returncode == 0


def main() -> int:
    failed = [name for name, command in CHECKS.items() if run(name, command).returncode]
    if not audit_passes():
        failed.append("known weaknesses")
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
