"""Faults in what an answer says: other types than promised, bad rows, lies about pages."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.fakes.faults.server import Act, Exchange, Fault, Headers

PORTAL = (
    b"<!DOCTYPE html><html><head><title>Hotel</title></head><body>Sign in to use the network</body></html>"
)
JSON: Headers = (("Content-Type", "application/json"),)
HTML: Headers = (("Content-Type", "text/html; charset=utf-8"),)
_ODD = ("try again",)


def _says(body: bytes, headers: Headers = JSON, status: int = 200) -> Act:
    async def act(it: Exchange) -> None:
        await it.reply(status, body, headers)

    return act


def _through(change: Callable[[bytes], bytes], headers: Headers | None = None) -> Act:
    """The true body, changed."""

    async def act(it: Exchange) -> None:
        await it.reply(
            it.truth.status, change(it.truth.body), it.truth.headers if headers is None else headers
        )

    return act


def _page(change: Callable[[dict[str, Any], Exchange], dict[str, Any]]) -> Act:
    """The true answer, and where it is a page of a list a changed one."""

    async def act(it: Exchange) -> None:
        value = it.value
        if not isinstance(value, dict) or "rows" not in value:
            await it.tell_truth()
            return
        await it.reply(it.truth.status, json.dumps(change(value, it)).encode(), it.truth.headers)

    return act


def _rows(change: Callable[[list[Any]], Any]) -> Act:
    """The rows of a page changed, or those of a bare list."""
    on_page = _page(lambda page, it: page | {"rows": change(page["rows"])})

    async def act(it: Exchange) -> None:
        if isinstance(it.value, list):
            await it.reply(it.truth.status, json.dumps(change(it.value)).encode(), it.truth.headers)
        else:
            await on_page(it)

    return act


def _number(it: Exchange) -> int:
    return int(it.seen.query.get("page", "1"))


def _one_bad(value: Any) -> Callable[[list[Any]], list[Any]]:
    return lambda rows: [*rows[:1], value, *rows[1:]]


def _shrinking(page: dict[str, Any], it: Exchange) -> dict[str, Any]:
    return page | {"pages": max(1, page["pages"] - _number(it)), "total": page["total"] // (_number(it) + 1)}


def _repeating(page: dict[str, Any], it: Exchange) -> dict[str, Any]:
    """The first page's rows again, whichever was asked for."""
    first = replace(it.seen, target=it.seen.target.replace(f"page={_number(it)}", "page=1"))
    return json.loads(it.answer(first).body) | {"pages": 9999}


def _endless(page: dict[str, Any], it: Exchange) -> dict[str, Any]:
    """Always another full page of rows never seen before, none of which the upstream has."""
    number = _number(it)
    rows = [_fresh(page["rows"], number, n) for n in range(100)]
    return page | {"rows": page["rows"] if number == 1 else rows, "pages": number + 50, "total": 10**7}


def _fresh(patterns: list[dict[str, Any]], page: int, n: int) -> dict[str, Any]:
    named = f"endless-{page}-{n}"
    changes = {
        "key": f"test::gmail::default::{named}",
        "platform": named,
        "name": named,
        "id": named,
        "title": None,
        "method": "GET",
        "path": named,
    }
    return (patterns[0] if patterns else {}) | changes


_odd_row = {
    "key": ["x"],
    "platform": {"a": 1},
    "identity": True,
    "tags": "no",
    "createdAt": "never",
    "state": 7,
}

