"""Removals and insertions lead from one list to the other, whatever the lists."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.tables.edits import edits

KEYS = st.lists(st.integers(0, 30).map(str), unique=True, max_size=30)


def followed(old: list[str], new: list[str]) -> list[str] | None:
    changes = edits(old, new)
    if changes is None:
        return None
    shown = list(old)
    for change in changes:
        if change.is_removal:
            del shown[change.first : change.last + 1]
        else:
            shown[change.first : change.first] = new[change.first : change.last + 1]
    return shown


@given(KEYS, KEYS)
def test_following_the_edits_gives_the_new_list(old: list[str], new: list[str]) -> None:
    shown = followed(old, new)
    if shown is None:  # only where rows that stay have changed places
        assert [k for k in old if k in new] != [k for k in new if k in old]
    else:
        assert shown == new


def test_one_row_on_top_is_one_edit() -> None:
    assert edits(["b", "c"], ["a", "b", "c"]) == [(False, 0, 0)]


def test_repeated_keys_and_very_many_changes_are_left_to_a_reset() -> None:
    assert edits(["a"], ["b", "b"]) is None
    assert edits([str(n) for n in range(400)], [str(n) for n in range(0, 400, 2)]) is None


def test_new_rows_between_all_the_others_are_given_up_early() -> None:
    seen: list[str] = []

    class Watched(str):
        __slots__ = ()

        def __hash__(self) -> int:
            seen.append(self)
            return super().__hash__()

    old = [f"{number:05}" for number in range(0, 10_000, 2)]
    new = [Watched(f"{number:05}") for number in range(10_000)]
    assert edits(old, new) is None
    assert len(seen) < 12_000  # each once for the set of them, and no more than a few hundred again
