"""Column types with the guide's names: UUID and TIMESTAMP, the same values on SQLite and elsewhere.

Both read what a person or another program put there too: one odd value must not blank a list.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import Dialect, Select, func, select
from sqlalchemy.types import UserDefinedType

EPOCH = datetime.fromtimestamp(0, UTC)


class GuideUuid(UserDefinedType[UUID]):
    """A UUID column; SQLite, which has no such type, keeps the text with dashes."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The name in the table's definition."""
        return "UUID"

    def bind_processor(self, dialect: Dialect) -> Any:
        """As text."""
        return str

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """As a UUID; of another text, one that is always the same for it."""
        return _uuid


class UtcTimestamp(UserDefinedType[datetime]):
    """A TIMESTAMP column that holds UTC; takes aware times only and gives aware ones back."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The name in the table's definition."""
        return "TIMESTAMP"

    def bind_processor(self, dialect: Dialect) -> Any:
        """As CURRENT_TIMESTAMP writes it, with microseconds; such texts sort by time."""
        return _timestamp_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """The time in UTC; 1970 for what is none."""
        return _timestamp


def _uuid(value: object) -> UUID:
    try:
        return UUID(str(value))
    except ValueError:
        return uuid5(NAMESPACE_OID, str(value))


def _timestamp_text(value: datetime) -> str:
    """Raises ValueError for a time without a zone: nobody could say what it means."""
    if value.tzinfo is None:
        raise ValueError("a stored time needs a zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _timestamp(value: object) -> datetime:
    try:
        time = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return EPOCH


def among(texts: Sequence[str]) -> Select[tuple[Any]]:
    """These texts as a selection, for `in_`: one bound value, however many they are."""
    each = func.json_each(json.dumps(texts)).table_valued("value")
    return select(each.c.value)
