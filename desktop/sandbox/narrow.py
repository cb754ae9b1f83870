"""Decoded JSON, narrowed to what it turned out to be."""

from typing import Any, cast


def as_object(value: Any) -> dict[str, Any] | None:
    """The value if it is a JSON object."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: Any) -> list[Any] | None:
    """The value if it is a JSON list."""
    return cast("list[Any]", value) if isinstance(value, list) else None


def as_texts(value: Any) -> tuple[str, ...] | None:
    """The value if it is a list of texts and nothing else."""
    items = as_list(value)
    if items is None or not all(isinstance(item, str) for item in items):
        return None
    return tuple(items)
