"""Saved requests: by key and mouse into files and back; changes made outside are followed, or asked about."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.models.console.draft_form import FormRow
from desktop.ui.pages.console.saved_panel import SavedPanel
from tests.gui.console.conftest import CTRL, SHIFT, Console
from tests.support.loops import eventually

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def folder(console: Console, tmp_path: Path) -> Path:
    """The folder of saved requests, chosen."""
    root = tmp_path / "saved"
    root.mkdir()
    console.desk.services.registry.change(saved_requests_folder=str(root))
    return root


def _panel(console: Console) -> SavedPanel:
    return console.page.saved.panel


def _saved_as(console: Console, name: str, folder: str = "") -> None:
    console.press(Qt.Key.Key_S, CTRL)
    line = console.find(QLineEdit, "saved_name")
    line.setText(name)
    console.find(QLineEdit, "saved_folder").setText(folder)
    line.setFocus()
    console.press(ENTER)
    console.settle()
    _back(console)


def _back(console: Console) -> None:
    """The window is the active one again after a sheet, which a window system sees to."""
    with console.desk.qtbot.waitActive(console.desk.window):
        console.desk.window.activateWindow()
    console.page.form.path.setFocus()


def _go_to(console: Console, path: str) -> None:
    assert _panel(console).tree.select_path(path)
    _panel(console).tree.setFocus()


def _names(console: Console) -> list[str]:
    tree = console.desk.views.console.saved.list.tree
    return [f"{entry.method} {entry.path}" for entry in tree.entries]


def _tab(console: Console) -> str:
    strip = console.page.row.strip
    return strip.tabText(strip.currentIndex())


def test_a_request_is_saved_changed_and_saved_again(console: Console, folder: Path) -> None:
    console.try_row(console.row("gmail"))
    console.choose("GET")
    console.write("request_path", "gmail/v1/users/me/messages")
    _saved_as(console, "List messages", "team/mail")
    file = folder / "team" / "mail" / "List messages.toml"
    first = file.read_text()
    assert 'path = "gmail/v1/users/me/messages"' in first
    assert console.page.form.picker.key not in first
    assert _tab(console) == "GET, List messages"
    console.press(Qt.Key.Key_S, CTRL)
    console.settle()
    assert file.read_text() == first
    console.write("request_path", "gmail/v1/users/me/labels")
    console.page.panes.take()
    assert _tab(console) == "GET, List messages, not saved"
    console.press(Qt.Key.Key_S, CTRL)
    console.settle()
    assert "labels" in file.read_text()
    assert _tab(console) == "GET, List messages"


def test_a_saved_request_opens_by_keyboard_with_the_connection_chosen(console: Console, folder: Path) -> None:
    row = console.row("gmail")
    (folder / "a.toml").write_text('name = "Mine"\nplatform = "gmail"\nmethod = "PUT"\npath = "x/y"\n')
    (folder / "b.toml").write_text("name = ")
    console.try_row(row)
    console.write_here("typed")
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    console.settle()
    assert _names(console) == ["PUT a.toml", " b.toml"]
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    assert console.focus is _panel(console).tree
    console.press(ENTER)
    console.settle()
    assert console.page.form.path.text() == "x/y"
    assert console.page.form.picker.key == row.key
    assert console.page.row.strip.count() == 2
    panel = _panel(console)
    assert "not TOML" in panel.tree.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    _go_to(console, "b.toml")
    console.press(ENTER)
    console.settle()
    assert "TOML" in console.desk.toast_words
    assert (folder / "b.toml").read_text() == "name = "


def test_a_change_made_outside_is_seen_and_followed(console: Console, folder: Path) -> None:
    console.write("request_path", "mine")
    _saved_as(console, "One")
    console.press(Qt.Key.Key_O, CTRL | SHIFT)

    async def story() -> None:
        (folder / "two.toml").write_text('name = "Two"\nmethod = "GET"\npath = "p"\n')
        await eventually(lambda: "GET two.toml" in _names(console))
        (folder / "One.toml").write_text('name = "One"\nmethod = "POST"\npath = "theirs"\n')
        await eventually(lambda: console.page.form.path.text() == "theirs", timeout_s=8.0)
        await console.ended()

    console.desk.run(story())


@pytest.mark.parametrize(
    ("choice", "path"), [("keep_mine", "mine/2"), ("take_theirs", "theirs"), ("", "theirs")]
)
def test_both_changed_it_is_asked_and_nothing_typed_is_lost(
    console: Console, folder: Path, choice: str, path: str
) -> None:
    console.write("request_path", "mine")
    _saved_as(console, "One")
    console.write("request_path", "mine/2")
    (folder / "One.toml").write_text('name = "One"\nmethod = "POST"\npath = "theirs"\n')
    console.press(Qt.Key.Key_S, CTRL)
    console.settle()
    assert console.desk.window.findChild(QWidget, "saved_conflict_sheet") is not None
    assert console.page.form.path.text() == "mine/2"
    if choice:
        console.click(choice)
    else:
        console.press(ESCAPE)
    console.settle()
    assert f'path = "{path}"' in (folder / "One.toml").read_text()
    assert console.page.form.path.text() == (path if choice else "mine/2")


def test_a_file_is_renamed_moved_deleted_and_brought_back(console: Console, folder: Path) -> None:
    console.write("request_path", "p")
    _saved_as(console, "One")
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    console.settle()
    _go_to(console, "One.toml")
    console.press(Qt.Key.Key_F2)
    console.find(QLineEdit, "saved_name").setText("Two: new")
    console.find(QLineEdit, "saved_folder").setText("../team")
    console.find(QLineEdit, "saved_name").setFocus()
    console.press(ENTER)
    console.settle()
    _back(console)
    assert _names(console) == ["POST team/Two- new.toml"]
    assert _tab(console) == "POST, Two: new"
    _go_to(console, "team/Two- new.toml")
    console.press(Qt.Key.Key_Delete)
    console.settle()
    assert not (folder / "team" / "Two- new.toml").exists()
    console.click("action_undo_saved")
    console.settle()
    assert (folder / "team" / "Two- new.toml").exists()


def test_secrets_stay_out_and_that_is_said(console: Console, folder: Path) -> None:
    console.page.form.headers.rows.set_rows((FormRow("Authorization", "Bearer abc"),))
    console.write("request_path", "p")
    _saved_as(console, "One")
    assert "abc" not in (folder / "One.toml").read_text()
    assert "Authorization" in console.desk.toast_words
    assert console.page.form.headers.rows.rows()[0].value == "Bearer abc"
    assert "not saved" not in _tab(console)


def test_a_folder_that_is_gone_is_said_and_nothing_typed_is_lost(console: Console, folder: Path) -> None:
    console.write("request_path", "typed")
    _saved_as(console, "One")
    (folder / "One.toml").unlink()
    folder.rmdir()
    console.write("request_path", "typed/more")
    console.press(Qt.Key.Key_S, CTRL)
    console.settle()
    assert console.desk.toast_words
    assert console.page.form.path.text() == "typed/more"
    assert not folder.exists()
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    console.settle()
    assert _panel(console).list.state == "error"


def test_saved_tabs_come_back_with_their_file(console: Console, folder: Path) -> None:
    console.write("request_path", "p")
    _saved_as(console, "One")
    tab = console.desk.views.console.tabs.current
    console.desk.run(console.desk.services.recovery.aclose())
    assert '"file":"One.toml"' in console.desk.folders.recovery_file.read_text()
    assert tab.digest in console.desk.folders.recovery_file.read_text()


def test_without_a_folder_the_panel_says_so_and_offers_one(
    console: Console, until: Callable[..., None]
) -> None:
    console.press(Qt.Key.Key_O, CTRL | SHIFT)
    assert "No folder chosen" in console.labels(_panel(console))
    assert console.find(QWidget, "action_choose_folder").isVisible()
