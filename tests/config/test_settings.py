"""The settings as a server would start with them, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PRODUCTION = {
    "TOVHOLDER_URL": "https://erhverv.example.org",
    "TOVHOLDER_SECRET_KEY": "x" * 60,
    "TOVHOLDER_MAIL": "smtp://mail.example.org",
}
SHOWN = """
import json
from tovholder.config import settings
names = ("ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS",
    "SECURE_SSL_REDIRECT", "INSTALLED_APPS", "DEBUG", "SECURE_CSP")
print(json.dumps({name: getattr(settings, name) for name in names}, default=str))
"""


def start(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("TOVHOLDER", "DATABASE"))}
    return subprocess.run(
        [sys.executable, "-c", SHOWN],
        env=clean | {"TOVHOLDER_DATA": str(folder)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_https_site_keeps_its_cookies_to_https(tmp_path: Path) -> None:
    settings = json.loads(start(tmp_path, **PRODUCTION).stdout)
    assert settings["ALLOWED_HOSTS"] == ["erhverv.example.org"]
    assert settings["SESSION_COOKIE_SECURE"] is settings["CSRF_COOKIE_SECURE"] is True
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert settings["DEBUG"] is False
    assert "tovholder.demo" not in settings["INSTALLED_APPS"]


def test_scripts_and_styles_come_from_the_site_alone(tmp_path: Path) -> None:
    policy = json.loads(start(tmp_path, **PRODUCTION).stdout)["SECURE_CSP"]
    assert policy["default-src"] == ["'self'"]
    assert not {"script-src", "style-src"} & set(policy)


@pytest.mark.parametrize("missing", sorted(PRODUCTION))
def test_a_server_does_not_start_without(missing: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}
    result = start(tmp_path, **environment)
    assert result.returncode != 0
    assert missing in result.stderr.splitlines()[-1]


def test_the_demo_starts_with_nothing_set(tmp_path: Path) -> None:
    settings = json.loads(start(tmp_path, TOVHOLDER_DEMO="1").stdout)
    assert "127.0.0.1" in settings["ALLOWED_HOSTS"]
    assert settings["SESSION_COOKIE_SECURE"] is False
    assert "tovholder.demo" in settings["INSTALLED_APPS"]
