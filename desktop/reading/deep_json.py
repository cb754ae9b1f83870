"""JSON read without recursion: for what nests deeper, or counts further, than the usual parser goes."""

import json
import re
from typing import Any, cast

_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+)', re.DOTALL)
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?\Z")
_CLOSING = {"}": dict, "]": list}
_MAX_DIGITS = 4_000  # Python reads no longer ones; they stay text


def parsed(text: str) -> Any:
    """The value; of a key that comes twice the last one. Raises ValueError where it is not JSON."""
    try:
        return json.loads(text)
    except RecursionError:
        return patiently_parsed(text)
    except json.JSONDecodeError:
        raise
    except ValueError:  # a number of thousands of digits
        return patiently_parsed(text)


def patiently_parsed(text: str) -> Any:
    """The same, always without recursion: some ten times as slow."""
    return _Parser(text).value()


class _Parser:
    """The objects and arrays that are open stand in a list, the innermost last."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._open: list[Any] = []

    def value(self) -> Any:
        """The whole value."""
        root: list[Any] = []
        self._open = [root]
        may_close = False
        while not root or len(self._open) > 1:
            token = self._token()
            if token in _CLOSING:
                if not may_close or not isinstance(self._open[-1], _CLOSING[token]):
                    raise ValueError("not JSON")
                self._open.pop()
                may_close = self._after_value()
                continue
            may_close = self._put(token)
        if self._text[self._at :].strip():
            raise ValueError("more than one value")
        return root[0]

    def _put(self, token: str) -> bool:
        """Adds a value where it belongs; whether the innermost may close now."""
        inner = self._open[-1]
        key = ""
        if isinstance(inner, dict):
            key, token = self._key(token), self._token()
        made: Any = _made(token)
        if isinstance(inner, dict):
            cast("dict[str, Any]", inner)[key] = made
        else:
            cast("list[Any]", inner).append(made)
        if token in {"{", "["}:
            self._open.append(made)
            return True
        return self._after_value()

    def _key(self, token: str) -> str:
        if not token.startswith('"') or self._token() != ":":
            raise ValueError("not JSON")
        return str(json.loads(token))

    def _after_value(self) -> bool:
        """A comma is taken, and a value must follow; before a closing bracket none is there."""
        if len(self._open) == 1:
            return False
        found = _TOKEN.match(self._text, self._at)
        if found is not None and found[1] in _CLOSING:
            return True
        if self._token() != ",":
            raise ValueError("not JSON")
        return False

    def _token(self) -> str:
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            raise ValueError("not JSON")
        self._at = found.end()
        return found[1]


def _made(token: str) -> Any:
    if token in {"{", "["}:
        return {} if token == "{" else []
    if token in _CLOSING or token in {",", ":"}:
        raise ValueError("not JSON")
    if len(token) > _MAX_DIGITS and _NUMBER.match(token):
        return token
    return json.loads(token)
