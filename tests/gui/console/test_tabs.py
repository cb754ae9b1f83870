"""Tabs: each its own form, connection, request and answer; by keys and by mouse."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from desktop.ui.pages.console.tab_strip import TabStrip
from tests.gui.console.conftest import CTRL, SHIFT, Console
from tests.support.loops import eventually

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def _strip(console: Console) -> TabStrip:
    return console.page.row.strip


def _titles(console: Console) -> list[str]:
    """The tabs as a screen reader says them."""
    strip = _strip(console)
    return [strip.tabText(index) for index in range(strip.count())]


def _middle(console: Console, index: int) -> QPoint:
    return _strip(console).tabRect(index).center()


def test_a_new_tab_is_empty_and_the_others_stay_as_they_were(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/first")
    first = console.page.form.form()
    console.press(Qt.Key.Key_T, CTRL)
    assert _titles(console) == ["POST, gmail/first", "POST, New request"]
    assert console.page.form.path.text() == ""
    assert "none chosen" in console.picker
    assert console.focus is console.page.form.picker
    console.write("request_path", "second")
    console.press(Qt.Key.Key_PageUp, CTRL)
    assert console.page.form.form() == first
    assert console.focus is console.page.form.path
    console.press(Qt.Key.Key_Tab, CTRL)
    assert console.page.form.path.text() == "second"
    console.press(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert console.page.form.path.text() == "gmail/first"


def test_the_keyboard_comes_back_to_where_it_was_in_each_tab(console: Console) -> None:
    console.page.form.body.edit.setFocus()
    console.write_here("[1")
    console.press(Qt.Key.Key_T, CTRL)
    console.press(Qt.Key.Key_PageUp, CTRL)
    assert console.focus is console.page.form.body.edit
    console.write_here("]")
    assert console.page.form.body.text() == "[1]"
    console.press(Qt.Key.Key_Z, CTRL)
    assert console.page.form.body.text() != "[1]"  # undo reaches back to before the other tab


def test_a_closed_tab_comes_back_with_all_that_was_typed(console: Console) -> None:
    console.write("request_path", "a/b")
    console.page.form.body.edit.setFocus()
    console.write_here("{brok")
    before = console.page.form.form()
    console.press(Qt.Key.Key_W, CTRL)
    assert _titles(console) == ["POST, New request"]
    assert "Tab closed" in console.desk.toast_words
    console.press(Qt.Key.Key_T, CTRL | SHIFT)
    assert console.page.form.form() == before
    assert _titles(console) == ["POST, a/b"]


def test_tabs_close_and_rename_by_mouse(console: Console) -> None:
    console.write("request_path", "one")
    console.press(Qt.Key.Key_T, CTRL)
    console.write("request_path", "two")
    console.page.panes.take()
    strip = _strip(console)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=_middle(console, 0))
    assert console.page.form.path.text() == "one"
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=_middle(console, 0))
    console.write_here("First of all")
    console.press(ENTER)
    assert _titles(console) == ["POST, First of all", "POST, two"]
    QTest.mouseClick(strip, Qt.MouseButton.MiddleButton, pos=_middle(console, 1))
    assert _titles(console) == ["POST, First of all"]
    cross = strip._cross(0).center()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=cross)
    assert _titles(console) == ["POST, New request"]


def test_a_name_is_given_up_with_esc_and_taken_away_with_nothing(console: Console) -> None:
    console.write("request_path", "one")
    console.press(Qt.Key.Key_F2)
    console.write_here("Named")
    console.press(ESCAPE)
    assert _titles(console) == ["POST, one"]
    console.press(Qt.Key.Key_F2)
    console.write_here("Named & so on")
    console.press(ENTER)
    assert _titles(console) == ["POST, Named && so on"]
    console.press(Qt.Key.Key_F2)
    console.find(QLineEdit, "tab_name").clear()
    console.press(ENTER)
    assert _titles(console) == ["POST, one"]


def test_a_tab_is_dragged_and_moved_by_key(console: Console) -> None:
    for name in ("one", "two", "three"):
        console.write("request_path", name)
        if name != "three":
            console.press(Qt.Key.Key_T, CTRL)
    console.page.panes.take()
    strip = _strip(console)
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=_middle(console, 2))
    QTest.mouseMove(strip, _middle(console, 0) - QPoint(20, 0))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=_middle(console, 0))
    assert _titles(console) == ["POST, three", "POST, one", "POST, two"]
    console.press(Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert _titles(console) == ["POST, one", "POST, three", "POST, two"]
    assert console.page.form.path.text() == "three"


def test_a_duplicate_has_the_form_and_not_the_answer(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "things")
    form = console.page.form.form()
    console.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert console.page.form.form() == form
    assert console.status == ""
    assert _titles(console) == ["GET, things, 200", "GET, things"]


def test_t_opens_a_tab_for_each_connection_and_uses_it_again(console: Console) -> None:
    gmail, slack = console.row("gmail"), console.row("slack")
    console.try_row(gmail)
    console.write_here("gmail/x")
    console.try_row(slack)
    assert len(_titles(console)) == 2
    assert console.page.form.picker.key == slack.key
    assert console.focus is console.page.form.path
    console.try_row(gmail)
    assert len(_titles(console)) == 2
    assert console.page.form.path.text() == "gmail/x"


def test_each_tab_waits_for_its_own_answer(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "warm")
    desk = console.desk

    async def story() -> None:
        desk.sandbox.latency_ms = 20_000
        console.write("request_path", "slow")
        console.press(ENTER, CTRL)
        await eventually(console.page.response.waiting.isVisible)
        assert _titles(console) == ["GET, slow, sending"]
        console.press(Qt.Key.Key_D, CTRL | SHIFT)
        assert not console.page.form.cancel.isVisible()
        desk.sandbox.latency_ms = 0
        console.write("request_path", "quick")
        console.press(ENTER, CTRL)
        await eventually(lambda: "quick, 200" in " ".join(_titles(console)))
        assert _titles(console) == ["GET, slow, sending", "GET, quick, 200"]
        assert console.request == "GET quick"
        console.press(Qt.Key.Key_PageUp, CTRL)
        assert console.page.form.cancel.isVisible()
        console.press(ESCAPE)
        assert console.request == "GET slow"
        await console.ended()

    desk.run(story())
    assert _titles(console) == ["GET, slow, No reply", "GET, quick, 200"]


def test_closing_a_tab_gives_up_its_request_at_once(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/slow")
    console.desk.sandbox.latency_ms = 20_000

    async def story() -> None:
        console.press(ENTER, CTRL)
        await eventually(console.page.response.waiting.isVisible)
        began = time.perf_counter()
        console.press(Qt.Key.Key_W, CTRL)
        await console.ended()
        assert time.perf_counter() - began < 0.5
        console.press(Qt.Key.Key_T, CTRL | SHIFT)
        assert console.status == "Cancelled"
        assert "may have taken effect" in console.notice

    console.desk.run(story())


def test_the_menu_of_a_tab_and_the_list_of_all(console: Console) -> None:
    console.write("request_path", "one")
    console.press(Qt.Key.Key_T, CTRL)
    console.write("request_path", "two")
    console.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["POST  one", "POST  two"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, ENTER)
    assert console.page.form.path.text() == "one"


@pytest.mark.parametrize("width", [1024])
def test_forty_tabs_leave_the_window_as_it_is(console: Console, width: int) -> None:
    console.desk.window.resize(width, 700)
    for number in range(40):
        console.page.row.open_new()
        console.write("request_path", f"a/rather/long/path/of/number/{number}")
    assert console.desk.window.width() == width
    assert console.desk.window.minimumSizeHint().width() <= 1024
    strip = _strip(console)
    assert strip.tabRect(strip.currentIndex()).intersects(strip.rect())
    assert console.page.row.new.geometry().right() < console.page.row.width()


def test_the_panes_of_tabs_not_seen_for_long_are_let_go_and_their_forms_stay(console: Console) -> None:
    for number in range(15):
        console.write("request_path", f"path/{number}")
        console.page.form.body.edit.setPlainText(str(number))
        if number < 14:
            console.press(Qt.Key.Key_T, CTRL)
    assert console.page.panes.count() <= 12
    console.press(Qt.Key.Key_PageDown, CTRL)
    assert console.page.form.path.text() == "path/0"
    assert console.page.form.body.text() == "0"
