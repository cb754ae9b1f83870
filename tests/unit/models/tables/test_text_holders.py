"""Who holds a word: the best answers first, and no more looked at than are asked for."""

from itertools import islice

import pytest

from desktop.models.tables.text_holders import TextHolders


@pytest.fixture
def holders() -> TextHolders:
    """Five things and their texts."""
    return TextHolders(
        (
            (0, ("gmail", "user 42")),
            (1, ("slack", "42")),
            (2, ("my gmail", "user 421")),
            (3, ("hotgmail", "user 7")),
            (4, ("gmail 2", "user 142")),
        )
    )


def test_what_answers_best_comes_first(holders: TextHolders) -> None:
    assert list(holders.of("gmail")) == [0, 4, 2, 3]  # whole, beginning, of a word, anywhere
    assert list(holders.of("42"))[:3] == [1, 0, 2]


def test_a_letter_is_looked_for_at_the_beginning_alone(holders: TextHolders) -> None:
    assert sorted(holders.of("g")) == [0, 4]
    assert holders.count("g") == 2


def test_what_nobody_holds(holders: TextHolders) -> None:
    assert not holders.has("zoom")
    assert holders.count("zoom") == 0
    assert list(holders.of("zoom")) == []
    assert holders.tightest("zz") is None


def test_the_tightest_stretch_with_the_letters(holders: TextHolders) -> None:
    assert holders.tightest("gml") == (5, "gmail")
    assert TextHolders(()).tightest("gml") is None


def test_of_many_a_few_are_had_without_the_others() -> None:
    many = TextHolders((number, ("user", str(number))) for number in range(50_000))
    assert list(islice(many.of("user"), 3)) == [0, 1, 2]
    assert many.count("user") == 50_000
