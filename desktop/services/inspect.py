"""The connections of an identity, seen in the vault and in what is saved here, merged by key."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.connection import (
    Connection,
    ConnectionKey,
    InspectedConnection,
    SavedConnection,
    VaultListing,
)
from desktop.domain.identity import Identity
from desktop.domain.ports import ConnectionStore, ListCache, Progress, ServiceApi
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.services.apis import ApiPool

ListingSink = Callable[[WorkspaceId, Sequence[Connection], Sequence[Connection]], None]
"""Hears what a list held before and what it holds now."""
MAX_LOOKED_UP = 20  # saved rows missing from the listing that are asked for by key, one call each


@dataclass(frozen=True, slots=True)
class Inspection:
    """The merged rows as of `fetched_at`; `is_stale`: from the cache, the service was not asked."""

    rows: tuple[InspectedConnection, ...]
    fetched_at: datetime
    is_stale: bool = False
    caveat: str = ""


def merge(vault: Iterable[Connection], saved: Iterable[SavedConnection]) -> tuple[InspectedConnection, ...]:
    """Both sides by key: the vault's order first, then what only this computer still has."""
    saved_by_key = {row.connection_key: row for row in saved}
    rows = [InspectedConnection(row, saved_by_key.pop(row.key, None)) for row in vault]
    return (*rows, *(InspectedConnection(None, row) for row in saved_by_key.values()))


class InspectService:
    """Reads both sides at once; `identity` None means all identities of the workspace."""

    def __init__(
        self,
        apis: ApiPool,
        store: Callable[[], Awaitable[ConnectionStore]],
        cache: ListCache,
        on_listed: ListingSink = lambda _id, _before, _now: None,
    ) -> None:
        self._apis = apis
        self._store = store
        self._cache = cache
        self._on_listed = on_listed

    async def cached(self, workspace: Workspace, identity: Identity | None) -> Inspection | None:
        """What was last seen, with the rows saved here; None when nothing was. Raises StoreError."""
        listing = await asyncio.to_thread(self._cache.load_connections, workspace.id, identity)
        if listing is None:
            return None
        saved = await (await self._store()).saved(workspace.id, identity)
        return Inspection(merge(listing.connections, saved), listing.fetched_at, is_stale=True)

    async def inspect(
        self, workspace: Workspace, identity: Identity | None, progress: Progress | None = None
    ) -> Inspection:
        """Both sides now.

        Raises SecretError, ServiceError, StoreError; a cancel leaves the cache as it was.
        """
        api = await self._apis.get(workspace)
        listing = await api.connections(identity, progress=progress)
        saved = await (await self._store()).saved(workspace.id, identity)
        await self._take_over(workspace.id, identity, listing)
        found = await self._look_up(api, listing.connections, saved)
        rows = merge((*listing.connections, *found), saved)
        return Inspection(rows, listing.fetched_at, caveat=listing.caveat)

    async def _take_over(
        self, workspace_id: WorkspaceId, identity: Identity | None, listing: VaultListing
    ) -> None:
        before = await asyncio.to_thread(self._cache.load_connections, workspace_id, identity)
        await asyncio.to_thread(self._cache.store_connections, workspace_id, identity, listing)
        is_whole = not listing.caveat and before is not None and not before.caveat
        if before is not None and is_whole:  # of a list that was cut, nobody knows what is gone
            self._on_listed(workspace_id, before.connections, listing.connections)

    async def _look_up(
        self, api: ServiceApi, listed: Sequence[Connection], saved: Sequence[SavedConnection]
    ) -> list[Connection]:
        """Before a row is called gone, its key is asked for: a listing may be capped or lag behind."""
        keys: set[ConnectionKey] = {row.key for row in listed}
        missing = [row.connection_key for row in saved if row.connection_key not in keys]
        return [row for key in missing[:MAX_LOOKED_UP] if (row := await api.connection(key)) is not None]
