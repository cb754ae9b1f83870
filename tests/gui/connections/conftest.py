"""The Connections page on a desk, with what each test needs to see of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models.tables.list_state import ListPhase
from desktop.ui.pages.connections_page import ConnectionsPage
from desktop.ui.widgets.label import ElidedLabel, Label
from tests.gui.conftest import TestDesk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Seen:
    """The page, and what a person at it does and sees."""

    desk: TestDesk
    page: ConnectionsPage
    until: Callable[..., Any]
    tried: list[InspectedConnection] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    reconnected: list[InspectedConnection] = field(default_factory=list)

    @property
    def subtitle(self) -> str:
        """What stands beside the title."""
        return self.page.head.subtitle.text()

    @property
    def focus(self) -> QWidget | None:
        """What has the keyboard."""
        return QApplication.focusWidget()

    @property
    def rows(self) -> tuple[InspectedConnection, ...]:
        """The rows shown, from the top."""
        return self.page.table.model().shown_rows()  # type: ignore[attr-defined] # a ConnectionTable

    @property
    def current(self) -> InspectedConnection:
        """The row the keyboard is on."""
        return self.rows[self.page.table.currentIndex().row()]

    def load(self) -> None:
        """F5, and waits for the answer."""
        view, begun = self.desk.views.connections, list[bool]()
        noted = view.state_changed.connect(lambda: begun.append(True))
        view.reload()
        self.until(lambda: begun and not view.state.is_refreshing)
        view.state_changed.disconnect(noted)

    def loaded(self) -> None:
        """Waits until nothing is loading."""
        state = self.desk.views.connections
        self.until(lambda: state.state.phase is not ListPhase.LOADING and not state.state.is_refreshing)

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the focus is."""
        assert self.focus is not None
        QTest.keyClick(self.focus, key, modifiers)

    def find(self, name: str) -> Any:
        """A visible widget by its object name."""
        found = [each for each in self.desk.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, f"{len(found)} visible widgets are called {name}"
        return found[0]

    def go_to(self, row: int) -> None:
        """Puts keyboard and selection on a row."""
        table = self.page.table
        table.setFocus()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().setCurrentIndex(table.model().index(row, 0), flags)

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """All words that can be read."""
        kinds = (Label, ElidedLabel)
        widgets = [each for kind in kinds for each in (inside or self.page).findChildren(kind)]
        return [each.text() for each in widgets if each.isVisible() and each.text()]

    @property
    def is_open(self) -> bool:
        """Whether the drawer is there."""
        return self.page.drawer.isVisible()

    @property
    def clipboard(self) -> str:
        """What would be pasted."""
        return QGuiApplication.clipboard().text()

    def menu(self) -> QMenu:
        """Shift+F10, and the menu that opens."""
        self.press(Qt.Key.Key_F10, SHIFT)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup


@pytest.fixture
def see(until: Callable[..., Any]) -> Callable[[TestDesk], Seen]:
    """Puts the page on a desk; nothing is loaded yet."""

    def call(desk: TestDesk) -> Seen:
        page = ConnectionsPage(desk.views.connections, desk.views.scope, desk.logos, desk.toast)
        seen = Seen(desk, page, until)
        page.try_asked.connect(seen.tried.append)
        page.reconnect_asked.connect(seen.reconnected.append)
        page.connect_asked.connect(lambda: seen.asked.append("connect"))
        desk.show(page)
        return seen

    return call


@pytest.fixture
def seen(desk: TestDesk, see: Callable[[TestDesk], Seen]) -> Seen:
    """The page with all 60 connections loaded and the keyboard in the table."""
    made = see(desk)
    made.load()
    return made


@pytest.fixture
def save() -> Callable[..., InspectedConnection]:
    """Saves a row of the vault here; with another `key` it is one that the vault does not have."""

    def call(seen: Seen, row: InspectedConnection, **changes: Any) -> InspectedConnection:
        assert row.vault is not None
        assert row.vault.identity is not None
        made = replace(row.vault, **changes)

        async def work() -> None:
            store = await seen.desk.services.stores.connections()
            await store.save(seen.desk.workspace.id, made, row.vault.identity)

        seen.desk.run(work())
        return InspectedConnection(made, None)

    return call
