"""The texts of the sources and their Chinese: none untranslated, none unused, and the .qm made of them."""

import sys
from pathlib import Path

import pytest
import texts


@pytest.fixture(scope="module")
def found() -> texts.Found:
    return texts.find()


@pytest.fixture(scope="module")
def catalogue() -> dict[texts.Text, str]:
    return texts.read_catalogue()


def test_every_text_is_a_literal_that_can_be_found(found: texts.Found) -> None:
    assert found.faults == []


def test_every_text_is_translated(found: texts.Found, catalogue: dict[texts.Text, str]) -> None:
    missing = [f"{place}: {text.source}" for text, place in found.texts.items() if not catalogue.get(text)]
    assert missing == [], "run `build/dev.py texts` and translate what it prints"


def test_no_translation_is_unused(found: texts.Found, catalogue: dict[texts.Text, str]) -> None:
    assert [text for text in catalogue if text not in found.texts] == []


def test_translations_have_the_fields_of_their_texts(catalogue: dict[texts.Text, str]) -> None:
    assert list(texts.wrong_fields(catalogue)) == []


def test_what_the_application_reads_was_made_of_this_catalogue(tmp_path: Path) -> None:
    made = texts.release(Path(sys.executable), to=tmp_path / "made.qm")
    assert made.read_bytes() == texts.CATALOGUE.with_suffix(".qm").read_bytes()
