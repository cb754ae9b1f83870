"""What opens over the window, and the windows beside it."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.gallery.scene import Group, Scene, Shown, Stage, sheet_scene, visible
from desktop.app.robot import Robot
from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.request import Method, RequestDraft
from desktop.domain.workspace import Environment
from desktop.models.connections.connection_words import identity
from desktop.models.notices.notices import notice_of
from desktop.services.reconnect import Account, Reconnection, ToldBy
from desktop.ui.dialogs.bug_sheet import bug_sheet
from desktop.ui.dialogs.delete_sheet import DeleteSheet
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.failures_sheet import failures_sheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.dialogs.probe_sheet import ProbeSheet
from desktop.ui.dialogs.probes_sheet import ProbesSheet
from desktop.ui.dialogs.reconnect_sheet import ReconnectSheet
from desktop.ui.dialogs.restore_sheet import restore_sheet
from desktop.ui.dialogs.saved_sheets import conflict_sheet
from desktop.ui.dialogs.support_mode_sheets import LeaveSheet, PassphraseSheet
from desktop.ui.dialogs.variables_sheet import variables_sheet
from desktop.ui.dialogs.verify_sheet import verify_sheet
from desktop.ui.dialogs.view_sheet import view_sheet
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.palette.palette import Palette
from desktop.ui.widgets.scrim_dialog import SheetDialog

_SESSION_STEPS = 4  # the page, the widget, its preflight and its token


def _first(stage: Stage, platform: str) -> InspectedConnection:
    return next(row for row in stage.desk.views.connections.table.rows if row.platform == platform)


def _live_delete(stage: Stage) -> SheetDialog:
    workspace = replace(stage.workspace, environment=Environment.LIVE)
    name_of = stage.desk.views.connections.table.name_of
    return DeleteSheet(stage.desk.window, workspace, stage.rows[:3], name_of, 8)


def _live_write(stage: Stage) -> SheetDialog:
    workspace = replace(stage.workspace, environment=Environment.LIVE)
    row = _first(stage, "gmail")
    draft = RequestDraft(row.key, "gmail", Method.POST, "gmail/v1/users/me/drafts", body='{"message": {}}')
    whose = identity(row)
    return live_write_sheet(stage.desk.window, workspace, draft, name="Gmail", whose=whose)


def _verify(stage: Stage) -> SheetDialog:
    probes, name_of = stage.desk.services.support.verify.probes, stage.desk.views.connectors.name_of
    platforms = list(dict.fromkeys(row.platform for row in stage.rows))[:4]
    shown = [(name_of(platform), platform, probes.find(platform)) for platform in platforms]
    return verify_sheet(stage.desk.window, stage.workspace, len(stage.rows), shown)


@asynccontextmanager
async def _probe(stage: Stage) -> Shown:
    """Gmail's, opened from the list of all."""
    stage.desk.window.show_page("settings")
    stage.desk.probing.show("gmail")
    await stage.robot.until("the list of probes", stage.sheet)
    listed = stage.sheet()
    assert isinstance(listed, ProbesSheet)
    await stage.robot.until("Gmail's probe", lambda: listed.edit.isEnabled())
    listed.edit.click()
    await stage.robot.until("the editor", lambda: isinstance(stage.sheet(), ProbeSheet))
    await stage.rest()
    yield None
    await stage.close_sheet()


def _reconnected(stage: Stage) -> SheetDialog:
    rows = [row for row in stage.desk.views.connections.table.rows if row.platform == "gmail"]
    account = Account("dana@example.com", ToldBy.PROBE)
    done = Reconnection(stage.workspace, rows[0], rows[1], account, account)
    return ReconnectSheet(stage.desk.window, done, stage.desk.views.connectors.name_of)


def _failures(stage: Stage) -> SheetDialog:
    name_of = stage.desk.views.connectors.name_of
    named = [(f"{name_of(row.platform)} · {row.identity_id}", "503") for row in stage.rows[:4]]
    title = QCoreApplication.translate("DeletionFlow", "Not deleted")
    return failures_sheet(stage.desk.window, title, named)


def _bug(stage: Stage) -> SheetDialog:
    log = str(Path("/var/log/authkit-desktop"))
    return bug_sheet(stage.desk.window, notice_of(RuntimeError("an example")), "7F3K-20", log)


