"""The application, typed into or restored: run by a test as `python -m tests.e2e.typing DIR type|go_on`."""

import sys
from pathlib import Path
from typing import Any

import keyring
from PySide6.QtCore import Qt

from desktop.app import main
from desktop.app.arguments import Arguments
from desktop.app.desk import Desk
from tests.fakes.keyring_backends import Keeping
from tests.gui.conftest import in_the_loop
from tests.support.loops import eventually


async def _act(desk: Desk, mode: str) -> None:
    from PySide6.QtTest import QTest

    window: Any = desk.window
    await eventually(lambda: window.isActiveWindow() and window.windowHandle() is not None, 15)
    if mode == "type":
        window.show_page("console").form.path.setFocus()
        for letter in "gmail/v1/typed":
            in_the_loop(lambda letter=letter: QTest.keyClick(window.windowHandle(), letter))
        return
    await eventually(lambda: window.findChild(object, "restore_sheet") is not None, 15)
    in_the_loop(lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return))
    await eventually(lambda: not desk.services.recovery.is_offered, 15)
    print(window.page("console").form.path.text(), window.rail.current(), flush=True)
    desk.end()


def run(folder: Path, mode: str) -> int:
    keyring.set_keyring(Keeping())
    started = Desk.run

    async def watched(self: Desk) -> int:
        self.tasks.start("act", _act(self, mode))
        return await started(self)

    Desk.run = watched  # type: ignore[method-assign] # a look into the running application
    return main.run(Arguments(data_dir=folder))


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2]))
