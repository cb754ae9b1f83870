"""TOML that others may have written: read within bounds, and whatever is wrong with it is one error."""

import re
import tomllib
from typing import Any

MAX_KEY_PARTS = 100
# What may hold dots without being a key: strings and comments.
_NO_KEY = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)


class NotToml(ValueError):
    """What is wrong, and where."""


def read_toml(text: str) -> dict[str, Any]:
    """The document. Raises NotToml.

    tomllib's time grows with the square of a key's parts (20,000 take 9 s, in 60 KB), so those are counted
    before. Numbers of more digits than Python reads and nesting of any depth are an error like any other.
    """
    if any(line.count(".") > MAX_KEY_PARTS for line in _NO_KEY.sub("", text).splitlines()):
        raise NotToml(f"a line with a key of more than {MAX_KEY_PARTS} parts")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotToml(str(error)) from error
