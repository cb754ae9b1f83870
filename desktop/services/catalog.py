"""The connectors of a workspace: what was last seen at once, then what the service says now."""

from desktop.domain.connector import Catalogue
from desktop.domain.ports import ListCache, Progress
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool


class CatalogService:
    """Reads the catalogue through the cache."""

    def __init__(self, apis: ApiPool, cache: ListCache) -> None:
        self._apis = apis
        self._cache = cache

    def cached(self, workspace: Workspace) -> Catalogue | None:
        """What was last seen, or None; takes a few ms."""
        return self._cache.load_catalogue(workspace.id)

    async def refresh(
        self, workspace: Workspace, *, authkit_only: bool = True, progress: Progress | None = None
    ) -> Catalogue:
        """All pages from the service. Only what AuthKit offers is kept for the next start.

        Raises SecretError and ServiceError; a cancel leaves the cache as it was.
        """
        api = await self._apis.get(workspace)
        catalogue = await api.connectors(authkit_only=authkit_only, progress=progress)
        if authkit_only:
            self._cache.store_catalogue(workspace.id, catalogue)
        return catalogue

    async def logo(self, workspace: Workspace, url: str) -> bytes:
        """A connector's logo, from the cache or the asset host (without the key). Raises ServiceError."""
        kept = self._cache.load_logo(url)
        if kept is not None:
            return kept
        api = await self._apis.get(workspace)
        image = await api.logo(url)
        self._cache.store_logo(url, image)
        return image
