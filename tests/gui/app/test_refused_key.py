"""A key that stops being accepted, in the whole application: marked, asked for once, rows kept."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.models.tables.list_state import ListPhase
from desktop.ui.dialogs.workspace_sheets import KeySheet
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


def refuse(running: Running) -> None:
    """From now on the service answers 401, and the list is read again."""
    running.sandbox.fault = "401"
    running.desk.views.connections.reload()


def sheets(running: Running) -> list[KeySheet]:
    return [each for each in running.window.findChildren(KeySheet) if each.isVisible()]


def test_a_refused_key_is_asked_for_once_and_the_rows_stay(start: Start) -> None:
    running = start()
    connections = running.desk.views.connections
    rows = connections.table.total
    in_the_loop(lambda: refuse(running))
    running.until(lambda: len(sheets(running)) == 1)
    running.until(lambda: connections.state.notice is not None)
    assert "did not accept this key" in running.texts()
    assert (connections.state.phase, connections.table.total) == (ListPhase.STALE, rows)
    assert connections.state.as_of is not None

    in_the_loop(lambda: sheets(running)[0].reject())
    running.until(lambda: not sheets(running))
    in_the_loop(lambda: refuse(running))
    running.until(lambda: not connections.state.is_refreshing)
    assert not sheets(running)  # once
    in_the_loop(lambda: running.window.show_page("settings"))
    running.until(lambda: "key refused by" in running.texts())


def test_a_new_key_takes_the_mark_away_and_the_list_is_whole_again(start: Start) -> None:
    running = start()
    connections = running.desk.views.connections
    in_the_loop(lambda: refuse(running))
    running.until(lambda: len(sheets(running)) == 1)
    running.sandbox.fault = ""
    line = sheets(running)[0].findChild(QLineEdit, "new_key")
    assert line is not None
    QTest.keyClicks(line, running.sandbox.key)
    in_the_loop(lambda: QTest.keyClick(line, Qt.Key.Key_Return))
    running.until(lambda: not sheets(running), timeout_s=10)
    workspace = running.desk.views.scope.workspace
    assert workspace is not None
    assert not running.desk.views.settings.workspaces.is_key_refused(workspace)
    in_the_loop(connections.reload)
    running.until(lambda: connections.state.phase is ListPhase.ROWS and not connections.state.is_refreshing)
