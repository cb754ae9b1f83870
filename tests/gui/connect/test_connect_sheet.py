"""The sheet behind Ctrl+N, by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from desktop.domain.connector import Connector
from desktop.domain.identity import Identity, IdentityType
from desktop.ui.dialogs.connect_sheet import ConnectSheet
from desktop.ui.pages.connectors_page import ConnectorsPage
from desktop.ui.widgets.button import Button
from tests.gui.conftest import OpenDesk, TestDesk

Until = Callable[..., Any]
Chosen = list[tuple[Identity, Connector | None]]


class Sheets:
    """A window whose Ctrl+N opens the sheet, as the application's does."""

    def __init__(self, desk: TestDesk, until: Until) -> None:
        self.desk, self.until = desk, until
        self.chosen: Chosen = []
        self.sheet: ConnectSheet | None = None
        self.page = ConnectorsPage(desk.views.connectors, desk.views.scope, desk.logos, desk.toast)
        desk.show(self.page, "connectors")
        action = QAction("Connect an account", desk.window)
        action.setShortcut(QKeySequence("Ctrl+N"))
        action.triggered.connect(lambda _: self.open())
        desk.window.addAction(action)

    def load(self) -> None:
        self.desk.views.connectors.reload()
        self.until(lambda: self.desk.views.connectors.by_platform)
        self.desk.settle()

    def open(self, connector: Connector | None = None) -> ConnectSheet:
        views = self.desk.views
        self.sheet = ConnectSheet(
            self.desk.window, views.connectors, views.scope, self.desk.logos, connector=connector
        )
        self.sheet.chosen.connect(lambda identity, chosen: self.chosen.append((identity, chosen)))
        self.sheet.open()
        return self.sheet

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the focus is."""
        QTest.keyClick(self.desk.window.focusWidget(), key, modifiers)

    def type(self, text: str) -> None:
        """Text where the focus is."""
        QTest.keyClicks(self.desk.window.focusWidget(), text)


@pytest.fixture
def sheets(open_desk: OpenDesk, until: Until) -> Sheets:
    """For user 42, with the catalogue loaded."""
    made = Sheets(open_desk(identity=Identity("42")), until)
    made.load()
    return made


def test_ctrl_n_a_name_and_enter(sheets: Sheets) -> None:
    sheets.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    sheets.type("slack")
    assert sheets.sheet is not None
    assert sheets.sheet.go.text() == "Connect Slack as 42"
    sheets.press(Qt.Key.Key_Return)
    [(identity, connector)] = sheets.chosen
    assert identity == Identity("42")
    assert connector is not None
    assert connector.platform == "slack"


def test_enter_alone_opens_authkits_own_list(sheets: Sheets) -> None:
    sheet = sheets.open()
    assert sheet.go.text() == "Open AuthKit's list as 42"
    sheets.press(Qt.Key.Key_Return)
    assert sheets.chosen == [(Identity("42"), None)]


def test_down_goes_into_the_list_and_enter_takes_the_row(sheets: Sheets) -> None:
    sheet = sheets.open()
    sheets.type("google")
    sheets.press(Qt.Key.Key_Down)
    sheets.press(Qt.Key.Key_Down)
    second = sheet.list.current_key
    sheets.press(Qt.Key.Key_Return)
    assert sheets.chosen[0][1] is not None
    assert sheets.chosen[0][1].platform == second == sheet.model.key_at(1)


def test_escape_clears_the_search_and_then_leaves(sheets: Sheets) -> None:
    sheets.page.search.setFocus()
    sheet = sheets.open()
    sheets.type("gmail")
    sheets.press(Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    assert sheet.isVisible()
    sheets.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheets.chosen == []
    assert sheets.page.search.hasFocus()


def test_a_name_nobody_has_cannot_be_connected(sheets: Sheets) -> None:
    sheet = sheets.open()
    sheets.type("zzz")
    assert sheet.states.state == "empty"
    assert sheet.go.text() == "No connector of that name"
    sheets.press(Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheets.chosen == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type the id"),
        ("   ", "Type the id"),
        ("x" * 129, "at most 128 characters; this one has 129"),
        ("a\x07b", "control characters"),
        ("a\u0085b", "control characters"),
    ],
)
def test_what_is_no_identity_is_said_beside_the_field(sheets: Sheets, typed: str, said: str) -> None:
    sheet = sheets.open()
    sheets.type("gmail")
    sheet.identity.edit.setText(typed)
    sheets.press(Qt.Key.Key_Return)
    assert said in sheet.identity.error
    assert said in sheet.identity.edit.accessibleDescription()
    assert sheet.identity.edit.hasFocus()
    assert sheet.identity.text() == typed
    assert sheet.search.text() == "gmail"
    assert sheets.chosen == []
    sheet.identity.edit.selectAll()
    sheets.type("42")
    assert sheet.identity.error == ""
    sheets.press(Qt.Key.Key_Return)
    assert len(sheets.chosen) == 1


@pytest.mark.parametrize(
    "typed", ["🙂🙂", "\u05e9\u05dc\u05d5\u05dd", "<b>x</b>&amp;", "x" * 128, "a\u202eb"]
)
def test_odd_identities_are_taken_as_they_are_and_widen_nothing(sheets: Sheets, typed: str) -> None:
    sheet = sheets.open()
    sheets.type("gmail")
    sheet.identity.edit.setText(typed)
    sheet.identity.edit.textEdited.emit(typed)
    assert "\u202e" not in sheet.go.text()
    assert sheet.width() <= 520
    sheets.until(lambda: sheet.go.width() >= sheet.go.sizeHint().width())
    assert sheet.rect().contains(sheet.go.geometry())
    sheets.press(Qt.Key.Key_Return)
    assert sheets.chosen[0][0] == Identity(typed)


def test_the_type_goes_with_the_identity(sheets: Sheets) -> None:
    sheet = sheets.open()
    sheet.type.set_value("team")
    sheets.press(Qt.Key.Key_Return)
    assert sheets.chosen[0][0] == Identity("42", IdentityType.TEAM)


def test_a_connector_chosen_before_is_chosen_here(sheets: Sheets) -> None:
    gmail = sheets.desk.views.connectors.connector("gmail")
    sheet = sheets.open(gmail)
    assert sheet.go.text() == "Connect Gmail as 42"
    sheets.press(Qt.Key.Key_Return)
    assert sheets.chosen == [(Identity("42"), gmail)]


def test_what_was_connected_comes_under_recent(sheets: Sheets) -> None:
    sheets.open()
    sheets.type("notion")
    sheets.press(Qt.Key.Key_Return)
    assert sheets.desk.views.connectors.table.section_counts()["recent"] == 1


def test_only_what_authkit_can_connect_is_offered(sheets: Sheets) -> None:
    view = sheets.desk.views.connectors
    view.show_authkit_only(False)
    sheets.until(lambda: view.table.total == 214)
    sheets.desk.settle()
    assert sheets.open().model.total == 198


def test_without_an_identity_it_is_asked_first(open_desk: OpenDesk, until: Until) -> None:
    sheets = Sheets(open_desk(), until)
    sheets.load()
    sheet = sheets.open()
    assert sheet.identity.edit.hasFocus()
    assert sheet.go.text() == "Open AuthKit's list"
    sheets.type("7")
    assert sheet.go.text() == "Open AuthKit's list as 7"


def test_the_catalogue_may_come_while_the_sheet_is_open(open_desk: OpenDesk, until: Until) -> None:
    sheets = Sheets(open_desk(identity=Identity("42")), until)
    sheet = sheets.open()
    assert sheet.states.state == "loading"
    sheets.type("slack")  # typed before there is a list
    assert sheet.go.isEnabled()  # AuthKit's own list needs none
    sheets.load()
    assert sheet.states.state == "rows"
    assert sheet.go.text() == "Connect Slack as 42"
    assert sheet.search.text() == "slack"


def test_trouble_with_the_catalogue_is_told_and_asked_again(
    open_desk: OpenDesk, until: Until, qtbot: Any
) -> None:
    desk = open_desk(identity=Identity("42"))
    sheets = Sheets(desk, until)
    desk.sandbox.fault = "500"
    desk.views.connectors.reload()
    sheet = sheets.open()
    until(lambda: sheet.states.state == "error", 15)
    desk.settle()
    assert sheet.go.isEnabled()
    desk.sandbox.fault = ""
    again = sheet.states.findChild(Button, "action_reload")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    until(lambda: sheet.states.state == "rows")
    desk.settle()


def test_an_empty_catalogue_is_explained(open_desk: OpenDesk, until: Until) -> None:
    desk = open_desk(identity=Identity("42"), fault="no-connectors")
    sheets = Sheets(desk, until)
    desk.views.connectors.reload()
    sheet = sheets.open()
    until(lambda: sheet.states.state == "empty")
    desk.settle()
    assert "enabled in the service's dashboard" in sheet.states.panel._message.cause.text()


def test_it_fits_a_small_window(sheets: Sheets) -> None:
    sheets.desk.window.resize(1024, 640)
    sheet = sheets.open()
    sheet.identity.edit.setText("x" * 129)
    sheets.press(Qt.Key.Key_Return)
    sheets.until(lambda: sheet.identity.error)
    sheets.until(lambda: sheet.height() >= sheet.sizeHint().height())
    assert sheets.desk.window.rect().contains(sheet.geometry())
    assert sheet.rect().contains(sheet.go.geometry())
