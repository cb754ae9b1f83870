"""How an answer says that there are more pages, and the query that asks for the next one.

Only the query changes: path, method and connection stay those of the request that was made, so that no page
can lead anywhere else.
"""

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from desktop.domain.request import Pairs

_LINK = re.compile(r'<([^<>]{1,4000})>\s*;[^,<]*?\brel="?next"?', re.IGNORECASE)
# Where the answer holds a cursor, and the parameter that takes it.
_CURSORS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("nextPageToken",), "pageToken"),
    (("next_page_token",), "page_token"),
    (("response_metadata", "next_cursor"), "cursor"),
    (("paging", "next", "after"), "after"),
    (("nextCursor",), "cursor"),
    (("meta", "next_cursor"), "cursor"),
    (("pagination", "next_cursor"), "cursor"),
    (("page_info", "end_cursor"), "after"),
    (("continuation_token",), "continuation_token"),
)
_LINKS: tuple[tuple[str, ...], ...] = (
    ("@odata.nextLink",),
    ("next",),
    ("links", "next"),
    ("_links", "next", "href"),
    ("paging", "next", "link"),
    ("next_page",),
    ("nextPage",),
)
_PAGES = (("page", "pages"), ("page", "total_pages"), ("page", "totalPages"), ("current_page", "last_page"))
_OFFSETS = (("offset", "limit"), ("skip", "limit"), ("startAt", "maxResults"), ("start", "count"))
_TOTALS = ("total", "totalCount", "total_count", "count")


def next_query(path: str, query: Pairs, fields: Mapping[str, Any], link: str, rows: int) -> Pairs | None:
    """The query of the next page; None where the answer tells of none.

    `fields` are the body's own small values without its rows, `link` its Link header, `rows` how many rows
    it holds.
    """
    for found in (
        _of_link(path, _linked(link)),
        _of_cursor(query, fields),
        _of_body_link(path, fields),
        _of_page(query, fields),
        _of_offset(query, fields, rows),
    ):
        if found is not None and found != query:
            return found
    return None


def _linked(link: str) -> str:
    match = _LINK.search(link[:20_000])
    return match[1] if match is not None else ""


def _of_link(path: str, url: str) -> Pairs | None:
    """A link counts where its path ends as the request's own: only its query is taken."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    own, theirs = _plain(path), _plain(parts.path)
    is_same = not theirs or theirs == own or theirs.endswith("/" + own) or own.endswith("/" + theirs)
    if not is_same or not parts.query:
        return None
    return tuple(parse_qsl(parts.query, keep_blank_values=True))


def _of_cursor(query: Pairs, fields: Mapping[str, Any]) -> Pairs | None:
    if fields.get("has_more") is True:  # Notion, Stripe
        if cursor := _text(fields, ("next_cursor",)):
            return _with(query, "start_cursor", cursor)
        if last := _text(fields, ("last_id",)):
            return _with(query, "starting_after", last)
    for way, parameter in _CURSORS:
        if cursor := _text(fields, way):
            return _with(query, parameter, cursor)
    return None


def _of_body_link(path: str, fields: Mapping[str, Any]) -> Pairs | None:
    for way in _LINKS:
        url = _text(fields, way)
        if url.startswith(("http://", "https://", "/", "?")):
            return _of_link(path, url)
    return None


def _of_page(query: Pairs, fields: Mapping[str, Any]) -> Pairs | None:
    for holder in (fields, *_objects(fields)):
        for page, pages in _PAGES:
            now, last = _number(holder.get(page)), _number(holder.get(pages))
            if now is not None and last is not None and now < last:
                return _with(query, _named(query, "page"), str(now + 1))
    return None


def _of_offset(query: Pairs, fields: Mapping[str, Any], rows: int) -> Pairs | None:
    for holder in (fields, *_objects(fields)):
        total = next((n for name in _TOTALS if (n := _number(holder.get(name))) is not None), None)
        for offset, limit in _OFFSETS:
            start = _number(holder.get(offset))
            if start is None or total is None or not rows or limit not in holder:
                continue
            if start + rows < total:
                return _with(query, _named(query, offset), str(start + rows))
    return None


def _objects(fields: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    names = ("meta", "pagination", "paging", "page_info", "page")
    return [value for name in names if isinstance(value := fields.get(name), Mapping)]


def _text(fields: Mapping[str, Any], way: tuple[str, ...]) -> str:
    value: Any = fields
    for name in way:
        value = cast("Mapping[str, Any]", value).get(name) if isinstance(value, Mapping) else None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and len(value) < 8_000 else ""


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _named(query: Pairs, name: str) -> str:
    """The parameter as the request writes it."""
    return next((key for key, _ in query if key.lower() == name.lower()), name)


def _with(query: Pairs, name: str, value: str) -> Pairs:
    kept = tuple(pair for pair in query if pair[0] != name)
    return (*kept, (name, value))


def _plain(path: str) -> str:
    return unquote(path).strip("/")
