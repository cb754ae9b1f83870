"""Sentences one after the other."""

import pytest

from desktop.models.notices.sentences import together


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (("It is late.", "Go home."), "It is late. Go home."),
        (("天色已晚。", "回家吧。"), "天色已晚。回家吧。"),
        (("天色已晚", "Go home."), "天色已晚 Go home."),
        (("", "Only this."), "Only this."),
        (("Only this.", " "), "Only this."),
        ((), ""),
    ],
)
def test_a_space_stands_where_the_language_has_one(sentences: tuple[str, ...], text: str) -> None:
    assert together(*sentences) == text
