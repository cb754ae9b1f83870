"""The Console page on a desk, and what a person at it does and sees."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.request import Method
from desktop.domain.workspace import Environment, Workspace
from desktop.models.console.history_table import HistoryTable
from desktop.ui.pages.console.connection_picker import PickerPopup
from desktop.ui.pages.console_page import ConsolePage
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.table import Table
from tests.gui.conftest import OpenDesk, TestDesk, in_the_loop

W = TypeVar("W", bound=QObject)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OWN_STATE = {"gmail", "slack", "github", "hubspot", "notion", "stripe"}


@dataclass
class Console:
    """The page in the window, driven by key and mouse."""

    desk: TestDesk
    page: ConsolePage
    until: Callable[..., Any]

    # --- doing

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)

    def write_here(self, text: str) -> None:
        """Types where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        QTest.keyClicks(focus, text)

    def click(self, name: str) -> None:
        """Clicks the button of that name."""
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Types into the line of that name, in place of what stands there."""
        line = self.find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def choose(self, method: str) -> None:
        """Chooses a method by the arrow keys."""
        select = self.page.form.method
        select.setFocus()
        QTest.keyClick(select, Qt.Key.Key_Home)
        for _ in range(list(Method).index(Method(method))):
            QTest.keyClick(select, Qt.Key.Key_Down)
        assert select.value() == method

    def try_row(self, row: InspectedConnection) -> None:
        """What T on a connection does, and then Esc: out of the search for actions and into the path."""
        self.page.try_connection(row)
        self.settle()
        self.page.form.focus_path()

    def take(self, popup: PickerPopup, key: Qt.Key) -> None:
        """A key in the list of connections that chooses one, whose actions are then read."""
        in_the_loop(lambda: QTest.keyClick(popup.search, key))
        self.until(lambda: QApplication.activePopupWidget() is None)
        self.settle()

    def send(self, method: str, path: str, body: str = "") -> None:
        """Fills the form and sends it with Ctrl+Enter; waits for the answer."""
        self.choose(method)
        self.page.form.body.edit.setPlainText(body)
        self.write("request_path", path)
        self.press(Qt.Key.Key_Return, CTRL)
        self.answered()

    def answered(self) -> None:
        """Waits until no answer is waited for."""
        self.settle()
        assert not self.desk.views.console.is_sending

    def settle(self) -> None:
        """Waits until nothing is under way.

        Never leave the loop before: qasync's and pytest-qt's last look at Qt's events would then run
        coroutines without one. What is to be seen under way stands in a coroutine that `desk.run` runs.
        """
        self.desk.settle()

    async def ended(self) -> None:
        """The same at the end of such a coroutine."""
        for scope in (*self.desk.views.scopes, self.desk.services.tasks, self.desk.drafts):
            await scope.settle()

    def make_live(self) -> None:
        """The same workspace reaches real accounts now."""
        workspace = replace(self.workspace, environment=Environment.LIVE)
        self.desk.services.registry.put(workspace)
        self.desk.views.scope.refresh()
        self.settle()

    def go_to(self, workspace: Workspace) -> None:
        """Switches to another workspace."""
        self.desk.views.scope.select(workspace.id)
        self.settle()

    # --- seeing

    @property
    def workspace(self) -> Workspace:
        """The current one."""
        workspace = self.desk.views.scope.workspace
        assert workspace is not None
        return workspace

    @property
    def status(self) -> str:
        """The chip's words; empty while no answer is shown."""
        chip = self.page.response.status
        return chip.accessibleName() if chip.isVisible() else ""

    @property
    def body(self) -> str:
        """The body shown."""
        return self.page.response.body.lines.whole()

    @property
    def request(self) -> str:
        """The request that the answer belongs to."""
        response = self.page.response
        return f"{response.method.text()} {response.path.text()}"

    @property
    def notice(self) -> str:
        """The card above the body; empty while there is none."""
        card = self.page.response.notice
        return card.accessibleName() if card.isVisible() else ""

    @property
    def note(self) -> str:
        """What is said about the body."""
        note = self.page.response.note
        return note.label.text() if note.isVisible() else ""

    @property
    def picker(self) -> str:
        """What the picker says."""
        return self.page.form.picker.accessibleName()

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard."""
        return QApplication.focusWidget()

    @property
    def clipboard(self) -> str:
        """What was copied."""
        return QGuiApplication.clipboard().text()

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that asks before a write."""
        return next((w for w in self.desk.window.findChildren(QWidget, "live_write_sheet")), None)

    def find(self, kind: type[W], name: str) -> W:
        """The visible widget of that name in the window."""
        found = [each for each in self.desk.window.findChildren(kind, name) if cast(Any, each).isVisible()]
        assert found, f"{name} is not there"
        return found[0]

    def labels(self, within: QWidget) -> set[str]:
        """The words of the labels in a widget."""
        said = {label.text() for label in within.findChildren(Label)}
        return said | {each.accessibleName() for each in within.findChildren(QWidget)}

    def row(self, platform: str) -> InspectedConnection:
        """A connection of that platform, "other" for one of which the sandbox keeps no state."""
        for row in self.desk.views.connections.table.rows:
            is_other = row.platform not in OWN_STATE
            is_wanted = is_other if platform == "other" else row.platform == platform
            if is_wanted and row.state.value == "operational":
                return row
        raise AssertionError(f"no connection of {platform}")

    def history(self) -> list[str]:
        """The requests in the history, from the top: "GET path status"."""
        model = self.find(Table, "history_table").model()
        assert isinstance(model, HistoryTable)
        cells = [(model.cell(row, 0), model.cell(row, 1)) for row in range(model.rowCount())]
        return [f"{request.text} {request.detail} {status.text}" for request, status in cells]

    def popup(self) -> PickerPopup:
        """The list of connections, opened by its key."""
        self.press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, PickerPopup)
        return popup


class OpenConsole:
    """Opens the page on a desk of its own."""

    def __init__(self, open_desk: OpenDesk, until: Callable[..., Any]) -> None:
        self._open_desk, self._until = open_desk, until

    def __call__(self, *, width: int = 1440, height: int = 900, **sandbox: Any) -> Console:
        desk = self._open_desk(**sandbox)
        page = ConsolePage(desk.views.console, desk.views.connections, desk.logos, desk.toast)
        desk.show(page, "console", width=width, height=height)
        desk.views.connections.reload()  # not before: showing drives Qt, and no coroutine may run then
        console = Console(desk, page, self._until)
        console.settle()
        assert desk.views.connections.table.rowCount()
        return console


@pytest.fixture
def open_console(open_desk: OpenDesk, until: Callable[..., Any]) -> OpenConsole:
    """See `OpenConsole`."""
    return OpenConsole(open_desk, until)


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    """The page on a sandbox with 60 connections."""
    return open_console()
