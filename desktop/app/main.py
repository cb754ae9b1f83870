"""The start, as a timeline.

1. Arguments are read (`__main__`), without Qt.
2. A second start on the same data folder hands its arguments over here and ends (`instance.py`).
   Otherwise the environment is cleaned and the key taken out of it. No Qt yet, because Qt reads the
   environment when it is loaded. PySide6 is loaded without what it does for others (`pyside.py`); engine
   flags are set.
3. QApplication, settings (a few ms), theme.
4. The window with what was last seen, built before it is shown: catalogue and page from small files. It is
   painted, once.
5. Only now the heavy parts: httpx, SQLAlchemy and keyring are imported in a worker thread at their first
   use, while the lists refresh. The web engine waits until an AuthKit window is opened.
6. At the end, in order: sessions and servers close, what is unwritten is written, connections close; at most
   2 seconds.
"""

import asyncio
import logging
import sys
from collections.abc import Callable

from desktop.app.arguments import Arguments
from desktop.app.bug import BugSink
from desktop.app.start.environment import Given, forbid_core_dumps, is_root, take_environment
from desktop.app.start.pyside import load_pyside
from desktop.app.system.instance import Handed, Instance, hand_over
from desktop.base.log import start_log
from desktop.base.paths import APP_ID, APP_NAME, Folders
from desktop.domain.errors import UserError
from desktop.web.engine import prepare_engine

SHUTDOWN_S = 2.0
STARTED_S = 2.0  # the window is painted and what loads late is there

_log = logging.getLogger(__name__)


def run(arguments: Arguments, started: Callable[[], None] = lambda: None) -> int:
    """Runs the application to its end; returns the exit status: 2 for a wrong environment or folder.

    `started` is called once, a while after the window was painted.
    """
    try:
        given = take_environment()
        folders = Folders.below(arguments.data_dir.absolute()) if arguments.data_dir else Folders.of_user()
        folders.make()
        instance = Instance.claim(folders.data)
        if instance is None:
            return _hand_over(arguments, given, folders)
        start_log(folders.log)
    except (UserError, OSError) as error:
        print(f"authkit-desktop: {error}", file=sys.stderr)
        return 2
    forbid_core_dumps()
    load_pyside()
    if not arguments.safe_mode:
        from desktop.app.start.scale import take_scale  # late: what a second start hands over without

        take_scale(folders.settings_file)
    prepare_engine(is_root())
    try:
        return _run_qt(arguments, given, folders, instance, started)
    finally:
        instance.close()


def _hand_over(arguments: Arguments, given: Given, folders: Folders) -> int:
    """A second start: the first one's window comes to the front, with what this one was asked for."""
    if arguments.tour is not None or given.key is not None:
        what = "--tour" if arguments.tour is not None else "PICA_SECRET_KEY"
        print(
            f"authkit-desktop: it is running already on {folders.data}; {what} needs a --data-dir of its own",
            file=sys.stderr,
        )
        return 2
    handed = Handed(arguments.demo, arguments.workspace, arguments.link or "")
    if hand_over(folders.data, handed):
        return 0
    print(f"authkit-desktop: it is running already on {folders.data} and does not answer", file=sys.stderr)
    return 1


def _run_qt(
    arguments: Arguments, given: Given, folders: Folders, instance: Instance, started: Callable[[], None]
) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from desktop.app.loop import run_on_loop
    from desktop.app.system.application import Application

    # The web engine is imported much later and needs this before the application object exists.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = Application([APP_ID])
    app.setApplicationName(APP_ID)
    app.setApplicationDisplayName(APP_NAME)
    app.setDesktopFileName(APP_ID)  # a Linux desktop finds name and icon by it
    bugs = BugSink()
    bugs.install()

    async def main() -> int:
        asyncio.get_running_loop().call_later(STARTED_S, started)
        return await _main(app, arguments, given, folders, bugs, instance)

    return run_on_loop(app, main(), bugs)


async def _main(
    app: object, arguments: Arguments, given: Given, folders: Folders, bugs: BugSink, instance: Instance
) -> int:
    from PySide6.QtWidgets import QApplication

    from desktop.app.desk import Desk
    from desktop.app.wiring import build_services
    from desktop.models.language import language
    from desktop.settings.file import SettingsFile
    from desktop.settings.registry import SettingsRegistry
    from desktop.settings.schema import Settings
    from desktop.ui.theme import theme
    from desktop.ui.widgets import motion

    assert isinstance(app, QApplication)
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    looks = Settings() if arguments.safe_mode else registry.settings
    language().choose(looks.language.value)  # before anything is said
    services = build_services(folders, registry, bugs, is_restoring=not arguments.safe_mode)
    motion.use_less(looks.has_less_motion)
    theme().set_mode(looks.theme.value)
    theme().apply(app)
    desk = Desk(services, arguments, given, folders, bugs)
    desk.arrivals.listen(instance)
    try:
        return await desk.run()
    finally:
        await _shut_down(desk)


async def _shut_down(desk: object) -> None:
    from desktop.app.desk import Desk

    assert isinstance(desk, Desk)
    try:
        await asyncio.wait_for(desk.aclose(), SHUTDOWN_S)
    except TimeoutError:
        _log.warning("shutdown took longer than %s s and was cut", SHUTDOWN_S)
