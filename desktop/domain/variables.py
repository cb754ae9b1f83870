"""`{{name}}` in a request: which names it holds, which have no value, and the request with all values in."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.errors import UserError
from desktop.domain.request import Method, Pairs, RequestDraft
from desktop.domain.text import has_control_characters, one_line

CONNECTION_KEY, IDENTITY = "connection_key", "identity"
BUILT_IN = (CONNECTION_KEY, IDENTITY)
MAX_NAME_CHARS = 60

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_USE = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_.-]*)\s*\}\}")
_STRING_OR_USE = re.compile(r'"(?:[^"\\]|\\.)*"|' + _USE.pattern, re.DOTALL)

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Variable:
    """One that a person made; while it is off it counts as one without a value."""

    name: str
    value: str
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Missing:
    """A variable without a value: where it stands, with line and column from 1 in a body, else 0."""

    field: str  # as of UserError
    name: str
    line: int = 0
    column: int = 0


def parse_name(text: str) -> str:
    """The name of a variable that a person makes. Raises UserError (field "variable")."""
    name = text.strip()
    if not _NAME.fullmatch(name) or len(name) > MAX_NAME_CHARS:
        raise UserError(
            "variable",
            "A name begins with a letter and holds letters, figures, “_”, “-” and “.”, without spaces.",
        )
    if name in BUILT_IN:
        raise UserError("variable", "{name} is filled in by the application.", name=name)
    return name


def parse_value(text: str) -> str:
    """The value of a variable. Raises UserError (field "variable")."""
    if has_control_characters(text):
        raise UserError("variable", "“{text}” holds signs that cannot be sent.", text=one_line(text, 40))
    return text


def names_in(text: str) -> tuple[str, ...]:
    """The variables in a text, each once, in their order."""
    return tuple(dict.fromkeys(_USE.findall(text)))


def missing(draft: RequestDraft, values: Values) -> tuple[Missing, ...]:
    """All variables of a request that have no value, in the order of the form, each once a field."""
    of_path = {name for name, value in draft.path_values if value}
    found = [Missing("path", name) for name in names_in(draft.path) if name not in of_path]
    found += [Missing("query", name) for name in _names(draft.query)]
    found += [Missing("headers", name) for name in _names(draft.headers)]
    found += _in_body(draft)
    lacking = [one for one in found if not values.get(one.name)]
    return tuple({(one.field, one.name): one for one in reversed(lacking)}.values())[::-1]


def filled(draft: RequestDraft, values: Values) -> RequestDraft:
    """The request with each value in its place, encoded as the place wants it; done once, not again inside
    a value. A variable without a value stays as it is."""
    of_path = {**values, **{name: value for name, value in draft.path_values if value}}
    return replace(
        draft,
        path=_put(draft.path, of_path, lambda value: quote(value, safe="")),
        path_values=(),
        query=_put_pairs(draft.query, values),
        headers=_put_pairs(draft.headers, values),
        body=_put_json(draft.body, values) if draft.body_kind is BodyKind.JSON else _put(draft.body, values),
        parts=tuple(_put_part(part, values) for part in draft.parts),
    )


def without_uses(json_text: str) -> str:
    """JSON in which variables outside of strings are null, at the same columns: to be checked."""

    def swap(match: re.Match[str]) -> str:
        return match[0] if match[0].startswith('"') else "null".ljust(len(match[0]))

    return _STRING_OR_USE.sub(swap, json_text) if "{{" in json_text else json_text


def _names(pairs: Pairs) -> Iterator[str]:
    for name, value in pairs:
        yield from names_in(name)
        yield from names_in(value)


def _in_body(draft: RequestDraft) -> Iterator[Missing]:
    if draft.method in {Method.GET, Method.HEAD}:
        return
    if draft.body_kind in {BodyKind.JSON, BodyKind.TEXT}:
        for use in _USE.finditer(draft.body):
            line = draft.body.count("\n", 0, use.start()) + 1
            column = use.start() - draft.body.rfind("\n", 0, use.start())
            yield Missing("body", use[1], line, column)
    elif draft.body_kind in {BodyKind.FORM, BodyKind.MULTIPART}:
        for part in draft.parts:
            texts = (part.name,) if part.is_file else (part.name, part.value)
            yield from (Missing("body", name) for text in texts for name in names_in(text))


def _put(text: str, values: Values, write: Callable[[str], str] = str) -> str:
    return _USE.sub(lambda use: write(values[use[1]]) if values.get(use[1]) else use[0], text)


def _put_json(text: str, values: Values) -> str:
    """Inside a string a value is escaped; outside it stands as typed: a number, true, an object."""

    def put(match: re.Match[str]) -> str:
        if match[0].startswith('"'):
            return _put(match[0], values, lambda value: json.dumps(value, ensure_ascii=False)[1:-1])
        return _put(match[0], values)

    return _STRING_OR_USE.sub(put, text) if "{{" in text else text


def _put_pairs(pairs: Pairs, values: Values) -> Pairs:
    return tuple((_put(name, values), _put(value, values)) for name, value in pairs)


def _put_part(part: BodyPart, values: Values) -> BodyPart:
    value = part.value if part.is_file else _put(part.value, values)
    return replace(part, name=_put(part.name, values), value=value)
