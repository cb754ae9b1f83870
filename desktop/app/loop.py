"""The one event loop: asyncio on Qt's."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any, cast

import qasync  # pyright: ignore[reportMissingTypeStubs]  # qasync ships no types
from PySide6.QtWidgets import QApplication

BugSink = Callable[[BaseException], None]
_SWITCH_S = 0.001


def let_the_window_in() -> None:
    """A worker thread gives way to the window's after 1 ms instead of 5.

    Each time Qt calls into Python the window may have to wait that long. Beside a busy worker, the one that
    imports the database for example, a table took 35 ms to paint, and takes 20; alone it takes 14.
    """
    sys.setswitchinterval(_SWITCH_S)


def run_on_loop(app: QApplication, main: Coroutine[Any, Any, int], on_bug: BugSink) -> int:
    """Runs `main` to its end on Qt's loop and returns its result.

    The loop is made and closed here rather than by qasync's own runner, which was seen to crash at exit once
    a web view had been shown (PySide6 6.12.0, qasync 0.28).
    """
    let_the_window_in()
    app.setQuitOnLastWindowClosed(False)  # the shutdown is ours, in order
    loop = cast(asyncio.AbstractEventLoop, qasync.QEventLoop(app))
    asyncio.set_event_loop(loop)

    def handle(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        on_bug(context.get("exception") or RuntimeError(str(context.get("message"))))

    loop.set_exception_handler(handle)
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()
