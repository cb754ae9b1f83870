"""The quick search finds exactly what the slow one finds, in the order shown."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.tables.row_index import Recipe, RowIndex, SortKey
from desktop.models.tables.row_query import RowQuery
from desktop.models.tables.search_blocks import Searchable
from desktop.models.tables.search_text import fold, search_words

TEXT = st.text(st.sampled_from("abAB 12::é\nß-"), max_size=12)
ROWS = st.lists(st.tuples(st.sampled_from(["gmail test", "slack live", ""]), TEXT, TEXT), max_size=60)
Row = tuple[str, str, str]


def keys(rows: Sequence[Row], column: int) -> list[SortKey]:
    return [row[column] for row in rows]


def own(rows: Sequence[Row]) -> list[str]:
    return [row[1] for row in rows]


def index(rows: Sequence[Row]) -> RowIndex[Row]:
    return RowIndex(rows, Recipe(own, lambda row: Searchable(*row), lambda row: len(row[1]), keys))


def holds(row: Row, words: tuple[str, ...]) -> bool:
    return all(any(word in fold(part) for part in row) for word in words)


def found(made: RowIndex[Row], words: tuple[str, ...]) -> list[int]:
    return [at for hits in made.scan(RowQuery(words), None) for at in hits.found]


@given(ROWS, TEXT)
@settings(max_examples=200)
def test_scanning_finds_what_looking_at_each_row_finds(rows: list[Row], query: str) -> None:
    words = search_words(query)
    assert found(index(rows), words) == [at for at, row in enumerate(rows) if holds(row, words)]


@given(ROWS, TEXT, st.booleans())
def test_after_sorting_hits_come_in_the_new_order(rows: list[Row], query: str, is_descending: bool) -> None:
    made, words = index(rows), search_words(query)
    for _ in made.sort(1, is_descending=is_descending):
        pass
    expected = sorted(range(len(rows)), key=lambda at: rows[at][1], reverse=is_descending)
    assert made.order == expected
    assert found(made, words) == [at for at in expected if holds(rows[at], words)]


@given(ROWS, st.booleans())
def test_each_row_is_found_at_its_place(rows: list[Row], is_descending: bool) -> None:
    made = index(rows)
    assert [made.place_of(at, made.order, None) for at in range(len(rows))] == made.order
    for _ in made.sort(1, is_descending=is_descending):
        pass
    places = [made.place_of(at, made.order, (1, is_descending)) for at in made.order]
    assert places == list(range(len(rows)))
    gaps = made.order[::2]
    assert [made.place_of(at, gaps, (1, is_descending)) >= 0 for at in made.order] == [
        at % 2 == 0 for at in range(len(rows))
    ]


@given(ROWS, TEXT, TEXT)
def test_narrowing_is_the_same_as_scanning_again(rows: list[Row], first: str, more: str) -> None:
    made = index(rows)
    before = search_words(first)
    words = tuple({*before, *search_words(more)})
    hits = found(made, before)
    assert [at for part in made.narrow(hits, RowQuery(words), None) for at in part.found] == found(
        made, words
    )


def test_more_than_one_block_with_many_and_few_hits() -> None:
    rows = [("", f"row {n}", "needle" if n % 700 == 3 else "hay") for n in range(3000)]
    made = index(rows)
    assert found(made, ("needle",)) == [n for n in range(3000) if n % 700 == 3]
    assert len(found(made, ("row",))) == 3000
