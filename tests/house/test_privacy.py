"""An app's models are its own: others ask its queries and call its actions.

The class itself may be named elsewhere, as the type of what a query gave.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.files import PACKAGE, name, python_files

SHORTCUTS = {"get_object_or_404", "get_list_or_404"}


def foreign_models(tree: ast.Module, own: str) -> set[str]:
    """The names that a file imports from other apps' models."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("tovholder.")
        and (node.module or "").endswith(".models")
        and node.module != f"tovholder.{own}.models"
        for alias in node.names
    }


def uses(tree: ast.Module, models: set[str]) -> Iterator[str]:
    """Where rows of those models are asked for or made."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}:
            if getattr(node.value, "id", "") in models:
                yield f"line {node.lineno}"
        elif isinstance(node, ast.Call):
            called = getattr(node.func, "id", "")
            handed = {getattr(argument, "id", "") for argument in node.args}
            if called in models or (called in SHORTCUTS and handed & models):
                yield f"line {node.lineno}"


def intrusions(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = path.relative_to(PACKAGE).parts[0]
    return list(uses(tree, foreign_models(tree, own)))


def test_no_app_asks_for_or_makes_rows_of_another_apps_models() -> None:
    found = {name(path): intrusions(path) for path in python_files("src")}
    assert {path: where for path, where in found.items() if where} == {}


def test_asking_is_told_from_naming() -> None:
    asking = "from tovholder.a.models import A\nA.objects.all()\nA(b=1)\nget_object_or_404(A, b=1)"
    naming = "from tovholder.a.models import A\ndef f(a: A) -> list[A]: ..."
    assert len(list(uses(ast.parse(asking), foreign_models(ast.parse(asking), "b")))) == 3
    assert list(uses(ast.parse(naming), foreign_models(ast.parse(naming), "b"))) == []
