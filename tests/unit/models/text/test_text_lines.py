"""Lines cut from bytes are the lines of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.text import text_lines
from desktop.models.text.text_lines import TextLines

TEXT = st.text(st.sampled_from("aé漢👩\n\r\u202e "), max_size=80)


def plainly(text: str) -> list[str]:
    lines = text.split("\n")
    return [line.removesuffix("\r") for line in lines]


@given(TEXT)
def test_lines_and_lengths_are_those_of_the_text(text: str) -> None:
    lines = TextLines(text)
    assert [lines.cut(n) for n in range(len(lines))] == plainly(text)
    assert [lines.length(n) for n in range(len(lines))] == [len(line) for line in plainly(text)]


@given(TEXT, st.integers(0, 90), st.integers(0, 90))
def test_a_cut_of_a_long_line_is_a_slice_of_it(text: str, start: int, more: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_lines, "_SPARSE", 8)  # as if the line had megabytes
        lines = TextLines(text)
        for number, line in enumerate(plainly(text)):
            assert lines.cut(number, start, start + more) == line[start : start + more]
            assert lines.length(number) == len(line)


@given(st.binary(max_size=200))
def test_any_bytes_are_shown_as_what_they_decode_to(data: bytes) -> None:
    lines = TextLines(data)
    assert [lines.cut(n) for n in range(len(lines))] == plainly(data.decode("utf-8", "replace"))


def test_text_between_two_places() -> None:
    lines = TextLines("first\r\nsecond\nthird")
    assert lines.text((0, 2), (2, 3)) == "rst\nsecond\nthi"
    assert lines.longest == 6


def test_a_lone_surrogate_is_shown_and_not_raised() -> None:
    assert "�" in TextLines("a\ud800b").cut(0)
