"""Bytes as people read them: sixteen a line, offset before, letters behind."""

_BYTES = 16
_DOT = bytes(byte if 32 <= byte < 127 else 46 for byte in range(256))
_WIDTH = 10 + 3 * _BYTES + 2 + _BYTES


class HexLines:
    """Lines made when they are looked at: 50 MB cost nothing."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __len__(self) -> int:
        return max(1, -(-len(self._data) // _BYTES))

    @property
    def size(self) -> int:
        """Bytes of the body."""
        return len(self._data)

    @property
    def longest(self) -> int:
        """Characters of a line."""
        return _WIDTH

    def length(self, line: int) -> int:
        """Characters of a line."""
        return len(self._line(line))

    def cut(self, line: int, start: int = 0, end: int | None = None) -> str:
        """Characters `start` to `end` (without it) of a line."""
        return self._line(line)[start:end]

    def text(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The text between two places (line, column)."""
        if start[0] == end[0]:
            return self.cut(start[0], start[1], end[1])
        middle = [self._line(line) for line in range(start[0] + 1, end[0])]
        return "\n".join([self.cut(start[0], start[1]), *middle, self.cut(end[0], 0, end[1])])

    def whole(self) -> str:
        """All of it."""
        return "\n".join(self._line(line) for line in range(len(self)))

    def _line(self, line: int) -> str:
        at = line * _BYTES
        part = self._data[at : at + _BYTES]
        if not part:
            return ""
        left, right = part[:8].hex(" "), part[8:].hex(" ")
        return f"{at:08x}  {left:<23}  {right:<23}  {part.translate(_DOT).decode('ascii')}"
