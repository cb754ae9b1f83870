"""Typed, killed, started again: it is all there, when a person wants it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.arguments import Arguments
from desktop.app.flows.restore import fill, texts
from desktop.models.console.draft_form import FormRow
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.secret_line import SecretLine
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop
from tests.support.canary import assert_no_canary


def _type(running: Running, field: Any, text: str) -> None:
    """Through the window, as a keyboard does."""
    field.setFocus()
    in_the_loop(lambda: QTest.keyClicks(field, text))
    in_the_loop(lambda: QTest.keyClick(running.window.windowHandle(), Qt.Key.Key_Shift))
    running.until(lambda: text in _written(running), what=text)


def _written(running: Running) -> str:
    file = running.folders.recovery_file
    return json.dumps(json.loads(file.read_text()), ensure_ascii=False) if file.exists() else ""


def _killed(running: Running) -> bytes:
    """What a kill leaves in the file: the clean end that the fixture makes afterwards is taken back."""
    data = running.folders.recovery_file.read_bytes()
    running.end()
    running.folders.recovery_file.write_bytes(data)
    return data


def _typed_and_killed(start: Start) -> None:
    first = start()
    page: Any = first.window.show_page("console")
    _type(first, page.form.path, "gmail/v1/typed")
    page.form.query.set_rows((FormRow("limit", "5"), FormRow("off", "x", is_on=False)))
    search: Any = first.window.show_page("connections")
    _type(first, search.search, "user:42")
    _killed(first)


def test_after_a_kill_enter_goes_on(start: Start) -> None:
    _typed_and_killed(start)
    again = start()
    again.until(lambda: again.window.findChild(object, "restore_sheet") is not None)
    assert again.window.focusWidget().objectName() == "go_on"  # never what throws it away
    in_the_loop(lambda: QTest.keyClick(again.window.focusWidget(), Qt.Key.Key_Return))
    connections: Any = again.window.page("connections")
    again.until(lambda: connections.search.text() == "user:42")
    console: Any = again.window.page("console")
    assert console.form.path.text() == "gmail/v1/typed?limit=5"
    rows = [row for row in console.form.query.rows() if not row.is_empty]
    assert rows == [FormRow("limit", "5"), FormRow("off", "x", is_on=False)]
    assert not again.desk.services.recovery.is_offered


def test_starting_fresh_forgets_it(start: Start) -> None:
    _typed_and_killed(start)
    again = start()
    again.until(lambda: again.window.findChild(object, "restore_sheet") is not None)
    in_the_loop(lambda: QTest.mouseClick(again.child("start_fresh"), Qt.MouseButton.LeftButton))
    again.until(lambda: not again.desk.services.recovery.is_offered)
    connections: Any = again.window.page("connections")
    assert connections.search.text() == ""


def test_safe_mode_offers_nothing(start: Start) -> None:
    _typed_and_killed(start)
    safe = start(arguments=Arguments(safe_mode=True))
    safe.until(safe.desk.toast.isVisible)
    assert safe.desk.toast.title.text() == "Safe mode"
    safe.desk.restoring.offer()
    assert safe.window.findChild(object, "restore_sheet") is None
    safe.end()
    again = start()
    again.until(lambda: again.window.findChild(object, "restore_sheet") is not None)


def test_a_clean_end_offers_nothing(start: Start) -> None:
    first = start()
    page: Any = first.window.show_page("connections")
    _type(first, page.search, "user:42")
    first.end()
    again = start()
    again.desk.restoring.offer()
    assert again.window.findChild(object, "restore_sheet") is None


def test_no_key_is_in_the_file(start: Start, tmp_path: Path) -> None:
    running = start()
    running.until(lambda: not running.desk.views.connections.state.is_refreshing)
    page: Any = running.window.show_page("console")
    page.form.headers.rows.set_rows((FormRow("Authorization", "Bearer abc-def-ghi"),))
    body = page.form.body
    body.set_value(replace(body.value(), text=json.dumps({"key": running.sandbox.key})))
    _type(running, page.form.path, "gmail/typed")
    assert "abc-def-ghi" not in _written(running)
    assert_no_canary(running.folders.recovery_file, key=running.sandbox.key)


def test_a_field_for_a_key_is_neither_kept_nor_filled(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    key, note = SecretLine("Key", parent=page), LineEdit("Note", parent=page)
    key.setObjectName("key")
    note.setObjectName("note")
    fill(page, {"key": "sk_test_filled", "note": "words"})
    assert not key.text()
    key.setText("sk_test_typed")
    assert dict(texts(page)) == {"note": "words"}
