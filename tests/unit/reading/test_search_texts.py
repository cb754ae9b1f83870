"""Finding words and expressions in texts of any size."""

import random
import re

import pytest

from desktop.domain.reading import ExpressionError, Hit
from desktop.reading import search as module
from desktop.reading.search import search
from desktop.reading.text_index import LineIndex, index_of, longest_of


def hits(
    text: str, words: str, *, is_regex: bool = False, is_exact: bool = False
) -> list[tuple[int, int, int]]:
    found = list(search(text.encode(), words, is_regex=is_regex, is_exact=is_exact))
    assert found[-1].is_done
    places = [hit for part in found for hit in part.hits]
    assert found[-1].count == len(places)
    return [(hit.line, hit.column, hit.length) for hit in places]


@pytest.mark.parametrize("piece", [16, 64, 256 * 1024])
def test_every_hit_is_found_once_wherever_pieces_end(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PIECE", piece)
    random_ = random.Random(7)
    for _ in range(150):
        text = "".join(random_.choice("ab\näÄ\n€😀") for _ in range(random_.randrange(1, 120)))
        lines = text.split("\n")
        for words in ("a", "ab", "ä", "A", "😀"):
            exact = random_.random() < 0.5
            flags = 0 if exact else re.IGNORECASE
            expected = [
                (n, match.start(), len(words))
                for n, line in enumerate(lines)
                for match in re.finditer(re.escape(words), line, flags)
            ]
            assert hits(text, words, is_exact=exact) == expected, (text, words)


def test_expressions_anchor_at_line_ends_and_skip_nothing() -> None:
    assert hits("ab\nab", "^a", is_regex=True) == [(0, 0, 1), (1, 0, 1)]
    assert hits("ab\nab", "b$", is_regex=True) == [(0, 1, 1), (1, 1, 1)]
    assert hits("abc", "x*", is_regex=True) == []
    assert hits("aB", "b", is_regex=True, is_exact=True) == []


@pytest.mark.parametrize(("expression", "column"), [("(", 0), ("a[", 1), ("a**", 2), ("x" * 3_000, 2_000)])
def test_a_wrong_expression_says_where(expression: str, column: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        list(search(b"x", expression, is_regex=True, is_exact=True))
    assert caught.value.column == column


def test_too_many_hits_are_counted_and_not_kept() -> None:
    found = list(search(b"a" * 50_000, "a", is_regex=False, is_exact=True))
    assert found[0].hits == (Hit(0, 0, 1),)
    assert sum(len(part.hits) for part in found) == module.MAX_HITS
    assert found[-1].count == 50_000


@pytest.mark.parametrize("line", [0, 1, 3, 60])
def test_lines_are_found_without_a_list_of_them(line: int) -> None:
    text = "\n".join("x" * (line * n % 97) for n in range(3_000)).encode()
    index, starts = LineIndex(text, index_of(text)), [0]
    for each in text.split(b"\n"):
        starts.append(starts[-1] + len(each) + 1)
    assert len(index) == 3_000
    order = list(range(3_000))
    random.Random(1).shuffle(order)
    for n in [*range(50), *order[:500]]:
        assert index.start(n) == starts[n]
        assert index.line_at(starts[n]) == n
    assert index.start(3_000) == len(text)
    assert longest_of(text) == max(map(len, text.split(b"\n")))
