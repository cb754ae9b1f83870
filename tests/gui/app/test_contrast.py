"""What people read has contrast on the screen, in both themes: 4.5 for text, 3 for borders of controls."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.shortcuts_sheet import ShortcutsSheet
from desktop.ui.dialogs.workspace_sheets import EditSheet
from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.line_edit import LineEdit
from tests.gui.app.conftest import Running, Start
from tests.support.contrast import faint

LEAST_TEXTS, LEAST_BORDERS = 600, 30  # in both themes


def test_every_text_and_border_is_seen_in_both_themes(start: Start) -> None:
    running = start()
    desk, window = running.desk, running.window
    window.show_page("doctor")
    running.until(lambda: not desk.views.doctor.is_running, timeout_s=20)
    desk.show_connection(desk.views.connections.table.key_at(0))
    texts = borders = 0
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        for where, part in shown(running):
            found = faint(window, part)
            assert found.texts == (), f"{mode}, {where}"
            assert found.borders == (), f"{mode}, {where}"
            texts, borders = texts + found.text_count, borders + found.border_count
    assert texts > LEAST_TEXTS
    assert borders > LEAST_BORDERS


def shown(running: Running) -> Iterator[tuple[str, QWidget | None]]:
    """Each page, a sheet and Welcome; what is to be looked at, None for all of the window."""
    desk, window = running.desk, running.window
    for id_ in window.page_ids:
        window.show_page(id_)
        running.until(lambda: True)
        yield id_, None
    workspace = desk.views.scope.workspace
    assert workspace is not None
    sheet = EditSheet(window, workspace, desk.views.settings.workspaces)
    sheet.open()
    yield "a sheet", sheet
    sheet.reject()
    desk.help.show_shortcuts()  # all the key caps there are
    keys = window.findChild(ShortcutsSheet)
    assert isinstance(keys, ShortcutsSheet)
    running.until(lambda: True)
    yield "the shortcuts", keys
    keys.reject()
    desk.show_welcome()
    running.until(lambda: True)
    yield "welcome", None
    window.cover_with(None)


def test_what_is_faint_is_found(qtbot: QtBot, themed: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    words, line, button = (
        QLabel("Hard to read"),
        LineEdit("A field"),
        Button("Written by ourselves", "primary"),
    )
    for widget in (words, line, button):
        column.addWidget(widget)
    palette = QPalette(words.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#9aa2b1"))
    words.setPalette(palette)
    window.show()
    found = faint(window)
    assert [text.split("'")[1] for text in found.texts] == ["Hard to read"]
    assert found.borders == ()
    line.setStyleSheet("border: 1px solid #c9ced8")
    button.set_kind("ghost")
    button.set_tone("line2")
    found = faint(window)
    assert sorted(text.split("'")[1] for text in found.texts) == ["Hard to read", "Written by ourselves"]
    assert len(found.borders) == 1
