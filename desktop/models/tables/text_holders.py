"""Who has a text that holds a word, the best answers first, without looking at all of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from desktop.models.tables.search_text import rank


class TextHolders:
    """All different texts, sorted, and who has them; looked through as one string. Never changed once made.

    What begins with a word lies together and is found by halving: most searches end there.
    """

    def __init__(self, texts_of: Iterable[tuple[int, Sequence[str]]]) -> None:
        who: dict[str, list[int]] = {}
        for number, texts in texts_of:
            for text in texts:
                who.setdefault(text, []).append(number)
        self._texts = sorted(who)
        self._who = [who[text] for text in self._texts]
        self._upto = list(accumulate(map(len, self._who), initial=0))
        self._starts = list(accumulate((len(text) + 1 for text in self._texts[:-1]), initial=0))
        self._whole = "\n".join(self._texts)

    def has(self, word: str) -> bool:
        """Whether any text holds the word."""
        return word in self._whole

    def count(self, word: str) -> int:
        """About how many have a text that holds the word; of a letter, one that begins with it."""
        first, last = self._beginning_with(word)
        begin = self._upto[last] - self._upto[first]
        return begin if len(word) == 1 else begin + self._whole.count(word) - (last - first)

    def of(self, word: str) -> Iterator[int]:
        """Their numbers, those first whose text answers the word best; some more than once.

        A letter is looked for at the beginning alone.
        """
        first, last = self._beginning_with(word)
        for at in range(first, last):
            yield from self._who[at]
        if len(word) > 1:
            inside = (at for at in self._places(word) if not first <= at < last)
            for _, at in sorted((rank(self._texts[at], word), at) for at in inside):
                yield from self._who[at]

    def tightest(self, word: str) -> tuple[int, str] | None:
        """The shortest stretch of a text that has the letters in their order, after its length."""
        letters = "[^\n]*?".join(map(re.escape, word))
        found = (match[0] for match in re.finditer(letters, self._whole))
        return min(((len(stretch), stretch) for stretch in found), default=None)

    def _beginning_with(self, word: str) -> tuple[int, int]:
        return bisect_left(self._texts, word), bisect_left(self._texts, word + "\U0010ffff")

    def _places(self, word: str) -> Iterator[int]:
        found = self._whole.find(word)
        while found >= 0:
            at = bisect_right(self._starts, found) - 1
            yield at
            after = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._whole)
            found = self._whole.find(word, after)
