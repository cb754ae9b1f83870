"""Paths that a comparison leaves out: `$.items[*].updatedAt`, `$..etag`, `headers.date`."""

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase

_STEP = re.compile(r"""\.\.|\.?([^.\[\]"']+)|\[\s*(?:"([^"]*)"|'([^']*)'|([^\]"']*))\s*\]""")
_ANYWHERE = ".."

Pattern = tuple[str, ...]
"""Steps from the root; a step may hold `*`, and ".." stands for any number of them."""


def patterns(text: str) -> tuple[Pattern, ...]:
    """The paths in a text, divided by commas, semicolons or ends of lines; what is no path is left out."""
    parts = (part.strip() for part in re.split(r"[,;\n]", text))
    return tuple(found for part in parts if part and (found := _pattern(part)))


def after(alive: Sequence[Pattern], *names: str) -> tuple[Pattern, ...] | None:
    """What is left of the patterns one step further; None where one of them ends there: it is ignored.

    `names` are the ways to name that step: a place and an id, say.
    """
    if not alive:
        return ()
    left: list[Pattern] = []
    for pattern in alive:
        is_anywhere = pattern[0] == _ANYWHERE
        if is_anywhere:
            left.append(pattern)
        rest = pattern[1:] if is_anywhere else pattern
        if any(fnmatchcase(name, rest[0]) for name in names):
            if len(rest) == 1:
                return None
            left.append(rest[1:])
    return tuple(left)


def _pattern(text: str) -> Pattern:
    text = text.removeprefix("$")
    steps: list[str] = []
    at = 0
    while at < len(text):
        found = _STEP.match(text, at)
        if found is None:
            return ()
        step = _ANYWHERE if found[0] == _ANYWHERE else next(filter(None, found.groups()), "")
        steps.append(_literal(step))
        at = found.end()
    return tuple(steps) if steps and steps[-1] != _ANYWHERE and "" not in steps else ()


def _literal(step: str) -> str:
    """`[id=*]` and `[id="7"]` are written as a comparison shows them; `?` and `[` have no meaning."""
    return step.replace("[", "[[]").replace("?", "[?]")
