import os
from pathlib import Path

import polib

from tools.compile_messages import compile_all

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "rope"\nmsgstr "reb"\n'


def write_messages(folder: Path, text: str = PO) -> Path:
    file = folder / "app" / "locale" / "da" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_messages_can_be_used_without_gettext_installed(tmp_path: Path) -> None:
    messages = write_messages(tmp_path)
    compile_all(tmp_path)
    [entry] = polib.mofile(str(messages.with_suffix(".mo")))
    assert (entry.msgid, entry.msgstr) == ("rope", "reb")


def test_changed_messages_are_compiled_again(tmp_path: Path) -> None:
    compiled = write_messages(tmp_path).with_suffix(".mo")
    compile_all(tmp_path)
    os.utime(compiled, (0, 0))
    write_messages(tmp_path, PO.replace("reb", "tov"))
    compile_all(tmp_path)
    assert polib.mofile(str(compiled))[0].msgstr == "tov"


def test_unchanged_messages_are_left_alone(tmp_path: Path) -> None:
    messages = write_messages(tmp_path)
    compiled = messages.with_suffix(".mo")
    compiled.write_bytes(b"newer")
    os.utime(messages, (0, 0))
    compile_all(tmp_path)
    assert compiled.read_bytes() == b"newer"
