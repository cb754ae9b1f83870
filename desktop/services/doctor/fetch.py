"""Calls without a key, each recorded like every other call of the application."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.errors import Unreachable
from desktop.domain.ports import ActivityRecorder, Clock
from desktop.services.doctor.visit import Fetched

if TYPE_CHECKING:
    from desktop.net.http import HttpClient

_TOTAL_S = 15.0
_MAX_BYTES = 8 << 20


class HttpFetcher:
    """A Fetcher over the application's own HTTP client, with its proxy and its certificates."""

    def __init__(
        self, record: ActivityRecorder, clock: Clock, proxy: Callable[[], Awaitable[str | None]]
    ) -> None:
        self._record, self._clock, self._proxy = record, clock, proxy
        self._making = asyncio.Lock()
        self._client: HttpClient | None = None

    async def fetch(self, method: str, url: str, headers: tuple[tuple[str, str], ...] = ()) -> Fetched:
        """The answer, whatever its status. Raises Unreachable."""
        from desktop.net.http import HttpCall

        client = await self._http()
        call = HttpCall(method, url, headers, total_s=_TOTAL_S, max_bytes=_MAX_BYTES)
        at, began = self._clock.now(), self._clock.monotonic()
        try:
            answer = await client.call(call)
        except Unreachable as error:
            self._note(
                ActivityEntry(at, Source.DOCTOR, method, _shown(url), None, 0, cause=error.cause.value)
            )
            raise
        elapsed_s = self._clock.monotonic() - began
        if not _is_own(url):  # the session's server records what it answers by itself
            self._note(ActivityEntry(at, Source.DOCTOR, method, _shown(url), answer.status, elapsed_s))
        return Fetched(answer.status, {name.lower(): value for name, value in answer.headers}, answer.body)

    async def proxy_for(self, url: str) -> str:
        """Host and port of the proxy on the way to `url`; empty without one."""
        return (await self._http()).proxy_host(url)

    async def aclose(self) -> None:
        """Closes its connections."""
        if self._client is not None:
            await self._client.aclose()

    def _note(self, entry: ActivityEntry) -> None:
        self._record(entry)

    async def _http(self) -> "HttpClient":
        async with self._making:
            if self._client is None:
                self._client = await asyncio.to_thread(_client, await self._proxy())
            return self._client


def _client(proxy: str | None) -> "HttpClient":
    from desktop.net.http import HttpClient  # httpx is slow to import

    return HttpClient(proxy)


def _is_own(url: str) -> bool:
    return urlsplit(url).hostname == "127.0.0.1"


def _shown(url: str) -> str:
    """Host and path; a session's secret path never comes here."""
    parts = urlsplit(url)
    path = "/" if _is_own(url) else parts.path or "/"
    return f"{parts.scheme}://{parts.netloc}{path}"
