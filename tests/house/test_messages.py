"""Everything on the screen is there in Danish, in the catalogue of the app that says it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

from tests.house.files import PACKAGE, is_below, name, text_files

PLAIN = {"gettext", "gettext_lazy", "gettext_noop", "_"}
PLURAL = {"ngettext", "ngettext_lazy"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
CALL = re.compile(r"\b(n?gettext|_)\((u?(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'))")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")

APPS = sorted(path.parent for path in PACKAGE.glob("*/apps.py"))


def said_in(path: Path) -> Iterator[str]:
    """The msgids of one file."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from said_in_python(source)
    elif path.suffix in {".html", ".txt"} and "{%" in source:
        yield from said_in_template(source)


def said_in_template(source: str) -> Iterator[str]:
    for _function, literal in CALL.findall(templatize(source)):
        yield ast.literal_eval(literal)


def said_in_python(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        function = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
        position = 0 if function in PLAIN | PLURAL else 1 if function in IN_CONTEXT else None
        if position is not None and len(node.args) > position:
            argument = node.args[position]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def said_by(app: Path) -> set[str]:
    """The msgids of all files of an app."""
    ours = [path for path in text_files() if path.is_relative_to(app)]
    return {msgid for path in ours for msgid in said_in(path)}


def catalogue(app: Path) -> polib.POFile:
    """The app's Danish catalogue; empty when there is none."""
    file = app / "locale" / "da" / "LC_MESSAGES" / "django.po"
    return polib.pofile(str(file)) if file.exists() else polib.POFile()


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_everything_said_is_said_in_danish(app: Path) -> None:
    translated = {entry.msgid for entry in catalogue(app) if entry.translated()}
    assert sorted(said_by(app) - translated) == []


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_nothing_is_translated_that_is_not_said(app: Path) -> None:
    assert sorted({entry.msgid for entry in catalogue(app)} - said_by(app)) == []


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_danish_fills_in_the_same_blanks(app: Path) -> None:
    differing = [
        entry.msgid
        for entry in catalogue(app)
        for text in entry.msgstr_plural.values() or [entry.msgstr]
        if sorted(PLACEHOLDER.findall(text))
        not in (
            sorted(PLACEHOLDER.findall(entry.msgid)),
            sorted(PLACEHOLDER.findall(entry.msgid_plural)),
        )
    ]
    assert differing == []


def test_what_is_outside_the_apps_says_nothing() -> None:
    outside = [
        path
        for path in text_files()
        if is_below(path, "src") and not any(path.is_relative_to(app) for app in APPS)
    ]
    assert {name(path): list(said_in(path)) for path in outside if list(said_in(path))} == {}


def test_msgids_are_found_in_python_and_in_templates() -> None:
    python = 'a = gettext("One"); b = ngettext("Two", "Three", n); c = pgettext("month", "May")'
    assert list(said_in_python(python)) == ["One", "Two", "May"]
    template = "{% translate 'Four' %}{% blocktranslate %}Five{% endblocktranslate %}"
    assert list(said_in_template("{% load i18n %}" + template)) == ["Four", "Five"]


def test_one_text_is_said_in_one_way_in_every_app() -> None:
    """Django joins the catalogues: of two words for one text it takes one, and says nothing."""
    words: dict[tuple[str | None, str], dict[str, str]] = {}
    for app in APPS:
        for entry in catalogue(app):
            if not entry.obsolete and not entry.msgid_plural:
                words.setdefault((entry.msgctxt, entry.msgid), {})[app.name] = entry.msgstr
    assert {key: said for key, said in words.items() if len(set(said.values())) > 1} == {}
