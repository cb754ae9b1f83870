"""F1, the question mark of a page, and Ctrl+/."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.base.paths import manual_folder
from desktop.models.language import language
from desktop.models.manual import SECTIONS, manual
from desktop.ui.dialogs.shortcuts_sheet import ShortcutsSheet
from desktop.ui.manual_window import ManualWindow
from desktop.ui.shortcut_table import shortcut_groups
from desktop.ui.widgets.button import IconButton
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    yield
    language().choose("en")
    QLocale.setDefault(before)


def manual_window() -> ManualWindow | None:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, ManualWindow)]
    return next((each for each in shown if each.isVisible()), None)


def press(running: Running, qtbot: QtBot, key: Qt.Key, control: bool = False) -> None:
    keys = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    in_the_loop(lambda: qtbot.keyClick(running.window.focusWidget() or running.window, key, keys))


def chosen(window: ManualWindow) -> str:
    return window.contents.currentItem().text()


def test_f1_opens_the_manual_at_the_page_in_front(start: Start, qtbot: QtBot) -> None:
    running = start()
    running.window.show_page("console")
    press(running, qtbot, Qt.Key.Key_F1)
    window = running.until(manual_window)
    assert chosen(window) == "Console"
    assert "sends requests to a third party" in window.text.toPlainText()
    running.window.activateWindow()
    running.until(running.window.isActiveWindow)
    running.window.show_page("connections")
    press(running, qtbot, Qt.Key.Key_F1)
    running.until(lambda: chosen(window) == "Connections and their search")


def test_the_question_mark_explains_its_page_and_esc_closes_the_manual(start: Start, qtbot: QtBot) -> None:
    running = start()
    page = running.window.show_page("activity")
    mark = page.findChild(IconButton, "page_help")
    assert mark is not None
    assert mark.accessibleName() == "What is this?"
    in_the_loop(lambda: qtbot.mouseClick(mark, Qt.MouseButton.LeftButton))
    window = running.until(manual_window)
    assert chosen(window) == "When something does not work"
    in_the_loop(lambda: qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape))
    running.until(lambda: manual_window() is None)


def test_the_manual_is_searched_and_follows_its_own_links_and_asks_before_others(
    start: Start, qtbot: QtBot
) -> None:
    running = start()
    running.desk.help.show_manual()
    window = running.until(manual_window)
    in_the_loop(lambda: window.search.setText("jmespath"))
    running.until(lambda: window.contents.count() == 1)
    assert chosen(window) == "Console"
    window.text.link_asked.emit("verify.md")
    assert chosen(window) == "Verify and reconnect"
    asked: list[str] = []
    window.url_asked.connect(asked.append)
    window.text.link_asked.emit("https://jmespath.org/")
    sheet = window.findChild(QWidget, "open_link_sheet")
    assert sheet is not None
    assert asked == []
    in_the_loop(lambda: window.search.setText("xyzzy"))
    running.until(lambda: not window.none.isHidden())


def test_the_manual_speaks_the_language_of_the_window(start: Start) -> None:
    running = start()
    running.desk.help.show_manual()
    window = running.until(manual_window)
    language().choose("zh_CN")
    running.until(lambda: chosen(window) == "连接与搜索")
    assert window.findChild(QListWidget).count() == len(SECTIONS)
    running.until(lambda: running.window.rail.item("settings").text() == "设置")


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_every_link_of_the_manual_leads_somewhere(code: str) -> None:
    for section in manual(code):
        assert section.title
        for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", section.text):
            assert target.startswith("https://") or target.removesuffix(".md") in SECTIONS, target
    files = {path.stem for path in Path(manual_folder(), "en" if code == "en" else "zh").glob("*.md")}
    assert files == set(SECTIONS)


def test_both_languages_name_the_same_keys() -> None:
    keys = re.compile(r"(?:Ctrl|Alt|Shift)\+[\w/]+|\bF\d+\b|`[^`]*`|^#+ ", re.MULTILINE)
    for english_, chinese in zip(manual("en"), manual("zh_CN"), strict=True):
        assert sorted(keys.findall(english_.text)) == sorted(keys.findall(chinese.text)), english_.id


def test_ctrl_slash_shows_all_shortcuts_those_of_the_page_early(start: Start, qtbot: QtBot) -> None:
    running = start()
    running.window.show_page("console")
    press(running, qtbot, Qt.Key.Key_Slash, control=True)
    sheet = running.until(lambda: running.window.findChild(ShortcutsSheet))
    running.until(sheet.isVisible)
    lines = sheet.texts()
    assert "Ctrl+6, Ctrl+,: Go to Settings" in lines
    assert lines.index("Alt+C: Choose the connection") < lines.index("T: Try a request with the connection")
    field = sheet.findChild(QLineEdit, "shortcut_search")
    in_the_loop(lambda: qtbot.keyClicks(field, "reopen"))
    running.until(lambda: sheet.texts() == ["Ctrl+Shift+T: Reopen the tab that was closed last"])
    in_the_loop(lambda: qtbot.keyClicks(field, " xyzzy"))
    running.until(lambda: sheet.texts() == [] and sheet.none.isVisible())
    in_the_loop(lambda: field.clear())
    running.until(lambda: len(sheet.texts()) == len(lines))
    in_the_loop(lambda: qtbot.keyClick(field, Qt.Key.Key_Escape))
    running.until(lambda: running.window.findChild(ShortcutsSheet) is None)


def test_the_table_names_every_key_that_the_window_and_its_pages_listen_to(start: Start) -> None:
    running = start()
    named = {
        (group.id, QKeySequence(keys))
        for group in shortcut_groups()
        for row in group.shortcuts
        for keys in row.keys
    }
    same = {  # another way to what the table names
        "Ctrl+Enter": "Ctrl+Return", "Alt+Enter": "Alt+Return", "Ctrl+Shift+Backtab": "Ctrl+Shift+Tab",
        "Ctrl+PgDown": "Ctrl+Tab", "Ctrl+PgUp": "Ctrl+Shift+Tab",
    }  # fmt: skip
    missing: set[tuple[str, str]] = set()
    for id_ in running.window.page_ids:
        page = running.window.show_page(id_)
        groups = {"", id_, "answer" if id_ == "console" else id_}
        for each in [*page.findChildren(QShortcut), *page.findChildren(QAction)]:
            for keys in [each.key()] if isinstance(each, QShortcut) else each.shortcuts():
                words = keys.toString()
                if not any((group, QKeySequence(same.get(words, words))) in named for group in groups):
                    missing.add((id_, words))
    assert missing == set()


def test_no_page_listens_to_a_key_of_the_window(start: Start) -> None:
    """Qt would call the two ambiguous, and neither would do anything."""
    running = start()
    of_window = {
        keys.toString()
        for action in running.window.actions()
        if action.isEnabled()
        for keys in action.shortcuts()
    }
    assert "Ctrl+Shift+E" in of_window
    for id_ in running.window.page_ids:
        page = running.window.show_page(id_)
        shortcuts = [each.key() for each in page.findChildren(QShortcut)]
        shortcuts += [keys for each in page.findChildren(QAction) for keys in each.shortcuts()]
        assert of_window & {keys.toString() for keys in shortcuts} == set(), id_


def test_the_saved_requests_are_shown_by_their_key(start: Start, qtbot: QtBot) -> None:
    running = start()
    page = running.window.show_page("console")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    in_the_loop(lambda: qtbot.keyClick(running.window.focusWidget(), Qt.Key.Key_O, both))
    running.until(page.saved.panel.isVisible)  # type: ignore[attr-defined] # the Console's page