FAULTS = (
    Fault("JSON list for an object", _says(b"[1, 2]"), ("malformed", "partly"), _ODD),
    Fault("JSON null", _says(b"null"), ("malformed",), _ODD),
    Fault("JSON number", _says(b"42"), ("malformed",), _ODD),
    Fault("JSON text", _says(b'"rows"'), ("malformed",), _ODD),
    Fault("an empty object", _says(b"{}"), ("malformed",), _ODD),
    Fault("rows are null", _rows(lambda rows: None), ("malformed", "partly", "works"), _ODD),
    Fault("rows are an object", _rows(lambda rows: {"0": rows}), ("malformed", "works"), _ODD),
    Fault("rows are text", _rows(lambda rows: "none"), ("malformed", "works"), _ODD),
    Fault("rows of null", _rows(lambda rows: [None] * len(rows)), ("partly", "works", "malformed")),
    Fault("one row is null", _rows(_one_bad(None)), ("partly", "works")),
    Fault("one row is a list", _rows(_one_bad([1])), ("partly", "works")),
    Fault("one row of wrong types", _rows(_one_bad(_odd_row)), ("partly", "works")),
    Fault("one row without a key", _rows(_one_bad({"id": "x", "name": None})), ("partly", "works")),
    Fault("one row of a megabyte", _rows(_one_bad({"name": "x" * (1 << 20)})), ("partly", "works")),
    Fault(
        "numbers as text",
        _page(lambda p, it: p | {n: str(p[n]) for n in ("total", "pages", "page")}),
        ("works",),
    ),
    Fault(
        "text for numbers",
        _page(lambda p, it: p | {"total": "many", "pages": "x", "page": []}),
        ("works", "partly"),
    ),
    Fault("nothing about pages", _page(lambda p, it: {"rows": p["rows"]} | _kept(p)), ("works",)),
    Fault("captive portal", _says(PORTAL, HTML), ("web_page",), ("sign in",)),
    Fault("captive portal as JSON", _says(PORTAL, JSON), ("web_page",), ("sign in",)),
    Fault("captive portal 511", _says(PORTAL, HTML, 511), ("511",), ("sign in",)),
    Fault("empty 200", _says(b""), ("malformed",), _ODD),
    Fault("spaces", _says(b" \r\n " * 100), ("malformed",), _ODD),
    Fault("204 without content", _says(b"", (), 204), ("malformed",), _ODD),
    Fault("wrong content type", _through(lambda body: body, HTML), ("works",)),
    Fault("invalid UTF-8", _through(lambda body: body.replace(b"Connector", b"Conn\xff\xfetor")), ("works",)),
    Fault("byte order mark", _through(lambda body: b"\xef\xbb\xbf" + body), ("works",)),
    Fault("UTF-16", _through(lambda body: body.decode().encode("utf-16")), ("malformed",), _ODD),
    Fault("half of the JSON", _through(lambda body: body[: len(body) // 2]), ("malformed",), _ODD),
    Fault("JSON and more", _through(lambda body: body + b"\n{}"), ("malformed",), _ODD),
    Fault("nested 100,000 deep", _says(b'{"rows":' + b"[" * 100_000), ("malformed",), _ODD),
    Fault("NaN and 5,000 digits", _page(lambda p, it: p | {"total": float("nan"), "x": 0}), ("works",)),
    Fault("pages never end", _page(_endless), ("too many", "works", "malformed")),
    Fault("pages repeat", _page(_repeating), ("partly", "works")),
    Fault("pages shrink", _page(_shrinking), ("works", "partly")),
    Fault("pages negative", _page(lambda p, it: p | {"pages": -3, "total": -1}), ("works", "partly")),
    Fault("pages huge", _page(lambda p, it: p | {"pages": 10**18, "total": 10**18}), ("works", "partly")),
    Fault(
        "pages infinite",
        _page(lambda p, it: p | {"pages": 1e308, "total": float("inf")}),
        ("works", "partly"),
    ),
    Fault("pages zero", _page(lambda p, it: p | {"pages": 0, "total": 0}), ("works", "partly")),
    Fault("announces rows and sends none", _rows(lambda rows: []), ("partly", "works")),
)


def _kept(page: dict[str, Any]) -> dict[str, Any]:
    """What a session token has beside its page."""
    return {name: page[name] for name in ("requestId", "isWhiteLabel") if name in page}
