from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tovholder.config import environment

NAME = "TOVHOLDER_TESTED"


@pytest.mark.parametrize(
    ("text", "meant"),
    [("1", True), ("True", True), ("on", True), ("0", False), ("", False), ("no", False)],
)
def test_a_flag_is_written_in_the_usual_ways(
    monkeypatch: pytest.MonkeyPatch, text: str, meant: bool
) -> None:
    monkeypatch.setenv(NAME, text)
    assert environment.read_flag(NAME) is meant


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (environment.read_flag, "perhaps"),
        (lambda name: environment.read_number(name, 5), "-1"),
        (lambda name: environment.read_number(name, 5), "five"),
        (lambda name: environment.read_choice(name, ("all", "none"), "all"), "some"),
        (environment.read_day, "1 May 2024"),
        (environment.read_day, "2024-02-30"),
        (environment.read_url, "example.org"),
        (environment.read_url, "https://example.org/tovholder"),
        (environment.read_url, "ftp://example.org"),
        (environment.read_text, "  "),
        (lambda name: environment.read_mail(name, optional=False), ""),
        (lambda name: environment.read_mail(name, optional=True), "mail.example.org"),
        (lambda name: environment.read_database(name, Path("x")), "mysql://db/tovholder"),
        (lambda name: environment.read_database(name, Path("x")), "postgresql://db"),
    ],
)
def test_a_wrong_value_stops_the_start_and_names_its_variable(
    monkeypatch: pytest.MonkeyPatch, read: object, text: str
) -> None:
    monkeypatch.setenv(NAME, text)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        read(NAME)  # type: ignore[operator]


def test_a_number_and_a_day_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "12")
    monkeypatch.setenv("TOVHOLDER_TESTED_DAY", "2024-05-01")
    assert environment.read_number(NAME, 5) == 12
    assert environment.read_day("TOVHOLDER_TESTED_DAY") == date(2024, 5, 1)


def test_without_a_database_named_there_is_one_sqlite_file(tmp_path: Path) -> None:
    database = environment.read_database("TOVHOLDER_NO_SUCH", tmp_path / "tovholder.sqlite3")
    assert database["NAME"] == str(tmp_path / "tovholder.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_postgresql_is_named_in_one_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "postgresql://me:p%40ss@db.example.org:5433/wheel?sslmode=require")
    database = environment.read_database(NAME, Path("unused"))
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"]) == ("db.example.org", "5433")
    assert (database["NAME"], database["USER"], database["PASSWORD"]) == ("wheel", "me", "p@ss")
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_postgresql_may_be_reached_through_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "postgresql://me@/wheel?host=/run/postgresql")
    database = environment.read_database(NAME, Path("unused"))
    assert database["HOST"] == "/run/postgresql"
    assert database["OPTIONS"] == {}


@pytest.mark.parametrize(
    ("address", "port", "use_tls", "use_ssl"),
    [
        ("smtp://me:secret@mail.example.org", 587, True, False),
        ("smtp://me:secret@mail.example.org:25", 25, True, False),
        ("smtps://me:secret@mail.example.org", 465, False, True),
    ],
)
def test_mail_always_leaves_encrypted(
    monkeypatch: pytest.MonkeyPatch, address: str, port: int, use_tls: bool, use_ssl: bool
) -> None:
    monkeypatch.setenv(NAME, address)
    options = environment.read_mail(NAME, optional=False)["OPTIONS"]
    assert (options["port"], options["use_tls"], options["use_ssl"]) == (port, use_tls, use_ssl)


def test_a_secret_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    first = environment.keep_secret(file)
    assert environment.keep_secret(file) == first
    assert len(first) >= 50
    assert file.stat().st_mode & 0o077 == 0
