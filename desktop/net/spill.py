"""Bodies too large for memory, in files that only their owner may read and that go at the end of the run."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from desktop.base.files import make_private_folder

_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
_SUFFIX = ".body"


class SpillFile:
    """One body, written from its beginning."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.fdopen(os.open(path, _NEW, 0o600), "wb")

    def write(self, data: bytes | memoryview) -> None:
        """Appends. Raises OSError, such as for a full disk."""
        self._file.write(data)

    def close(self) -> None:
        """Ends the writing."""
        self._file.close()


class Spill:
    """The folder of one client. At most `kept` files stay: the oldest goes when another comes."""

    def __init__(
        self,
        folder: Path,
        *,
        memory_bytes: Callable[[], int] = lambda: 56 << 20,
        max_bytes: int = 1 << 30,
        shown_bytes: int = 1 << 20,
        kept: int = 4,
    ) -> None:
        self.folder = folder
        self._memory_bytes = memory_bytes
        self.max_bytes = max_bytes
        self.shown_bytes = shown_bytes  # what stays in memory of such a body
        self._kept = kept
        self._paths: list[Path] = []

    @property
    def memory_bytes(self) -> int:
        """More goes into a file; 56 MiB are 64 MiB with all that reading them takes."""
        return self._memory_bytes()

    def new(self) -> SpillFile:
        """A new file, mode 0600. Raises OSError."""
        make_private_folder(self.folder)
        path = self.folder / (os.urandom(12).hex() + _SUFFIX)
        file = SpillFile(path)
        self._paths.append(path)
        while len(self._paths) > self._kept:
            _remove(self._paths.pop(0))
        return file

    def clear(self) -> None:
        """Removes what this client wrote."""
        while self._paths:
            _remove(self._paths.pop())


def remove_leftovers(folder: Path) -> None:
    """Removes what a run that crashed left behind; call it before the first client is made."""
    for path in folder.glob(f"*{_SUFFIX}"):
        _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
