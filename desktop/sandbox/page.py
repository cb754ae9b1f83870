"""Pages: `{rows, total, pages, page}`, put together from rows that are encoded already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.sandbox.call import Call
from desktop.sandbox.manner import Manner
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.reply import encode

T = TypeVar("T")
DEFAULT_LIMIT = 20


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which rows are asked for: `skip` counts rows, `page` counts from 1."""

    page: int
    limit: int
    skip: int

    def slice(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows of this page."""
        return rows[self.skip : self.skip + self.limit]


def page_request(call: Call, manner: Manner) -> PageRequest:
    """Reads page, limit and skip; clamps as the service does. Raises Refusal (400) for no numbers."""
    limit = min(max(_number(call, "limit", DEFAULT_LIMIT), 1), manner.max_limit)
    page = max(_number(call, "page", 1), 1)
    skip = _number(call, "skip", (page - 1) * limit)
    return PageRequest(skip // limit + 1 if call.param("skip") else page, limit, skip)


def page_body(rows: Sequence[bytes], asked: PageRequest, extra: bytes = b"") -> bytes:
    """The envelope around the page's rows; `extra` is further members, encoded, with a comma before."""
    return envelope(asked.slice(rows), len(rows), asked, extra)


def envelope(page: Iterable[bytes], total: int, asked: PageRequest, extra: bytes = b"") -> bytes:
    """The envelope around rows that are cut to the page already."""
    pages = -(-total // asked.limit)
    meta = b',"total":%d,"pages":%d,"page":%d' % (total, pages, asked.page)
    return b'{"rows":[' + b",".join(page) + b"]" + meta + extra + b"}"


def extra_members(members: dict[str, object]) -> bytes:
    """Further members of an envelope."""
    return b"," + encode(members)[1:-1] if members else b""


def _number(call: Call, name: str, default: int) -> int:
    text = call.param(name)
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise Refusal(400, f"{name} must be a whole number that is not negative")
    return int(text)
