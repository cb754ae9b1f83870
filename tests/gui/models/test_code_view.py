"""The text viewer driven by keys and mouse."""

from collections.abc import Callable
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.models.text.text_lines import TextLines
from desktop.ui import fonts
from desktop.ui.theme import theme
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.code_painting import cell_width
from desktop.ui.widgets.code_view import LINE_HEIGHT, CodeView

Shown = Callable[..., QWidget]
TEXT = '{\n  "name": "Gmail",\n  "count": 12\n}'


@pytest.fixture
def view(shown: Shown) -> CodeView:
    made = CodeView("Response")
    made.set_text(TEXT, is_json=True)
    shown(made)
    made.setFocus()
    return made


def spot(view: CodeView, line: int, column: int) -> QPoint:
    gutter = 2 * fonts.text_width("0", "mono") + 24  # two digits
    return QPoint(gutter + 12 + round(column * cell_width()), 10 + line * LINE_HEIGHT + 10)


def test_all_is_selected_and_copied_by_keys(view: CodeView, qtbot) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.copied):
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == TEXT


def test_dragging_selects_from_place_to_place(view: CodeView) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 1, 2))
    QTest.mouseMove(view.viewport(), spot(view, 2, 9))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 2, 9))
    assert view.selected_text == '"name": "Gmail",\n  "count"'


def test_a_double_click_selects_a_word(view: CodeView) -> None:
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 1, 13))
    assert view.selected_text == "Gmail"


def test_keys_walk_and_shift_selects(view: CodeView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text == '  "name": "Gmail",'
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text.endswith(",\n")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Home, control)
    QTest.keyClick(view, Qt.Key.Key_End, control | Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text == TEXT


def test_what_is_read_aloud_says_size_line_and_selection(view: CodeView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleName() == "Response"
    assert view.accessibleDescription() == f'4 lines, {len(TEXT)} B. Line 2: "name": "Gmail",'
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.accessibleDescription().endswith('Selected:   "name": "Gmail",')


def test_colours_are_those_of_the_theme(view: CodeView) -> None:
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        picture = view.viewport().grab().toImage()
        wanted = theme().tokens.code_key
        band = [picture.pixelColor(x, 10 + LINE_HEIGHT + y) for x in range(60, 110) for y in range(20)]
        assert min(_distance(colour, wanted) for colour in band) < 40


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))  # type: ignore[arg-type]


def test_direction_marks_are_drawn_as_marks(view: CodeView) -> None:
    view.set_text("ab\u202ecd")
    picture = view.viewport().grab().toImage()
    at = spot(view, 0, 2)
    assert picture.pixelColor(at.x() + 1, 10 + 4) == theme().tokens.warn_bg
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_text == "ab\u202ecd"


@pytest.mark.parametrize(
    "text",
    [b"x" * 5_000_000, "漢".encode() * 1_700_000, b'{"a": 1}\n' * 500_000, b'"' + b"y" * 5_000_000 + b'"'],
    ids=["one line", "one wide line", "many lines", "one text"],
)
def test_five_megabytes_are_painted_as_quickly_as_a_page(view: CodeView, text: bytes) -> None:
    view.set_lines(TextLines(text), is_json=True)
    view.viewport().grab()
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        bar.setValue(bar.maximum() // 2)
    view.viewport().grab()  # counts the characters of a long line once
    began = process_time()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + 7)
    view.viewport().grab()
    assert process_time() - began < 0.05


def test_the_end_of_a_long_line_can_be_reached(view: CodeView) -> None:
    view.set_text("é" * 200_000 + "end")
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text == "d"
    assert view.horizontalScrollBar().value() > 199_000


def test_dragging_below_the_edge_scrolls_on(view: CodeView, until) -> None:
    view.set_text("\n".join(str(n) for n in range(1000)))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 1, 0))
    QTest.mouseMove(view.viewport(), QPoint(60, view.viewport().height() + 40))
    until(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.selected_text.startswith("1\n2\n3")


@pytest.mark.parametrize(
    "text", [b"", b"\n", b"\xff\xfe\x00", "\x00\x1b[31m\u2028\ud800".encode("utf-8", "replace")]
)
def test_odd_bytes_are_shown_without_harm(view: CodeView, text: bytes) -> None:
    view.set_text(text, is_json=True)
    view.viewport().grab()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    view.viewport().grab()


@pytest.fixture
def editor(shown: Shown) -> CodeEdit:
    made = CodeEdit("Body")
    shown(made, QLineEdit())
    made.setFocus()
    return made


def test_typing_json_indents_by_itself(editor: CodeEdit) -> None:
    QTest.keyClicks(editor, "{")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, '"a": 1,')
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QTest.keyClicks(editor, "x")
    assert editor.toPlainText() == '{\n  "a": 1,\n    x'


def test_the_keyboard_gets_out_again(editor: CodeEdit) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert not editor.hasFocus()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not editor.hasFocus()


def test_a_problem_is_marked_until_the_text_is_edited(editor: CodeEdit) -> None:
    editor.setPlainText('{\n  "a": 1\n  "b": 2\n}')
    editor.show_problem(3, 3)
    marked = [mark for mark in editor.extraSelections() if mark.format.underlineColor() == theme().tokens.bad]
    assert [mark.cursor.blockNumber() for mark in marked] == [2]
    assert marked[0].cursor.selectedText() == '"'
    editor.go_to(3, 3)
    assert editor.textCursor().positionInBlock() == 2
    QTest.keyClicks(editor, ",")
    assert editor.problem is None
    assert len(editor.extraSelections()) == 1


def test_what_is_on_screen_is_coloured_in_both_themes(editor: CodeEdit) -> None:
    editor.setPlainText(TEXT + "\n" * 400 + '{"far": true}')
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        runs = editor.document().findBlockByNumber(1).layout().formats()
        assert theme().tokens.code_key in [run.format.foreground().color() for run in runs]
    last = editor.document().lastBlock()
    assert last.layout().formats() == []
    editor.go_to(last.blockNumber() + 1, 1)
    assert last.layout().formats() != []


def test_selected_lines_are_indented_together(editor: CodeEdit) -> None:
    editor.setPlainText("a\nb\nc")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.toPlainText() == "  a\n  b\n  c"
