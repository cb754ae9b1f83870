"""Some of the rows in some order, without touching them: 100,000 cost a list of numbers."""

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

Row = TypeVar("Row")


class Picked(Sequence[Row]):
    """The rows with these numbers."""

    def __init__(self, rows: Sequence[Row], numbers: list[int]) -> None:
        self.rows = rows
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        rows = self.rows
        if isinstance(at, slice):
            return [rows[number] for number in self.numbers[at]]
        return rows[self.numbers[at]]

    def __iter__(self) -> Iterator[Row]:
        return map(self.rows.__getitem__, self.numbers)
