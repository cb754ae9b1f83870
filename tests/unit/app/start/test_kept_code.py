"""Code of dataclasses and named tuples comes from a file at the second start, and is the same."""

import collections
import dataclasses
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple, cast

import pytest

from desktop.app.start import kept_code
from desktop.app.start.kept_code import KeptCode, KeptMethods

ROOT = Path(__file__).parents[4]


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The standard library's modules are as they were, and files may be written."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield
    assert "exec" not in vars(dataclasses)
    assert "eval" not in vars(collections)


def _start(folder: Path) -> tuple[object, object, list[str]]:
    """Makes two classes as a start would; what they are, and the texts that had to be compiled."""
    methods = KeptMethods(folder)
    compiled: list[str] = []

    def compile_and_note(source: str, *rest: Any, **more: Any) -> CodeType:
        compiled.append(source)
        return cast(CodeType, compile(source, *rest, **more))

    vars(kept_code)["compile"] = compile_and_note
    methods.begin()
    try:

        @dataclass(frozen=True, slots=True)
        class Point:
            x: int
            y: int = 2

        class Pair(NamedTuple):
            left: int
            right: str = "r"

    finally:
        methods.end()
        del vars(kept_code)["compile"]
    return Point(1), Pair(1), compiled


def test_the_second_start_compiles_none_of_it(tmp_path: Path) -> None:
    first, second = _start(tmp_path), _start(tmp_path)

    assert any("__init__" in text for text in first[2])
    assert any("lambda _cls" in text for text in first[2])
    assert second[2] == []
    for point, pair, _ in (first, second):
        assert repr(point).endswith("Point(x=1, y=2)")
        assert repr(pair) == "Pair(left=1, right='r')"
        with pytest.raises(dataclasses.FrozenInstanceError):
            point.x = 3  # type: ignore[attr-defined] # that is what is tried
        with pytest.raises(TypeError, match="missing 1 required"):
            type(point)()


@pytest.mark.parametrize("damage", [b"", b"\0" * 400, None])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes | None) -> None:
    _start(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:200] if damage is None else damage)

    assert _start(tmp_path)[2]
    assert file.read_bytes() == whole
    assert _start(tmp_path)[2] == []


def test_where_nothing_can_be_written_all_works(tmp_path: Path) -> None:
    point, _, compiled = _start(tmp_path / "not there")
    assert compiled
    assert hash(point)


def test_what_no_start_asks_for_any_more_goes_when_there_is_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app.start.kept_code._MOST", 1)
    for text in ("1", "2", "3"):
        kept = KeptCode("some", tmp_path)
        code = kept.code(text.encode(), lambda text=text: compile(text, "t", "eval"))
        assert eval(code) == int(text)
        kept.keep()

    last = KeptCode("some", tmp_path)
    assert eval(last.code(b"3", lambda: pytest.fail("it is kept"))) == 3  # our own
    with pytest.raises(ZeroDivisionError):
        last.code(b"1", lambda: 1 / 0)


EXPRESSIONS = (
    r"a(?P<x>b+)(c)?(?(2)d|e)",
    r"(?i)stra\u00dfe|[a-z\u00e0-\u00fc]",
    r"[\u4e00-\u9fff\U0001f600-\U0001f64f]+?$",
    b"\\d+\\s*(?:x|y)",
)


def _expressions(folder: Path, *, in_a_module: bool) -> list[re.Pattern[Any]]:
    """The expressions as a start makes them, at the top of a module or somewhere else."""
    re.purge()
    names: dict[str, Any] = {"re": re, "all_of_them": EXPRESSIONS, "made": []}
    module = compile("for each in all_of_them: made.append(re.compile(each))", "m.py", "exec")
    methods = KeptMethods(folder)
    methods.begin()
    try:
        if in_a_module:
            exec(module, names)
        else:
            names["made"] = [re.compile(each) for each in EXPRESSIONS]
    finally:
        methods.end()
    return names["made"]


def test_expressions_of_modules_are_kept_and_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = [re.compile(each) for each in EXPRESSIONS]
    first = _expressions(tmp_path, in_a_module=True)
    monkeypatch.setattr("re._parser.parse", lambda *_: pytest.fail("it is kept"))
    second = _expressions(tmp_path, in_a_module=True)

    assert first == usual == second  # they compare by what the matcher was given
    assert [each.groupindex for each in second] == [each.groupindex for each in usual]
    assert second[0].fullmatch("abbe")


def test_an_expression_made_while_it_runs_is_not_written(tmp_path: Path) -> None:
    made = _expressions(tmp_path, in_a_module=False)

    assert made == [re.compile(each) for each in EXPRESSIONS]
    assert not list(tmp_path.iterdir())
    re.purge()


def test_a_package_gets_it_though_bytecode_is_switched_off(tmp_path: Path) -> None:
    code = f"from desktop.app.start.kept_code import keep_all; keep_all({str(tmp_path)!r})"
    off = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=off, check=True, timeout=60)
    kept = {file.name.partition(".")[0]: file.stat().st_size for file in tmp_path.iterdir()}
    assert {"dataclasses", "shibokensupport"} <= set(kept)
    assert min(kept.values()) > 10_000
