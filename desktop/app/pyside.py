"""PySide6 loaded without three costs that this application has nothing from; a third of its start went there.

Seen with PySide6 6.11.3:

- Its Python part lies in the library as source and is compiled anew at every start, 35 ms. Here the code is
  kept beside this module's own bytecode, found by the source it was made of, and where that folder cannot be
  written it is compiled as before.
- After its import every `import` statement reads the imported module's source, looking for users of
  `__feature__`: 30 ms until the first paint, and 27 MB, because the sources of all modules stay in memory. No
  module here uses it, so the import of before is put back.
- Its enumerations are made slowly, 40 ms until the first paint: see `quick_enums.py`.
"""

import builtins
import contextlib
import importlib
import marshal
import sys
from collections.abc import Callable, Generator
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

from desktop.app import quick_enums

_ITS_SOURCES = "shibokensupport/"
_WRITES_STUBS = "shibokensupport/signature/lib/pyi_generator.py"  # a tool for PySide's makers: left empty
_Kept = dict[str, tuple[bytes, CodeType]]  # file: (hash of its source, code)


def load_pyside(kept_in: Path | None = None) -> None:
    """Imports QtCore; call it before anything else does. `kept_in` is the folder of the kept code."""
    quick_enums.install()
    folder = kept_in or Path(__file__).parent / "__pycache__"
    with _kept_code(folder / f"{_ITS_SOURCES.rstrip('/')}.{sys.implementation.cache_tag}.code"):
        importlib.import_module("PySide6.QtCore")
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextlib.contextmanager
def _kept_code(file: Path) -> Generator[None, None, None]:
    """While it lasts, code of PySide's own sources comes from the file; what was missing is in it after."""
    kept = _read(file)
    compiled: Callable[..., Any] = builtins.compile
    changed: list[str] = []

    def compile_or_take(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        if not (
            isinstance(filename, str) and filename.startswith(_ITS_SOURCES) and isinstance(source, bytes)
        ):
            return compiled(source, filename, mode, *rest, **more)
        if filename == _WRITES_STUBS:
            source = b""
        hash_ = source_hash(source)
        if filename not in kept or kept[filename][0] != hash_:
            changed.append(filename)
            kept[filename] = hash_, compiled(source, filename, mode, *rest, **more)
        return kept[filename][1]

    builtins.compile = compile_or_take
    try:
        yield
    finally:
        builtins.compile = compiled
    if changed and not sys.dont_write_bytecode:
        _write(file, kept)


def _read(file: Path) -> _Kept:
    try:
        data = file.read_bytes()
        return marshal.loads(data[len(MAGIC_NUMBER) :]) if data.startswith(MAGIC_NUMBER) else {}
    except (OSError, ValueError, EOFError, TypeError):  # missing, cut off or damaged
        return {}


def _write(file: Path, kept: _Kept) -> None:
    part = file.with_suffix(".part")
    with contextlib.suppress(OSError):
        part.write_bytes(MAGIC_NUMBER + marshal.dumps(kept))
        part.replace(file)
