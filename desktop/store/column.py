"""Column types with the guide's names: UUID and TIMESTAMP, the same values on SQLite and elsewhere."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import TIMESTAMP, Dialect
from sqlalchemy.types import TypeDecorator, UserDefinedType


class GuideUuid(UserDefinedType[UUID]):
    """A UUID column; SQLite, which has no such type, keeps the text with dashes."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The name in the table's definition."""
        return "UUID"

    def bind_processor(self, dialect: Dialect) -> Any:
        """As text."""
        return _text

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """As a UUID."""
        return _uuid


class UtcTimestamp(TypeDecorator[datetime]):
    """A TIMESTAMP column that holds UTC; takes aware times only and gives aware ones back."""

    impl = TIMESTAMP
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError for a time without a zone: nobody could say what it means."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _uuid(value: str | None) -> UUID | None:
    return None if value is None else UUID(value)
