"""Another language at once, without a restart, and nothing typed is lost."""

from collections.abc import Iterator

import pytest
import texts
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.models.language import language
from desktop.ui.widgets.segment import Segment
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    yield
    language().choose("en")
    QLocale.setDefault(before)


def choose(running: Running, qtbot: QtBot, words: str) -> None:
    """As a person does, in Settings."""
    segment = running.child("language", Segment)
    part = next(each for each in segment.findChildren(QRadioButton) if each.text() == words)
    in_the_loop(lambda: qtbot.mouseClick(part, Qt.MouseButton.LeftButton))


def left_in_english(running: Running) -> set[str]:
    """What is read on the window as it stands in the sources, though it has a translation of its own."""
    sources = {text.source for text, said in texts.read_catalogue().items() if said != text.source}
    shown = {line.partition("  ")[0] for line in running.texts().splitlines()}
    return shown & sources


def test_everything_on_the_window_is_said_in_chinese_and_in_english_again(start: Start, qtbot: QtBot) -> None:
    running = start()
    running.window.show_page("settings")
    choose(running, qtbot, "简体中文")
    running.until(lambda: running.window.rail.item("settings").text() == "设置")
    running.until(lambda: "外观与语言" in running.texts())
    assert left_in_english(running) == set()
    assert running.child("action_quit", object).text() == "退出"
    assert running.desk.services.registry.settings.language == "zh_CN"
    choose(running, qtbot, "English")
    running.until(lambda: running.window.rail.item("settings").text() == "Settings")
    running.until(lambda: "Appearance and language" in running.texts())
    assert not any("\u4e00" <= each <= "\u9fff" for each in running.texts().replace("简体中文", ""))


def test_what_was_typed_chosen_and_opened_stays(start: Start, qtbot: QtBot) -> None:
    running = start()
    page = running.window.show_page("connections")
    table = running.desk.views.connections.table
    running.until(lambda: table.rowCount() == 12)
    key = table.key_at(3)
    words = f"key:{key}"
    running.child("connection_search", QLineEdit).setText(words)
    running.until(lambda: table.rowCount() == 1)
    page.show_connection(key)  # type: ignore[attr-defined]  # the page of this id
    running.window.show_page("settings")
    choose(running, qtbot, "简体中文")
    running.until(lambda: running.window.rail.item("settings").text() == "设置")
    again = running.window.show_page("connections")
    assert again is not page
    assert running.child("connection_search", QLineEdit).text() == words
    running.until(lambda: table.rowCount() == 1)
    assert again.table.current_key == key  # type: ignore[attr-defined]
    assert again.host.is_open  # type: ignore[attr-defined]


def test_the_keyboard_stays_on_the_switch(start: Start, qtbot: QtBot) -> None:
    running = start()
    running.window.show_page("settings")
    running.child("language", Segment).findChildren(QRadioButton)[0].setFocus()
    choose(running, qtbot, "简体中文")
    running.until(lambda: running.window.rail.item("settings").text() == "设置")
    focus = running.window.focusWidget()
    assert isinstance(focus, QRadioButton)
    assert focus.text() == "简体中文"


def test_the_next_start_speaks_the_language_kept(start: Start, qtbot: QtBot) -> None:
    running = start()
    running.window.show_page("settings")
    choose(running, qtbot, "简体中文")
    running.until(lambda: running.desk.services.registry.settings.language == "zh_CN")
    running.end()
    assert '"language":"zh_CN"' in running.folders.settings_file.read_text("utf-8").replace(" ", "")
