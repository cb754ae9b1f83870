"""R21's list is true to the code, its machine works, and it tells what nobody catches."""

from dataclasses import replace

import pytest

from tests.proof import mutants
from tests.proof.figure import Share
from tests.proof.mutations import REMOVALS, Removal

QUICK = ("tests/unit/authkit/test_origin.py",)


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: f"{removal.file}: {removal.guard[:40]}")
def test_r21_each_guard_stands_once_where_the_list_says(removal: Removal) -> None:
    assert (mutants.ROOT / removal.file).read_text().count(removal.guard) == 1
    assert removal.guard != removal.without
    assert all((mutants.ROOT / test).is_file() for test in removal.tests)


def test_r21_tells_what_is_caught_and_what_is_not() -> None:
    guard = "not _SAFE_HOST.fullmatch(ascii_host)"
    caught = Removal("desktop/authkit/origin.py", guard, "False", QUICK)
    survivor = replace(caught, guard="Origins as a browser writes them", without="Origins")
    assert mutants.prove(Share(), (caught,)).is_met
    figure = mutants.prove(Share(), (survivor,))
    assert not figure.is_met
    assert figure.faults[0].startswith("not caught")


def test_r21_does_not_take_a_broken_test_or_list_for_a_catch() -> None:
    file = "desktop/authkit/origin.py"
    missing = Removal(file, "RFC 6454", "RFC", ("tests/unit/no_such_test.py",))
    gone = Removal(file, "no such text", "", QUICK)
    assert mutants.prove(Share(), (missing, gone)).faults == (
        "these fail by themselves: tests/unit/no_such_test.py",
        f"{file} holds 0 times 'no such text'",
    )
