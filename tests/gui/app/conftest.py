"""The whole application in this process: the real Desk over a folder of its own, on a real sandbox."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import keyring
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import garbage
from desktop.app.arguments import Arguments
from desktop.app.bug import BugSink
from desktop.app.desk import Desk
from desktop.app.garbage import GarbageCollector
from desktop.app.start.environment import Given
from desktop.app.wiring import build_services
from desktop.base.paths import Folders
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome
from desktop.sandbox.manner import MannerName
from desktop.sandbox.server import Sandbox
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.ui.main_window import MainWindow
from tests.fakes.keyring_backends import Keeping
from tests.support.loops import Run, eventually

ORDINARY = Arguments()


@dataclass
class Running:
    """One run of the application; `until` drives it."""

    desk: Desk
    folders: Folders
    sandbox: Sandbox
    keyring: Keeping
    run: Run
    until: Callable[..., Any]
    ending: "asyncio.Task[int]"

    @property
    def window(self) -> MainWindow:
        return self.desk.window

    @property
    def toast_words(self) -> str:
        toast = self.desk.toast
        return toast.accessibleName() if not toast.isHidden() else ""

    def child(self, name: str, kind: type[QWidget] = QWidget) -> Any:
        """A part of the window, by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def texts(self) -> str:
        """All that a person, or a screen reader, can read in the application's windows now."""
        found: list[str] = []
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                found.append(top.windowTitle())
                found += [text for part in top.findChildren(QWidget) for text in _readable(part)]
        return "\n".join(found)

    def end(self) -> None:
        """A clean end, in order."""
        if not self.ending.done():
            self.desk.end()
            self.run(self._close())

    async def _close(self) -> None:
        await self.ending
        await self.desk.aclose()


def _readable(part: QWidget) -> list[str]:
    if not part.isVisible():
        return []
    own = part.text() if isinstance(part, QLabel | QLineEdit) else ""
    return [text for text in (own, part.accessibleName(), part.toolTip()) if text]


class Start(Protocol):
    """Starts a run; a second one on the same folder finds what the first left."""

    def __call__(self, *, arguments: Arguments = ORDINARY, has_workspace: bool = True) -> Running: ...


@pytest.fixture
def backend() -> Iterator[Keeping]:
    """The system's keyring, which lives as long as the test."""
    before, fake = keyring.get_keyring(), Keeping()
    keyring.set_keyring(fake)
    yield fake
    keyring.set_keyring(before)


@pytest.fixture
def sandbox_size() -> int:
    """Connections in the sandbox; a test may parametrize it."""
    return 12


@pytest.fixture
def manner() -> MannerName:
    """Whose manner the sandbox has; a test may parametrize it."""
    return "pica"


@pytest.fixture
def seed() -> int:
    """The sandbox's seed, and so its key; a test may parametrize it."""
    return 1


@pytest.fixture
def sandbox(qt_run: Run, sandbox_size: int, manner: MannerName, seed: int) -> Iterator[Sandbox]:
    """The service, with 12 connections over 3 identities."""
    made = Sandbox(connections=sandbox_size, identities=3, manner=manner, seed=seed)
    qt_run(made.start())
    yield made
    qt_run(made.aclose())


@pytest.fixture(autouse=True)
def nothing_set_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that the collector set apart is garbage at the end of its test, and would never be found."""
    monkeypatch.setattr(GarbageCollector, "settle", lambda _: None)
    monkeypatch.setattr(garbage, "_MANY", sys.maxsize)


@pytest.fixture
def start(
    qt_run: Run,
    until: Callable[..., Any],
    qtbot: QtBot,
    tmp_path: Path,
    themed: None,
    backend: Keeping,
    sandbox: Sandbox,
) -> Iterator[Start]:
    """See `Start`; every run is ended in order."""
    runs: list[Running] = []
    folders = Folders.below(tmp_path / "desk")
    folders.make()

    def call(*, arguments: Arguments = ORDINARY, has_workspace: bool = True) -> Running:
        made = qt_run(_start(folders, sandbox, arguments, has_workspace))
        running = Running(made[0], folders, sandbox, backend, qt_run, until, made[1])
        runs.append(running)
        running.window.activateWindow()
        until(running.window.isActiveWindow)
        return running

    call.runs = runs  # type: ignore[attr-defined] # for the hook below
    yield call
    for running in runs:
        running.window.deleteLater()
        running.desk.deleteLater()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[Any]:
    """Ends the runs as soon as the test is over: pytest-qt handles events after it, outside any loop."""
    try:
        return (yield)
    finally:
        for running in getattr(item.funcargs.get("start"), "runs", ()):
            running.end()


async def _start(
    folders: Folders, sandbox: Sandbox, arguments: Arguments, has_workspace: bool
) -> tuple[Desk, "asyncio.Task[int]"]:
    bugs = BugSink()
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    services = build_services(folders, registry, bugs, is_restoring=not arguments.safe_mode)
    if has_workspace and not registry.workspaces:
        await services.workspaces.add(
            sandbox.service, Secret(sandbox.key), name="Acme CRM", key_home=KeyHome.KEYRING
        )
    desk = Desk(services, arguments, Given(None, None), folders, bugs)
    ending = asyncio.ensure_future(desk.run())
    await eventually(desk.window.isVisible)
    if registry.workspaces:
        await eventually(lambda: desk.views.connections.table.total, what="the connections")
    return desk, ending
