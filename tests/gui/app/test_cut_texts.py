"""No text is cut off, in either language, at the usual size and at the least."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.models.language import language
from desktop.ui.pages.lock_page import LockPage
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.app.conftest import Running, Start
from tests.gui.app.sheets import every_sheet
from tests.support.cut_texts import cut_texts

SIZES = ((1440, 900), (1024, 640))
LANGUAGES = ("en", "zh_CN")


@pytest.fixture
def speaking() -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield language().choose
    language().choose("en")
    QLocale.setDefault(before)


def nothing_is_cut(running: Running, where: str, top: QWidget | None = None) -> None:
    """Within a moment: a page is laid out in a few rounds."""
    found: list[str] = []

    def is_whole() -> bool:
        found[:] = cut_texts(top or running.window)
        return not found

    try:
        running.until(is_whole, timeout_s=2.0)
    except pytest.fail.Exception:
        pytest.fail(f"{where}: " + "; ".join(found))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_of_a_page_is_cut_off(start: Start, speaking: Callable[[str], None], code: str) -> None:
    speaking(code)
    running = start()
    desk, window = running.desk, running.window
    running.until(lambda: desk.views.connectors.table.total > 0)
    for size in SIZES:
        window.resize(*size)
        for id_ in window.page_ids:
            page = window.show_page(id_)
            nothing_is_cut(running, f"{code} {size} {id_}")
            if id_ == "doctor":  # its checks hold sockets
                running.until(lambda: not desk.views.doctor.is_running, timeout_s=20)
            if id_ == "connections":
                desk.show_connection(desk.views.connections.table.key_at(0))
            elif id_ == "connectors":
                running.until(lambda: desk.views.connectors.table.rowCount() > 0)
                page.show_connector(desk.views.connectors.table.key_at(0))  # type: ignore[attr-defined] # this page
            else:
                continue
            nothing_is_cut(running, f"{code} {size} {id_}, drawer")
            page.step_back()
        desk.show_welcome()
        nothing_is_cut(running, f"{code} {size} welcome")
        window.cover_with(None)
    for needs_key in (False, True):
        window.cover_with(LockPage(needs_key=needs_key))
        nothing_is_cut(running, f"{code} lock")


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_of_a_sheet_is_cut_off(start: Start, speaking: Callable[[str], None], code: str) -> None:
    speaking(code)
    running = start()
    running.window.resize(*SIZES[1])
    for made in every_sheet(running):
        sheet = made.open()
        nothing_is_cut(running, f"{code} {sheet.objectName()}", sheet)
        sheet.reject()
        running.until(lambda: running.window.findChild(SheetDialog) is None)


@pytest.mark.parametrize(
    "make",
    [lambda over: Button("Something long", parent=over), lambda over: Label("Long words", parent=over)],
)
def test_what_is_cut_off_is_found(start: Start, make: Callable[[QWidget], QWidget]) -> None:
    running = start()
    made = make(running.window)
    made.setFixedWidth(30)
    made.show()
    assert len(cut_texts(running.window)) == 1
    made.setFixedWidth(300)
    assert cut_texts(running.window) == []
