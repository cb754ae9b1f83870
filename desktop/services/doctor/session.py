"""Checks of AuthKit: a real session's server asked over a real socket, and the widget's host."""

import json
import re
from typing import Any, cast
from urllib.parse import urlsplit

from desktop.authkit.guard import NONCE_HEADER
from desktop.authkit.origin import browser_origin
from desktop.domain.check import CheckId, Finding, Fix, Found, failed, fault, needs, passed, skipped, warned
from desktop.domain.errors import (
    DesktopError,
    Malformed,
    Refused,
    SecretError,
    ServiceError,
    Unreachable,
    UserError,
)
from desktop.services.doctor.visit import Fetched, Visit

_SETTINGS = re.compile(rb'<script type="application/json" id="settings">(.*?)</script>', re.DOTALL)
_PARTS = ("rows", "total", "pages", "page", "requestId")
ASKED_HEADERS = ("content-type", NONCE_HEADER)


async def widget_host(visit: Visit) -> Found:
    """The widget's page comes, over TLS."""
    url = visit.service.widget_url
    host = urlsplit(url).netloc
    try:
        answer = await visit.fetcher.fetch("GET", url)
    except Unreachable as error:
        return fault(error)
    if answer.status >= 400:
        return failed(Finding.WIDGET_REFUSES, host=host, status=str(answer.status))
    if answer.status == 200 and "html" not in answer.headers.get("content-type", ""):
        return failed(Finding.WIDGET_NO_PAGE, Fix.EDIT_WORKSPACE, host=host)
    return passed(Finding.WIDGET_ANSWERS, host=host)


async def preflight(visit: Visit) -> Found:
    """OPTIONS at the token's address is answered with 204 and all headers a browser wants."""
    widget, trouble = await _widget(visit)
    if trouble is not None:
        return trouble
    answer = await visit.fetcher.fetch(
        "OPTIONS", _token_url(visit, widget), preflight_headers(_origin(visit), ASKED_HEADERS)
    )
    return judge_preflight(answer, _origin(visit), ASKED_HEADERS) or passed(Finding.PREFLIGHT_RIGHT)


async def token(visit: Visit) -> Found:
    """The token is handed out unwrapped and with all its parts."""
    widget, trouble = await _widget(visit)
    if trouble is not None:
        return trouble
    answer = await _ask_token(visit, widget)
    if answer.status != 200:
        return await _why_not(visit, answer.status)
    parsed = _object(answer.body)
    if parsed is None or not isinstance(parsed.get("rows"), list):
        return failed(Finding.TOKEN_WRAPPED)
    missing = [part for part in _PARTS if part not in parsed]
    if missing:
        return warned(Finding.TOKEN_PARTS, Fix.RETRY, parts=", ".join(missing))
    return passed(Finding.TOKEN_RIGHT, count=str(len(_rows(parsed))))


async def token_url(visit: Visit) -> Found:
    """The widget is given the token's whole address: a relative one ends at the widget's own host."""
    widget, trouble = await _widget(visit)
    if trouble is not None:
        return trouble
    url = str(widget.get("linkTokenEndpoint", ""))
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return failed(Finding.TOKEN_URL_RELATIVE, url=url)
    return passed(Finding.TOKEN_URL_WHOLE)


async def display_name(visit: Visit) -> Found:
    """The widget is told the connector's display name, which is one the token knows, and not its id."""
    widget, trouble = await _widget(visit)
    if trouble is not None:
        return trouble
    sent = str(widget.get("selectedConnection", ""))
    if not sent:
        return skipped(Finding.NAME_NONE)
    connectors = (await visit.catalogue()).connectors
    if sent not in {each.name for each in connectors}:
        of = next((each.name for each in connectors if each.platform == sent), "")
        return failed(Finding.NAME_IS_ID, id=sent, name=of or sent)
    answer = await _ask_token(visit, widget)
    parsed = _object(answer.body) if answer.status == 200 else None
    if parsed is None:
        return needs(CheckId.TOKEN)
    titles = {str(row.get("title", "")) for row in _rows(parsed)}
    is_all = parsed.get("pages") in {0, 1, None}
    if sent not in titles and is_all:
        return warned(Finding.NAME_UNKNOWN, Fix.OPEN_AUTHKIT, name=sent)
    return passed(Finding.NAME_SENT, name=sent)


