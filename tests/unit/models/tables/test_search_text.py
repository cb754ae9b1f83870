"""What counts as the same text, and which hit is the better one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.tables.search_text import NO_RANK, fold, is_narrower, matches, rank, search_words


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("GMAIL", "gmail"),
        ("straße", "STRASSE"),
        ("Ａｂ", "ab"),
        ("e\u0301", "é"),
        ("ﬁle", "FILE"),
        ("İ", "i̇"),
    ],
)
def test_case_width_and_composition_do_not_matter(typed: str, held: str) -> None:
    assert fold(typed) == fold(held)


def test_a_folded_text_is_one_line() -> None:
    assert fold("a\nb\r\n\tc\u2028d") == "a b c d"


@given(st.text())
def test_folding_never_leaves_a_line_end(text: str) -> None:
    assert "\n" not in fold(text)


def test_words_may_come_in_any_order_and_all_count() -> None:
    text = fold("Gmail user 42 operational")
    assert matches(text, search_words("42 gmail"))
    assert not matches(text, search_words("42 slack"))
    assert matches(text, search_words("   "))


def test_a_pasted_key_is_what_keys_share_and_what_is_its_own() -> None:
    assert set(search_words("Test::Gmail::default::AB12")) == {"test::gmail::default::", "ab12"}
    assert search_words("…e71c") == ("e71c",)


def test_more_letters_narrow_and_other_words_do_not() -> None:
    assert is_narrower(search_words("gmail 4"), search_words("gma"))
    assert not is_narrower(search_words("gm"), search_words("gmail"))
    assert is_narrower(search_words("anything"), ())


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("slack", "slack", 0),
        ("slack", "sl", 1),
        ("google drive", "drive", 2),
        ("google-drive", "dri", 2),
        ("hubspot", "spot", 3),
        ("spot-hubspot spot", "spot", 1),
        ("hubspot spot", "spot", 2),
        ("gmail", "zz", NO_RANK),
    ],
)
def test_the_whole_name_beats_its_beginning_beats_a_word_beats_anywhere(
    name: str, word: str, expected: int
) -> None:
    assert rank(name, word) == expected
