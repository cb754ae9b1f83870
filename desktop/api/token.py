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


class Mint:
    """Mints tokens for one workspace."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def page(self, identity: Identity, page: int | None, limit: int | None) -> Token:
        """The one page asked for, unchanged but for `isWhiteLabel` where the service keeps it elsewhere."""
        query = tuple((n, str(v)) for n, v in (("limit", limit), ("page", page)) if v is not None)
        token, flag = await together(self._page(identity, query), self._white_label())
        return token if flag is None else {**token, "isWhiteLabel": flag}

    async def merged(self, identity: Identity) -> Token:
        """All pages as one: flags and page 1 at once, then the others at once."""
        first, flag = await together(self._numbered(identity, 1), self._white_label())
        pages = [first, *await self._others(identity, first)]
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

    async def _others(self, identity: Identity, first: Token) -> list[Token]:
        last = min(count(first.get("pages")) or 1, MAX_PAGES) if first["rows"] else 1
        found: list[Token] = []
        for start in range(2, last + 1, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, last + 1))
            for page in await together(*(self._numbered(identity, number) for number in numbers)):
                if not page["rows"] or page["rows"] == (found[-1] if found else first)["rows"]:
                    return found  # `pages` was not true
                found.append(page)
        return found

    async def _numbered(self, identity: Identity, number: int) -> Token:
        return await self._page(identity, (("limit", str(PAGE_ROWS)), ("page", str(number))))

    async def _page(self, identity: Identity, query: Pairs) -> Token:
        service = self._calls.service
        body = msgspec.json.encode({"identity": identity.id, "identityType": identity.type.value})
        answer = await self._calls.ask(
            ServiceCall(
                Source.TOKEN,
                service.token_path,
                query,
                method="POST",
                headers=_JSON,
                body=body,
                identity=identity.id,
            )
        )
        token = decode_object(answer.body, "session token", service.api_host)
        if not isinstance(token.get("rows"), list):
            raise Malformed("session token: no rows", host=service.api_host)
        return token

    async def _white_label(self) -> bool | None:
        """The account's flag; None where the token itself carries it. A failure means no, as in the SDK."""
        if not self._calls.service.asks_flags:
            return None
        try:
            answer = await self._calls.ask(ServiceCall(Source.TOKEN, FLAGS_PATH, retries=0))
            flags = decode_object(answer.body, "flags", self._calls.service.api_host)
        except ServiceError:
            return False
        return cast("bool", flags.get("authkitWhitelist")) is True
