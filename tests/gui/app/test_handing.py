"""Report, export, import and the audit log, by keys, on the whole application."""

import csv
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.base.redact import key_tail
from desktop.domain.connection import ConnectionKey, ConnectionState, SavedConnection
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.models.tables.list_state import ListPhase
from desktop.services.importing import ImportFate, ImportLine, ImportPlan
from desktop.ui.dialogs.audit_sheet import AuditSheet
from desktop.ui.dialogs.import_sheet import ImportSheet
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
AT = datetime(2026, 1, 31, 12, tzinfo=UTC)
HEAD = "connection_key;platform;user_id;environment\n"


def press(
    running: Running, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    in_the_loop(lambda: QTest.keyClick(running.window.focusWidget() or running.window, key, modifier))


def first_row(running: Running) -> None:
    running.until(lambda: running.desk.views.connections.table.rowCount() > 0)
    running.until(lambda: running.desk.views.connections.state.phase is ListPhase.ROWS)
    table = running.child("connection_table")
    in_the_loop(lambda: (table.setFocus(), table.selectRow(0)))
    running.until(lambda: table.currentIndex().isValid())


def choose(running: Running, name: str, path: Path) -> None:
    """What a person does in the file dialog."""
    running.until(lambda: running.window.findChild(QFileDialog, name) is not None)
    dialog = running.child(name, QFileDialog)
    in_the_loop(lambda: (dialog.fileSelected.emit(str(path)), dialog.close()))


def test_the_case_is_on_the_clipboard_with_one_chord_and_holds_no_secret(start: Start) -> None:
    running = start()
    first_row(running)
    row = running.desk.views.connections.table.rows[0]
    press(running, Qt.Key.Key_C, CTRL | SHIFT)
    running.until(lambda: "Report copied" in running.toast_words)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# Connection report: ")
    assert row.platform in text
    assert row.key not in text
    assert key_tail(row.key).rpartition("…")[2] in text
    assert running.sandbox.key not in text
    for part in ("Identity", "Reported state", "## Verified by this application", "## Versions"):
        assert part in text


def test_the_report_is_read_first_and_its_identity_masked(start: Start) -> None:
    running = start()
    first_row(running)
    row = running.desk.views.connections.table.row_at(0)
    assert row is not None
    press(running, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    running.until(lambda: running.window.findChild(QWidget, "report_sheet") is not None)
    in_the_loop(lambda: QTest.mouseClick(running.child("mask_identity"), Qt.MouseButton.LeftButton))
    running.until(lambda: running.child("mask_identity").isChecked())
    press(running, Qt.Key.Key_Return, CTRL)
    running.until(lambda: "Report copied" in running.toast_words)
    assert "•••" in QGuiApplication.clipboard().text()


def test_the_filtered_rows_are_exported_with_masked_keys(start: Start, tmp_path: Path) -> None:
    running = start()
    first_row(running)
    shown = running.desk.views.connections.table.shown_rows()
    press(running, Qt.Key.Key_E, CTRL)
    running.until(lambda: running.window.findChild(QWidget, "export_sheet") is not None)
    press(running, Qt.Key.Key_Return, CTRL)
    choose(running, "export_dialog", tmp_path / "out.csv")
    running.until(lambda: "Exported to out.csv" in running.toast_words)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["platform"] for row in rows] == [row.platform for row in shown]
    assert not {row["connection_key"] for row in rows} & {str(row.key) for row in shown}


def test_whole_keys_are_greyed_in_support_mode_and_say_why(start: Start) -> None:
    running = start()
    first_row(running)

    async def work() -> None:
        await running.desk.services.support_mode.set_passphrase(Secret("correct horse"))
        running.desk.services.support_mode.enter()

    running.run(work())
    press(running, Qt.Key.Key_E, CTRL)
    running.until(lambda: running.window.findChild(QWidget, "export_keys") is not None)
    assert not running.child("export_keys").isEnabled()
    assert "whole connection keys" in running.child("export_keys").toolTip()


def drop(running: Running, what: Path | str) -> None:
    data = QMimeData()
    if isinstance(what, Path):
        data.setUrls([QUrl.fromLocalFile(str(what))])
    else:
        data.setText(what)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, data, button, none)
    event = QDropEvent(QPointF(at), copy, data, button, none)

    def both() -> None:
        QApplication.sendEvent(running.window, enter)
        QApplication.sendEvent(running.window, event)

    in_the_loop(both)
    running.until(lambda: event.isAccepted())


