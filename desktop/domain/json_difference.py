"""What differs between two JSON values, told by paths; neither depth nor size makes it recurse or flood."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Any, NamedTuple, cast

from desktop.domain.ignored_path import Pattern, after

MAX_LISTED = 2_000  # differences; more are counted
MAX_CHARS = 300  # of a value, and of a path
_ID_FIELDS = ("id", "key")
_QUICK_LEVELS = 4
_MAX_PREVIEWED = 8  # entries of an object or an array


class DifferenceKind(StrEnum):
    """What happened on the way from left to right."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Part(StrEnum):
    """Which part of the answer it is in."""

    STATUS = "status"
    HEADER = "header"
    BODY = "body"
    LINE = "line"  # of a body that is no JSON; the path is its number


@dataclass(frozen=True, slots=True)
class Difference:
    """`left` and `right` are shortened; empty on the side where there is nothing."""

    part: Part
    path: str
    kind: DifferenceKind
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Differences:
    """The first MAX_LISTED of `count`."""

    listed: tuple[Difference, ...] = ()
    count: int = 0

    def __add__(self, other: "Differences") -> "Differences":
        return Differences((*self.listed, *other.listed)[:MAX_LISTED], self.count + other.count)


class _Id(NamedTuple):
    """The object in an array whose `field` says so."""

    field: str
    value: str | int


class _Way(NamedTuple):
    """A linked path: copying whole ones would cost depth times depth. Steps are keys, places and ids."""

    before: "_Way | None"
    step: str | int | _Id


class _Pair(NamedTuple):
    left: Any
    right: Any
    way: _Way | None
    alive: tuple[Pattern, ...]
    quick: int = _QUICK_LEVELS  # levels below which whole values are not compared any more


class _Missing:
    pass


_MISSING = _Missing()
_INNER = frozenset({dict, list})
_ById = dict[tuple[str, Any], Any]  # by type and id: 1 is not "1"


def json_differences(left: object, right: object, ignored: tuple[Pattern, ...] = ()) -> Differences:
    """Compares two values as a JSON parser gives them, in the order of the left one.

    The order of an object's keys does not matter. Arrays of objects that all have an `id` (else a `key`) of
    their own are aligned by it, whatever their order; others by position. 1 and 1.0 are the same, 1 and true
    are not, NaN equals itself.
    """
    found: list[Difference] = []
    count = 0
    waiting = [_Pair(left, right, None, ignored)]
    while waiting:
        pair = waiting.pop()
        if pair.quick > 0 and _are_same_at_a_glance(pair.left, pair.right):
            continue
        children = _children(pair)
        if children is not None:
            waiting.extend(reversed(list(children)))
        elif not _is_same(pair.left, pair.right):
            count += 1
            if len(found) < MAX_LISTED:
                found.append(_difference(pair))
    return Differences(tuple(found), count)


def preview(value: object, max_chars: int = MAX_CHARS) -> str:
    """A value as JSON in one line, cut; of large ones the beginning."""
    text = _sendable(_preview(value, 2))
    return text if len(text) <= max_chars else f"{text[: max_chars - 1]}…"


def _children(pair: _Pair) -> Iterator[_Pair] | None:
    left, right = pair.left, pair.right
    if isinstance(left, dict) and isinstance(right, dict):
        return _of_objects(pair, cast("dict[str, Any]", left), cast("dict[str, Any]", right))
    if not isinstance(left, list) or not isinstance(right, list):
        return None
    left, right = cast("list[Any]", left), cast("list[Any]", right)
    for field in _ID_FIELDS:
        lefts, rights = _by_id(left, field), _by_id(right, field)
        if lefts is not None and rights is not None:
            return _of_aligned(pair, field, lefts, rights)
    return _of_places(pair, left, right)


def _of_objects(pair: _Pair, left: dict[str, Any], right: dict[str, Any]) -> Iterator[_Pair]:
    for name, one in left.items():
        other = right.get(name, _MISSING)
        if not _are_same_leaves(one, other) and (alive := after(pair.alive, name)) is not None:
            yield _Pair(one, other, _Way(pair.way, name), alive, pair.quick - 1)
    if left.keys() != right.keys():
        for name in right:
            if name not in left and (alive := after(pair.alive, name)) is not None:
                yield _Pair(_MISSING, right[name], _Way(pair.way, name), alive, pair.quick - 1)


def _of_aligned(pair: _Pair, field: str, left: _ById, right: _ById) -> Iterator[_Pair]:
    for id_ in [*left, *(id_ for id_ in right if id_ not in left)]:
        one, other = left.get(id_, _MISSING), right.get(id_, _MISSING)
        if pair.quick > 0 and _are_same_at_a_glance(one, other):
            continue
        step = _Id(field, id_[1])
        alive = after(pair.alive, _said(step)[1:-1], str(id_[1])) if pair.alive else ()
        if alive is not None:
            yield _Pair(one, other, _Way(pair.way, step), alive, pair.quick - 1)


