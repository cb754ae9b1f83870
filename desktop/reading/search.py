"""Finds words or a regular expression in a text of any size, the first hit at once."""

import re
from collections.abc import Callable, Iterator
from time import monotonic

from desktop.domain.reading import ExpressionError, Found, Hit
from desktop.reading.text_index import Buffer

MAX_HITS = 20_000  # places that are kept; beyond, they are counted
MAX_COUNT = 1_000_000
MAX_CHARS = 2_000
_PIECE = 256 * 1024
_TELL_S = 0.1
_Spans = Callable[[str], Iterator[tuple[int, int]]]


def search(data: Buffer, words: str, *, is_regex: bool, is_exact: bool) -> Iterator[Found]:
    """What is found, told at the first hit, then every 0.1 s, at last with `is_done`.

    Each time only the new hits are told, and the count of all.

    `is_exact` tells capitals from small letters. A hit lies inside one piece of text that ends at a line
    end; of a line longer than 256 KiB, one over the border of two pieces is not found by an expression.
    Raises ExpressionError.
    """
    spans = _spans(words, is_regex=is_regex, is_exact=is_exact)
    may_hold = _may_hold(words, is_regex=is_regex, is_exact=is_exact)
    overlap = 0 if is_regex else len(words) - 1
    hits: list[Hit] = []
    count, kept, told = 0, 0, 0.0
    for line, column, text in _pieces(data, overlap, may_hold):
        place = _Place(line, column, text)
        for start, end in spans(text):
            count += 1
            if kept < MAX_HITS:
                hits.append(Hit(*place.of(start), end - start))
                kept += 1
            if count == 1 or count == MAX_COUNT or (not count % 1024 and monotonic() - told > _TELL_S):
                yield Found(tuple(hits), count, is_done=count == MAX_COUNT, is_more=count == MAX_COUNT)
                hits, told = [], monotonic()
                if count == MAX_COUNT:
                    return
    yield Found(tuple(hits), count, is_done=True)


def compiled(words: str, *, is_exact: bool) -> re.Pattern[str]:
    """The expression. Raises ExpressionError with the column where it cannot be read."""
    if len(words) > MAX_CHARS:
        raise ExpressionError(f"An expression has at most {MAX_CHARS:,} characters.", MAX_CHARS)
    try:
        return re.compile(words, re.MULTILINE | (0 if is_exact else re.IGNORECASE))
    except re.error as error:
        raise ExpressionError(f"{error.msg[:1].upper()}{error.msg[1:]}.", error.pos or 0) from error
    except (OverflowError, RecursionError, ValueError) as error:
        raise ExpressionError("This expression is too large.") from error


class _Place:
    """Lines and columns of growing places in one piece of text."""

    def __init__(self, line: int, column: int, text: str) -> None:
        self._line, self._text = line, text
        self._begin = -column  # where the line begins, seen from the piece
        self._at = 0

    def of(self, start: int) -> tuple[int, int]:
        ends = self._text.count("\n", self._at, start)
        if ends:
            self._line += ends
            self._begin = self._text.rfind("\n", self._at, start) + 1
        self._at = start
        return self._line, start - self._begin


def _spans(words: str, *, is_regex: bool, is_exact: bool) -> _Spans:
    if is_regex:
        pattern = compiled(words, is_exact=is_exact)
        return lambda text: (match.span() for match in pattern.finditer(text) if match.end() > match.start())
    if not is_exact and not words.isascii():
        plain = compiled(re.escape(words), is_exact=False)
        return lambda text: (match.span() for match in plain.finditer(text))
    needle = words if is_exact else words.lower()
    patient = compiled(re.escape(words), is_exact=is_exact)

    def found(text: str) -> Iterator[tuple[int, int]]:
        if not is_exact and not text.isascii():  # other letters change their length with their case
            yield from (match.span() for match in patient.finditer(text))
            return
        hay = text if is_exact else text.lower()
        at = hay.find(needle)
        while at >= 0:
            yield at, at + len(needle)
            at = hay.find(needle, at + len(needle))

    return found


def _may_hold(words: str, *, is_regex: bool, is_exact: bool) -> Callable[[bytes], bool]:
    """Whether a hit may be in some bytes, told without making a text of them; 84 MB take 0.1 s."""
    needle = words.encode("utf-8", "replace")
    if is_regex or not (is_exact or words.isascii()):
        return lambda _: True
    if is_exact or (words.isascii() and needle.lower() == needle.upper()):  # there is no other case
        return lambda piece: needle in piece
    low = needle.lower()
    return lambda piece: low in piece.lower() or not piece.isascii()


def _pieces(data: Buffer, overlap: int, may_hold: Callable[[bytes], bool]) -> Iterator[tuple[int, int, str]]:
    """Pieces of the text with the line and the column they begin at, cut at line ends where there are any.

    In a line longer than a piece, the next one begins `overlap` characters earlier. Pieces that hold no hit
    are passed over where they end with a line.
    """
    at, line, column, size = 0, 0, 0, len(data)
    while at < size:
        piece = data[at : at + _PIECE]
        if at + len(piece) < size:
            end = piece.rfind(b"\n") + 1
            piece = piece[:end] if end else _whole_characters(piece)
            if end and not may_hold(piece):
                line, column, at = line + piece.count(b"\n"), 0, at + len(piece)
                continue
        text = piece.decode("utf-8", "replace")
        yield line, column, text
        ends = text.count("\n")
        if ends:
            line, column = line + ends, len(text) - text.rfind("\n") - 1
            at += len(piece)
        elif at + len(piece) < size:
            step = max(1, len(text) - overlap)
            column += step
            at += len(text[:step].encode())
        else:
            return


def _whole_characters(piece: bytes) -> bytes:
    end = len(piece)
    while end > len(piece) - 4 and piece[end - 1] & 0xC0 == 0x80:
        end -= 1
    return piece[: end - 1] if piece[end - 1] >= 0xC0 else piece
