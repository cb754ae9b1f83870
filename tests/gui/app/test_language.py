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


def test_welcome_speaks_at_once_and_keeps_what_was_typed(start: Start, qtbot: QtBot) -> None:
    running = start(has_workspace=False)
    running.until(lambda: running.window.is_welcoming)
    running.child("service_custom", object).click()
    running.child("api_base", QLineEdit).setText("https://api.example.com")
    running.child("secret_key", QLineEdit).setText("sk_test_1_typed")
    segment = running.child("welcome_language", Segment)
    part = next(each for each in segment.findChildren(QRadioButton) if each.text() == "简体中文")
    in_the_loop(lambda: qtbot.mouseClick(part, Qt.MouseButton.LeftButton))
    running.until(lambda: "连接你的第一个工作区" in running.texts())
    running.until(lambda: running.child("api_base", QLineEdit).text() == "https://api.example.com")
    assert running.child("secret_key", QLineEdit).text() == "sk_test_1_typed"
    assert running.desk.services.registry.settings.language == "zh_CN"


def test_a_deletion_that_waits_is_named_anew_and_what_was_said_goes(start: Start) -> None:
    running = start()
    desk = running.desk
    running.window.show_page("connections")
    row = desk.views.connections.table.row_at(0)
    assert row is not None

    async def begin() -> None:
        desk.deletion.begin_deletion((row,))

    running.run(begin())
    running.until(lambda: "Deleting" in desk.deletion.toast.title.text())
    desk.toast.show_toast("Something was copied")
    in_the_loop(lambda: language().choose("zh_CN"))
    running.until(lambda: "正在删除" in desk.deletion.toast.title.text())
    running.until(lambda: "Something" not in running.toast_words)
    assert left_in_english(running) == set()
    running.run(undo(running))


async def undo(running: Running) -> None:
    running.child("action_undo_delete", object).click()
