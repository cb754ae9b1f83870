"""A text of any size as lines, without copying it: an index over its bytes."""

from bisect import bisect_right
from typing import Protocol, Self

from desktop.domain.reading import Text
from desktop.reading.text_index import Buffer, LineIndex, index_of, is_utf8

_SPARSE = 64 * 1024  # bytes between two known character counts in a long line


class Lines(Protocol):
    """What a viewer shows: lines of text, cut out as they are needed."""

    def __len__(self) -> int: ...

    @property
    def size(self) -> int:
        """Bytes in all."""
        ...

    @property
    def longest(self) -> int:
        """Characters of the longest line, or more."""
        ...

    def length(self, line: int) -> int:
        """Characters of a line."""
        ...

    def cut(self, line: int, start: int = 0, end: int | None = None) -> str:
        """Characters `start` to `end` (without it) of a line."""
        ...

    def text(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The text between two places (line, column)."""
        ...

    def whole(self) -> str:
        """All of it."""
        ...


class TextLines:
    """Lines of UTF-8 bytes; what is not UTF-8 shows as �. Lines end at LF; a CR before it is dropped.

    A line is cut out by character range, and only the bytes of that range are decoded: one line of 5 MB
    costs no more to paint than a short one.
    """

    def __init__(self, text: bytes | str = b"") -> None:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        if not is_utf8(data):
            data = data.decode("utf-8", "replace").encode()
        self._take(data, index_of(data))

    @classmethod
    def of(cls, data: Buffer, text: Text) -> Self:
        """Lines of a text whose index is known."""
        made = cls.__new__(cls)
        made._take(data, text)
        return made

    def _take(self, data: Buffer, text: Text) -> None:
        self._bytes = data
        self._index = LineIndex(data, text)
        self._size = text.size
        self._longest = text.longest
        self._is_ascii = text.is_ascii
        self._marks: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return len(self._index)

    @property
    def size(self) -> int:
        """Bytes in all."""
        return self._size

    @property
    def longest(self) -> int:
        """Characters of the longest line, counted as bytes: exact for ASCII, else an upper bound.

        Of a large text it is not known at first: 0, until `set_longest`.
        """
        return self._longest

    def set_longest(self, longest: int) -> None:
        """Tells what was found out later."""
        self._longest = longest

    def length(self, line: int) -> int:
        """Characters of a line."""
        first, last = self._span(line)
        if self._is_ascii:
            return last - first
        marks = self._line_marks(line)
        tail = self._bytes[first + (len(marks) - 1) * _SPARSE : last]
        return marks[-1] + _characters(tail)

    def cut(self, line: int, start: int = 0, end: int | None = None) -> str:
        """Characters `start` to `end` (without it) of a line; all of it when both are left out."""
        first, last = self._span(line)
        if self._is_ascii:
            stop = last if end is None else min(last, first + end)
            return self._bytes[first + start : stop].decode("ascii")
        if last - first <= _SPARSE:
            return _decoded(self._bytes[first:last])[start:end]
        return self._cut_long(line, start, self.length(line) if end is None else end)

    def text(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The text between two places (line, column), line ends as LF."""
        if start[0] == end[0]:
            return self.cut(start[0], start[1], end[1])
        middle = [self.cut(line) for line in range(start[0] + 1, end[0])]
        return "\n".join([self.cut(start[0], start[1]), *middle, self.cut(end[0], 0, end[1])])

    def whole(self) -> str:
        """All of it."""
        return _decoded(self._bytes[:])

    def _span(self, line: int) -> tuple[int, int]:
        first = self._index.start(line)
        last = self._index.start(line + 1) - 1 if line + 1 < len(self._index) else self._size
        if last > first and self._bytes[last - 1 : last] == b"\r":
            last -= 1
        return first, last

    def _line_marks(self, line: int) -> list[int]:
        # marks[n]: characters before byte n * _SPARSE of the line.
        marks = self._marks.get(line)
        if marks is None:
            first, last = self._span(line)
            marks, count = [0], 0
            for at in range(first, last - _SPARSE, _SPARSE):
                count += _characters(self._bytes[at : at + _SPARSE])
                marks.append(count)
            self._marks[line] = marks
        return marks

    def _cut_long(self, line: int, start: int, end: int) -> str:
        marks = self._line_marks(line)
        first, last = self._span(line)
        low = bisect_right(marks, start) - 1
        high = bisect_right(marks, end)
        begin, stop = first + low * _SPARSE, min(last, first + high * _SPARSE)
        while first < begin < last and self._bytes[begin] & 0xC0 == 0x80:  # not inside a character
            begin += 1
        while stop < last and self._bytes[stop] & 0xC0 == 0x80:
            stop += 1
        return _decoded(self._bytes[begin:stop])[start - marks[low] : end - marks[low]]


def _characters(data: bytes) -> int:
    # Bytes that begin a character.
    return len(data.translate(None, _CONTINUATION))


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


_CONTINUATION = bytes(range(0x80, 0xC0))
