"""A connection as text to paste elsewhere: its id, JSON, and SQL for the guide's `user_connections`."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection, SavedConnection
from desktop.models.console.pretty import pretty

_NOBODY = "-- The vault does not say whose connection this is: fill in user_id.\n"


def id_of(row: InspectedConnection) -> str:
    """The vault's id of the connection; where the vault has none any more, the id of the saved row."""
    if row.vault is not None:
        return row.vault.id
    return str(row.saved.id) if row.saved is not None else ""


def as_json(row: InspectedConnection) -> str:
    """All that the row tells, in the service's words, with the saved row's columns beside it; indented."""
    vault = row.vault
    told: dict[str, Any] = {
        "key": row.key,
        "id": vault.id if vault is not None else None,
        "platform": row.platform,
        "environment": row.environment.value,
        "state": row.state.value,
        "identity": row.identity_id or None,
        "identityType": row.identity_type or None,
        "name": vault.name or None if vault is not None else None,
        "tags": list(vault.tags) if vault is not None else [],
        "active": vault.is_active if vault is not None else None,
        "createdAt": _iso(row.created_at),
        "foundIn": row.presence.value,
        "userConnection": _columns(row.saved) if row.saved is not None else None,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_insert(row: InspectedConnection) -> str:
    """One INSERT with the guide's columns, in standard SQL; times are UTC.

    A saved row is told as it is saved. Of one that is only in the vault the id is made from the key, the
    same each time, and what the vault does not tell is left to the table's defaults.
    """
    columns = _columns(row.saved) if row.saved is not None else _vault_columns(row)
    note = (
        "" if columns["user_id"] else "-- The vault does not say whose connection this is: fill in user_id.\n"
    )
    names = ", ".join(columns)
    values = ", ".join(quoted(value) for value in columns.values())
    return f"{note}INSERT INTO user_connections ({names})\nVALUES ({values});"


def keys_of(rows: Sequence[InspectedConnection]) -> str:
    """The keys, one a line."""
    return "\n".join(row.key for row in rows)


def ids_of(rows: Sequence[InspectedConnection]) -> str:
    """The ids, one a line."""
    return "\n".join(map(id_of, rows))


def as_json_rows(rows: Sequence[InspectedConnection]) -> str:
    """One row as an object, several as an array."""
    texts = [as_json(row) for row in rows]
    return texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]"


def as_inserts(rows: Sequence[InspectedConnection]) -> str:
    """One INSERT a row."""
    return "\n".join(map(as_insert, rows))


def quoted(text: str) -> str:
    """A string literal of standard SQL; NUL, which no database takes in a text, becomes U+FFFD."""
    return "'" + text.replace("\0", "\ufffd").replace("'", "''") + "'"


def raw_shown(row: InspectedConnection) -> str:
    """The row as received, indented; its connection key is shortened, because no whole key is shown."""
    shown = pretty(row.raw_json.encode("utf-8", "replace")).decode("utf-8", "replace")
    short = key_tail(row.key)
    for form in {json.dumps(row.key)[1:-1], json.dumps(row.key, ensure_ascii=False)[1:-1]}:
        shown = shown.replace(form, short)
    return shown


def raw_whole(row: InspectedConnection) -> str:
    """The row as received, indented, with its whole key: for the clipboard."""
    return pretty(row.raw_json.encode("utf-8", "replace")).decode("utf-8", "replace")


def _columns(saved: SavedConnection) -> dict[str, str]:
    return {
        "id": str(saved.id),
        "user_id": saved.user_id,
        "platform": saved.platform,
        "connection_key": saved.connection_key,
        "environment": saved.environment.value,
        "state": saved.state.value,
        "created_at": _timestamp(saved.created_at),
        "updated_at": _timestamp(saved.updated_at),
    }


def _vault_columns(row: InspectedConnection) -> dict[str, str]:
    columns = {
        "id": str(_made_id(row.key)),
        "user_id": row.identity_id,
        "platform": row.platform,
        "connection_key": str(row.key),
        "environment": row.environment.value,
        "state": row.state.value,
    }
    if row.created_at is not None:
        columns["created_at"] = _timestamp(row.created_at)
    return columns


def _made_id(key: str) -> UUID:
    return uuid5(NAMESPACE_OID, key)


def _timestamp(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _iso(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at is not None else None
