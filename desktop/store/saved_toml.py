"""A saved request as TOML and back: the same order always, only what is set, the body on lines of its own."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar, cast

from desktop.domain.body import BodyKind
from desktop.domain.errors import UserError
from desktop.domain.request import Method, Pairs
from desktop.domain.saved_request import SavedRequest, SavedRow
from desktop.domain.text import has_control_characters, one_line
from desktop.store.toml_text import NotToml, read_toml

E = TypeVar("E", bound=StrEnum)

MAX_BYTES = 5_000_000
_AFTER_BODY = ("body_file", "query", "headers", "parts", "path_values")
_KNOWN = frozenset(
    ("name", "platform", "method", "path", "path_values", "query", "headers", "action_id",
     "body_kind", "body", "parts", "body_file")
)  # fmt: skip


def to_toml(request: SavedRequest, extra: Mapping[str, Any] | None = None) -> bytes:
    """The file's bytes; `extra` is what the file held beside that and keeps.

    Raises UserError (field "saved") for half a character, which a file cannot hold.
    """
    import tomli_w

    values = _values(request)
    rest = {name: values.pop(name) for name in _AFTER_BODY if name in values} | dict(extra or {})
    try:
        return (tomli_w.dumps(values) + _body(request.body) + tomli_w.dumps(rest)).encode()
    except UnicodeEncodeError as error:
        raise UserError("saved", "The request holds half a character, which a file cannot hold.") from error


def from_toml(data: bytes) -> tuple[SavedRequest, dict[str, Any]]:
    """The request, and what else stands in the file. Raises UserError (field "saved") with the place."""
    if len(data) > MAX_BYTES:
        raise UserError("saved", "This file is larger than {most} bytes.", most=MAX_BYTES)
    try:
        values = read_toml(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise UserError("saved", "This file is not UTF-8 text.") from error
    except NotToml as error:
        raise UserError("saved", "This is not TOML: {error}.", error=error) from error
    extra = {name: value for name, value in values.items() if name not in _KNOWN}
    return _request(values), extra


def _values(request: SavedRequest) -> dict[str, Any]:
    """Scalars first, tables last, as TOML wants it; what has its usual value is left out."""
    values: dict[str, Any] = {"name": request.name}
    if request.platform:
        values["platform"] = request.platform
    values |= {"method": request.method.value, "path": request.path}
    if request.action_id:
        values["action_id"] = request.action_id
    if request.body_kind is not BodyKind.JSON:
        values["body_kind"] = request.body_kind.value
    if request.body_file:
        values["body_file"] = request.body_file
    if request.path_values:
        values["path_values"] = dict(request.path_values)
    for name, rows in (("query", request.query), ("headers", request.headers), ("parts", request.parts)):
        if rows:
            values[name] = [_row_values(row) for row in rows]
    return values


def _body(body: str) -> str:
    """The body as it is, over its own lines, where TOML can say it so; else in one line with escapes.

    tomli-w would escape every quote of a JSON body.
    """
    import tomli_w

    if not body:
        return ""
    is_plain = not has_control_characters(body.replace("\n", "").replace("\t", ""))
    if is_plain and "'''" not in body and not body.endswith("'"):
        return f"body = '''\n{body}'''\n"
    return tomli_w.dumps({"body": body})


def _row_values(row: SavedRow) -> dict[str, Any]:
    values: dict[str, Any] = {"name": row.name, "value": row.value}
    if not row.is_on:
        values["on"] = False
    if row.is_file:
        values["file"] = True
    if row.content_type:
        values["content_type"] = row.content_type
    return values


def _request(values: dict[str, Any]) -> SavedRequest:
    return SavedRequest(
        name=_text(values, "name"),
        platform=_text(values, "platform"),
        method=_choice(values, "method", Method, Method.POST),
        path=_text(values, "path"),
        path_values=_pairs(values),
        query=_rows(values, "query"),
        headers=_rows(values, "headers"),
        action_id=_text(values, "action_id"),
        body_kind=_choice(values, "body_kind", BodyKind, BodyKind.JSON),
        body=_text(values, "body"),
        parts=_rows(values, "parts"),
        body_file=_text(values, "body_file"),
    )


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str):
        raise UserError("saved", "“{name}” has to be a text.", name=name)
    return value


def _choice(values: Mapping[str, Any], name: str, kinds: type[E], fallback: E) -> E:
    value = _text(values, name) or fallback.value
    try:
        return kinds(value)
    except ValueError as error:
        raise UserError(
            "saved", "“{name}” cannot be “{value}”.", name=name, value=one_line(value, 40)
        ) from error


def _pairs(values: Mapping[str, Any]) -> Pairs:
    found = values.get("path_values", {})
    if not isinstance(found, dict):
        raise UserError("saved", "“path_values” has to be a table.")
    pairs = cast(dict[str, Any], found)
    return tuple((name, _text(pairs, name)) for name in pairs)


def _rows(values: Mapping[str, Any], name: str) -> tuple[SavedRow, ...]:
    found = values.get(name, [])
    if not isinstance(found, list):
        raise UserError("saved", "“{name}” has to be a list of tables.", name=name)
    return tuple(_row(each, name) for each in cast(list[Any], found))


def _row(value: Any, name: str) -> SavedRow:
    if not isinstance(value, dict):
        raise UserError("saved", "“{name}” has to be a list of tables.", name=name)
    row = cast(dict[str, Any], value)
    return SavedRow(
        name=_text(row, "name"),
        value=_text(row, "value"),
        is_on=row.get("on", True) is not False,
        is_file=row.get("file", False) is True,
        content_type=_text(row, "content_type"),
    )
