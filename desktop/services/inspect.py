"""The connections of an identity, seen in the vault and in what is saved here, merged by key."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from desktop.base.clock import SystemClock
from desktop.domain.connection import (
    Connection,
    ConnectionKey,
    InspectedConnection,
    SavedConnection,
    VaultListing,
)
from desktop.domain.identity import Identity
from desktop.domain.ports import Clock, ConnectionStore, ListCache, Progress, ServiceApi
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.services.apis import ApiPool

ListingSink = Callable[[WorkspaceId, Sequence[Connection], Sequence[Connection]], None]
"""Hears what a list held before and what it holds now, without the rows that are the same."""
MAX_LOOKED_UP = 20  # saved rows missing from the listing that are asked for by key, one call each
FEW = 100  # rows, a page of them; fewer are shown once, when all are there
SLICE_ROWS = 2_000  # merged and counted without a pause, in about 3 ms


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are."""

    by_platform: Mapping[str, int] = field(default_factory=dict[str, int])  # of those in the vault
    identities: int = 0


@dataclass(frozen=True, slots=True)
class Inspection:
    """The merged rows as of `fetched_at`; `is_stale`: from the cache, the service was not asked."""

    rows: tuple[InspectedConnection, ...]
    fetched_at: datetime
    is_stale: bool = False
    caveat: str = ""
    tally: Tally = field(default_factory=Tally)


Partly = Callable[[Inspection], None]
"""Called with the first rows of a long list, more each time, while the others are on their way."""


async def merge(
    vault: Sequence[Connection], saved: Sequence[SavedConnection]
) -> tuple[InspectedConnection, ...]:
    """Both sides by key: the vault's order first, then what only this computer still has."""
    saved_by_key = {row.connection_key: row for row in saved}
    rows: list[InspectedConnection] = []
    for start in range(0, len(vault), SLICE_ROWS):
        part = vault[start : start + SLICE_ROWS]
        rows += [InspectedConnection(row, saved_by_key.pop(row.key, None)) for row in part]
        await asyncio.sleep(0)
    return (*rows, *(InspectedConnection(None, row) for row in saved_by_key.values()))


async def tally(rows: Iterable[InspectedConnection]) -> Tally:
    """Counts; the window's loop goes on between two slices."""
    platforms: Counter[str] = Counter()
    identities: set[tuple[str, str]] = set()
    left = iter(rows)
    while part := list(islice(left, SLICE_ROWS)):
        platforms.update(row.vault.platform for row in part if row.vault is not None)
        identities.update((row.identity_type, row.identity_id) for row in part if row.identity_id)
        await asyncio.sleep(0)
    return Tally(dict(platforms), len(identities))


def _changed(
    before: Sequence[Connection], now: Sequence[Connection]
) -> tuple[list[Connection], list[Connection]]:
    """Both without the rows that are the same in them; 20,000 take 20 ms."""
    old = {row.key: row for row in before}
    same = {row.key for row in now if old.get(row.key) == row}
    return [row for row in before if row.key not in same], [row for row in now if row.key not in same]


class InspectService:
    """Reads both sides at once; `identity` None means all identities of the workspace."""

    def __init__(
        self,
        apis: ApiPool,
        store: Callable[[], Awaitable[ConnectionStore]],
        cache: ListCache,
        on_listed: ListingSink = lambda _id, _before, _now: None,
        *,
        clock: Clock | None = None,
    ) -> None:
        self._apis = apis
        self._store = store
        self._cache = cache
        self._on_listed = on_listed
        self._clock = clock or SystemClock()

    async def cached(self, workspace: Workspace, identity: Identity | None) -> Inspection | None:
        """What was last seen, with the rows saved here; None when nothing was. Raises StoreError."""
        listing = await asyncio.to_thread(self._cache.load_connections, workspace.id, identity)
        if listing is None:
            return None
        saved = await self._saved(workspace, identity)
        rows = await merge(listing.connections, saved)
        return Inspection(rows, listing.fetched_at, is_stale=True, tally=await tally(rows))

    async def inspect(
        self,
        workspace: Workspace,
        identity: Identity | None,
        progress: Progress | None = None,
        partly: Partly | None = None,
    ) -> Inspection:
        """Both sides now; `partly` hears of the rows that are there already.

        Raises SecretError, ServiceError, StoreError; a cancel leaves the cache as it was.
        """
        api = await self._apis.get(workspace)
        if partly is None:
            listing = await api.connections(identity, progress=progress)
        else:
            listing = await self._list(api, workspace, identity, progress, partly)
        saved = await self._saved(workspace, identity)
        await self._take_over(workspace.id, identity, listing)
        found = await self._look_up(api, listing.connections, saved)
        rows = await merge((*listing.connections, *found), saved)
        return Inspection(rows, listing.fetched_at, caveat=listing.caveat, tally=await tally(rows))

    async def _saved(self, workspace: Workspace, identity: Identity | None) -> Sequence[SavedConnection]:
        return await (await self._store()).saved(workspace.id, identity)

    async def _list(
        self,
        api: ServiceApi,
        workspace: Workspace,
        identity: Identity | None,
        progress: Progress | None,
        partly: Partly,
    ) -> VaultListing:
        # The database is opened while the first page is on its way: each takes about as long.
        saved = asyncio.ensure_future(self._saved(workspace, identity))
        try:
            arrivals = _Arrivals(saved, partly, self._clock)
            return await api.connections(identity, progress=progress, arrived=arrivals.take)
        finally:
            saved.cancel()
            await asyncio.gather(saved, return_exceptions=True)

    async def _take_over(
        self, workspace_id: WorkspaceId, identity: Identity | None, listing: VaultListing
    ) -> None:
        before = await asyncio.to_thread(self._cache.load_connections, workspace_id, identity)
        await asyncio.to_thread(self._cache.store_connections, workspace_id, identity, listing)
        is_whole = not listing.caveat and before is not None and not before.caveat
        if before is not None and is_whole:  # of a list that was cut, nobody knows what is gone
            changed = await asyncio.to_thread(_changed, before.connections, listing.connections)
            self._on_listed(workspace_id, *changed)

    async def _look_up(
        self, api: ServiceApi, listed: Sequence[Connection], saved: Sequence[SavedConnection]
    ) -> list[Connection]:
        """Before a row is called gone, its key is asked for: a listing may be capped or lag behind."""
        if not saved:
            return []
        keys: set[ConnectionKey] = {row.key for row in listed}
        missing = [row.connection_key for row in saved if row.connection_key not in keys]
        return [row for key in missing[:MAX_LOOKED_UP] if (row := await api.connection(key)) is not None]


class _Arrivals:
    """Shows what has come: a full first page at once, then whenever there is twice as much as before."""

    def __init__(
        self, saved: asyncio.Future[Sequence[SavedConnection]], partly: Partly, clock: Clock
    ) -> None:
        self._saved, self._partly, self._clock = saved, partly, clock
        self._vault: list[Connection] = []
        self._rows: list[InspectedConnection] = []

    def take(self, page: Sequence[Connection]) -> None:
        self._vault += page
        is_known = self._saved.done() and not self._saved.cancelled() and self._saved.exception() is None
        shown = len(self._rows)
        if not is_known or len(self._vault) < max(2 * shown, FEW):
            return
        saved = {row.connection_key: row for row in self._saved.result()}
        self._rows += [InspectedConnection(row, saved.get(row.key)) for row in self._vault[shown:]]
        self._partly(Inspection(tuple(self._rows), self._clock.now()))
