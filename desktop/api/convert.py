"""From the service's rows to the domain: the one transformation. A row that cannot be used is None."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, cast

from desktop.api.wire import ConnectionRow, ConnectorRow, decode_row
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.connector import Connector
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment

_ENVIRONMENTS = {
    "test": Environment.TEST,
    "sandbox": Environment.TEST,
    "development": Environment.TEST,
    "live": Environment.LIVE,
    "production": Environment.LIVE,
}
_STATES = {state.value: state for state in ConnectionState}


def connection(raw: bytes, *, environment: Environment, is_active: bool = True) -> Connection | None:
    """A vault row. `environment` and `is_active` hold where the row does not say."""
    row: ConnectionRow | None = decode_row(raw, ConnectionRow)
    if row is None or not (key := text(row.key)):
        return None
    return Connection(
        key=ConnectionKey(key),
        id=ConnectionId(text(row.id) or text(row.mongo_id)),
        platform=text(row.platform) or _key_part(key, 1),
        environment=environment_of(row.environment) or environment_of(_key_part(key, 0)) or environment,
        state=_state(row.state),
        identity=_identity(row, key),
        name=text(row.name),
        tags=texts(row.tags),
        is_active=row.active if isinstance(row.active, bool) else is_active,
        created_at=moment(row.created_at),
        raw_json=raw.decode(errors="replace"),
    )


def connector(raw: bytes) -> Connector | None:
    """A row of the catalogue."""
    row: ConnectorRow | None = decode_row(raw, ConnectorRow)
    if row is None or not (platform := text(row.platform) or text(row.connection_platform)):
        return None
    return Connector(
        platform=platform,
        name=text(row.name) or text(row.title) or platform,
        key=text(row.key),
        category=text(row.category),
        image=text(row.image),
        description=text(row.description),
        status=text(row.status),
        is_oauth=row.oauth is True,
        tools=count(row.tools) or 0,
        platform_version=text(row.platform_version),
        tags=texts(row.tags),
        scopes=_scopes(row.oauth_scopes),
    )


def text(value: Any) -> str:
    """A scalar as text that can be shown and stored: no half characters; nothing for other things."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode(errors="replace").decode()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def count(value: Any) -> int | None:
    """A whole number that is not negative, also when it came as text; else None."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 16:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def moment(value: Any) -> datetime | None:
    """A time sent as ISO text, or as seconds or milliseconds since 1970; UTC-aware."""
    try:
        if isinstance(value, str) and not value.isdecimal():
            parsed = datetime.fromisoformat(value)
            return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        number = float(value) if isinstance(value, int | float | str) else 0.0
        return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC) if number else None
    except (ValueError, OverflowError, OSError):
        return None


def environment_of(value: Any) -> Environment | None:
    """The environment a row names."""
    return _ENVIRONMENTS.get(text(value).lower())


def _state(value: Any) -> ConnectionState:
    return _STATES.get(text(value).lower(), ConnectionState.UNKNOWN)


def _identity(row: ConnectionRow, key: str) -> Identity | None:
    # The key's suffix is a mangled identity (spaces and colons became "-"): second choice.
    id_ = text(row.identity) or key.rpartition("::")[2].partition("|")[2]
    return _shared_identity(id_, text(row.identity_type).lower()) if id_ else None


@lru_cache(maxsize=4096)  # 20,000 rows of 40 identities: one object each, less for the collector to walk
def _shared_identity(id_: str, type_: str) -> Identity:
    try:
        return Identity(id_, IdentityType(type_))
    except ValueError:
        return Identity(id_)


def _key_part(key: str, index: int) -> str:
    parts = key.split("::")
    return parts[index] if len(parts) >= 4 else ""


def texts(value: Any) -> tuple[str, ...]:
    """The texts of a list; nothing for other things."""
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return tuple(item for item in map(text, items) if item)


def _scopes(value: Any) -> tuple[str, ...]:
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return texts(members.get("scopes")) or _scopes(members.get("raw"))
    return tuple(text(value).replace(",", " ").split()) or texts(value)
