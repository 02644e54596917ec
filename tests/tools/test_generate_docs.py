from pathlib import Path

import pytest

from tools import generate_docs


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one generated document, out of date."""
    monkeypatch.setattr(generate_docs, "ROOT", tmp_path)
    monkeypatch.setattr(generate_docs, "GENERATORS", {"a.md": lambda: "new"})
    (tmp_path / "a.md").write_text("old")
    return tmp_path


def test_a_document_that_is_out_of_date_fails_the_check(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate_docs.main(["--check"]) == 1
    assert capsys.readouterr().out == "a.md is out of date: run make docs\n"
    assert (docs / "a.md").read_text() == "old"


def test_documents_are_written_anew(docs: Path) -> None:
    assert generate_docs.main([]) == 0
    assert (docs / "a.md").read_text() == "new"
    assert generate_docs.main(["--check"]) == 0


def test_a_missing_document_is_out_of_date(docs: Path) -> None:
    (docs / "a.md").unlink()
    assert generate_docs.outdated() == ["a.md"]
