"""Every background task has an owner."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

_CANCEL_AGAIN_S = 0.1
ErrorSink = Callable[[BaseException], None]


class TaskScope:
    """Tasks of one widget or service: named, cancelled with their owner, errors to one sink."""

    def __init__(self, on_error: ErrorSink) -> None:
        self._on_error = on_error
        self._tasks: dict[str, asyncio.Task[Any]] = {}
        self._all: set[asyncio.Task[Any]] = set()
        self._is_closed = False

    def start(
        self, name: str, work: Coroutine[Any, Any, Any], *, replace: bool = False
    ) -> asyncio.Task[Any] | None:
        """Starts `work` under `name`.

        With `replace` a task of that name is cancelled first (newest wins); without it, a second one
        while the first runs is dropped and None returned.
        """
        running = self._tasks.get(name)
        if self._is_closed or (running is not None and not running.done() and not replace):
            work.close()
            return None
        if running is not None:
            running.cancel()
        task = asyncio.ensure_future(work)
        task.set_name(name)
        self._tasks[name] = task
        self._all.add(task)
        task.add_done_callback(self._finished)
        return task

    def is_running(self, name: str) -> bool:
        """Whether a task of that name is under way."""
        task = self._tasks.get(name)
        return task is not None and not task.done()

    def after(self, name: str, call: Callable[[], object]) -> None:
        """Calls `call` once the task of that name is over, at once when none runs.

        For telling that it is no longer running: inside the task itself it still is.
        """
        task = self._tasks.get(name)
        if task is None or task.done():
            call()
        else:
            task.add_done_callback(lambda _: call())

    def cancel(self, name: str) -> None:
        """Cancels the task of that name, if one runs."""
        task = self._tasks.get(name)
        if task is not None:
            task.cancel()

    async def cancel_all(self) -> None:
        """Cancels what runs now and waits for it; what is started later runs."""
        pending = {task for task in self._all if task is not asyncio.current_task()}
        while pending:
            for task in pending:
                task.cancel()
            # Again where it was swallowed: httpx turns one that comes while it connects into its own error.
            _, pending = await asyncio.wait(pending, timeout=_CANCEL_AGAIN_S)

    async def settle(self, *, but: str = "") -> None:
        """Waits until the tasks running now have ended, all but the one named; errors go to the sink."""
        tasks = [task for task in self._all if task.get_name() != but]
        await asyncio.gather(*tasks, return_exceptions=True)

    async def aclose(self) -> None:
        """Cancels all tasks and waits for them; nothing starts afterwards."""
        self._is_closed = True
        await self.cancel_all()

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._all.discard(task)
        if self._tasks.get(task.get_name()) is task:
            del self._tasks[task.get_name()]
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_error(error)
