"""Code that would be compiled anew at every start, kept beside our own bytecode.

Whatever has a file is compiled once by Python itself. What is put together as text at every start is not:
the methods of dataclasses and named tuples (300 texts, 25 ms until the first paint), regular expressions (70,
15 ms) and PySide's own sources (`pyside.py`). Their code is kept in one file each, found by the text it was
made of, and where that cannot be written everything is compiled as before. Nothing that a person typed or a
keyring told is in any of these texts: of expressions, only those are kept that a module makes while it is
imported.
"""

import collections
import contextlib
import dataclasses
import importlib
import marshal
import pkgutil
import re
import sys
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any, TypeVar, cast

Made = TypeVar("Made")
FOLDER = Path(__file__).parent / "__pycache__"
_MOST = 2_000  # texts that are kept; beyond, those alone that this run has asked for


class KeptCode:
    """One file of code. What was missing is in it after `keep`."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self._file = (folder or FOLDER) / f"{name}.{sys.implementation.cache_tag}.code"
        self._kept = _read(self._file)
        self._asked: set[bytes] = set()
        self._is_news = False

    def code(self, source: bytes, make: Callable[[], Made]) -> Made:
        """The code of a source, kept or made; anything that marshal takes."""
        hash_ = source_hash(source)
        self._asked.add(hash_)
        kept = self._kept.get(hash_)
        if kept is not None:
            return marshal.loads(kept)
        code = make()
        self._kept[hash_] = marshal.dumps(cast(Any, code))
        self._is_news = True
        return code

    def keep(self) -> None:
        """Writes it, if there is news, and lets it go."""
        if self._is_news and not sys.dont_write_bytecode:
            self._write()
        self._kept, self._is_news = {}, False

    def _write(self) -> None:
        if len(self._kept) > _MOST:
            self._kept = {hash_: self._kept[hash_] for hash_ in self._asked}
        part = self._file.with_suffix(".part")
        with contextlib.suppress(OSError):
            part.write_bytes(MAGIC_NUMBER + marshal.dumps(self._kept))
            part.replace(self._file)


class KeptMethods:
    """The methods of dataclasses and named tuples, and regular expressions, come from a file, from `begin` to
    `end`.

    The standard library makes them with `exec` and `eval` of a text. Its modules are given functions of these
    names that look into the file first, which is what they would do themselves, had they one; and so is `re`
    with what turns an expression into numbers for the matcher, which checks them before it takes them.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._kept = KeptCode("dataclasses", folder)
        self._expressions: Any = cast(Any, re)._compiler
        self._compile: Any = self._expressions.compile
        self._doors: dict[str, Any] = {"exec": cast(Any, dataclasses), "eval": cast(Any, collections)}

    def begin(self) -> None:
        """Before the first dataclass is made."""
        self._doors["exec"].exec = self._exec
        self._doors["eval"].eval = self._eval
        self._expressions.compile = self._expression

    def end(self) -> None:
        """The start is over: from now on texts are compiled as ever, and the news is written."""
        for name, module in self._doors.items():
            if name in vars(module):
                delattr(module, name)
        self._expressions.compile = self._compile
        self._kept.keep()

    def _exec(self, source: str, names: dict[str, Any] | None, found: dict[str, Any]) -> None:
        exec(self._code(source, "exec"), names, found)

    def _eval(self, source: str, names: dict[str, Any]) -> Any:
        return eval(self._code(source, "eval"), names)

    def _expression(self, pattern: Any, flags: Any = 0) -> Any:
        if not isinstance(pattern, str | bytes) or flags & re.DEBUG or not _is_of_an_import():
            return self._compile(pattern, flags)
        matcher = self._expressions._sre

        def make() -> tuple[Any, ...]:
            parsed = self._expressions._parser.parse(pattern, flags)
            numbers = list(map(int, cast(list[int], self._expressions._code(parsed, flags))))
            state, names = parsed.state, dict(parsed.state.groupdict)
            by_number: list[str | None] = [None] * state.groups
            for name, number in names.items():
                by_number[number] = name
            return pattern, int(flags | state.flags), numbers, state.groups - 1, names, tuple(by_number)

        key = f"re {matcher.MAGIC} {int(flags)} {pattern!r}".encode("utf-8", "surrogatepass")
        return matcher.compile(*self._kept.code(key, make))

    def _code(self, source: str, mode: str) -> CodeType:
        def make() -> CodeType:
            return compile(source, "<string>", mode, dont_inherit=True)

        return self._kept.code(f"{mode} {source}".encode(), make)


def _is_of_an_import() -> bool:
    """Whether a module's own body asked `re` for the expression, or PySide did."""
    asking: Any = cast(Any, sys)._getframe(4)  # behind this, the door, and two of re's own
    return asking.f_code.co_name == "<module>" or asking.f_code.co_filename.startswith("shibokensupport/")


def keep_all(folder: str) -> None:
    """Puts the code of a start on every page into a folder, for a package."""
    sys.dont_write_bytecode = False  # whoever builds may have switched it off; here writing is the purpose
    methods = KeptMethods(Path(folder))
    methods.begin()
    from desktop.app.start.pyside import load_pyside

    load_pyside(Path(folder))
    package = importlib.import_module("desktop")
    for module in pkgutil.walk_packages(package.__path__, "desktop."):
        if module.name.split(".")[1] in {"domain", "models", "services", "settings", "ui", "app"}:
            importlib.import_module(module.name)
    methods.end()


def _read(file: Path) -> dict[bytes, bytes]:
    """Each code in a form of its own: most of them no start asks for."""
    try:
        data = file.read_bytes()
        kept: Any = marshal.loads(data[len(MAGIC_NUMBER) :]) if data.startswith(MAGIC_NUMBER) else None
    except (OSError, ValueError, EOFError, TypeError):  # missing, cut off or damaged
        return {}
    return cast(dict[bytes, bytes], kept) if isinstance(kept, dict) else {}
