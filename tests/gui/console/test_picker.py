"""The connection is chosen by typing, or comes with T from Connections."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.identity import Identity
from tests.gui.conftest import in_the_loop
from tests.gui.console.conftest import Console, OpenConsole

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down


def test_alt_c_typing_and_enter_choose_and_go_to_the_actions(console: Console) -> None:
    popup = console.popup()
    QTest.keyClicks(popup.search, "slack")
    console.take(popup, ENTER)
    assert console.page.form.picker.platform == "slack"
    assert "Slack" in console.picker
    assert console.desk.window.focusWidget() is console.page.actions_panel.search
    assert console.page.form.path.placeholderText() == "slack/…"


def test_down_goes_into_the_list_and_enter_takes_its_row(console: Console) -> None:
    popup = console.popup()
    QTest.keyClicks(popup.search, "gmail")
    QTest.keyClick(popup.search, DOWN)
    assert popup.table.hasFocus()
    QTest.keyClick(popup.table, DOWN)
    wanted = popup.model.key_at(popup.table.currentIndex().row())
    assert wanted != popup.model.key_at(0)
    in_the_loop(lambda: QTest.keyClick(popup.table, ENTER))
    console.until(lambda: console.page.form.picker.key == wanted)
    console.settle()


def test_esc_leaves_what_was_chosen(console: Console) -> None:
    row = console.row("gmail")
    console.try_row(row)
    popup = console.popup()
    assert popup.table.current_key == row.key
    QTest.keyClick(popup.search, ESCAPE)
    assert QApplication.activePopupWidget() is None
    assert console.page.form.picker.key == row.key


def test_no_match_is_said(console: Console) -> None:
    popup = console.popup()
    QTest.keyClicks(popup.search, "nothing like this")
    assert "No connection matches" in console.labels(popup)
    QTest.keyClick(popup.search, ENTER)  # takes nothing
    assert "none chosen" in console.picker
    popup.close()


def test_thousands_are_searched_at_once(open_console: OpenConsole) -> None:
    console = open_console(connections=3000, identities=40)
    popup = console.popup()
    console.until(lambda: not popup.model.is_counting)
    assert popup.model.rowCount() == 3000
    QTest.keyClicks(popup.search, "gmail liu.wei")
    console.take(popup, ENTER)
    row = console.page.form.picker.row
    assert row is not None
    assert (row.platform, row.identity_id) == ("gmail", "liu.wei")


def test_t_keeps_what_was_typed_ready_to_be_replaced(console: Console) -> None:
    console.write("request_path", "gmail/typed")
    console.try_row(console.row("gmail"))
    assert console.page.form.path.text() == "gmail/typed"
    assert console.page.form.path.selectedText() == "gmail/typed"


def test_a_connection_outside_the_list_stays_chosen(console: Console) -> None:
    row = console.row("gmail")
    console.try_row(row)
    console.desk.views.scope.set_identity(Identity("nobody-at-all"))
    console.settle()
    assert console.page.form.picker.key == row.key
    assert "not in the list shown" in console.picker
    console.send("GET", "gmail/v1/users/me/profile")
    assert console.status == "200 OK"
