"""What differs between two texts, line by line, and between the heads of two answers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from desktop.domain.ignored_path import Pattern, after
from desktop.domain.json_difference import (
    MAX_CHARS,
    MAX_LISTED,
    Difference,
    DifferenceKind,
    Differences,
    Part,
)

_MAX_MATCHED = 1_500  # lines: difflib's time grows with their square

_Block = tuple[str, int, int, int, int]


def line_differences(left: str, right: str) -> Differences:
    """Compares two texts; of more lines than difflib can take, by position. Numbers count from 1."""
    return _listed(_lines(left.splitlines(), right.splitlines()))


def status_difference(left: int | None, right: int | None) -> Differences:
    """The statuses; None is no answer."""
    if left == right:
        return Differences()
    return _listed(iter([_made(Part.STATUS, "status", _word(left), _word(right))]))


def header_differences(
    left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], ignored: tuple[Pattern, ...] = ()
) -> Differences:
    """Compares headers by name, whatever its case; patterns such as `headers.date` leave some out."""
    lefts, rights = _by_name(left), _by_name(right)
    names = [*lefts, *(name for name in rights if name not in lefts)]
    alive = after(ignored, "headers")
    if alive is None:
        return Differences()
    alive = tuple(pattern for pattern in alive if pattern[0] != "..")
    kept = (name for name in names if after(alive, name) is not None)
    return _listed(
        _made(Part.HEADER, name, lefts.get(name), rights.get(name))
        for name in kept
        if lefts.get(name) != rights.get(name)
    )


def _listed(found: Iterator[Difference]) -> Differences:
    listed: list[Difference] = []
    count = 0
    for difference in found:
        count += 1
        if len(listed) < MAX_LISTED:
            listed.append(difference)
    return Differences(tuple(listed), count)


def _lines(left: list[str], right: list[str]) -> Iterator[Difference]:
    start = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), None)
    if start is None:
        start = min(len(left), len(right))
    end = 0
    most = min(len(left), len(right)) - start
    while end < most and left[-1 - end] == right[-1 - end]:
        end += 1
    lefts, rights = left[start : len(left) - end], right[start : len(right) - end]
    for _, a, b, c, d in _blocks(lefts, rights):
        pairs = zip_longest(lefts[a:b], rights[c:d])
        for at, (one, other) in enumerate(pairs):
            if one != other:
                number = start + 1 + at + (a if one is not None else c)
                yield _made(Part.LINE, str(number), one, other)


def _blocks(left: list[str], right: list[str]) -> list[_Block]:
    if max(len(left), len(right)) > _MAX_MATCHED:
        return [("replace", 0, len(left), 0, len(right))]
    found = SequenceMatcher(None, left, right).get_opcodes()
    return [block for block in found if block[0] != "equal"]


def _made(part: Part, path: str, left: str | None, right: str | None) -> Difference:
    kind = DifferenceKind.CHANGED
    if left is None:
        kind = DifferenceKind.ADDED
    elif right is None:
        kind = DifferenceKind.REMOVED
    return Difference(part, path, kind, _cut(left), _cut(right))


def _cut(text: str | None) -> str:
    text = text or ""
    return text if len(text) <= MAX_CHARS else text[: MAX_CHARS - 1] + "…"


def _word(status: int | None) -> str | None:
    return str(status) if status is not None else None


def _by_name(headers: Sequence[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in headers:
        key = name.strip().lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found
