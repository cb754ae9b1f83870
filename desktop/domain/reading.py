"""What is found in a body that is read: its text, its tree, its rows, hits of a search; and why not."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import UserError


class Shape(StrEnum):
    """What a body is, by its type and its first bytes."""

    EMPTY = "empty"
    JSON = "json"
    TEXT = "text"
    IMAGE = "image"
    BINARY = "binary"


class Flaw(StrEnum):
    """What is wrong with a text; it is shown all the same, as far as it goes."""

    NOT_UTF8 = "not utf-8"
    CUT = "cut"  # JSON that ends inside a value
    NOT_JSON = "not json"  # says it is, or begins like it, and is not
    NAN = "nan"  # NaN or Infinity, which JSON does not have
    SURROGATE = "surrogate"  # half a character, as an escape
    DEEP = "deep"  # nested deeper than most programs read
    SEVERAL = "several"  # more than one value, such as JSON lines
    CONTROL = "control"  # raw control characters inside a JSON text
    TOO_LARGE = "too large"  # not indented, because it would take too long or too much memory


class NodeKind(StrEnum):
    """What a JSON value is."""

    OBJECT = "object"
    LIST = "list"
    TEXT = "text"
    NUMBER = "number"
    LITERAL = "literal"  # true, false, null and what should not be there


Step = str | int
"""A key of an object, or a place in a list."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value in the tree. `count` is the number of children of an object or a list."""

    key: Step
    kind: NodeKind
    words: str  # the value of a leaf as it is written, cut to 300 characters
    count: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """An index over UTF-8 bytes: how many line ends stand before each stretch of STRETCH bytes."""

    ends: bytes  # array("q") as bytes; the last entry is the number of all line ends
    size: int
    is_ascii: bool
    longest: int  # bytes of the longest line; 0 while it was not looked for


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a body that holds a list of objects. `path` says where it stands, "" for the whole body."""

    path: str
    columns: tuple[str, ...]
    rows: int
    is_cut: bool = False  # more columns than are shown


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found: line and column in characters from 0, and its length."""

    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found so far. `count` goes on where `hits` are too many to keep."""

    hits: tuple[Hit, ...]
    count: int
    is_done: bool
    is_more: bool = False  # stopped counting


class ExpressionError(UserError):
    """A JMESPath or a regular expression that cannot be read; `column` from 0, -1 where none is told."""

    def __init__(self, message: str, column: int = -1) -> None:
        super().__init__("expression", message)
        self.column = column


class ReadingError(UserError):
    """The body cannot be read so: too long, too deep, out of memory."""

    def __init__(self, message: str) -> None:
        super().__init__("body", message)
