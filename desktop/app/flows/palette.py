"""The palette's other end: what happens when an entry is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from desktop.app.page_asks import VerifiesConnections
from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import WorkspaceId
from desktop.models.palette.palette_index import Entry, Kind, entry
from desktop.models.palette.palette_view import PaletteView
from desktop.ui.actions import ACTIONS, shortcut
from desktop.ui.palette.palette import Palette

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_HIDDEN = {"palette", "find"}  # of no use from within the palette
_ICONS = {
    "connect": "plus",
    "reload": "refresh",
    "identity": "users",
    "workspace": "grid",
    "lock": "lock",
    "shortcuts": "list",
    "manual": "book",
    "quit": "close",
}


class PaletteFlow(QObject):
    """Opens the palette and does what was chosen in it."""

    def __init__(self, desk: "Desk", actions: dict[str, QAction]) -> None:
        super().__init__(desk)
        self._desk, self._actions = desk, actions
        views = desk.views
        self._view = PaletteView(
            desk.services.inspect,
            views.connections,
            views.connectors,
            views.scope,
            desk.tasks,
            self._commands,
            self,
            saved=desk.services.saved,
        )
        self._palette: Palette | None = None

    def open(self) -> None:
        """Opens the palette over the window, once."""
        window = self._desk.window
        if window.is_covered or self._palette is not None:
            return
        palette = self._palette = Palette(window, self._view, self._desk.logos.images)
        palette.finished.connect(self._closed)
        palette.chosen.connect(self._do)
        palette.verify_asked.connect(self._verify)
        palette.report_asked.connect(self._report)
        palette.open()

    def _closed(self, _result: int) -> None:
        self._palette = None

    def _commands(self) -> Sequence[Entry]:
        found: list[Entry] = []
        for spec in ACTIONS:
            if spec.id in _HIDDEN or spec.id not in self._actions:
                continue
            words = QCoreApplication.translate("actions", spec.words)
            kind = Kind.PAGE if spec.id.startswith("go_") else Kind.ACTION
            icon = spec.id.removeprefix("go_") if kind is Kind.PAGE else _ICONS.get(spec.id, "arrow-right")
            found.append(entry(kind, spec.id, words, icon=icon, keys=shortcut(spec.id)))
        return found

    def _do(self, chosen: Entry) -> None:
        match chosen.kind:
            case Kind.CONNECTION:
                self._show(chosen)
            case Kind.IDENTITY:
                kind, _, id_ = chosen.id.partition(" ")
                self._desk.show_identity(Identity(id_, IdentityType(kind)))
            case Kind.CONNECTOR:
                self._connect(chosen)
            case Kind.WORKSPACE:
                self._desk.choose_workspace(WorkspaceId(chosen.id.removeprefix("workspace ")))
            case Kind.REQUEST:
                self._open_request(chosen)
            case _:
                self._actions[chosen.id].trigger()

    def _open_request(self, chosen: Entry) -> None:
        from desktop.ui.pages.console_page import ConsolePage

        saved = self._view.request(chosen)
        page = self._desk.window.show_page("console")
        if saved is not None and isinstance(page, ConsolePage):
            page.open_saved(saved)

    def _connect(self, chosen: Entry) -> None:
        connector = self._desk.views.connectors.connector(chosen.platform)
        if connector is not None:
            self._desk.sessions.connect_as(connector)

    def _show(self, chosen: Entry) -> InspectedConnection | None:
        row = self._view.row(chosen)
        if row is not None:
            self._desk.show_row(row)
        return row

    def _verify(self, chosen: Entry) -> None:
        row = self._show(chosen)
        page = self._desk.window.current
        if row is not None and isinstance(page, VerifiesConnections):
            page.verify_row(row)

    def _report(self, chosen: Entry) -> None:
        if (row := self._show(chosen)) is not None:
            self._desk.reporting.report_on((row,))
