"""Typed reads of the environment, so that a wrong value stops the start and says why."""

import os
import secrets
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import ParseResult, parse_qsl, unquote, urlparse

from django.core.exceptions import ImproperlyConfigured

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"", "0", "false", "no", "off"})


def read_text(name: str, default: str | None = None) -> str:
    """The variable's text, or `default`; without either the start stops and names it."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"{name} must be set; see docs/operations.md.")
    return value


def read_flag(name: str) -> bool:
    """True for 1, true, yes, on; False for 0, false, no, off and for nothing."""
    value = os.environ.get(name, "").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in TRUE


def read_choice(name: str, choices: Sequence[str], default: str) -> str:
    """The variable, which must be one of the choices, or `default`."""
    value = read_text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be {' or '.join(choices)}, not {value!r}.")
    return value


def read_number(name: str, default: int) -> int:
    """The variable as a whole number, or `default`."""
    value = read_text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def read_day(name: str) -> date | None:
    """The variable as a day written 2026-01-31, or None."""
    value = os.environ.get(name, "").strip()
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} must be a day written like 2026-01-31, not {value!r}."
        ) from None


def read_url(name: str, default: str | None = None) -> ParseResult:
    """The variable as an http(s) address of a site: scheme and host, no path."""
    value = read_text(name, default)
    url = urlparse(value)
    if url.scheme not in {"http", "https"} or not url.hostname or url.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must look like https://example.org, not {value!r}.")
    return url


def read_folder(name: str, default: str) -> Path:
    """The variable as a folder's absolute path; the folder is made when it is missing."""
    folder = Path(read_text(name, default)).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def keep_secret(file: Path) -> str:
    """The secret in `file`, made at random on the first call, so that all processes share it."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        secret = secrets.token_urlsafe(50)
        stream.write(secret)
    return secret


def read_mail(name: str, *, optional: bool) -> dict[str, Any]:
    """One entry of Django's `MAILERS`, from `smtp://user:password@host:587` (STARTTLS) or
    `smtps://user:password@host` (TLS from the start). Optional and missing, mail is printed.
    """
    value = os.environ.get(name, "").strip()
    if not value and optional:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    url = urlparse(value)
    if url.scheme not in {"smtp", "smtps"} or not url.hostname:
        raise ImproperlyConfigured(f"{name} must look like smtp://user:password@host:587.")
    is_tls = url.scheme == "smtps"
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": url.hostname,
            "port": url.port or (465 if is_tls else 587),
            "username": unquote(url.username or ""),
            "password": unquote(url.password or ""),
            "use_ssl": is_tls,
            "use_tls": not is_tls,
            "timeout": 20,
        },
    }


def read_database(name: str, default_file: Path) -> dict[str, Any]:
    """One entry of Django's `DATABASES`, from `sqlite:///file` or `postgresql://user@host/name`.

    Parameters after `?` go to PostgreSQL as they are, so that a socket folder is
    `postgresql://user@/name?host=/run/postgresql`.
    """
    value = os.environ.get(name, "").strip()
    url = urlparse(value or f"sqlite:///{default_file}")
    database = unquote(url.path.removeprefix("/"))
    if url.scheme == "sqlite" and database:
        return _sqlite(database)
    if url.scheme in {"postgres", "postgresql"} and database:
        return _postgresql(url, database)
    raise ImproperlyConfigured(
        f"{name} must look like sqlite:///file or postgresql://user:password@host/name."
    )


def _sqlite(file: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            # A transaction that turns from reading to writing cannot wait for the lock;
            # one that asks for the lock from the start can.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def _postgresql(url: ParseResult, database: str) -> dict[str, Any]:
    options: dict[str, Any] = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database,
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": options.pop("host", None) or url.hostname or "",
        "PORT": str(options.pop("port", None) or url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
