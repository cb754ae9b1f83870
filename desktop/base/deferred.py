"""A part that is built once, when it is first needed, off the window's thread.

SQLAlchemy, httpx and keyring take 250 to 500 ms each to import: the window is painted before they are.
"""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Deferred(Generic[T]):
    """Builds with `build` in a worker thread at the first `get()`; everybody gets the same object.

    A failed build is tried again at the next `get()`. A cancelled `get()` leaves the build running for
    the next caller.
    """

    def __init__(self, build: Callable[[], T]) -> None:
        self._build = build
        self._task: asyncio.Task[T] | None = None

    async def get(self) -> T:
        """The part. Raises what `build` raises."""
        task = self._task
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._task = asyncio.ensure_future(asyncio.to_thread(self._build))
        return await asyncio.shield(task)

    @property
    def built(self) -> T | None:
        """The part if it is there already, else None."""
        task = self._task
        if task is None or not task.done() or task.cancelled() or task.exception() is not None:
            return None
        return task.result()
