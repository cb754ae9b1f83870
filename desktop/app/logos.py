"""Fetches connectors' logos as they are first painted, a few at a time."""

import asyncio

from desktop.app.bug import BugSink
from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError
from desktop.models.scope import Scope
from desktop.services.catalog import CatalogService
from desktop.ui.logo_images import LogoImages

AT_ONCE = 4


class Logos:
    """Between the painted lists and the catalogue service; a logo that fails stays a letter."""

    def __init__(self, catalog: CatalogService, scope: Scope, on_bug: BugSink) -> None:
        self._catalog = catalog
        self._scope = scope
        self._tasks = TaskScope(on_bug)
        self._slots = asyncio.Semaphore(AT_ONCE)
        self.images = LogoImages(self._ask)

    async def stop(self) -> None:
        """Gives up what is being fetched; it is asked for again after `go_on`."""
        await self._tasks.cancel_all()

    def go_on(self) -> None:
        """Fetches again what was given up or failed."""
        self.images.forget_failures()

    async def aclose(self) -> None:
        """Stops fetching and decoding."""
        await self._tasks.aclose()
        self.images.close()

    def _ask(self, url: str) -> None:
        self._tasks.start(f"logo {url}", self._fetch(url))

    async def _fetch(self, url: str) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            self.images.fail(url)
            return
        try:
            async with self._slots:
                image = await self._catalog.logo(workspace, url)
        except DesktopError:
            self.images.fail(url)
        except asyncio.CancelledError:
            self.images.fail(url)
            raise
        else:
            self.images.give(url, image)
