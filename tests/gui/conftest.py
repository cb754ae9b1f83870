"""A desk for tests of pages: real services on a temporary folder, a real sandbox, the real window around."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.bug import BugSink
from desktop.app.views import Views, build_views
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.base.tasks import TaskScope
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, Workspace
from desktop.sandbox.server import Sandbox
from desktop.services.recovery import Recovery
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.ui import actions
from desktop.ui.delegates.logo_source import NoLogos
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page import Page
from desktop.ui.theme import theme
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.top_bar import TopBar
from tests.support.loops import Run


def in_the_loop(call: Callable[[], object]) -> None:
    """Does it once the loop runs, that is in the next `until` or `run`.

    QTest handles events before it returns: what a key or a click begins would take its first steps
    outside any running loop.
    """
    QTimer.singleShot(0, call)


@dataclass
class TestDesk:
    """What a page stands on. Its coroutines run in `run`; `until` waits for what they change."""

    __test__ = False  # not a test, whatever pytest thinks of the name

    services: Services
    views: Views
    sandbox: Sandbox
    workspace: Workspace
    folders: Folders
    window: MainWindow
    toast: Toast
    logos: NoLogos
    tasks: TaskScope
    run: Run
    qtbot: QtBot
    drafts: TaskScope

    def show(self, page: Page, id_: str = "connections", *, width: int = 1440, height: int = 900) -> Page:
        """Puts a page into the real window, shows it and gives it the keyboard; F5 and Ctrl+F reach it."""
        self.window.add_page(id_, id_.title(), "connections", lambda: page)
        self.window.resize(width, height)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        return self.window.show_page(id_)

    def settle(self) -> None:
        """Lets what is under way end. A test's own events would otherwise reach it outside its loop."""
        self.run(_settle(self))

    @property
    def toast_words(self) -> str:
        """What the toast says; an empty text while none is there."""
        return self.toast.accessibleName() if not self.toast.isHidden() else ""


class OpenDesk(Protocol):
    """Opens a desk: `identity` None shows all; the other arguments are the sandbox's."""

    def __call__(self, *, identity: Identity | None = None, **sandbox: Any) -> TestDesk: ...


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[None]:
    """The light theme."""
    theme().set_mode("light")
    theme().apply(qapp)
    yield
    theme().set_mode("light")


@pytest.fixture
def open_desk(qt_run: Run, qtbot: QtBot, tmp_path: Path, themed: None) -> Iterator[OpenDesk]:
    """See `OpenDesk`; everything is closed in order at the end."""
    opened: list[TestDesk] = []

    def call(*, identity: Identity | None = None, **sandbox: Any) -> TestDesk:
        folders = Folders.below(tmp_path / f"desk{len(opened)}")
        folders.make()
        made = Sandbox(**({"connections": 60, "identities": 6} | sandbox))
        desk = qt_run(_open(folders, made, identity, qt_run, qtbot))
        opened.append(desk)
        return desk

    call.opened = opened  # type: ignore[attr-defined] # for the hook below
    yield call
    for desk in opened:
        desk.window.hide()
        qt_run(_close(desk))
        desk.window.deleteLater()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[Any]:
    """What is being written ends with the test: pytest-qt handles events after it, outside any loop."""
    result = yield
    for desk in getattr(item.funcargs.get("open_desk"), "opened", ()):
        desk.run(desk.services.audit.flush())
        desk.run(desk.services.tasks.settle())
    return result


@pytest.fixture
def desk(open_desk: OpenDesk) -> TestDesk:
    """All identities of a sandbox with 60 connections over 6 of them."""
    return open_desk()


@pytest.fixture
def menu_words() -> Callable[[], list[str]]:
    """The words of the menu that is open."""

    def call() -> list[str]:
        popup = QApplication.activePopupWidget()
        return [action.text() for action in popup.actions() if action.text()] if popup is not None else []

    return call


class PatientRecovery(Recovery):
    """Writes while the test's loop runs, and at the end: between, a test's own events would start its task
    outside any loop."""

    def _write_soon(self) -> None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            self._is_dirty = True
        else:
            super()._write_soon()


async def _open(
    folders: Folders, sandbox: Sandbox, identity: Identity | None, run: Run, qtbot: QtBot
) -> TestDesk:
    bugs = BugSink()  # it logs, and a logged error fails the test
    services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), bugs)
    drafts = TaskScope(bugs)
    # Written soon, so that `settle` need not wait: a write that comes due outside the loop fails.
    recovery = PatientRecovery(folders.recovery_file, drafts, within_s=0.01)
    services = replace(services, recovery=recovery)
    await sandbox.start()
    workspace = await services.workspaces.add(
        sandbox.service, Secret(sandbox.key), name="Acme CRM", identity=identity, key_home=KeyHome.MEMORY
    )
    tasks = TaskScope(bugs)
    views = build_views(services, tasks, bugs)
    window = MainWindow(TopBar(), StatusBar())
    FocusRing(window)
    desk = TestDesk(
        services, views, sandbox, workspace, folders, window, Toast(window), NoLogos(), tasks, run, qtbot,
        drafts
    )  # fmt: skip
    _install_actions(desk)
    await services.tasks.settle()  # nothing goes on by itself: a test's own events reach no running loop
    return desk


def _install_actions(desk: TestDesk) -> None:
    window = desk.window
    actions.install(
        window,
        {
            "find": lambda: window.current.focus_search() if window.current is not None else None,
            "reload": lambda: window.current.reload() if window.current is not None else None,
        },
    )


async def _settle(desk: TestDesk) -> None:
    for _round in range(3):  # what ends may begin something in a scope that was done already
        for scope in (*desk.views.scopes, desk.tasks, desk.services.tasks, desk.drafts):
            await scope.settle()


async def _close(desk: TestDesk) -> None:
    await desk.views.aclose()
    await desk.tasks.aclose()
    await desk.services.aclose()
    await desk.sandbox.aclose()
