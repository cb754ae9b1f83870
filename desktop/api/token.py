"""The session token of AuthKit: a page of connectors and a request id, or all pages merged.

Merged as @picahq/authkit-token 1.0.4 does, but for its two faults: it trusts `pages`, and returns an error's
body as if it were a token.
"""

from typing import Any, cast

import msgspec

from desktop.api.calls import Calls, ServiceCall
from desktop.api.convert import count
from desktop.api.paging import MAX_PAGES, together
from desktop.api.wire import decode_object
from desktop.domain.activity import Source
from desktop.domain.errors import Malformed, ServiceError
from desktop.domain.identity import Identity
from desktop.domain.request import Pairs

FLAGS_PATH = "/v1/users/flags"
PAGE_ROWS = 100
AT_ONCE = 16
_JSON = (("Content-Type", "application/json"),)

Token = dict[str, Any]


async def mint_page(calls: Calls, identity: Identity, page: int | None, limit: int | None) -> Token:
    """The one page asked for, unchanged but for `isWhiteLabel` where the service keeps it elsewhere."""
    calls = await calls.for_operation()
    query = tuple((n, str(v)) for n, v in (("limit", limit), ("page", page)) if v is not None)
    token, flag = await together(_page(calls, identity, query), _white_label(calls))
    return token if flag is None else {**token, "isWhiteLabel": flag}


async def mint_merged(calls: Calls, identity: Identity) -> Token:
    """All pages as one: flags and page 1 at once, then the others at once."""
    calls = await calls.for_operation()
    first, flag = await together(_numbered(calls, identity, 1), _white_label(calls))
    pages = [first, *await _others(calls, identity, first)]
    whole: Token = first
    if len(pages) > 1:
        whole = {
            "rows": [row for page in pages for row in page["rows"]],
            "page": 1,
            "pages": 1,
            "total": first.get("total"),
            "requestId": pages[-1].get("requestId"),
            "isWhiteLabel": first.get("isWhiteLabel", False),
        }
    return whole if flag is None else {**whole, "isWhiteLabel": flag}


async def _others(calls: Calls, identity: Identity, first: Token) -> list[Token]:
    announced = count(first.get("pages"))
    is_silent = announced is None and len(first["rows"]) >= PAGE_ROWS  # it may have more: asked one by one
    last = MAX_PAGES if is_silent else min(announced or 1, MAX_PAGES) if first["rows"] else 1
    step = 1 if is_silent else AT_ONCE
    found: list[Token] = []
    for start in range(2, last + 1, step):
        numbers = range(start, min(start + step, last + 1))
        for page in await together(*(_numbered(calls, identity, number) for number in numbers)):
            if not page["rows"] or page["rows"] == (found[-1] if found else first)["rows"]:
                return found  # `pages` was not true
            found.append(page)
    return found


async def _numbered(calls: Calls, identity: Identity, number: int) -> Token:
    return await _page(calls, identity, (("limit", str(PAGE_ROWS)), ("page", str(number))))


async def _page(calls: Calls, identity: Identity, query: Pairs) -> Token:
    service = calls.service
    answer = await calls.ask(
        ServiceCall(
            Source.TOKEN,
            service.token_path,
            query,
            method="POST",
            headers=_JSON,
            body=msgspec.json.encode({"identity": identity.id, "identityType": identity.type.value}),
            identity=identity.id,
        )
    )
    token = decode_object(answer.body, "session token", service.api_host)
    if not isinstance(token.get("rows"), list):
        raise Malformed("session token: no rows", host=service.api_host)
    return token


async def _white_label(calls: Calls) -> bool | None:
    """The account's flag; None where the token itself carries it. A failure means no, as in the SDK."""
    if not calls.service.asks_flags:
        return None
    try:
        answer = await calls.ask(ServiceCall(Source.TOKEN, FLAGS_PATH, retries=0))
        flags = decode_object(answer.body, "flags", calls.service.api_host)
    except ServiceError:
        return False
    return cast("bool", flags.get("authkitWhitelist")) is True
