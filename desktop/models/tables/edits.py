"""What changed between two lists of keys, as the few removals and insertions a view can follow."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

MAX_EDITS = 64  # more than this many, and a reset is cheaper for everybody who listens
MAX_COMPARED = 20_000  # rows up to which comparing takes less than a frame


class Edit(NamedTuple):
    """One run of rows; `first` and `last` count in the list as it is when its turn comes."""

    is_removal: bool
    first: int
    last: int


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit] | None:
    """Removals (from the end), then insertions (from the start), that turn `old` into `new`.

    None when rows changed places, keys repeat, or it would take too many.
    """
    head = _common(old, new)
    tail = _common(old[: head - 1 if head else None : -1], new[: head - 1 if head else None : -1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    gone, come = set(before), set(after)
    if len(gone) < len(before) or len(come) < len(after):
        return None
    # The count first: it ends early where new rows stand between all the others, as in a sorted list.
    removals = _runs(head + at for at, key in enumerate(before) if key not in come)
    insertions = _runs(head + at for at, key in enumerate(after) if key not in gone)
    if len(removals) + len(insertions) > MAX_EDITS:
        return None
    if [key for key in before if key in come] != [key for key in after if key in gone]:
        return None
    return [Edit(True, *run) for run in reversed(removals)] + [Edit(False, *run) for run in insertions]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    length = min(len(old), len(new))
    if old[:length] == new[:length]:
        return length
    return next(at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Places that follow each other, taken together; no more than are enough to be too many."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
            if len(runs) > MAX_EDITS:
                break
    return runs
