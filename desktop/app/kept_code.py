"""Code that would be compiled anew at every start, kept beside our own bytecode.

Whatever has a file is compiled once by Python itself. What is put together as text at every start is not: the
methods of dataclasses and named tuples, 300 texts and 25 ms until the first paint, and PySide's own sources
(`pyside.py`). Their code is kept in one file each, found by the text it was made of, and where that cannot be
written everything is compiled as before.
"""

import collections
import contextlib
import dataclasses
import importlib
import marshal
import pkgutil
import sys
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any, cast

FOLDER = Path(__file__).parent / "__pycache__"
_MOST = 2_000  # texts that are kept; beyond, those alone that this run has asked for


class KeptCode:
    """One file of code. What was missing is in it after `keep`."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self._file = (folder or FOLDER) / f"{name}.{sys.implementation.cache_tag}.code"
        self._kept = _read(self._file)
        self._asked: set[bytes] = set()
        self._is_news = False

    def code(self, source: bytes, make: Callable[[], CodeType]) -> CodeType:
        """The code of a source, kept or made."""
        hash_ = source_hash(source)
        self._asked.add(hash_)
        kept = self._kept.get(hash_)
        if kept is not None:
            return marshal.loads(kept)
        code = make()
        self._kept[hash_] = marshal.dumps(code)
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
    """The methods of dataclasses and named tuples come from a file, from `begin` to `end`.

    The standard library makes them with `exec` and `eval` of a text. Its modules are given functions of these
    names that look into the file first, which is what they would do themselves, had they one.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._kept = KeptCode("dataclasses", folder)
        self._doors: dict[str, Any] = {"exec": cast(Any, dataclasses), "eval": cast(Any, collections)}

    def begin(self) -> None:
        """Before the first dataclass is made."""
        self._doors["exec"].exec = self._exec
        self._doors["eval"].eval = self._eval

    def end(self) -> None:
        """The start is over: from now on texts are compiled as ever, and the news is written."""
        for name, module in self._doors.items():
            if name in vars(module):
                delattr(module, name)
        self._kept.keep()

    def _exec(self, source: str, names: dict[str, Any] | None, found: dict[str, Any]) -> None:
        exec(self._code(source, "exec"), names, found)

    def _eval(self, source: str, names: dict[str, Any]) -> Any:
        return eval(self._code(source, "eval"), names)

    def _code(self, source: str, mode: str) -> CodeType:
        def make() -> CodeType:
            return compile(source, "<string>", mode, dont_inherit=True)

        return self._kept.code(f"{mode} {source}".encode(), make)


def keep_all(folder: str) -> None:
    """Puts the code of a start on every page into a folder, for a package."""
    methods = KeptMethods(Path(folder))
    methods.begin()
    from desktop.app.pyside import load_pyside

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
