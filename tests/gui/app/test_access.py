"""Every interactive widget of every page, sheet, popup and window has a name, a role and a way by key."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from desktop.domain.connection import ConnectionKey, ConnectionState, SavedConnection
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.session import SessionOutcome
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.ui.authkit_window import AuthKitWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.manual_window import ManualWindow
from desktop.ui.pages.console.connection_picker import PickerPopup
from desktop.ui.pages.lock_page import LockPage
from desktop.ui.widgets import role
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.identity_popup import IdentityPopup
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.app.conftest import Running, Start
from tests.gui.app.sheets import every_sheet
from tests.gui.conftest import in_the_loop
from tests.support.access import faults_of, interactive, tab_walk, unreachable, unseen
from tests.support.dialogs import dialogs, full_name, windows

_NOW = datetime(2026, 1, 2, tzinfo=UTC)
SAVED = SavedConnection(
    UUID(int=1), "42", "gmail", ConnectionKey("test::gmail::default::1"), Environment.TEST,
    ConnectionState.OPERATIONAL, _NOW, _NOW, WorkspaceId("w"), "user",
)  # fmt: skip


def faults(running: Running, where: str, top: QWidget | None = None) -> list[str]:
    over = top or running.window

    def do(call: Callable[[], object]) -> None:
        done: list[object] = []
        in_the_loop(lambda: done.append(call()))
        running.until(lambda: done)

    found = [fault for widget in interactive(over) for fault in faults_of(widget)]
    assert len(list(interactive(over))) > 0, where
    reached = tab_walk(over, do)
    return [f"{where}: {fault}" for fault in found + unreachable(over, reached) + unseen(reached)]


def test_every_page_and_drawer_is_named_and_reached(start: Start) -> None:
    running = start()
    desk, window = running.desk, running.window
    running.until(lambda: desk.views.connectors.table.total > 0)
    found: list[str] = []
    for id_ in window.page_ids:
        page = window.show_page(id_)
        if id_ == "connectors":
            running.until(lambda: desk.views.connectors.table.rowCount() > 0)
        elif id_ == "activity":  # rows that come in the middle of the walk would not be walked to
            running.until(lambda: desk.views.activity.table.rowCount() > 0)
        elif id_ == "doctor":  # what has trouble moves to the top
            running.until(lambda: not desk.views.doctor.is_running, timeout_s=20)
        found += faults(running, id_)
        if id_ == "connections":
            desk.show_connection(desk.views.connections.table.key_at(0))
        elif id_ == "connectors":
            page.show_connector(desk.views.connectors.table.key_at(0))  # type: ignore[attr-defined] # this page
        else:
            continue
        found += faults(running, f"{id_}, drawer")
        page.step_back()
    assert found == [], "\n".join(found)


def test_welcome_lock_and_the_manual_are_named_and_reached(start: Start) -> None:
    running = start()
    running.desk.show_welcome()
    found = faults(running, "welcome")
    for needs_key in (False, True):
        running.window.cover_with(LockPage(needs_key=needs_key))
        found += faults(running, "lock")
    running.desk.help.show_manual()
    manual = running.desk.help._manual
    assert manual is not None
    running.until(manual.isActiveWindow)
    found += faults(running, "manual", manual)
    assert found == [], "\n".join(found)


def test_every_sheet_is_named_and_reached(start: Start) -> None:
    running = start()
    running.until(lambda: running.desk.views.connectors.table.total > 0)
    found: list[str] = []
    made_by: set[str] = set()
    for made in every_sheet(running):
        sheet = made.open()
        made_by.add(full_name(made.by))
        assert running.window.isActiveWindow(), f"{sheet.objectName()} shows a part of it as a window"
        found += faults(running, sheet.objectName() or type(sheet).__name__, sheet)
        sheet.reject()
        running.until(lambda: running.window.findChild(SheetDialog) is None)
    assert found == [], "\n".join(found)
    assert made_by == dialogs(), "a new dialog belongs into every_sheet"


def test_no_window_is_left_out() -> None:
    """A new one needs a walk: here, or for the page of a sign-in in tests/web."""
    walked = (MainWindow, ManualWindow, AuthKitWindow, IdentityPopup, PickerPopup)
    assert windows() == {full_name(each) for each in walked} | {"desktop.web.popup_window.PopupWindow"}


def test_every_popup_is_named_and_reached(start: Start) -> None:
    running = start()
    running.until(lambda: running.desk.views.connectors.table.total > 0)
    window = running.window
    popups = [running.desk.top_bar.identity.pop_up, window.show_page("console").form.picker.pop_up]  # type: ignore[attr-defined] # this page
    found: list[str] = []
    for pop_up in popups:
        pop_up()
        running.until(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        found += faults(running, popup.objectName(), popup)
        popup.close()
    assert found == [], "\n".join(found)


def test_the_authkit_window_is_named_and_reached(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its page, which is others': as it opens, when it failed, and when an account is connected."""
    monkeypatch.setattr("desktop.app.flows.sessions._build_view", lambda *_: None)
    running = start()
    sessions = running.desk.sessions
    sessions.open(Identity("42", IdentityType.USER), None)
    running.until(lambda: sessions._windows and sessions._windows[0].isActiveWindow())
    window = sessions._windows[0]
    found = faults(running, "authkit", window)
    window.page_failed("no answer")
    found += faults(running, "authkit, failed", window)
    window.run.on_outcome(SessionOutcome(SAVED, is_new=True))
    running.until(window.isActiveWindow)
    found += faults(running, "authkit, connected", window)
    assert found == [], "\n".join(found)


def test_a_nameless_and_an_unreachable_widget_are_found(start: Start) -> None:
    running = start()
    page = running.window.show_page("activity")
    bad = IconButton("close", "", parent=page)
    bad.setFocusPolicy(bad.focusPolicy().NoFocus)
    bad.show()
    bad.raise_()
    told = [fault for fault in faults(running, "x") if "IconButton < " in fault]
    assert [fault.rpartition(": ")[2] for fault in told] == ["no name", "no way by keyboard"]


def test_a_painted_text_tells_its_name_and_where_one_is_in_it(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    told: list[str] = []
    monkeypatch.setattr("desktop.ui.widgets.code_view.announce", lambda _widget, text: told.append(text))
    view = CodeView("Body", parent=running.window)
    view.set_text('{"a": 1}\nsecond line')
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "Body"
    assert "2 lines" in interface.text(QAccessible.Text.Description)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, held in ((Qt.Key.Key_Down, {}), (Qt.Key.Key_Right, {}), (Qt.Key.Key_End, {"modifier": shift})):
        in_the_loop(partial(QTest.keyClick, view, key, **held))
    running.until(lambda: len(told) == 3)
    assert told == ["second line", "e", "Selected: econd line"]


def test_a_role_goes_with_its_widget(start: Start) -> None:
    """Qt frees the interface with the widget; looked at again, nothing of it is left."""
    running = start()
    before = len(role._kept)
    view = CodeView("Body", parent=running.window)
    gc.collect()
    assert QAccessible.queryAccessibleInterface(view).role() is QAccessible.Role.Document
    delete(view)
    assert len(role._kept) == before
