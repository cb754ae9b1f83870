"""Loops for tests: `run` without Qt, `qt_run` with it, and `eventually` instead of sleeping.

A task that is still pending a second after its test is a leak, and fails it.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import pytest

T = TypeVar("T")
DEADLINE_S = 30.0
GRACE_S = 1.0
Run = Callable[[Coroutine[Any, Any, Any]], Any]


async def eventually(predicate: Callable[[], T], timeout_s: float = 5.0, what: str = "") -> T:
    """Waits on the running loop until `predicate` is true, and returns its value; fails after `timeout_s`."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + timeout_s
    while not (value := predicate()):
        if loop.time() >= deadline:
            pytest.fail(f"not within {timeout_s} s: {what or predicate}")
        await asyncio.sleep(0.005)
    return value


@pytest.fixture
def run() -> Iterator[Run]:
    """Runs a coroutine on a loop of the test's own, with a deadline of 30 s."""
    with asyncio.Runner() as runner:

        def call(work: Coroutine[Any, Any, Any]) -> Any:
            return runner.run(asyncio.wait_for(work, DEADLINE_S))

        yield call
        left = runner.run(_stragglers())
    _fail_on(left)


@pytest.fixture
def qt_loop(qapp: Any) -> Iterator[asyncio.AbstractEventLoop]:
    """One asyncio loop on Qt's own, for this test alone; it runs inside `qt_run` and `until` only."""
    import qasync

    qapp.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    try:
        with pytest.MonkeyPatch.context() as patch:
            # pytest-qt handles events before and after each phase of a test: a timer of asyncio that is due
            # by then would find no running loop, and whatever it belongs to would fail.
            patch.setattr("pytestqt.plugin._process_events", lambda: _run_to_its_end(loop, asyncio.sleep(0)))
            yield loop
        left = loop.run_until_complete(_stragglers())
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()
        asyncio.set_event_loop(None)
    _fail_on(left)


@pytest.fixture
def qt_run(qt_loop: asyncio.AbstractEventLoop) -> Run:
    """Runs a coroutine on Qt's loop, with a deadline of 30 s."""

    def call(work: Coroutine[Any, Any, Any]) -> Any:
        return _run_to_its_end(qt_loop, asyncio.wait_for(work, DEADLINE_S))

    return call


@pytest.fixture
def until(qt_run: Run) -> Callable[..., Any]:
    """Drives Qt's loop, coroutines included, until a predicate is true: `until(lambda: …, timeout_s=5)`."""

    def call(predicate: Callable[[], T], timeout_s: float = 5.0, what: str = "") -> T:
        return qt_run(eventually(predicate, timeout_s, what))

    return call


def _run_to_its_end(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, T]) -> T:
    """As run_until_complete, which in qasync 0.28 handles further events after the loop has ended.

    A task step among them finds no running loop, and whatever it was in the middle of fails.
    """
    task = loop.create_task(work)
    task.add_done_callback(lambda _: loop.stop())
    loop.run_forever()
    return task.result()


async def _stragglers() -> list[str]:
    """What still runs after a grace period; all of it is cancelled and gathered."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    if not tasks:
        return []
    _, pending = await asyncio.wait(tasks, timeout=GRACE_S)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return [f"{task.get_name()}: {task.get_coro()}" for task in pending]


def _fail_on(left: list[str]) -> None:
    if left:
        pytest.fail("tasks left running:\n" + "\n".join(left))
