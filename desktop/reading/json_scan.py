"""Reads JSON that no parser takes: cut off, nested without end, with NaN, with what should not be there.

Nothing here recurses; every step goes on from where the last one ended. About 5 MB a second.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.reading import Flaw

MAX_CHARS = 8_000_000
MAX_MADE = 64_000_000  # characters of indented text
MAX_LEVELS = 40  # deeper ones are not indented further
PARSED_DEPTH = 1_000  # deeper than this Python's and most other parsers give up
_MAX_DIGITS = 400

_TOKEN = re.compile(
    r"""[ \t\r\n]*+(?:(?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+(?P<end>"?))"""
    r"""|(?P<mark>[\[\]{},:])|(?P<word>[^\s\[\]{},:"]++))""",
    re.S,
)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?")
_LONE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])")
_LONE_SECOND = re.compile(r"(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_CONTROL = re.compile(r"[\x00-\x1f]")
_NOT_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity", "-NaN", "nan", "inf", "-inf"})
_PAIRS = {"{": "}", "[": "]"}


def tokens(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Strings, marks and words, one after the other; white space is left out."""
    return _TOKEN.finditer(text, start)


@dataclass(slots=True)
class Indented:
    """Indented text and what was found to be wrong with it."""

    text: str
    flaws: set[Flaw] = field(default_factory=set[Flaw])


def indented(text: str) -> Indented:
    """The text with two spaces a level, as far as it can be told what is inside what."""
    if len(text) > MAX_CHARS:
        return Indented(text, {Flaw.TOO_LARGE})
    writer = _Writer()
    for token in tokens(text):
        writer.take(token)
        if writer.made > MAX_MADE:
            return Indented(text, {Flaw.TOO_LARGE, *writer.flaws})
    return Indented(writer.end(), writer.flaws)


class _Writer:
    """Puts tokens one after the other, with line ends where they belong."""

    def __init__(self) -> None:
        self.made = 0
        self.flaws: set[Flaw] = set()
        self._out: list[str] = []
        self._open: list[str] = []
        self._last = ""  # the kind of the last token
        self._is_fresh = False  # a bracket was opened and nothing came after it

    def take(self, token: "re.Match[str]") -> None:
        if (mark := token["mark"]) is not None:
            self._take_mark(mark)
            return
        value = token["string"] if token["string"] is not None else token["word"]
        self.flaws |= _flaws_of(token)
        if not self._open and self._last:
            self.flaws.add(Flaw.SEVERAL)
            self._put("\n")
        elif self._is_fresh:
            self._break()
        elif self._last == "value":
            self._put(" ")
            self.flaws.add(Flaw.NOT_JSON)
        self._put(value)
        self._last, self._is_fresh = "value", False

    def end(self) -> str:
        if self._open or self._last in {",", ":"}:
            self.flaws.add(Flaw.CUT)
        return "".join(self._out)

    def _take_mark(self, mark: str) -> None:
        if mark in _PAIRS:
            if not self._open and self._last:
                self.flaws.add(Flaw.SEVERAL)
                self._put("\n")
            elif self._is_fresh:
                self._break()
            self._open.append(_PAIRS[mark])
            self._is_fresh = True
            if len(self._open) > PARSED_DEPTH:
                self.flaws.add(Flaw.DEEP)
            self._put(mark)
        elif mark in "]}":
            self._close(mark)
        else:
            if not self._open:
                self.flaws.add(Flaw.NOT_JSON)
            self._put(": " if mark == ":" else ",")
            if mark == ",":
                self._break()
            self._is_fresh = False
        self._last = mark if mark in ",:" else "value"

    def _close(self, mark: str) -> None:
        if not self._open or self._open[-1] != mark:
            self.flaws.add(Flaw.NOT_JSON)
        if self._open:
            self._open.pop()
        if not self._is_fresh:
            self._break()
        self._is_fresh = False
        self._put(mark)

    def _break(self) -> None:
        self._put("\n" + "  " * min(len(self._open), MAX_LEVELS))

    def _put(self, text: str) -> None:
        self._out.append(text)
        self.made += len(text)


def _flaws_of(token: "re.Match[str]") -> set[Flaw]:
    if (string := token["string"]) is not None:
        return string_flaws(string, is_closed=bool(token["end"]))
    word = token["word"]
    if word in {"true", "false", "null"} or _NUMBER.fullmatch(word):
        return set()
    return {Flaw.NAN} if word in _NOT_NUMBERS else {Flaw.NOT_JSON}


def string_flaws(string: str, *, is_closed: bool = True) -> set[Flaw]:
    """What is wrong with a JSON string."""
    flaws: set[Flaw] = set() if is_closed else {Flaw.CUT}
    if "\\u" in string and (_LONE.search(string) or _LONE_SECOND.search(string)):
        flaws.add(Flaw.SURROGATE)
    if not string.isprintable() and _CONTROL.search(string):
        flaws.add(Flaw.CONTROL)
    return flaws


def children(text: str) -> list[tuple[str | int, str]]:
    """Keys and texts of what an object or a list holds directly; a value that is cut off counts too."""
    opening = next(tokens(text), None)
    if opening is None or opening["mark"] not in _PAIRS:
        return []
    is_object = opening["mark"] == "{"
    found: list[tuple[str | int, str]] = []
    key: str | None = None
    at, depth, begin = opening.end(), 0, -1
    end = at
    for token in tokens(text, at):
        mark = token["mark"]
        start, end = _start(token), token.end()
        if depth == 0 and mark in {"]", "}", ","}:
            if begin >= 0:
                found.append((key if key is not None else len(found), text[begin:start].rstrip()))
            key, begin = None, -1
            if mark != ",":
                return found
        elif depth == 0 and mark == ":" and is_object and begin >= 0 and key is None:
            key, begin = unquoted(text[begin:start].rstrip()), -1
        else:
            begin = start if begin < 0 else begin
            depth += (mark in {"[", "{"}) - (mark in {"]", "}"}) if mark else 0
    if begin >= 0:
        found.append((key if key is not None else len(found), text[begin:end]))
    return found


def unquoted(string: str) -> str:
    """The text that a JSON string stands for; what cannot be decoded stays as it is written."""
    import json

    if not string.startswith('"'):
        return string
    try:
        value = json.loads(string, strict=False)
    except ValueError:
        return string.strip('"')
    # Half a character cannot be encoded: it is shown as its escape.
    return str(value).encode("utf-8", "backslashreplace").decode()


def _start(token: "re.Match[str]") -> int:
    return next(token.start(name) for name in ("string", "mark", "word") if token[name] is not None)
