"""Saved requests in the command palette."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.app.conftest import Start
from tests.gui.app.managing import CTRL, KEY, opened, press
from tests.gui.conftest import in_the_loop

FILE = 'name = "List messages"\nmethod = "GET"\nplatform = "gmail"\npath = "gmail/v1/users/me/messages"\n'


def test_a_saved_request_is_found_by_name_or_folder_and_opens_in_a_tab(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "saved" / "team mail"
    folder.mkdir(parents=True)
    (folder / "list.toml").write_text(FILE)
    (folder / "broken.toml").write_text("= no toml")
    here = opened(start)
    here.desk.services.registry.change(saved_requests_folder=str(tmp_path / "saved"))
    press(KEY.Key_K, CTRL)
    here.until(lambda: here.window.findChild(QWidget, "palette_field") is not None)
    palette = here.window.findChild(QWidget, "palette")
    in_the_loop(lambda: QTest.keyClicks(QApplication.focusWidget(), "/team messages"))
    here.until(lambda: palette.current is not None)  # type: ignore[union-attr] # it is open
    assert palette.current.title == "GET List messages"  # type: ignore[union-attr] # it is open
    assert palette.current.detail == "team mail"  # type: ignore[union-attr] # it is open
    press(KEY.Key_Return)
    tabs = here.desk.views.console.tabs
    here.until(lambda: tabs.current.form.path == "gmail/v1/users/me/messages")
    assert here.window.current_id == "console"
    assert tabs.current.file == "team mail/list.toml"
