"""Enumerations made quickly are the same as those of the usual way, down to what a debugger would see."""

import enum
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6 import QtCore, QtGui

from desktop.app.start import quick_enums
from desktop.app.start.quick_enums import is_plain, quick, told

USUAL = enum.EnumType._create_
BASES = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)


def _of_qt() -> Iterator[type[enum.Enum]]:
    for module in (QtCore, QtGui):
        for owner in (getattr(module, name) for name in dir(module)):
            for each in vars(owner).values() if isinstance(owner, type) else ():
                if isinstance(each, enum.EnumType) and each.__module__.startswith("PySide6"):
                    yield each


def _both(base: Any, pairs: list[tuple[str, int]]) -> tuple[Any, Any]:
    options = {"module": "m", "boundary": enum.KEEP}
    return quick(USUAL, base, "Made", pairs, **options), USUAL(base, "Made", list(pairs), **options)


def test_all_of_qts_are_the_same_both_ways() -> None:
    seen = 0
    for each in _of_qt():
        pairs = [(name, member.value) for name, member in each.__members__.items()]
        base = next(one for one in each.__mro__ if one in BASES)
        if is_plain(base, pairs):
            one, other = _both(base, pairs)
            assert told(one) == told(other), each
            seen += 1
    assert seen > 200


@pytest.mark.parametrize("base", BASES)
def test_they_answer_alike(base: Any) -> None:
    one, other = _both(base, [("A", 1), ("B", 4), ("Both", 5), ("Alias", 1), ("C", 2)])

    for made in (one, other):
        assert made(4) is made.B is made["B"]
        assert made.Alias is made.A
        assert (made.B.name, made.B.value) == ("B", 4)
    assert [repr(each) for each in one] == [repr(each) for each in other]
    assert list(one.__members__) == list(other.__members__)
    if issubclass(base, enum.Flag):
        assert (repr(one.A | one.C), repr(~one.B)) == (repr(other.A | other.C), repr(~other.B))
        assert repr(one(64)) == repr(other(64))


@pytest.mark.parametrize(
    "names",
    [
        "A B",
        ["A", "B"],
        [],
        [("A", "text")],
        [("name", 1)],
        [("mro", 1)],
        [("_a", 1)],
        {"A": 1},
        [("A", True)],
    ],
)
def test_what_is_not_plain_goes_the_usual_way(names: Any) -> None:
    assert not is_plain(enum.Enum, names)
    assert not is_plain(enum.StrEnum, [("A", 1)])
    assert not is_plain(enum.Flag, [("A", -1)])
    assert not is_plain(enum.IntEnum, [("real", 1)])


def test_a_python_whose_own_way_differs_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", USUAL)
    monkeypatch.setattr(quick_enums, "_tell_bits", lambda made: None)
    quick_enums.install()
    assert enum.EnumType._create_ is USUAL


def test_once_in_place_it_is_used_for_qt_and_pickles() -> None:
    code = (
        "import enum, pickle\n"
        "from desktop.app.start.pyside import load_pyside\n"
        "load_pyside(); load_pyside()\n"
        "assert enum.EnumType._create_.is_quick\n"
        "from PySide6.QtCore import Qt\n"
        "assert pickle.loads(pickle.dumps(Qt.Key.Key_A)) is Qt.Key.Key_A is Qt.Key(65)\n"
        "import unittest.mock\n"
        "made = enum.Enum('made', [('A', 1)])\n"
        "assert made.__module__ == '__main__' and pickle.loads(pickle.dumps(made.A)) is made.A\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
