"""Every sheet of the application with long things in it, for the tests that look at all of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.audit import AuditEntry, AuditEvent
from desktop.domain.connection import ConnectionKey, InspectedConnection
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.probe import Probe
from desktop.domain.request import Method, RequestDraft
from desktop.domain.workspace import Environment
from desktop.models.activity.audit_table import AuditTable
from desktop.models.connections.cleanup_view import CleanupView
from desktop.models.notices.notices import notice_of
from desktop.models.verification.probes_view import ProbesView
from desktop.services.importing import ImportPlan
from desktop.services.reconnect import Account, Reconnection, ToldBy
from desktop.services.support_bundle import BundleEntry
from desktop.ui.dialogs.audit_sheet import AuditSheet
from desktop.ui.dialogs.bug_sheet import bug_sheet
from desktop.ui.dialogs.cleanup_sheet import CleanupSheet
from desktop.ui.dialogs.compare_sheet import CompareSheet
from desktop.ui.dialogs.connect_sheet import ConnectSheet
from desktop.ui.dialogs.delete_sheet import DeleteSheet
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.export_sheet import ExportSheet
from desktop.ui.dialogs.failures_sheet import failures_sheet
from desktop.ui.dialogs.import_sheet import ImportSheet
from desktop.ui.dialogs.labels_sheet import LabelsSheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.dialogs.probe_sheet import ProbeSheet
from desktop.ui.dialogs.probes_sheet import ProbesSheet
from desktop.ui.dialogs.reconnect_sheet import ReconnectSheet
from desktop.ui.dialogs.report_sheet import ReportSheet
from desktop.ui.dialogs.restore_sheet import restore_sheet
from desktop.ui.dialogs.saved_sheets import conflict_sheet, folder_sheet, name_sheet
from desktop.ui.dialogs.shortcuts_sheet import ShortcutsSheet
from desktop.ui.dialogs.support_bundle_sheet import support_sheet
from desktop.ui.dialogs.support_mode_sheets import LeaveSheet, PassphraseSheet
from desktop.ui.dialogs.variables_sheet import variables_sheet
from desktop.ui.dialogs.verify_sheet import verify_sheet
from desktop.ui.dialogs.view_sheet import view_sheet
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.palette.palette import Palette
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.app.conftest import Running

_EVENT = AuditEvent("2026-01-02T03:04:05.000006+00:00", "anna", "delete", "user 42 · gmail", "refused")


@dataclass(frozen=True)
class Made:
    """A sheet and what makes it: a class or a function of the application."""

    by: Callable[..., SheetDialog]
    open: Callable[[], SheetDialog]


def every_sheet(running: Running) -> list[Made]:
    """One of each, some in several states. `open` opens it over the window."""
    desk, over = running.desk, running.window
    views, found = desk.views, desk.views.scope.workspace
    assert found is not None
    workspace = replace(found, name="Acme customer relations, Europe", environment=Environment.LIVE)
    rows = [row for at in range(12) if (row := views.connections.table.row_at(at)) is not None]
    path = "gmail/v1/users/me/messages/18c2f0a9b7d3e651/attachments"
    draft = RequestDraft(rows[0].key, "gmail", Method.DELETE, path)
    probe = Probe(platform="gmail", path="gmail/v1/users/me/profile", rules=())
    settings, images, name_of = views.settings.workspaces, desk.logos.images, views.connections.table.name_of
    trouble = notice_of(StoreError(StoreTrouble.FULL, "/home/anna/.local/share/authkit-desktop/desktop.db"))

    probes = ProbesView(desk.services.support.verify, views.connections, views.scope, desk.tasks, over)

    def made(by: Callable[..., SheetDialog], *arguments: Any, **named: Any) -> Made:
        def open_() -> SheetDialog:
            sheet = by(over, *arguments, **named)
            sheet.open()
            return sheet

        return Made(by, open_)

    def reconnect(key: str) -> Made:
        vault = rows[0].vault
        assert vault is not None
        other = InspectedConnection(replace(vault, key=ConnectionKey(key)), None)
        accounts = (Account("user42@example.com", ToldBy.PROBE), Account("anna@example.com", ToldBy.ROW))
        return made(ReconnectSheet, Reconnection(workspace, rows[0], other, *accounts), name_of)

    return [
        made(AuditSheet, _audit(running)),
        made(bug_sheet, trouble, "b7d3e651", "/home/anna/.local/state/authkit-desktop/log"),
        made(CleanupSheet, workspace, CleanupView(views.connections, over), images),
        made(CompareSheet, views.console.compare),
        made(conflict_sheet, "mail/send a draft.toml", mine=lambda: None, theirs=lambda: None),
        made(ConnectSheet, views.connectors, views.scope, images),
        made(DeleteSheet, workspace, rows[:1], name_of, 8),
        made(DeleteSheet, workspace, rows, name_of, 8),
        made(EditSheet, workspace, settings),
        made(erase_sheet, 12_345),
        made(ExportSheet, 12_345, ""),
        made(ExportSheet, 12_345, "Support mode leaves keys out of what is exported."),
        made(
            failures_sheet, "3 of 25 could not be changed", [("Gmail, user 42", "The key was refused.")] * 9
        ),
        made(
            folder_sheet, "Rename the folder", folder="drafts", within="mail/daily", then=lambda _path: None
        ),
        made(ImportSheet, ImportPlan("connections of northwind 2026.csv", ())),
        made(KeySheet, workspace, settings),
        made(LabelsSheet, rows, keeps_names=True),
        made(LeaveSheet, views.support),
        made(live_write_sheet, workspace, draft, name="Google Calendar", whose="organization northwind"),
        made(name_sheet, "Save", name="Send a draft", folder="mail", folders=["mail"], then=lambda *_: None),
        made(open_link_sheet, "https://developers.example.com/docs/reference/very/long/address"),
        Made(Palette, lambda: _palette(running)),
        made(PassphraseSheet, views.support),
        reconnect(rows[0].key),
        reconnect("test::gmail::default::another"),
        made(ProbesSheet, probes, images),
        made(ProbeSheet, probes, probes.row("gmail")),
        made(ProbeSheet, probes, None),
        made(RemoveSheet, workspace, settings),
        made(ReportSheet, lambda _is_masked: "# Gmail"),
        made(restore_sheet, lambda: None),
        made(ShortcutsSheet, "console"),
        made(support_sheet, (BundleEntry("about.txt", "AuthKit Desktop"),), lambda _place: None),
        made(variables_sheet, views.variables),
        made(verify_sheet, workspace, 12, [("Gmail", "gmail", probe), ("Exa", "exa", None)]),
        made(view_sheet, "Save the view", "failed and old", lambda _name: None),
    ]


def _audit(running: Running) -> AuditTable:
    table = AuditTable(running.window)
    table.replace((AuditEntry(1, _EVENT, "0" * 64, "1" * 64),))
    return table


def _palette(running: Running) -> SheetDialog:
    running.desk.open_palette()
    palette = running.window.findChild(Palette)
    assert palette is not None
    return palette
