"""The page a widget asks for: in the query (One) or in a JSON body; neither means all pages merged."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import msgspec

MAX_PAGE = 10_000
MAX_LIMIT = 1_000
_NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class Paging:
    """One page, or None for all."""

    page: int | None = None
    limit: int | None = None


class WrongPaging(ValueError):
    """`page` or `limit` is not a whole number in its range."""


def json_object(body: bytes) -> dict[str, Any]:
    """The body's members where it is a JSON object, else none: token endpoints take any body."""
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}


def read_paging(target: str, members: dict[str, Any]) -> Paging:
    """What is asked for; the query wins over the body.

    Raises WrongPaging for a page outside 1 to 10,000 or a limit outside 1 to 1,000.
    """
    query = dict(parse_qsl(target.partition("?")[2], keep_blank_values=True))  # the head's 8 KiB bound it
    return Paging(
        _bounded(query.get("page", members.get("page")), MAX_PAGE),
        _bounded(query.get("limit", members.get("limit")), MAX_LIMIT),
    )


def _bounded(value: Any, maximum: int) -> int | None:
    if value is None:
        return None
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        value = int(value)
    if type(value) is not int or not 1 <= value <= maximum:
        raise WrongPaging
    return value
