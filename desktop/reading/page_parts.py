"""A page's rows, and its few small values beside them, without decoding the rows."""

from collections.abc import Sequence
from typing import Any

import msgspec

from desktop.domain.reading import NodeKind
from desktop.reading.json_nodes import Source, children_of, kind_of, words_of
from desktop.reading.json_table import find_rows

_SMALL = 8_000  # bytes of a value that may say where the next page is


def page_parts(body: bytes) -> tuple[Sequence[Source], dict[str, Any]]:
    """The rows of a page as JSON texts, and the values beside them; nothing where the body is no JSON."""
    if kind_of(body) not in {NodeKind.OBJECT, NodeKind.LIST}:
        return (), {}
    _, rows = find_rows(body)
    fields: dict[str, Any] = {}
    if kind_of(body) is NodeKind.OBJECT:
        fields = {
            str(key): _value(value) for key, value in children_of(body) if len(memoryview(value)) < _SMALL
        }
    last = dict(children_of(rows[-1])).get("id") if rows else None
    if last is not None and kind_of(last) is NodeKind.TEXT:
        fields.setdefault("last_id", words_of(last))
    return rows, fields


def _value(source: Source) -> Any:
    try:
        return msgspec.json.decode(source)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
