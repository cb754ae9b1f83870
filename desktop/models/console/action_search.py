"""Actions found by words as one types: whole words before beginnings, titles before paths, and one slip."""

from collections.abc import Sequence

from desktop.domain.action import Action
from desktop.models.tables.search_text import NO_RANK, fold, rank, search_words

_TITLE, _PLACE, _ELSEWHERE, _LOOSE = 100, 40, 15, 8  # points a word earns by where it is found
_MIN_LOOSE = 3


class ActionSearch:
    """Actions made ready for searching once; 2,000 take about 10 ms a search."""

    def __init__(self, actions: Sequence[Action]) -> None:
        self._actions = tuple(actions)
        self._folded = [_Folded(action) for action in self._actions]

    def find(self, query: str) -> tuple[Action, ...]:
        """Those in which every word of the query is found, best first; all of them without a query."""
        words = search_words(query.replace("/", " "))
        if not words:
            return self._actions
        scored = [(folded.score(words), at) for at, folded in enumerate(self._folded)]
        hits = sorted((-score, at) for score, at in scored if score > 0)
        return tuple(self._actions[at] for _, at in hits)


class _Folded:
    def __init__(self, action: Action) -> None:
        self.title = fold(action.title)
        self.words = tuple(self.title.split())
        self.place = fold(f"{action.method} {action.path} {' '.join(action.tags)}".replace("/", " "))
        self.doc = fold(action.doc[:4_000])

    def score(self, words: tuple[str, ...]) -> int:
        """0 when a word is found nowhere; short titles win between equals."""
        total = 0
        for word in words:
            points = self._points(word)
            if not points:
                return 0
            total += points
        return total * 100 - min(len(self.title), 99)

    def _points(self, word: str) -> int:
        if (found := rank(self.title, word)) != NO_RANK:
            return _TITLE - 10 * found + (5 if word in self.words else 0)
        if (found := rank(self.place, word)) != NO_RANK:
            return _PLACE - 5 * found
        if len(word) >= _MIN_LOOSE and any(_is_close(word, own) for own in self.words):
            return _LOOSE
        return _ELSEWHERE if len(word) >= _MIN_LOOSE and word in self.doc else 0


def _is_close(typed: str, word: str) -> bool:
    """Whether a word was meant: its letters in this order from its first one, or one slip of the finger."""
    if typed[0] != word[0]:
        return False
    letters = iter(word)
    if all(letter in letters for letter in typed):
        return True
    return len(typed) > _MIN_LOOSE and _is_one_slip(typed, word)


def _is_one_slip(a: str, b: str) -> bool:
    """One letter more, fewer or other, or two that changed places; what follows in `b` may be untyped."""
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    swapped = len(b) > at + 1 and len(a) > at + 1 and a[at] == b[at + 1] and a[at + 1] == b[at]
    return (
        b[at:].startswith(a[at + 1 :])
        or b[at + 1 :].startswith(a[at:])
        or b[at + 1 :].startswith(a[at + 1 :])
        or (swapped and b[at + 2 :].startswith(a[at + 2 :]))
    )
