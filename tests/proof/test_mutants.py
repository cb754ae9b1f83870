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
    """A broken test and a list that is out of date catch nothing either."""
    file = "desktop/authkit/origin.py"
    caught = Removal(file, "not _SAFE_HOST.fullmatch(ascii_host)", "False", QUICK)
    survivor = replace(caught, guard="Origins as a browser writes them", without="Origins")
    gone = replace(caught, guard="no such text")
    untested = replace(caught, tests=("tests/unit/no_such_test.py",))
    figure = mutants.prove(Share(), (caught, survivor, gone, untested))
    assert not figure.is_met
    assert figure.words == "1 of 4 removed guards caught by a test"
    assert figure.faults == (
        f"not caught (exit code 0): {file}: 'Origins as a browser writes them'",
        f"{file} holds 0 times 'no such text'",
        "these fail by themselves: tests/unit/no_such_test.py",
    )
