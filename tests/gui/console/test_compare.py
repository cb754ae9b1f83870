"""Comparing: two requests of the history, and one request through two connections."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.connection import InspectedConnection
from desktop.domain.history import HistoryQuery
from desktop.models.console.draft_form import FormRow
from desktop.ui.dialogs.compare_sheet import CompareSheet
from desktop.ui.pages.console.connection_picker import PickerPopup
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.table import Table
from tests.gui.console.conftest import CTRL, OWN_STATE, SHIFT, Console

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
ALT = Qt.KeyboardModifier.AltModifier


def differences(console: Console) -> list[str]:
    """The rows of the sheet: where, what, left, right."""
    console.settle()
    model = console.find(Table, "compare_table").model()
    rows, columns = model.rowCount(), range(model.columnCount())
    return [" · ".join(str(model.index(row, column).data()) for column in columns) for row in range(rows)]


def state(console: Console) -> str:
    """The sentence below the table."""
    console.settle()
    return console.find(Label, "compare_state").text()


def ignore(console: Console, paths: str) -> None:
    """Types paths to ignore."""
    console.write("ignored_paths", paths)
    console.press(ENTER)
    console.settle()


def test_two_requests_of_the_history_are_compared_by_key(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("POST", "things", '{"a": 1, "list": [{"id": 1, "at": 3}, {"id": 2}]}')
    console.send("POST", "things", '{"list": [{"id": 2}, {"id": 1, "at": 4}], "a": 2}')
    console.press(Qt.Key.Key_H, CTRL)
    console.press(Qt.Key.Key_C)
    assert "Compare takes two requests" in console.desk.toast_words
    console.press(DOWN, SHIFT)
    console.press(Qt.Key.Key_C)
    body = [row for row in differences(console) if "$" in row]
    assert "list[id=1].at · Changed · 3 · 4" in "\n".join(body)
    assert ".a · Changed · 1 · 2" in "\n".join(body)
    assert isinstance(console.focus, Table)

    ignore(console, "$..at, $..a, headers.*")
    assert not [row for row in differences(console) if ".at " in row or ".a " in row or "Header" in row]
    console.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert console.clipboard.startswith("- Left: POST things")
    console.press(ESCAPE)
    assert not [sheet for sheet in console.desk.window.findChildren(CompareSheet) if sheet.isVisible()]
    console.press(Qt.Key.Key_C)
    assert console.find(QLineEdit, "ignored_paths").text() == "$..at, $..a, headers.*"
    console.press(ESCAPE)


def other_connection(console: Console) -> InspectedConnection:
    """A connection of a platform that has a second one."""
    rows = console.desk.views.connections.table.rows
    for row in rows:
        if row.platform not in OWN_STATE and sum(each.platform == row.platform for each in rows) > 1:
            return row
    raise AssertionError("no platform has two connections")


def choose_other(console: Console) -> None:
    """Alt+D on the answer, and the first connection of the list."""
    console.press(Qt.Key.Key_D, ALT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PickerPopup)
    shown = popup.model.rows
    assert shown
    assert {row.platform for row in shown} == {console.page.form.picker.platform}
    assert console.page.form.picker.key not in {row.key for row in shown}
    console.press(DOWN)
    console.take(popup, ENTER)
    console.desk.window.activateWindow()  # the headless platform has no window manager that would
    console.until(lambda: QApplication.focusWidget() is not None)


def test_one_request_is_sent_through_a_second_connection(console: Console) -> None:
    console.try_row(other_connection(console))
    console.send("GET", "things")
    choose_other(console)
    console.settle()
    assert any(row.startswith("Header x-pica-rate-limit-remaining") for row in differences(console))
    ignore(console, "headers.*-remaining*, headers.date")
    assert state(console) == "No differences."
    console.press(ESCAPE)
    console.press(Qt.Key.Key_H, CTRL)
    assert console.history() == ["GET things 200"] * 2


def test_a_write_to_live_asks_before_it_is_compared(console: Console) -> None:
    console.make_live()
    console.try_row(other_connection(console))
    console.choose("POST")
    console.write("request_path", "things")
    console.press(ENTER, CTRL)
    console.press(ENTER, CTRL)
    console.answered()
    choose_other(console)
    assert console.sheet is not None
    assert not console.desk.window.findChildren(CompareSheet)
    console.press(ESCAPE)
    assert len(console.desk.run(console.desk.services.history.find(HistoryQuery(console.workspace.id)))) == 1
    choose_other(console)
    console.press(ENTER, CTRL)
    assert state(console)
    assert len(console.desk.run(console.desk.services.history.find(HistoryQuery(console.workspace.id)))) == 2


def test_what_history_masked_is_not_sent_through_another_connection(console: Console) -> None:
    console.try_row(other_connection(console))
    console.page.form.headers.rows.set_rows((FormRow("Authorization", "Bearer abc"),))
    console.send("GET", "things")
    console.press(Qt.Key.Key_H, CTRL)
    console.press(ENTER)
    console.settle()
    console.press(Qt.Key.Key_D, ALT)
    assert QApplication.activePopupWidget() is None
    assert "cannot be repeated" in console.desk.toast_words
