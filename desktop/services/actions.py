"""The actions of a platform: what was last seen at once, then what the service says now."""

import asyncio

from desktop.domain.action import Action, ActionCatalogue
from desktop.domain.ports import ListCache, Progress
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool


class ActionService:
    """Reads the catalogue of actions through the cache; files are read and written off the loop."""

    def __init__(self, apis: ApiPool, cache: ListCache) -> None:
        self._apis = apis
        self._cache = cache

    async def cached(self, workspace: Workspace, platform: str) -> ActionCatalogue | None:
        """What was last seen, or None."""
        return await asyncio.to_thread(self._cache.load_actions, workspace.id, platform)

    async def refresh(
        self, workspace: Workspace, platform: str, progress: Progress | None = None
    ) -> ActionCatalogue:
        """All pages from the service. Raises SecretError, ServiceError."""
        api = await self._apis.get(workspace)
        catalogue = await api.actions(platform, progress=progress)
        await asyncio.to_thread(self._cache.store_actions, workspace.id, catalogue)
        return catalogue

    async def detail(self, workspace: Workspace, action_id: str) -> Action | None:
        """One action with its documentation. Raises SecretError, ServiceError."""
        return await (await self._apis.get(workspace)).action(action_id)

    async def search(self, workspace: Workspace, platform: str, query: str) -> tuple[Action, ...]:
        """The service's own search by meaning. Raises SecretError, ServiceError."""
        return await (await self._apis.get(workspace)).search_actions(platform, query)
