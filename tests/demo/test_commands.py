"""Loading the demo and starting over, as `make` does it."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.charters.examples import CHARTERS, names
from tovholder.demo.logins import PASSWORD
from tovholder.demo.management.commands import reset_demo


@pytest.fixture
def only_one(tmp_path: Path) -> Path:
    """A folder with one charter in it."""
    name = names()[0]
    text = (CHARTERS / f"{name}.yaml").read_text(encoding="utf-8")
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def at_database(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, object], None]:
    """The installation keeps its data in a database of this kind, called so."""

    def point(vendor: str, name: object) -> None:
        connection = SimpleNamespace(
            vendor=vendor, settings_dict={"NAME": str(name)}, close=lambda: None
        )
        monkeypatch.setattr(reset_demo, "connection", connection)

    return point


@pytest.mark.django_db
def test_loading_says_where_to_go_and_who_to_be(only_one: Path) -> None:
    out = StringIO()
    call_command("load_demo", charters=only_one, stdout=out)
    assert "http://127.0.0.1:8000" in out.getvalue()
    assert PASSWORD in out.getvalue()
    assert f"koordinator@{names()[0]}.example" in out.getvalue()


@pytest.mark.parametrize("command", ["load_demo", "reset_demo"])
def test_an_installation_that_is_no_demo_is_left_alone(settings: Any, command: str) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="TOVHOLDER_DEMO=1"):
        call_command(command)


def test_a_folder_without_charters_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=str(tmp_path)):
        call_command("load_demo", charters=tmp_path)


def test_reset_deletes_the_database_and_its_log(
    settings: Any, tmp_path: Path, at_database: Callable[[str, object], None]
) -> None:
    settings.DATA_DIR = tmp_path
    kept, *deleted = (
        tmp_path / name for name in ("secret-key", "a.sqlite3", "a.sqlite3-wal", "a.sqlite3-shm")
    )
    for file in (kept, *deleted):
        file.touch()
    at_database("sqlite", tmp_path / "a.sqlite3")
    call_command("reset_demo")
    assert list(tmp_path.iterdir()) == [kept]


def test_reset_without_a_database_does_nothing(
    settings: Any, tmp_path: Path, at_database: Callable[[str, object], None]
) -> None:
    settings.DATA_DIR = tmp_path
    at_database("sqlite", tmp_path / "a.sqlite3")
    call_command("reset_demo")
    assert list(tmp_path.iterdir()) == []


def test_reset_leaves_a_file_elsewhere_alone(
    settings: Any, tmp_path: Path, at_database: Callable[[str, object], None]
) -> None:
    settings.DATA_DIR = tmp_path / "var"
    (tmp_path / "a.sqlite3").touch()
    at_database("sqlite", tmp_path / "a.sqlite3")
    with pytest.raises(CommandError, match="outside"):
        call_command("reset_demo")
    assert (tmp_path / "a.sqlite3").exists()


def test_reset_leaves_a_database_server_alone(at_database: Callable[[str, object], None]) -> None:
    at_database("postgresql", "tovholder")
    with pytest.raises(CommandError, match="'tovholder'"):
        call_command("reset_demo")
