"""Tables for other programs: no cell begins a formula, another cell, a line, a link or markup."""

import codecs
import json

import pytest

from desktop.domain.export import ExportFormat, guarded, markdown_text, unguarded, written

TITLES = ("name", "note")


def test_a_spreadsheet_is_told_that_it_is_utf_8() -> None:
    made = written(ExportFormat.CSV, TITLES, [("Zoë", 'a,b\n"c"')])
    assert made.startswith(codecs.BOM_UTF8)
    assert made.decode("utf-8-sig") == 'name,note\r\nZoë,"a,b\n""c"""\r\n'


def test_json_is_the_text_as_it_is() -> None:
    made = json.loads(written(ExportFormat.JSON, TITLES, [("=1+1", "ü")]))
    assert made == [{"name": "=1+1", "note": "ü"}]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@a", "\tx", "  =1", "＝1", "＋1", "－1", "＠a", "\r=1"]
)
def test_what_could_be_a_formula_is_guarded_and_comes_back(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["plain", "'quoted'", "a=b", ""])
def test_what_is_none_stays(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


def test_markdown_stays_in_its_cell() -> None:
    assert markdown_text("a|b\n[x](y) `c` <img>") == "a\\|b \\[x\\](y) \\`c\\` \\<img\\>"
