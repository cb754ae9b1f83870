"""The two lists: the catalogue of connectors, and the vault's connections, active and inactive."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from desktop.api import convert
from desktop.api.calls import Calls, ServiceCall
from desktop.api.paging import Page, PageAsk, together, walk
from desktop.api.wire import decode_envelope
from desktop.domain.activity import Source
from desktop.domain.connection import Connection
from desktop.domain.connector import Connector
from desktop.domain.errors import Refused
from desktop.domain.identity import Identity
from desktop.domain.ports import Arrived, Progress
from desktop.domain.request import Pairs
from desktop.domain.workspace import Environment

CONNECTORS_PATH = "/v1/available-connectors"
CONNECTIONS_PATH = "/v1/vault/connections"
CONNECTOR_ROWS = 300  # as in the guide; One gives 150
CONNECTION_ROWS = 100
SLICE_ROWS = 100  # converted without a pause: 1 to 2 ms

T = TypeVar("T")


async def list_connectors(
    calls: Calls, *, authkit_only: bool, progress: Progress | None
) -> tuple[tuple[Connector, ...], str]:
    """All connectors, and a caveat."""
    calls = await calls.for_operation()
    tally = Tally(progress)
    rows = Rows(convert.connector, lambda row: (row.platform, row.name), tally)
    query = (("authkit", "true"),) if authkit_only else ()
    fetch = fetcher(calls, ServiceCall(Source.CATALOGUE, CONNECTORS_PATH, query), "connectors")
    caveat = await walk(fetch, rows.take, CONNECTOR_ROWS)
    return tuple(rows.items.values()), joined(caveat, rows.caveat)


async def list_connections(
    calls: Calls,
    environment: Environment,
    identity: Identity | None,
    progress: Progress | None,
    arrived: Arrived | None = None,
) -> tuple[tuple[Connection, ...], str]:
    """All connections, active ones first, and a caveat; of one identity or of all.

    `arrived` hears of the active ones as they come.
    """
    calls, tally = await calls.for_operation(), Tally(progress)

    def rows_of(is_active: bool, arrived: Arrived | None = None) -> Rows[Connection]:
        def read(raw: bytes) -> Connection | None:
            return convert.connection(raw, environment=environment, is_active=is_active)

        return Rows(read, lambda row: row.key, tally, arrived)

    active, inactive = rows_of(True, arrived), rows_of(False)
    caveats = await together(
        walk(fetcher(calls, vault_call(identity=identity), "connections"), active.take, CONNECTION_ROWS),
        _walk_inactive(calls, identity, inactive),
    )
    for key, row in inactive.items.items():
        active.items.setdefault(key, row)
    return tuple(active.items.values()), joined(*caveats, active.caveat, inactive.caveat)


def vault_call(*query: tuple[str, str], identity: Identity | None = None) -> ServiceCall:
    """A call of the vault's list."""
    whose: Pairs = ()
    if identity is not None:
        whose = (("identity", identity.id), ("identityType", identity.type.value))
    return ServiceCall(
        Source.VAULT, CONNECTIONS_PATH, (*whose, *query), identity=identity.id if identity is not None else ""
    )


async def _walk_inactive(calls: Calls, identity: Identity | None, rows: "Rows[Connection]") -> str:
    async def take(page: Page) -> bool:
        await rows.take(page)
        # A service that does not know the filter answers with the active rows: once is enough.
        if any(row.is_active for row in rows.items.values()):
            rows.drop()
            return False
        return True

    try:
        call = vault_call(("active", "false"), identity=identity)
        return await walk(fetcher(calls, call, "connections"), take, CONNECTION_ROWS)
    except Refused as error:
        if error.status != 400:
            raise
        rows.drop()
        return "The service does not list inactive connections."


def fetcher(calls: Calls, call: ServiceCall, what: str) -> Callable[[PageAsk], Coroutine[Any, Any, Page]]:
    """What fetches one page of the list behind `call`; `what` names it where it is malformed."""

    async def fetch(ask: PageAsk) -> Page:
        answer = await calls.ask(replace(call, query=(*call.query, *ask.query)), is_throttled=True)
        envelope = decode_envelope(answer.body, what, calls.service.api_host)
        pages = convert.count(envelope.pages)
        return Page(
            rows=tuple(bytes(row) for row in envelope.rows or ()),
            total=convert.count(envelope.total),
            pages=pages,
            is_by_skip=pages is None and envelope.page is None and envelope.skip is not None,
        )

    return fetch


class Tally:
    """Rows so far and rows announced, over all walks of one list."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._announced: dict[object, int] = {}
        self._rows: dict[object, int] = {}

    def tell(self, walk: object, rows: int, announced: int) -> None:
        """Takes note of one walk's rows, and says all of them."""
        self._rows[walk], self._announced[walk] = rows, announced
        if self._progress is not None:
            self._progress(sum(self._rows.values()), sum(self._announced.values()))


class Rows(Generic[T]):
    """The rows of one walk, converted in slices and merged by key; unreadable ones are counted."""

    def __init__(
        self,
        read: Callable[[bytes], T | None],
        key: Callable[[T], object],
        tally: Tally,
        arrived: Callable[[Sequence[T]], None] | None = None,
    ) -> None:
        self._arrived = arrived
        self._read = read
        self._key = key
        self._tally = tally
        self._unreadable = 0
        self.items: dict[object, T] = {}

    async def take(self, page: Page) -> bool:
        """Adds a page; the window's loop goes on between two slices."""
        fresh: list[T] = []
        for start in range(0, len(page.rows), SLICE_ROWS):
            if start:
                await asyncio.sleep(0)
            for raw in page.rows[start : start + SLICE_ROWS]:
                item = self._read(raw)
                if item is None:
                    self._unreadable += 1
                elif self.items.setdefault(self._key(item), item) is item:
                    fresh.append(item)
        if self._arrived is not None and fresh:
            self._arrived(fresh)
        self._tally.tell(self, len(self.items), page.total or 0)
        return True

    def drop(self) -> None:
        """Forgets all rows."""
        self.items.clear()
        self._unreadable = 0
        self._tally.tell(self, 0, 0)

    @property
    def caveat(self) -> str:
        """What is missing because it could not be read."""
        if not self._unreadable:
            return ""
        return f"{self._unreadable:,} row{'s' * (self._unreadable > 1)} could not be read."


def joined(*caveats: str) -> str:
    """All caveats in one text, each once."""
    return " ".join(dict.fromkeys(caveat for caveat in caveats if caveat))