def preflight_headers(origin: str, asked: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What Chromium sends before a public page may call this computer."""
    return (
        ("Origin", origin),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", ",".join(asked)),
        ("Access-Control-Request-Private-Network", "true"),
    )


def judge_preflight(
    answer: Fetched, origin: str, asked: tuple[str, ...], fix: Fix = Fix.RETRY
) -> Found | None:
    """What is wrong with the answer to a preflight; None when nothing is."""
    if answer.status != 204:
        return failed(Finding.PREFLIGHT_STATUS, fix, status=str(answer.status))
    allowed = answer.headers.get("access-control-allow-headers", "").lower().replace(" ", "").split(",")
    methods = answer.headers.get("access-control-allow-methods", "")
    wrong = [f"Access-Control-Allow-Headers: {name}" for name in asked if name not in allowed]
    if answer.headers.get("access-control-allow-origin", "") not in {origin, "*"}:
        wrong.insert(0, f"Access-Control-Allow-Origin: {origin}")
    if "POST" not in methods:
        wrong.append("Access-Control-Allow-Methods: POST")
    if answer.headers.get("access-control-allow-private-network") != "true":
        wrong.append("Access-Control-Allow-Private-Network: true")
    return failed(Finding.PREFLIGHT_HEADERS, fix, headers="; ".join(wrong)) if wrong else None


async def _widget(visit: Visit) -> tuple[dict[str, Any], Found | None]:
    """The settings that the host page gives the widget, or why there are none."""

    async def read() -> dict[str, Any]:
        session = await visit.session()
        answer = await visit.fetcher.fetch("GET", session.host_url)
        found = _SETTINGS.search(answer.body)
        settings = _object(found[1]) if found is not None else None
        widget = settings.get("widget") if settings is not None else None
        if not isinstance(widget, dict):
            raise Malformed("host page: no settings", host="127.0.0.1")
        return cast(dict[str, Any], widget)

    try:
        return await visit.once("widget", read), None
    except SecretError:
        return {}, needs(CheckId.KEY_PRESENT)
    except UserError:
        return {}, needs(CheckId.ADDRESSES)
    except ServiceError as error:
        return {}, fault(error)
    except OSError as error:
        return {}, failed(Finding.SERVER_UNOPENED, cause=error.strerror or type(error).__name__)


async def _ask_token(visit: Visit, widget: dict[str, Any]) -> Fetched:
    headers = cast(dict[str, str], widget.get("linkHeaders") or {})
    url = _token_url(visit, widget)
    paging = "?page=1&limit=100"
    sent = (("Origin", _origin(visit)), *headers.items())
    return await visit.once("token", lambda: visit.fetcher.fetch("POST", url + paging, sent))


async def _why_not(visit: Visit, status: int) -> Found:
    """The session server says little to a page; the same call made directly tells the whole cause."""
    try:
        await (await visit.api()).mint(visit.identity, page=1, limit=1)
    except SecretError:
        return needs(CheckId.KEY_PRESENT)
    except Unreachable:
        return needs(CheckId.SERVICE_HOST)
    except Malformed:
        return failed(Finding.TOKEN_WRAPPED)
    except Refused as error:
        return needs(CheckId.KEY_ACCEPTED) if error.status == 401 else fault(error)
    except DesktopError as error:
        return fault(error)
    return failed(Finding.TOKEN_STATUS, status=str(status))


def _token_url(visit: Visit, widget: dict[str, Any]) -> str:
    """Where a browser would ask: a relative address is taken from the widget's page."""
    url = str(widget.get("linkTokenEndpoint", ""))
    return url if "://" in url else visit.service.widget_origin + url


def _origin(visit: Visit) -> str:
    return browser_origin(visit.service.widget_url, "widget_url")


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        value: Any = json.loads(data)
    except ValueError:
        return None
    return cast(dict[str, Any], value) if isinstance(value, dict) else None


def _rows(parsed: dict[str, Any]) -> list[dict[str, Any]]:
    rows = cast(list[Any], parsed.get("rows") or [])
    return [cast(dict[str, Any], row) for row in rows if isinstance(row, dict)]
