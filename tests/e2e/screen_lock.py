"""Run by a test on buses of its own: the application with its demo, which says when it locks.

Started as `python -m tests.e2e.screen_lock DATA_DIR TIMES`; prints "ready" and "locked" so many times.
"""

import sys
from pathlib import Path

import keyring

from desktop.app import main
from desktop.app.arguments import Arguments
from desktop.app.desk import Desk
from desktop.ui.pages.lock_page import LockPage
from tests.fakes.keyring_backends import Keeping
from tests.support.loops import eventually


async def _watch(desk: Desk, times: int) -> None:
    try:
        await _lock_and_unlock(desk, times)
        desk.end()
    finally:
        desk.end(desk._exit_status if desk._ended.is_set() else 1)


async def _lock_and_unlock(desk: Desk, times: int) -> None:
    desk.open_demo()
    await eventually(lambda: desk.presence is not None and desk.views.connections.table.total, 15)
    for _ in range(times):
        print("ready", flush=True)
        await eventually(lambda: desk.services.unlock.is_locked, 15)
        print("locked", desk.window.windowTitle(), flush=True)
        page = desk.window.findChild(LockPage)
        assert page is not None
        page.button.click()
        await eventually(lambda: not desk.locking.is_locked, 15)


def run(folder: Path, times: int) -> int:
    keyring.set_keyring(Keeping())
    started = Desk.run

    async def watched(self: Desk) -> int:
        self.tasks.start("watch", _watch(self, times))
        return await started(self)

    Desk.run = watched  # type: ignore[method-assign] # a look into the running application
    return main.run(Arguments(data_dir=folder))


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), int(sys.argv[2])))
