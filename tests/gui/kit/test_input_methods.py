"""An input method composes in every editor: what is composed is shown, and what is chosen is text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.text_field import TextField

Make = Callable[[], QWidget]
EDITORS: dict[str, Make] = {
    "line": lambda: LineEdit("Name"),
    "search": lambda: SearchField("Search", placeholder="Search"),
    "lines": lambda: TextField("Notes"),
    "code": lambda: CodeEdit("Body"),
    "text": lambda: CodeEdit("Body", is_json=False),
}


def editor_in(widget: QWidget) -> QLineEdit | QPlainTextEdit:
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget
    found = widget.findChild(QLineEdit) or widget.findChild(QPlainTextEdit)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def compose(editor: QWidget, shown: str, chosen: str = "") -> None:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    kinds = QInputMethodEvent.AttributeType
    marks = [
        QInputMethodEvent.Attribute(kinds.TextFormat, 0, len(shown), look),
        QInputMethodEvent.Attribute(kinds.Cursor, len(shown), 1, None),
    ]
    event = QInputMethodEvent(shown, marks if shown else [])
    if chosen:
        event.setCommitString(chosen)
    QApplication.sendEvent(editor, event)


def text_of(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def composed_in(editor: QLineEdit | QPlainTextEdit) -> str:
    """What is composed and not chosen yet, as it stands on the screen."""
    if isinstance(editor, QPlainTextEdit):
        return editor.textCursor().block().layout().preeditAreaText()
    return ""  # QLineEdit tells it to nobody


@pytest.mark.parametrize("make", EDITORS.values(), ids=EDITORS)
def test_what_is_composed_is_shown_and_what_is_chosen_is_text(qtbot: QtBot, themed: None, make: Make) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    editor = editor_in(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    editor.setFocus()
    assert editor.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    compose(editor, "ni")
    compose(editor, "nihao")
    assert text_of(editor) == ""
    if isinstance(editor, QPlainTextEdit):
        assert composed_in(editor) == "nihao"
    compose(editor, "", "你好")
    assert text_of(editor) == "你好"
    assert composed_in(editor) == ""
    assert editor.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == "你好"
    place = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert editor.rect().contains(QRectF(place).center().toPoint())


def test_the_colours_of_json_leave_the_marks_of_a_composition(qtbot: QtBot, themed: None) -> None:
    editor = CodeEdit("Body")
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.setPlainText('{"name": ""}')
    with qtbot.waitExposed(editor):
        editor.show()
    editor.go_to(1, 11)
    compose(editor, "zhong")
    marks = editor.textCursor().block().layout().formats()
    assert any(
        each.format.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline for each in marks
    )
    compose(editor, "", "中")
    assert editor.toPlainText() == '{"name": "中"}'


def test_a_viewer_composes_nothing(qtbot: QtBot, themed: None) -> None:
    viewer = CodeView("Answer")
    qtbot.addWidget(viewer)
    viewer.set_text("{}")
    assert not viewer.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
