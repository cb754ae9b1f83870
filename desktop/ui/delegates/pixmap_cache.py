"""Painted cells, kept as pixmaps: Python paints text at 0.3 ms a cell, a blit takes a hundredth."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtGui import QPixmap

MAX_BYTES = 24 * 1024 * 1024


class Painted(NamedTuple):
    """A painted cell, and whether its text had to be cut."""

    pixmap: QPixmap
    is_cut: bool


class PixmapCache:
    """The most recently used painted cells, up to MAX_BYTES."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self._kept: OrderedDict[Hashable, Painted] = OrderedDict()
        self._bytes = 0
        self._max_bytes = max_bytes

    @property
    def bytes(self) -> int:
        """What is held, in bytes."""
        return self._bytes

    def get(self, key: Hashable) -> Painted | None:
        """The cell painted for this key."""
        painted = self._kept.get(key)
        if painted is not None:
            self._kept.move_to_end(key)
        return painted

    def put(self, key: Hashable, painted: Painted) -> None:
        """Keeps a painted cell; the longest unused go."""
        self._kept[key] = painted
        self._bytes += _size(painted)
        while self._bytes > self._max_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _size(oldest)

    def clear(self) -> None:
        """Drops all: colours, fonts or language have changed."""
        self._kept.clear()
        self._bytes = 0


def _size(painted: Painted) -> int:
    return painted.pixmap.width() * painted.pixmap.height() * 4
