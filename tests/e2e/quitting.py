"""Run by a test: the application with everything it can start, whose window is then closed.

Started as `python -m tests.e2e.quitting DATA_DIR`; prints the process ids of all that it had started.
"""

import os
import sys
from pathlib import Path

import keyring

from desktop.app import main
from desktop.app.arguments import Arguments
from desktop.app.desk import Desk
from desktop.domain.identity import Identity
from tests.fakes.keyring_backends import Keeping
from tests.support.loops import eventually
from tests.support.processes import descendants


def _started() -> dict[str, list[int]]:
    """By kind: the web engine's processes and the ones that read bodies."""
    found: dict[str, list[int]] = {"engine": [], "reading": []}
    for pid in descendants(os.getpid()):
        try:
            arguments = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            continue
        found["engine" if b"QtWebEngine" in arguments else "reading"].append(pid)
    return found


async def _work_and_leave(desk: Desk) -> None:
    try:
        desk.open_demo()
        await eventually(lambda: desk.views.connections.table.total, 20)
        desk.window.show_page("console")
        await desk.views.reader.warm_up()
        desk.sessions.open(Identity("42"), None)
        await eventually(lambda: len(_started()["engine"]) >= 2 and _started()["reading"], 30)
        found = _started()
        print(*found["engine"], *found["reading"], flush=True)
        desk.window.close()
        await eventually(lambda: desk.has_ended, 5)
    finally:
        desk.end(desk._exit_status if desk.has_ended else 1)


def run(folder: Path) -> int:
    keyring.set_keyring(Keeping())
    started = Desk.run

    async def watched(self: Desk) -> int:
        self.tasks.start("work and leave", _work_and_leave(self))
        return await started(self)

    Desk.run = watched  # type: ignore[method-assign] # a look into the running application
    return main.run(Arguments(data_dir=folder))


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