@asynccontextmanager
async def _import(stage: Stage) -> Shown:
    """A file with a new row, a known one and two that are refused."""
    stage.desk.window.show_page("connections")
    now = datetime.now(UTC).isoformat()
    known = stage.rows[0]
    lines = (
        "user_id,platform,connection_key,environment,state,created_at",
        f"dana,notion,test::notion::default::c0ffee,test,operational,{now}",
        f"{known.identity_id},{known.platform},{known.key},test,operational,{now}",
        "dana,,test::none,test,operational,",
        "dana,slack,,test,operational,",
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "user_connections.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        stage.desk.transfer.preview(path)
        await stage.robot.until("the plan", stage.sheet)
    await stage.rest()
    yield None
    await stage.close_sheet()


def _palette(query: str) -> Scene:
    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        stage.desk.window.show_page("connections")
        stage.desk.open_palette()
        await stage.robot.until("the palette", stage.sheet)
        palette = stage.sheet()
        assert isinstance(palette, Palette)
        palette.field.setText(query)
        await stage.robot.until("what was found", lambda: palette.current is not None or query == "?")
        await stage.rest()
        yield None
        await stage.close_sheet()

    name = "palette-found" if query else "palette"
    return Scene(name, f"The palette, asked for “{query}”" if query else "The palette", show)


@asynccontextmanager
async def _manual(stage: Stage) -> Shown:
    stage.desk.help.show_section("connections")
    await stage.rest()
    yield visible("manual_window")
    visible("manual_window").close()
    await stage.robot.activate()


@asynccontextmanager
async def _authkit(stage: Stage) -> Shown:
    """The widget of the sandbox, before anything is pressed in it."""
    desk = stage.desk
    desk.sessions.open(Identity("42"), desk.views.connectors.connector("gmail"))
    await stage.robot.until("the AuthKit window", lambda: Robot.top_level("authkit_window"))
    window = visible("authkit_window")

    def is_there() -> bool:
        page = window.findChild(QWidget, "auth_view_page")
        lines = getattr(getattr(window, "log", None), "lines", ())
        return page is not None and len(lines) >= _SESSION_STEPS

    await stage.robot.until("the widget", is_there)
    await asyncio.sleep(0.8)  # the page is painted by another process, which does not say when
    yield window
    window.close()
    await stage.robot.until("the session to close", lambda: Robot.top_level("authkit_window") is None)
    await stage.robot.activate()


@asynccontextmanager
async def _menu(stage: Stage) -> Shown:
    stage.connections.show_connection(stage.rows[0].key)
    stage.robot.press("row_more")
    await stage.robot.until("the menu", QApplication.activePopupWidget)
    await stage.rest()
    yield QApplication.activePopupWidget()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    stage.connections.host.close_drawer()


def _view(stage: Stage) -> SheetDialog:
    title = QCoreApplication.translate("ViewMenu", "Save this view")
    return view_sheet(stage.desk.window, title, "failed", lambda _name: None)


def _conflict(stage: Stage) -> SheetDialog:
    path = "mail/send a draft.toml"
    return conflict_sheet(stage.desk.window, path, mine=lambda: None, theirs=lambda: None)


FIND = Group(
    "Finding and reading",
    (
        _palette(""),
        _palette("42 gmail"),
        sheet_scene("shortcuts", "Shortcuts", lambda stage: stage.desk.help.show_shortcuts()),
        Scene("manual", "The manual", _manual),
        Scene("menu", "What can be done with a row", _menu),
    ),
)
CONNECT = Group(
    "Connecting",
    (
        sheet_scene("connect", "Connect an account", lambda stage: stage.desk.sessions.choose()),
        Scene("authkit", "The AuthKit window", _authkit),
        sheet_scene("reconnected", "After a reconnect", _reconnected),
        sheet_scene("verify", "Before the first probe", _verify),
        sheet_scene("probes", "All probes", lambda stage: stage.desk.probing.show(), "settings"),
        Scene("probe", "One probe", _probe),
    ),
)
CARE = Group(
    "Looking after connections",
    (
        sheet_scene("delete", "Delete one", lambda stage: stage.desk.deletion.delete(stage.rows[:1])),
        sheet_scene("delete-live", "Delete three on LIVE", _live_delete),
        sheet_scene("failures", "What could not be done", _failures),
        sheet_scene("clean-up", "Clean up", lambda stage: stage.desk.deletion.clean_up()),
        sheet_scene("labels", "Tags", lambda stage: stage.desk.deletion.label(stage.rows[:3])),
        sheet_scene("export", "Export", lambda stage: stage.desk.transfer.export()),
        Scene("import", "Import, before anything is written", _import),
        sheet_scene("view", "Keep a view", _view),
    ),
)
SUPPORT = Group(
    "Support",
    (
        sheet_scene("audit", "The audit log", lambda stage: stage.desk.transfer.show_audit()),
        sheet_scene(
            "passphrase",
            "A passphrase for support mode",
            lambda stage: PassphraseSheet(stage.desk.window, stage.desk.views.support),
        ),
        sheet_scene(
            "leave-support-mode",
            "Leave support mode",
            lambda stage: LeaveSheet(stage.desk.window, stage.desk.views.support),
        ),
        sheet_scene(
            "bundle",
            "The support bundle",
            lambda stage: stage.desk.views.settings.collect_bundle(),
            "settings",
        ),
        sheet_scene("bug", "An error nobody expected", _bug),
        sheet_scene("restore", "After a crash", lambda stage: restore_sheet(stage.desk.window, lambda: None)),
    ),
)
SETTINGS = Group(
    "Workspaces and requests",
    (
        sheet_scene(
            "workspace-edit",
            "Edit a workspace",
            lambda stage: EditSheet(stage.desk.window, stage.workspace, stage.desk.views.settings.workspaces),
            "settings",
        ),
        sheet_scene(
            "workspace-key",
            "Replace its key",
            lambda stage: KeySheet(stage.desk.window, stage.workspace, stage.desk.views.settings.workspaces),
            "settings",
        ),
        sheet_scene(
            "workspace-remove",
            "Remove it",
            lambda stage: RemoveSheet(
                stage.desk.window, stage.workspace, stage.desk.views.settings.workspaces
            ),
            "settings",
        ),
        sheet_scene("live-write", "A write to LIVE", _live_write, "console"),
        sheet_scene(
            "variables",
            "Variables",
            lambda stage: variables_sheet(stage.desk.window, stage.desk.views.variables),
            "console",
        ),
        sheet_scene(
            "erase", "Erase the history", lambda stage: erase_sheet(stage.desk.window, 12_345), "console"
        ),
        sheet_scene("conflict", "A file that others changed", _conflict, "console"),
        sheet_scene(
            "open-link",
            "A link in foreign text",
            lambda stage: open_link_sheet(stage.desk.window, "https://developers.example.com/docs"),
            "console",
        ),
    ),
)
SHEETS = (FIND, CONNECT, CARE, SUPPORT, SETTINGS)
