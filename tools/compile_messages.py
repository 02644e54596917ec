"""Compiles every .po file of the project whose .mo file is missing or older.

Written with polib, so that no gettext needs to be installed.
"""

from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parents[1] / "src"


def compile_all(source: Path = SOURCE) -> None:
    """Write `django.mo` beside each `django.po` below `source`."""
    for messages in sorted(source.rglob("locale/*/LC_MESSAGES/*.po")):
        compiled = messages.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < messages.stat().st_mtime:
            polib.pofile(str(messages)).save_as_mofile(str(compiled))


if __name__ == "__main__":
    compile_all()
