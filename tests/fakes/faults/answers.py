"""Answers that say no: refusals in their shapes, redirects, and clocks that are wrong."""

import json
from typing import Any

from tests.fakes.faults.content import HTML, JSON
from tests.fakes.faults.server import Act, Exchange, Fault, Headers

_DASHBOARD, _PLAN, _LATER, _ELSEWHERE = ("dashboard",), ("plan",), ("minute", "try again"), ("address",)


def _refuses(status: int, body: bytes = b"", headers: Headers = JSON) -> Act:
    async def act(it: Exchange) -> None:
        await it.reply(status, body, headers)

    return act


def _e1(status: int, message: Any = "no", **more: Any) -> Act:
    """V1's shape."""
    value = {"type": "No", "code": 2000, "status": status, "key": "err::no", "message": message, "meta": {}}
    return _refuses(status, json.dumps(value | more).encode())


def _e2(status: int, message: Any = "no") -> Act:
    """One's shape."""
    value = {
        "correlationId": "c-1",
        "key": "http_error",
        "message": message,
        "type": "error",
        "status": status,
    }
    return _refuses(status, json.dumps(value).encode(), (*JSON, ("x-one-correlation-id", "c-1")))


def _e3(status: int) -> Act:
    """A third party's, such as Google's."""
    return _refuses(status, json.dumps({"error": {"code": status, "message": "no"}}).encode())


def _e4(status: int) -> Act:
    """A gateway's page."""
    return _refuses(status, b"<html><body><h1>Bad</h1>gateway</body></html>", HTML)


def _waits(status: int, value: str) -> Act:
    return _refuses(status, b"", (("Retry-After", value),))


async def _busy_then_well(it: Exchange) -> None:
    if it.attempt == 1:
        await it.reply(503, b"", (("Retry-After", "1"),))
    else:
        await it.tell_truth()


async def _date_off(it: Exchange) -> None:
    await it.tell_truth((("Date", "Thu, 01 Jan 1970 00:00:00 GMT"), ("Age", "-5"), ("Expires", "soon")))


async def _date_far(it: Exchange) -> None:
    await it.tell_truth((("Date", "Fri, 31 Dec 9999 23:59:59 GMT"), ("Last-Modified", "tomorrow")))


def _limits(left: str, reset: str) -> Act:
    """Headers of a rate limit that make no sense."""

    async def act(it: Exchange) -> None:
        names = ("x-pica-rate-limit-limit", "x-pica-rate-limit-remainings", "x-pica-rate-limit-reset")
        await it.tell_truth(tuple(zip(names, ("0", left, reset), strict=True)))

    return act


def _points(status: int, location: str | None) -> Act:
    return _refuses(status, b"", () if location is None else (("Location", location),))


async def _loop(it: Exchange) -> None:
    await it.reply(307, b"", (("Location", it.seen.target),))


_OTHER = "https://evil.faults.invalid/v1/x"
_FUTURE, _PAST = "Fri, 31 Dec 2099 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"

FAULTS = (
    Fault("400 of V1", _e1(400), ("400",), ("check what was typed",)),
    Fault("401 of V1", _e1(401), ("401",), _DASHBOARD),
    Fault("401 of One", _e2(401), ("401",), _DASHBOARD),
    Fault("402 of One", _e2(402), ("402",), _PLAN),
    Fault("403 of One", _e2(403), ("403",), _DASHBOARD),
    Fault("404 of V1", _e1(404), ("404", "works"), ("list again",)),
    Fault("405", _e4(405), ("405",), _ELSEWHERE),
    Fault("408 empty", _refuses(408), ("408",), ("try again",)),
    Fault("409 of One", _e2(409), ("409",), ("list again",)),
    Fault("413 page", _e4(413), ("413",), _ELSEWHERE),
    Fault("418", _e3(418), ("418",), _ELSEWHERE),
    Fault("422 of a third party", _e3(422), ("422",), ("check what was typed",)),
    Fault("429 of V1", _e1(429), ("429",), _LATER),
    Fault("500 of V1", _e1(500), ("500",), _LATER),
    Fault("500 page", _e4(500), ("500",), _LATER),
    Fault("502 text", _refuses(502, b"Upstream platform unavailable"), ("502",), _LATER),
    Fault("503 empty", _refuses(503), ("503",), _LATER),
    Fault("504 page", _e4(504), ("504",), _LATER),
    Fault("599", _refuses(599), ("599",), _LATER),
    Fault("700", _refuses(700), ("700", "broken"), ("try again",)),
    Fault("500 of 5 MB", _refuses(500, b"no " * (5 << 18)), ("500", "too_large"), (*_LATER, "more than")),
    Fault("400 with an odd message", _e1(400, {"a": [None, "\ud800\u202e\0"]}, key=7), ("400",), ("check",)),
    Fault("407 of nobody", _refuses(407), ("407",), ("proxy",)),
    Fault("304 unasked", _refuses(304), ("304", "malformed"), _ELSEWHERE),
    Fault("300", _points(300, None), ("300",), _ELSEWHERE),
    Fault("301 to another host", _points(301, _OTHER), ("301",), _ELSEWHERE),
    Fault("302 to a sign-in page", _points(302, "http://login.faults.invalid/?a=b"), ("302",), _ELSEWHERE),
    Fault("303 to itself", _points(303, "?"), ("303",), _ELSEWHERE),
    Fault("307 in a loop", _loop, ("307",), _ELSEWHERE),
    Fault("308 to file:", _points(308, "file:///etc/passwd"), ("308",), _ELSEWHERE),
    Fault("302 to nonsense", _points(302, "http://[::1"), ("302",), _ELSEWHERE),
    Fault("Retry-After: 1, then well", _busy_then_well, ("works", "503")),
    Fault("Retry-After in the past", _waits(503, _PAST), ("503",), _LATER),
    Fault("Retry-After in 2099", _waits(429, _FUTURE), ("429",), ("try again in",)),
    Fault("Retry-After: 3600", _waits(429, "3600"), ("429",), ("try again in",)),
    Fault("Retry-After: -5", _waits(503, "-5"), ("503",), _LATER),
    Fault("Retry-After: inf", _waits(503, "inf"), ("503",), _LATER),
    Fault("Retry-After: nan", _waits(503, "nan"), ("503",), _LATER),
    Fault("Retry-After in words", _waits(503, "a little while"), ("503",), _LATER),
    Fault("Date in 1970", _date_off, ("works",)),
    Fault("Date in 9999", _date_far, ("works",)),
    Fault("rate limit of nonsense", _limits("-9", "999999999999999999"), ("works",)),
    Fault("rate limit in words", _limits("plenty", "soon"), ("works",)),
)