def test_a_dropped_table_is_shown_before_anything_is_written(start: Start, tmp_path: Path) -> None:
    running = start()
    first_row(running)
    path = tmp_path / "rows.csv"
    path.write_text(f"{HEAD}test::gmail::default::imported;gmail;77;test\ntest::x;;77;test\n")
    drop(running, path)
    running.until(lambda: running.window.findChild(ImportSheet) is not None)
    sheet = running.child("import_sheet", ImportSheet)
    assert "1 new, 0 updated, 0 unchanged, 1 refused" in sheet.text.text()
    workspace = running.desk.views.scope.workspace
    assert workspace is not None

    async def saved() -> list[str]:
        rows = await (await running.desk.services.stores.connections()).saved(workspace.id)
        return [str(row.connection_key) for row in rows]

    assert "test::gmail::default::imported" not in running.run(saved())
    press(running, Qt.Key.Key_Return, CTRL)
    running.until(lambda: "Rows imported: 1" in running.toast_words)
    assert "test::gmail::default::imported" in running.run(saved())


@pytest.mark.parametrize("data", [b"\xff\xff\x00", b"a,b\n"])
def test_a_file_that_is_no_table_is_said(start: Start, tmp_path: Path, data: bytes) -> None:
    running = start()
    first_row(running)
    path = tmp_path / "rows.csv"
    path.write_bytes(data)
    drop(running, path)
    running.until(lambda: "UTF-8" in running.toast_words or "lacks user_id" in running.toast_words)


def test_the_audit_log_is_shown_filtered_verified_and_exported(start: Start, tmp_path: Path) -> None:
    running = start()
    first_row(running)
    press(running, Qt.Key.Key_A, CTRL | SHIFT)
    running.until(lambda: running.window.findChild(AuditSheet) is not None)
    sheet = running.child("audit_sheet", AuditSheet)
    model = sheet.table.model()
    assert model is not None
    assert model.rowCount() > 0
    in_the_loop(lambda: QTest.mouseClick(running.child("verify_audit"), Qt.MouseButton.LeftButton))
    running.until(lambda: "none changed, removed, swapped or cut off" in sheet.state.label.text())
    in_the_loop(lambda: QTest.mouseClick(running.child("export_audit"), Qt.MouseButton.LeftButton))
    choose(running, "export_audit_dialog", tmp_path / "audit.csv")
    running.until(lambda: "audit.csv" in sheet.state.label.text())
    assert (tmp_path / "audit.csv").read_text("utf-8-sig").startswith("seq,at,os_user,action")
    in_the_loop(lambda: QTest.keyClicks(sheet.search, "nothing like this"))
    running.until(lambda: model.rowCount() == 0)


def test_rows_of_another_workspace_are_named_and_move_only_where_that_is_ticked(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    row = SavedConnection(
        uuid4(), "42", "gmail", ConnectionKey("test::gmail::default::0123456789ab"), Environment.TEST,
        ConnectionState.OPERATIONAL, AT, AT, WorkspaceId("here"), "user",
    )  # fmt: skip
    line = ImportLine(2, ImportFate.ELSEWHERE, row, held_by=WorkspaceId("there"))
    sheet = ImportSheet(over, ImportPlan("rows.csv", (line,)), {"there": "Prod"}.__getitem__)
    assert "1 belong to another workspace." in sheet.text.text()
    assert sheet.table.model().index(0, 4).data().endswith("saved in “Prod”")
    assert not sheet.carry_out.isEnabled()
    assert not sheet.plan.to_write
    assert sheet.moving is not None
    assert "“Prod”" in sheet.moving.text()
    sheet.moving.click()
    assert sheet.carry_out.isEnabled()
    assert sheet.plan.to_write == (row,)
    sheet.moving.click()
    assert not sheet.plan.moving


CURL = "curl -X PUT 'https://gmail.googleapis.com/gmail/v1/users/me/{}' -d '{{\"a\": 1}}'"


def test_a_dropped_command_becomes_a_request_in_a_tab_of_its_own(start: Start, tmp_path: Path) -> None:
    running = start()
    first_row(running)
    tabs = running.desk.views.console.tabs
    drop(running, CURL.format("labels"))
    running.until(lambda: running.window.current_id == "console")
    form = running.window.current.form
    assert (form.method.value(), form.path.text()) == ("PUT", "gmail/v1/users/me/labels")
    file = tmp_path / "command.sh"
    file.write_text(CURL.format("drafts"))
    drop(running, file)
    running.until(lambda: len(tabs.all) == 2)
    assert running.window.current.form.path.text() == "gmail/v1/users/me/drafts"
    page = running.window.current
    in_the_loop(lambda: [page.take_curl(CURL.format(one)) for one in ("threads", "history")])  # at once
    running.until(lambda: len(tabs.all) == 4)
    assert [tab.form.path.rpartition("/")[2] for tab in tabs.all[:3]] == ["labels", "drafts", "threads"]
    for what in ("no command at all", tmp_path / "gone.txt", tmp_path):
        in_the_loop(running.desk.toast.hide)
        drop(running, what)
        running.until(lambda: "can be dropped here" in running.toast_words)
    assert len(tabs.all) == 4
