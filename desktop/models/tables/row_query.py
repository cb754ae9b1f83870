"""What a search asks of rows: words that stand anywhere in them, and terms about one thing each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

from desktop.models.tables.search_text import is_narrower, search_words

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Term(Generic[Row]):
    """One condition; whatever of its parts is given has to hold, or with `is_not` must not hold together.

    `of_class` answers the same for all rows that share their `Searchable.shared` and facet, and is asked
    once for them. `word` (folded) stands in the row's own text or ids, and rules most rows out before `check`
    looks at the rest. `since` and `before` are about `Searchable.moment`; a row without one is not found.
    """

    said: tuple[str, ...]  # tells it from other terms: the parts below are not compared
    is_not: bool = False
    of_class: Callable[[Row], bool] | None = field(default=None, compare=False)
    word: str = field(default="", compare=False)
    check: Callable[[Row], bool] | None = field(default=None, compare=False)
    since: float | None = field(default=None, compare=False)
    before: float | None = field(default=None, compare=False)

    @property
    def is_timed(self) -> bool:
        """Whether it is about the moment."""
        return self.since is not None or self.before is not None

    def holds_at(self, moment: float) -> bool:
        """Whether a moment (seconds, 0: unknown) lies where it should."""
        is_late_enough = self.since is None or moment >= self.since
        return bool(moment) and is_late_enough and (self.before is None or moment < self.before)


class RowQuery(NamedTuple, Generic[Row]):
    """All of it has to hold; an empty one holds for every row."""

    words: tuple[str, ...] = ()
    terms: tuple[Term[Row], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.words and not self.terms

    def is_narrower(self, than: "RowQuery[Row]") -> bool:
        """Whether whatever this finds, `than` surely finds too."""
        return set(than.terms) <= set(self.terms) and is_narrower(self.words, than.words)


def plain_query(text: str) -> RowQuery[Any]:
    """Words only, in any order, case and width aside."""
    return RowQuery(search_words(text), ())