def _of_places(pair: _Pair, left: list[Any], right: list[Any]) -> Iterator[_Pair]:
    for at, (one, other) in enumerate(zip_longest(left, right, fillvalue=_MISSING)):
        if not _are_same_leaves(one, other) and (alive := after(pair.alive, str(at))) is not None:
            yield _Pair(one, other, _Way(pair.way, at), alive, pair.quick - 1)


def _are_same_leaves(left: Any, right: Any) -> bool:
    """The quick answer for most of what there is; no for what must be looked at further."""
    return type(left) is type(right) and type(left) not in _INNER and bool(left == right)


def _are_same_at_a_glance(left: Any, right: Any) -> bool:
    """Whether two values are written the same. Quick, because nothing of it is Python; the texts tell 1 from
    true, which are equal in Python."""
    try:
        return bool(left == right) and repr(left) == repr(right)
    except (RecursionError, ValueError):  # too deep, or too many digits
        return False


def _by_id(values: list[Any], field: str) -> _ById | None:
    """The objects by their ids; None where one has none, or two have the same. An empty array fits both."""
    found: _ById = {}
    for value in values:
        id_: Any = cast("dict[str, Any]", value).get(field) if isinstance(value, dict) else None
        if not isinstance(id_, str | int) or isinstance(id_, bool):
            return None
        found[type(id_).__name__, id_] = value
    return found if len(found) == len(values) else None


def _is_same(left: Any, right: Any) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    is_number = isinstance(left, int | float) and isinstance(right, int | float)
    if type(left) is not type(right) and not is_number:
        return False
    if isinstance(left, dict | list):  # two of a kind never come here
        return False
    return bool(left == right or (is_number and left != left and right != right))  # NaN


def _difference(pair: _Pair) -> Difference:
    kind = DifferenceKind.CHANGED
    if isinstance(pair.left, _Missing):
        kind = DifferenceKind.ADDED
    elif isinstance(pair.right, _Missing):
        kind = DifferenceKind.REMOVED
    left = "" if kind is DifferenceKind.ADDED else preview(pair.left)
    right = "" if kind is DifferenceKind.REMOVED else preview(pair.right)
    if kind is DifferenceKind.CHANGED and left == right:
        left, right = _around(pair.left, pair.right)
    return Difference(Part.BODY, _path(pair.way), kind, left, right)


def _around(left: Any, right: Any) -> tuple[str, str]:
    """Two long texts that begin the same: from a little before where they part."""
    one, other = str(left), str(right)
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    at = at or min(len(one), len(other))
    start = max(0, at - 40)
    return _from(one, start), _from(other, start)


def _from(text: str, start: int) -> str:
    return "…" + preview(text[start : start + MAX_CHARS])


def _path(way: _Way | None) -> str:
    steps: list[str] = []
    size = 0
    while way is not None and size < 2 * MAX_CHARS:  # of a longer one, the end
        steps.append(_said(way.step))
        size += len(steps[-1])
        way = way.before
    path = _sendable(("$" if way is None else "…") + "".join(reversed(steps)))
    return path if len(path) <= MAX_CHARS else "…" + path[1 - MAX_CHARS :]


def _sendable(text: str) -> str:
    """Half a character, which JSON can hold and UTF-8 cannot, as its escape."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def _said(step: str | int | _Id) -> str:
    match step:
        case str():
            return f".{step}" if step.isidentifier() else f"[{_quoted(step)}]"
        case int():
            return f"[{step}]"
        case _:
            value = step.value
            return f"[{step.field}={_quoted(value) if isinstance(value, str) else value}]"


def _quoted(text: str) -> str:
    return json.dumps(text[:MAX_CHARS], ensure_ascii=False)


def _preview(value: Any, depth: int) -> str:
    match value:
        case str():
            return json.dumps(value[: MAX_CHARS + 1], ensure_ascii=False)
        case dict():
            held = cast("dict[str, Any]", value)
            if not held or not depth:
                return "{…}" if held else "{}"
            shown = list(held.items())[:_MAX_PREVIEWED]
            inner = (f"{_preview(name, 0)}: {_preview(each, depth - 1)}" for name, each in shown)
            return "{" + ", ".join(inner) + (", …" if len(held) > len(shown) else "") + "}"
        case list():
            items = cast("list[Any]", value)
            if not items or not depth:
                return "[…]" if items else "[]"
            inner = (_preview(each, depth - 1) for each in items[:_MAX_PREVIEWED])
            return "[" + ", ".join(inner) + (", …" if len(items) > _MAX_PREVIEWED else "") + "]"
        case int() if value.bit_length() > 10_000:
            return "…"  # more digits than Python writes
        case _:
            return json.dumps(value)
