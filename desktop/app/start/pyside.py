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
from collections.abc import Callable, Generator
from pathlib import Path
from types import CodeType
from typing import Any, cast

from desktop.app.start import quick_enums
from desktop.app.start.kept_code import KeptCode

_ITS_SOURCES = "shibokensupport/"
_WRITES_STUBS = "shibokensupport/signature/lib/pyi_generator.py"  # a tool for PySide's makers: left empty


def load_pyside(kept_in: Path | None = None) -> None:
    """Imports QtCore; call it before anything else does. `kept_in` is the folder of the kept code."""
    quick_enums.install()
    kept = KeptCode(_ITS_SOURCES.rstrip("/"), kept_in)
    with _compiling_from(kept):
        importlib.import_module("PySide6.QtCore")
    kept.keep()
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextlib.contextmanager
def _compiling_from(kept: KeptCode) -> Generator[None, None, None]:
    """While it lasts, code of PySide's own sources is looked for there."""
    compiled: Callable[..., Any] = builtins.compile

    def compile_or_take(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        if not (
            isinstance(filename, str) and filename.startswith(_ITS_SOURCES) and isinstance(source, bytes)
        ):
            return compiled(source, filename, mode, *rest, **more)
        text = b"" if filename == _WRITES_STUBS else source

        def make() -> CodeType:
            return cast(CodeType, compiled(text, filename, mode, *rest, **more))

        return kept.code(filename.encode() + b"\0" + text, make)

    builtins.compile = compile_or_take
    try:
        yield
    finally:
        builtins.compile = compiled
