"""Mints session tokens through the API: equal calls in flight share one, each with a deadline."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from math import ceil
from typing import Any, Protocol

from desktop.authkit.paging import Paging
from desktop.domain.errors import (
    DesktopError,
    Malformed,
    NetworkCause,
    Refused,
    SecretError,
    Unreachable,
)
from desktop.domain.identity import Identity
from desktop.net.loopback import Headers

UPSTREAM_S = 20.0
_PASSED_ON = frozenset({400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503, 504})


class Mint(Protocol):
    """`ServiceApi.mint`."""

    def __call__(
        self, identity: Identity, *, page: int | None = None, limit: int | None = None
    ) -> Awaitable[dict[str, Any]]:
        """The token object as the service sent it. Raises SecretError and ServiceError."""
        ...


class TokenDesk:
    """Hands out tokens; nothing is kept between calls, because a token belongs to one opening."""

    def __init__(self, mint: Mint, *, timeout_s: float = UPSTREAM_S) -> None:
        self._mint = mint
        self._timeout_s = timeout_s
        self._flights: dict[tuple[Identity, Paging], asyncio.Task[dict[str, Any]]] = {}

    async def token(self, identity: Identity, paging: Paging) -> dict[str, Any]:
        """The token of this identity.

        Raises SecretError, ServiceError, and Unreachable (TIMEOUT) after 20 s. A cancel leaves the call in
        flight for others who wait for the same; `aclose` ends it.
        """
        key = (identity, paging)
        flight = self._flights.get(key)
        if flight is None:
            flight = asyncio.ensure_future(self._call(identity, paging))
            self._flights[key] = flight
            flight.add_done_callback(lambda task: self._landed(key, task))
        return await asyncio.shield(flight)

    async def aclose(self) -> None:
        """Cancels what is in flight."""
        flights = tuple(self._flights.values())
        for flight in flights:
            flight.cancel()
        if flights:
            await asyncio.wait(flights, timeout=0.1)

    async def _call(self, identity: Identity, paging: Paging) -> dict[str, Any]:
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._mint(identity, page=paging.page, limit=paging.limit)
        except TimeoutError as error:
            raise Unreachable(NetworkCause.TIMEOUT, host="", detail="token") from error

    def _landed(self, key: tuple[Identity, Paging], task: asyncio.Task[dict[str, Any]]) -> None:
        self._flights.pop(key, None)
        if not task.cancelled():
            task.exception()  # seen: whoever waited has it, and if nobody did it is of no use


@dataclass(frozen=True, slots=True)
class TokenFailure:
    """A failed mint in fixed words: safe for a page, with nothing of the upstream's text."""

    status: int
    error: str
    hint: str
    retry_after_s: float | None = None

    @property
    def headers(self) -> Headers:
        """Retry-After where the service named a wait."""
        return () if self.retry_after_s is None else (("Retry-After", str(ceil(self.retry_after_s))),)


def failure_of(error: DesktopError) -> TokenFailure:
    """The status class and words for an error that minting raised."""
    if isinstance(error, Refused):
        return _refused(error)
    if isinstance(error, Unreachable):
        if error.cause is NetworkCause.TIMEOUT:
            return TokenFailure(504, "service_timeout", "The service did not answer in time. Try again.")
        return TokenFailure(502, "service_unreachable", "The service cannot be reached. Check the network.")
    if isinstance(error, SecretError):
        return TokenFailure(503, "key_unavailable", "The secret key cannot be read. Unlock the keyring.")
    if isinstance(error, Malformed):
        return TokenFailure(502, "service_answer", "The service sent something that is not a token.")
    return TokenFailure(500, "token_failed", "The token could not be made. See Activity.")


def _refused(error: Refused) -> TokenFailure:
    status = error.status if error.status in _PASSED_ON else (502 if error.status >= 500 else 400)
    if status == 401:
        hint = "The service refused the secret key. Verify it in the service's dashboard."
        return TokenFailure(status, "key_refused", hint)
    if status == 403:
        return TokenFailure(
            status, "key_not_permitted", "The secret key may not make tokens. Check its scope."
        )
    if status == 402:
        return TokenFailure(status, "quota_used_up", "The plan's quota is used up.")
    if status == 429:
        hint = "The service's rate limit is reached. Wait and try again."
        return TokenFailure(status, "rate_limited", hint, error.retry_after_s)
    if status >= 500:
        return TokenFailure(status, "service_failed", "The service failed. Try again later.")
    return TokenFailure(status, "service_refused", "The service refused to make a token for this identity.")
