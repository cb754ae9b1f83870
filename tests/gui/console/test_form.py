"""What is wrong is said beside its field, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.request import Method
from desktop.ui.pages.console.pair_row import PairRow
from desktop.ui.widgets.button import Button
from tests.gui.console.conftest import CTRL, SHIFT, Console

ENTER = Qt.Key.Key_Return


def test_without_a_connection_the_picker_says_so_and_has_the_keyboard(console: Console) -> None:
    console.write("request_path", "gmail/x")
    console.press(ENTER, CTRL)
    form = console.page.form
    assert "Choose the connection" in form.editor.picker_problem.label.text()
    assert console.focus is form.picker
    assert form.path.text() == "gmail/x"
    assert not console.desk.views.console.is_sending
    console.try_row(console.row("gmail"))
    assert not form.editor.picker_problem.isVisible()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../x", "segments"),
        ("a/%2e%2e/b", "segments"),
        ("a/{{b c}}", "in the place of {{b c}}"),
        ("https://evil.example/x", "begins with"),
        ("", "Type the action's path"),
        ("a\\b", "backslash"),
    ],
)
def test_a_path_that_cannot_be_sent_stays_and_says_why(console: Console, path: str, words: str) -> None:
    console.try_row(console.row("gmail"))
    console.write("request_path", path)
    console.press(ENTER, CTRL)
    form = console.page.form
    assert words in form.editor.path_problem.label.text()
    assert form.path.text() == path
    assert form.path.property("error")
    assert console.focus is form.path
    assert console.status == ""
    console.write_here("x")
    assert not form.editor.path_problem.isVisible()


def test_a_reserved_header_is_refused_beside_its_row_while_one_types(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/x")
    form = console.page.form
    form.tabs.setCurrentIndex(1)
    console.click("add_header")
    console.write_here("X-Fine")
    console.press(ENTER)
    console.write_here("1")
    console.press(ENTER)
    console.write_here("x-pica-secret")
    console.press(ENTER)
    console.write_here("sk")
    rows = form.headers.rows.findChildren(PairRow)
    assert [row.problem.label.text() for row in rows] == ["", "x-pica-secret is set by the application."]
    form.tabs.setCurrentIndex(2)
    form.path.setFocus()
    console.press(ENTER, CTRL)
    assert form.tabs.currentIndex() == 1
    assert console.focus is rows[1].name
    assert not form.headers.rows.problem.isVisible()  # it stands beside the row already
    assert console.status == ""
    assert rows[1].value.text() == "sk"


def test_json_is_checked_while_one_types_with_line_and_column(console: Console) -> None:
    body = console.page.form.body
    assert body.foot.label.text() == "No body is sent."
    body.edit.setFocus()
    console.write_here('{"a": 1,')
    console.press(ENTER)
    console.write_here('"b": oops}')
    console.until(lambda: "line 2" in body.foot.label.text())
    assert "column 6" in body.foot.label.text()
    assert body.edit.problem == (2, 6)
    for _ in range(5):
        console.press(Qt.Key.Key_Backspace)
    console.write_here("[]}")
    console.until(lambda: body.foot.label.text() == "Valid JSON, 2 fields")
    assert body.edit.problem is None


def test_a_broken_body_is_not_sent_and_the_caret_goes_to_the_fault(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/x")
    form = console.page.form
    form.body.edit.setPlainText('{\n  "a": 1,,\n}')
    form.tabs.setCurrentIndex(0)
    console.press(ENTER, CTRL)
    assert form.tabs.currentIndex() == 2
    assert console.focus is form.body.edit
    cursor = form.body.edit.textCursor()
    assert (cursor.blockNumber() + 1, cursor.positionInBlock() + 1) == form.body.edit.problem == (2, 10)
    assert console.status == ""
    assert form.body.text() == '{\n  "a": 1,,\n}'


def test_a_get_goes_without_the_body_which_stays(console: Console) -> None:
    console.try_row(console.row("other"))
    console.page.form.body.edit.setPlainText("{not json")
    console.choose("GET")
    assert "GET goes without a body" in console.page.form.body.foot.label.text()
    console.write("request_path", "x")
    console.press(ENTER, CTRL)
    console.answered()
    assert console.status == "200 OK"
    assert console.page.form.body.text() == "{not json"


def test_a_content_type_that_is_not_json_frees_the_body(console: Console) -> None:
    console.try_row(console.row("other"))
    form = console.page.form
    form.tabs.setCurrentIndex(1)
    console.click("add_header")
    console.write_here("Content-Type")
    console.press(ENTER)
    console.write_here("text/plain")
    assert not form.body.format.isEnabled()
    form.body.edit.setPlainText("hello, you")
    console.write("request_path", "x")
    console.press(ENTER, CTRL)
    console.answered()
    assert console.status == "200 OK"
    assert "hello, you" in console.body


def test_format_indents_in_one_step_of_undo(console: Console) -> None:
    edit = console.page.form.body.edit
    edit.setFocus()
    edit.insertPlainText('{"a":[1,{"b":2}]}')
    console.press(Qt.Key.Key_F, CTRL | SHIFT)
    assert edit.toPlainText() == '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ]\n}'
    edit.undo()
    assert edit.toPlainText() == '{"a":[1,{"b":2}]}'


def test_an_action_id_goes_as_the_services_header(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/x")
    console.page.form.tabs.setCurrentIndex(1)
    console.write("request_action_id", "abc::def")
    console.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert "x-pica-action-id: conn_mod_def::abc::def" in console.clipboard


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_nothing_is_cut_off_and_the_window_keeps_its_size(console: Console, size: tuple[int, int]) -> None:
    console.desk.window.resize(*size)
    console.try_row(console.row("gmail"))
    console.send("GET", "gmail/nothing")
    assert (console.desk.window.width(), console.desk.window.height()) == size
    assert console.page.minimumSizeHint().width() <= 1024 - 88
    bar = console.page.form.editor.bar
    for is_live in (False, True):
        for is_sending in (True, False):
            bar.show_target(Method.DELETE, is_live=is_live)
            bar.show_sending(is_sending)
            QApplication.sendPostedEvents()
            shown = [button for button in bar.findChildren(Button) if button.isVisible()]
            assert len(shown) == 2 + is_sending
            assert all(button.width() >= button.sizeHint().width() for button in shown)


def test_every_control_has_a_name_and_a_tooltip_with_its_key(console: Console) -> None:
    form, page = console.page.form, console.page
    for button in (
        form.picker,
        form.send,
        form.cancel,
        form.editor.bar.code,
        form.body.format,
        page.history_button,
    ):
        assert button.accessibleName()
        assert button.objectName()
        assert button.toolTip()
    assert "Alt+C" in form.picker.toolTip()
