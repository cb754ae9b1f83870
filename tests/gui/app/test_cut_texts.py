"""No text is cut off, in either language, at the usual size and at the least."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.domain.probe import Probe
from desktop.domain.request import Method, RequestDraft
from desktop.domain.workspace import Environment
from desktop.models.language import language
from desktop.services.importing import ImportPlan
from desktop.ui.dialogs.connect_sheet import ConnectSheet
from desktop.ui.dialogs.delete_sheet import DeleteSheet
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.export_sheet import ExportSheet
from desktop.ui.dialogs.import_sheet import ImportSheet
from desktop.ui.dialogs.labels_sheet import LabelsSheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.dialogs.report_sheet import ReportSheet
from desktop.ui.dialogs.restore_sheet import restore_sheet
from desktop.ui.dialogs.saved_sheets import conflict_sheet
from desktop.ui.dialogs.support_mode_sheets import LeaveSheet, PassphraseSheet
from desktop.ui.dialogs.variables_sheet import variables_sheet
from desktop.ui.dialogs.verify_sheet import verify_sheet
from desktop.ui.dialogs.view_sheet import view_sheet
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.pages.lock_page import LockPage
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.app.conftest import Running, Start
from tests.support.cut_texts import cut_texts

SIZES = ((1440, 900), (1024, 640))
LANGUAGES = ("en", "zh_CN")


@pytest.fixture
def speaking() -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield language().choose
    language().choose("en")
    QLocale.setDefault(before)


def nothing_is_cut(running: Running, where: str) -> None:
    """Within a moment: a page is laid out in a few rounds."""
    found: list[str] = []

    def is_whole() -> bool:
        found[:] = cut_texts(running.window)
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
    for make in sheets(running):
        sheet = make()
        sheet.open()
        nothing_is_cut(running, f"{code} {sheet.objectName()}")
        sheet.reject()
        running.until(lambda: running.window.findChild(SheetDialog) is None)


def sheets(running: Running) -> list[Callable[[], SheetDialog]]:
    """Each with long things in it."""
    desk, over = running.desk, running.window
    views, found = desk.views, desk.views.scope.workspace
    assert found is not None
    workspace = replace(found, name="Acme customer relations, Europe", environment=Environment.LIVE)
    rows = [row for at in range(12) if (row := views.connections.table.row_at(at)) is not None]
    path = "gmail/v1/users/me/messages/18c2f0a9b7d3e651/attachments"
    draft = RequestDraft(rows[0].key, "gmail", Method.DELETE, path)
    probe = Probe(platform="gmail", path="gmail/v1/users/me/profile", rules=())
    settings = views.settings.workspaces
    return [
        lambda: ConnectSheet(over, views.connectors, views.scope, desk.logos.images),
        lambda: EditSheet(over, workspace, settings),
        lambda: KeySheet(over, workspace, settings),
        lambda: RemoveSheet(over, workspace, settings),
        lambda: ExportSheet(over, 12_345, ""),
        lambda: ImportSheet(over, ImportPlan("connections of northwind 2026.csv", ())),
        lambda: LabelsSheet(over, rows, keeps_names=True),
        lambda: ReportSheet(over, lambda _is_masked: "# Gmail"),
        lambda: PassphraseSheet(over, views.support),
        lambda: LeaveSheet(over, views.support),
        lambda: view_sheet(over, desk.tr("Settings"), "failed and old", lambda _name: None),
        lambda: conflict_sheet(over, "mail/send a draft.toml", mine=lambda: None, theirs=lambda: None),
        lambda: erase_sheet(over, 12_345),
        lambda: restore_sheet(over, lambda: None),
        lambda: open_link_sheet(over, "https://developers.example.com/docs/reference/very/long/address"),
        lambda: live_write_sheet(
            over, workspace, draft, name="Google Calendar", whose="organization northwind"
        ),
        lambda: variables_sheet(over, views.variables),
        lambda: verify_sheet(over, workspace, 12, [("Gmail", "gmail", probe), ("Exa", "exa", None)]),
        lambda: DeleteSheet(over, workspace, rows[:1], views.connections.table.name_of, 8),
        lambda: DeleteSheet(over, workspace, rows, views.connections.table.name_of, 8),
    ]


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
