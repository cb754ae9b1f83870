"""The colours of JSON, one line at a time: enough for the lines on screen, whatever the size of the text."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Token = Literal["code_key", "code_string", "code_number", "code_literal", "text2"]

_TOKEN = re.compile(
    r"""(?P<string>"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$))(?P<colon>\s*:)?"""
    r"""|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"""
    r"""|(?P<literal>\b(?:true|false|null|NaN|Infinity)\b)""",
    re.S,
)
_STRING_END = re.compile(r"""[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)""", re.S)


class Run(NamedTuple):
    """Characters `start` to `end` (without it) in one colour, named by its theme token."""

    start: int
    end: int
    token: Token


def json_runs(text: str, *, is_in_string: bool = False) -> Iterator[Run]:
    """The coloured stretches of a line, in order; what lies between them is punctuation.

    `is_in_string` says that the line begins inside a text: it is the middle of a long one.
    """
    at = 0
    if is_in_string:
        end = _STRING_END.match(text)
        at = end.end() if end is not None else len(text)
        yield Run(0, at, "code_string")
    for match in _TOKEN.finditer(text, at):
        if match["string"] is not None:
            yield Run(*match.span("string"), "code_key" if match["colon"] else "code_string")
        elif match["number"] is not None:
            yield Run(*match.span(), "code_number")
        else:
            yield Run(*match.span(), "code_literal")


def ends_in_string(text: str) -> bool:
    """Whether a text is open at the end of this beginning of a line."""
    return bool(len(_UNESCAPED_QUOTE.findall(text)) % 2)


_UNESCAPED_QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"')
