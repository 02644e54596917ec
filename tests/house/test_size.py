"""A file is one sitting, and a function is one thought. There is no list of exceptions."""

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.files import is_below, lines, name, python_files, text_files

MOST_LINES = {"src": 300, "tests": 500, "tools": 300, "bench": 300}
MOST_LINES_OF_A_FUNCTION = 30
MARKUP = {".html", ".js", ".sh", ".lark"}
WITHOUT_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.ENCODING,
}


@cache
def code_lines(source: str) -> frozenset[int]:
    """The numbers of the lines that hold code: not blank, not only a comment or a docstring."""
    found: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in WITHOUT_CODE:
            found.update(range(token.start[0], token.end[0] + 1))
    return frozenset(found - docstring_lines(ast.parse(source)))


def docstring_lines(tree: ast.Module) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                found.update(range(statement.lineno, (statement.end_lineno or 0) + 1))
    return found


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("folder", MOST_LINES)
def test_a_python_file_is_one_sitting(folder: str) -> None:
    sizes = {name(path): len(code_lines(path.read_text())) for path in python_files(folder)}
    assert {path: size for path, size in sizes.items() if size > MOST_LINES[folder]} == {}


def test_templates_and_scripts_are_one_sitting_too() -> None:
    ours = [p for p in text_files() if p.suffix in MARKUP and not is_below(p, "docs")]
    sizes = {name(path): len(list(lines(path))) for path in ours}
    assert {path: size for path, size in sizes.items() if size > 300} == {}


@pytest.mark.parametrize("folder", MOST_LINES)
def test_a_function_is_one_thought(folder: str) -> None:
    assert [report for path in python_files(folder) for report in long_functions(path)] == []


def long_functions(path: Path) -> Iterator[str]:
    source = path.read_text()
    code = code_lines(source)
    for function in functions(ast.parse(source)):
        size = len(code & set(range(function.lineno, (function.end_lineno or 0) + 1)))
        if size > MOST_LINES_OF_A_FUNCTION:
            yield f"{name(path)}:{function.lineno} {function.name} has {size} lines"


def test_comments_docstrings_and_blank_lines_are_not_counted() -> None:
    source = '"""A docstring\nin two lines."""\n\n# a comment\nx = """a\nb"""\n'
    assert code_lines(source) == {5, 6}
