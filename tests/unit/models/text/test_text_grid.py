"""Nothing on the grid is hidden or out of order."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.text.text_grid import cell_at, column_at, glyphs, is_hidden


@given(st.text(max_size=40))
def test_every_character_is_drawn_in_its_order(text: str) -> None:
    drawn = list(glyphs(text))
    assert [glyph.cell for glyph in drawn] == sorted(glyph.cell for glyph in drawn)
    assert sum(1 if glyph.is_mark else len(glyph.text) for glyph in drawn) == len(text)


@given(st.text(max_size=40), st.integers(0, 40))
def test_a_click_on_a_boundary_finds_a_boundary_at_the_same_place(text: str, column: int) -> None:
    column = min(column, len(text))
    cell = cell_at(text, column)
    assert cell_at(text, column_at(text, cell)) == cell


def test_direction_marks_and_controls_are_seen() -> None:
    assert all(is_hidden(char) for char in "\u202e\u2066\u200f\x00\x07\x85\u200b\ufeff\u2028")
    assert not any(is_hidden(char) for char in "aé漢\t 👩")


def test_wide_and_combining_characters_take_their_cells() -> None:
    assert [glyph.cell for glyph in glyphs("漢a")] == [0, 2]
    assert [glyph.text for glyph in glyphs("e\u0301x")] == ["e\u0301", "x"]
