"""A file is taken for what it is, not for what it is called."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.samples import (
    BOMB,
    DRAWING,
    GOOD,
    JPEG,
    PAGE,
    PDF,
    PNG,
    PROGRAM,
    office,
    open_document,
    packed,
)
from tovholder.files.rules import KINDS, LARGEST, LONGEST_NAME, clean_name, refusal_of
from tovholder.ui.sentences.files import REFUSALS, say_refusal

MANY = packed(*((f"word/{number:06}.xml", b"") for number in range(12_000)))


def code(name: str, content: bytes) -> str:
    refusal = refusal_of(name, BytesIO(content), len(content))
    return refusal.code if refusal else ""


def test_there_is_a_good_example_of_every_kind() -> None:
    assert {name.removeprefix("a.") for name in GOOD} == set(KINDS)


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_is_what_it_says_is_taken(name: str) -> None:
    assert code(name, GOOD[name]) == ""


def test_the_end_of_a_name_may_be_in_capitals() -> None:
    assert code("REFERAT.PDF", PDF) == ""


def test_windows_saves_text_as_utf_16_too() -> None:
    assert code("a.txt", "Høst\n".encode("utf-16")) == ""


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("content", [PROGRAM, PAGE, DRAWING], ids=["program", "page", "drawing"])
def test_what_is_dangerous_is_refused_under_every_name(name: str, content: bytes) -> None:
    assert code(name, content) == "file-not-what-it-says"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", GOOD["a.xlsx"]),
        ("a.xlsx", GOOD["a.ods"]),
        ("a.odt", GOOD["a.ods"]),
        ("a.ods", GOOD["a.docx"]),
        ("a.pdf", PNG),
        ("a.png", JPEG),
        ("a.docx", b"PK\x03\x04 and nothing more"),
        ("a.docx", b"PK\x05\x06"),
        ("a.txt", b"\x00\x01\x02"),
        ("a.ics", b"not a calendar"),
        ("a.pdf", PROGRAM + PDF),
        ("a.txt", b"\xef\xbb\xbf  <html>"),
    ],
)
def test_one_kind_under_another_kinds_name_is_refused(name: str, content: bytes) -> None:
    assert code(name, content) == "file-not-what-it-says"


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.svg", "a.docm", "a.zip", "a", ".pdf", ""])
def test_other_kinds_are_refused_by_their_name(name: str) -> None:
    assert code(name, b"anything") == "file-kind-unknown"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", office("word", ("word/vbaProject.bin", b"x"))),
        ("a.odt", open_document("text", ("Basic/Standard/x.xml", b"x"))),
    ],
)
def test_a_document_with_macros_is_refused(name: str, content: bytes) -> None:
    assert code(name, content) == "file-with-macros"


@pytest.mark.parametrize("content", [BOMB, MANY], ids=["unpacks far", "very many parts"])
def test_a_bomb_is_refused_without_being_unpacked(content: bytes) -> None:
    assert code("a.docx", content) == "file-unpacks-too-far"


def test_an_empty_file_is_refused() -> None:
    assert code("a.pdf", b"") == "file-empty"


def test_a_file_over_the_limit_is_refused_unread() -> None:
    content = BytesIO(PDF)
    refusal = refusal_of("a.pdf", content, LARGEST + 1)
    assert (refusal and refusal.code, content.tell()) == ("file-too-big", 0)


def test_a_checked_file_is_ready_to_be_read() -> None:
    content = BytesIO(GOOD["a.docx"])
    refusal_of("a.docx", content, len(GOOD["a.docx"]))
    assert content.tell() == 0


@given(st.binary(max_size=400), st.sampled_from(sorted(KINDS)))
def test_no_content_makes_the_check_fail(content: bytes, ending: str) -> None:
    refusal = refusal_of(f"a.{ending}", BytesIO(content), len(content))
    assert refusal is None or refusal.code in REFUSALS


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Referat æøå.pdf", "Referat æøå.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\anna\\plan.docx", "plan.docx"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"),
        ("regning\u202efdp.exe", "regningfdp.exe"),
        ("...pdf", "pdf"),
        ("..", "fil"),
        ("Plan.PDF", "Plan.pdf"),
        ("x" * 500 + ".docx", "x" * (LONGEST_NAME - 5) + ".docx"),
    ],
)
def test_a_name_is_kept_without_what_could_do_harm(name: str, kept: str) -> None:
    assert clean_name(name) == kept


@given(st.text(max_size=300))
def test_every_name_can_be_kept(name: str) -> None:
    kept = clean_name(name)
    assert 0 < len(kept) <= LONGEST_NAME
    assert not set("/\\\x00\r\n") & set(kept)
    assert clean_name(kept) == kept


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("refusal", REFUSALS)
def test_every_refusal_has_its_sentence(refusal: str, language: str) -> None:
    params = {"name": "a.pdf", "kind": "pdf", "kinds": "pdf", "limit": 25}
    assert say_refusal(refusal, params, language)
