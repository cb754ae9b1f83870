"""Saved requests in a folder of a person's choosing; the disk is waited for in a thread."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from desktop.domain.errors import UserError
from desktop.domain.saved_request import RemovedFolder, SavedEntry, SavedListing, SavedRequest

T = TypeVar("T")


class Folder(Protocol):
    """A folder of saved requests (`store.saved_folder`). Every call blocks, and may raise StoreError."""

    def listing(self) -> SavedListing:
        """All folders and files; what is new or changed by its path only."""
        ...

    def read(self, paths: Sequence[str]) -> tuple[SavedEntry, ...]:
        """What stands in these files."""
        ...

    def load(self, path: str) -> tuple[SavedRequest, str]:
        """A request and its file's digest. Raises UserError."""
        ...

    def save(self, path: str, request: SavedRequest, expected: str) -> tuple[str, tuple[str, ...]]:
        """Writes a request in place of the file with this digest. Raises FileChanged, UserError."""
        ...

    def free_path(self, folder: str, name: str, *, but: str = "") -> str:
        """A path for a request of this name. Raises UserError."""
        ...

    def move(self, path: str, target: str) -> None:
        """Gives a file another path. Raises UserError."""
        ...

    def remove(self, path: str) -> bytes:
        """Removes a file and returns what it held."""
        ...

    def put_back(self, path: str, data: bytes) -> None:
        """Undoes a removal. Raises FileChanged."""
        ...

    def make_folder(self, path: str) -> str:
        """Makes an empty folder; its path, made good. Raises UserError."""
        ...

    def move_folder(self, path: str, target: str) -> str:
        """Gives a folder another path; that path, made good. Raises UserError."""
        ...

    def remove_folder(self, path: str) -> RemovedFolder:
        """Removes a folder and returns what it held. Raises UserError."""
        ...

    def put_folder_back(self, removed: RemovedFolder) -> None:
        """Undoes that."""
        ...


class SavedService:
    """One call at a time, in its order; a cancel leaves a write to finish."""

    def __init__(self, chosen: Callable[[], str], open_folder: Callable[[Path], Folder]) -> None:
        self._chosen, self._open_folder = chosen, open_folder
        self._folder: tuple[str, Folder] | None = None
        self._turn = asyncio.Lock()

    @property
    def root(self) -> str:
        """The folder chosen; empty for none."""
        return self._chosen()

    async def listing(self) -> SavedListing:
        """All folders and files, those that are new or changed by their path only: `read` says the rest.

        Raises StoreError, UserError where no folder is chosen.
        """
        return await self._do(lambda folder: folder.listing())

    async def read(self, paths: Sequence[str]) -> tuple[SavedEntry, ...]:
        """What stands in these files of the last listing; a few at a time, so that a save need not wait."""
        return await self._do(lambda folder: folder.read(paths))

    async def load(self, path: str) -> tuple[SavedRequest, str]:
        """A request and its file's digest. Raises UserError, StoreError."""
        return await self._do(lambda folder: folder.load(path))

    async def save(self, path: str, request: SavedRequest, expected: str) -> tuple[str, tuple[str, ...]]:
        """Writes a request; the new digest, and the names of the values left out as secret.

        Raises FileChanged, UserError, StoreError.
        """
        return await self._do(lambda folder: folder.save(path, request, expected))

    async def save_new(self, place: str, request: SavedRequest) -> tuple[str, str, tuple[str, ...]]:
        """Writes a request into a file of its own in a folder; its path, digest, and secrets left out."""

        def work(folder: Folder) -> tuple[str, str, tuple[str, ...]]:
            path = folder.free_path(place, request.name)
            return (path, *folder.save(path, request, ""))

        return await self._do(work)

    async def rename(self, path: str, place: str, name: str) -> str:
        """Gives a request another name or folder, in its file too; its new path. Raises as `save` does."""

        def work(folder: Folder) -> str:
            from dataclasses import replace

            request, digest = folder.load(path)
            target = folder.free_path(place, name, but=path)
            folder.move(path, target)
            if request.name != name:
                folder.save(target, replace(request, name=name), digest)
            return target

        return await self._do(work)

    async def move(self, path: str, place: str, stem: str = "") -> str:
        """Puts a file into another folder as it is, sound or not; its new path. `stem` is another file name,
        without its ending.

        Raises UserError, StoreError.
        """

        def work(folder: Folder) -> str:
            kept = path.rpartition("/")[2].rpartition(".")[0]
            target = folder.free_path(place, stem or kept, but=path)
            folder.move(path, target)
            return target

        return await self._do(work)

    async def remove(self, path: str) -> bytes:
        """Removes a file and returns what it held, for `put_back`. Raises StoreError."""
        return await self._do(lambda folder: folder.remove(path))

    async def put_back(self, path: str, data: bytes) -> None:
        """Undoes a removal. Raises FileChanged, StoreError."""
        await self._do(lambda folder: folder.put_back(path, data))

    async def make_folder(self, path: str) -> str:
        """Makes an empty folder; its path, made good. Raises UserError, StoreError."""
        return await self._do(lambda folder: folder.make_folder(path))

    async def move_folder(self, path: str, target: str) -> str:
        """Gives a folder another path; that path, made good. Raises UserError, StoreError."""
        return await self._do(lambda folder: folder.move_folder(path, target))

    async def remove_folder(self, path: str) -> RemovedFolder:
        """Removes a folder of requests and returns what it held, for `put_folder_back`.

        Raises UserError where it holds anything else, StoreError.
        """
        return await self._do(lambda folder: folder.remove_folder(path))

    async def put_folder_back(self, removed: RemovedFolder) -> None:
        """Undoes that. Raises StoreError."""
        await self._do(lambda folder: folder.put_folder_back(removed))

    async def _do(self, work: Callable[[Folder], T]) -> T:
        folder = self._opened()
        async with self._turn:
            done = asyncio.ensure_future(asyncio.to_thread(work, folder))
            done.add_done_callback(_take)
            return await asyncio.shield(done)

    def _opened(self) -> Folder:
        root = self.root
        if not root:
            raise UserError("saved", "Choose a folder for saved requests first.")
        if self._folder is None or self._folder[0] != root:
            self._folder = (root, self._open_folder(Path(root)))
        return self._folder[1]


def _take(done: "asyncio.Future[Any]") -> None:
    """Whoever waited may be gone by now: then nobody is left to be told of a failure."""
    if not done.cancelled():
        done.exception()
