"""Every interactive widget of every page, drawer and sheet has a name, a role and a way by keyboard."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop.domain.probe import Probe
from desktop.domain.request import Method, RequestDraft
from desktop.ui.dialogs.connect_sheet import ConnectSheet
from desktop.ui.dialogs.delete_sheet import DeleteSheet
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.dialogs.restore_sheet import restore_sheet
from desktop.ui.dialogs.shortcuts_sheet import ShortcutsSheet
from desktop.ui.dialogs.support_mode_sheets import PassphraseSheet
from desktop.ui.dialogs.variables_sheet import variables_sheet
from desktop.ui.dialogs.verify_sheet import verify_sheet
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.pages.lock_page import LockPage
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop
from tests.support.access import faults_of, interactive, tab_walk, unreachable


def faults(running: Running, where: str, top: QWidget | None = None) -> list[str]:
    over = top or running.window

    def do(call: Callable[[], object]) -> None:
        done: list[object] = []
        in_the_loop(lambda: done.append(call()))
        running.until(lambda: done)

    found = [fault for widget in interactive(over) for fault in faults_of(widget)]
    assert len(list(interactive(over))) > 0, where
    return [f"{where}: {fault}" for fault in found + unreachable(over, tab_walk(over, do))]


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
    for make in sheets(running):
        sheet = make()
        sheet.open()
        found += faults(running, sheet.objectName() or type(sheet).__name__, sheet)
        sheet.reject()
        running.until(lambda: running.window.findChild(SheetDialog) is None)
    assert found == [], "\n".join(found)


def sheets(running: Running) -> list[Callable[[], SheetDialog]]:
    desk, over = running.desk, running.window
    views, workspace = desk.views, desk.views.scope.workspace
    assert workspace is not None
    rows = [row for at in range(3) if (row := views.connections.table.row_at(at)) is not None]
    draft = RequestDraft(rows[0].key, "gmail", Method.DELETE, "gmail/v1/users/me/messages/1")
    probe = Probe(platform="gmail", path="gmail/v1/users/me/profile", rules=())
    settings = views.settings.workspaces
    return [
        lambda: ConnectSheet(over, views.connectors, views.scope, desk.logos.images),
        lambda: EditSheet(over, workspace, settings),
        lambda: KeySheet(over, workspace, settings),
        lambda: RemoveSheet(over, workspace, settings),
        lambda: erase_sheet(over, 12),
        lambda: restore_sheet(over, lambda: None),
        lambda: open_link_sheet(over, "https://example.com/docs"),
        lambda: live_write_sheet(over, workspace, draft, name="Gmail", whose="user 42"),
        lambda: variables_sheet(over, views.variables),
        lambda: verify_sheet(over, workspace, 2, [("Gmail", "gmail", probe), ("Exa", "exa", None)]),
        lambda: DeleteSheet(over, workspace, rows, views.connections.table.name_of, 8),
        lambda: PassphraseSheet(over, views.support),
        lambda: ShortcutsSheet(over, "console"),
    ]


def test_a_nameless_and_an_unreachable_widget_are_found(start: Start) -> None:
    running = start()
    page = running.window.show_page("activity")
    bad = IconButton("close", "", parent=page)
    bad.setFocusPolicy(bad.focusPolicy().NoFocus)
    bad.show()
    bad.raise_()
    told = [fault for fault in faults(running, "x") if "IconButton < " in fault]
    assert [fault.rpartition(": ")[2] for fault in told] == ["no name", "no way by keyboard"]


def test_a_painted_text_tells_its_name_and_where_one_is_in_it(start: Start) -> None:
    running = start()
    view = CodeView("Body", parent=running.window)
    view.set_text('{"a": 1}\nsecond line')
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Body"
    assert "2 lines" in interface.text(QAccessible.Text.Description)
