"""`authkit-desktop --doctor`: the doctor's checks without a window, for a terminal or a script.

Exit status 0 when nothing failed, 1 when something did, 2 for a wrong call. A window that runs on the same
folder is not disturbed: nothing is claimed, and nothing but a trial row in the database is written.
"""

import asyncio
import logging
import sys
from typing import TextIO

from desktop.app.arguments import Arguments
from desktop.app.bug import BugSink
from desktop.app.start.environment import Given, forbid_core_dumps, take_environment
from desktop.app.start.given import take_given
from desktop.app.wiring import Services, build_services
from desktop.base.paths import APP_ID, Folders
from desktop.domain.check import Outcome
from desktop.domain.errors import UserError
from desktop.domain.workspace import Workspace
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry

WELL, FAILED, WRONG_CALL = 0, 1, 2


def run_doctor(arguments: Arguments, out: TextIO | None = None) -> int:
    """Prints the table to `out`, standard output unless given; returns the exit status."""
    stream = out or sys.stdout
    try:
        given = take_environment()
        folders = Folders.below(arguments.data_dir.absolute()) if arguments.data_dir else Folders.of_user()
        folders.make()
        forbid_core_dumps()
    except (UserError, OSError) as error:
        print(f"authkit-desktop: {error}", file=sys.stderr)
        return WRONG_CALL
    logging.getLogger().addHandler(logging.NullHandler())  # the table says it; no log file is touched
    _prepare_qt()
    with asyncio.Runner() as runner:
        return runner.run(_examine(arguments, given, folders, stream))


def _prepare_qt() -> None:
    """Words and versions come from Qt's core; no display is needed for it."""
    from PySide6.QtCore import QCoreApplication

    from desktop.app.start.environment import is_root
    from desktop.web.engine import prepare_engine

    prepare_engine(is_root())
    if QCoreApplication.instance() is None:
        application = QCoreApplication([APP_ID])
        application.setApplicationName(APP_ID)
        _KEPT.append(application)


_KEPT: list[object] = []  # Qt's application lives as long as the process


async def _examine(arguments: Arguments, given: Given, folders: Folders, out: TextIO) -> int:
    from desktop.models.language import language

    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    language().choose(registry.settings.language.value)
    services = build_services(folders, registry, BugSink(), is_restoring=False)
    try:
        return await _print_report(arguments, given, services, out)
    finally:
        await services.aclose()


async def _print_report(arguments: Arguments, given: Given, services: Services, out: TextIO) -> int:
    from desktop.app.demo import start_demo
    from desktop.app.doctor import build_doctor
    from desktop.models.doctor.doctor_report import report

    close = None
    try:
        if arguments.demo:
            workspace, close = await start_demo(services)
        else:
            workspace = take_given(given, services, "From the environment") or services.registry.current
        if arguments.workspace:
            workspace = _named(arguments.workspace, services)
        results = await build_doctor(services, has_window=False).run(workspace)
    except UserError as error:
        print(f"authkit-desktop: {error.message}", file=sys.stderr)
        return WRONG_CALL
    finally:
        if close is not None:
            await close()
    _write(out, report(results, workspace, services.clock.now()))
    return FAILED if any(result.outcome is Outcome.FAIL for result in results) else WELL


def _named(name: str, services: Services) -> Workspace:
    """Raises UserError for a name that no workspace has."""
    for workspace in services.registry.workspaces:
        if name in {workspace.name, workspace.id}:
            return workspace
    known = ", ".join(workspace.name for workspace in services.registry.workspaces) or "none"
    raise UserError(
        "workspace", "There is no workspace named {name}. There are: {known}.", name=name, known=known
    )


def _write(out: TextIO, text: str) -> None:
    """A terminal that knows few characters gets question marks and no traceback."""
    encoding = out.encoding or "utf-8"
    out.write(text.encode(encoding, "replace").decode(encoding))
    out.flush()
