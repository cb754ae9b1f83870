"""The application's page of connections in a window, filled with many rows."""

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.app.garbage import GarbageCollector
from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.ports import Progress
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.scope import Scope
from desktop.models.status import Status
from desktop.services.inspect import Inspection, Partly
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.ui.delegates.logo_source import NoLogos
from desktop.ui.pages.connections_page import ConnectionsPage
from desktop.ui.theme import theme
from desktop.ui.widgets.toast import Toast
from tests.bench.window import PaintWatch
from tests.support.loops import eventually

COUNT = 100_000
SIZE = (1180, 760)


class Rows:
    """What InspectService tells, without a service behind it."""

    def __init__(self, rows: Sequence[InspectedConnection]) -> None:
        self._inspection = Inspection(tuple(rows), datetime.now(UTC))

    async def cached(self, workspace: Workspace, identity: Identity | None) -> None:
        """Nothing was seen before."""

    async def inspect(
        self,
        workspace: Workspace,
        identity: Identity | None,
        progress: Progress | None = None,
        partly: Partly | None = None,
    ) -> Inspection:
        """All rows."""
        return self._inspection


class ListWindow(QWidget):
    """Shows the page; `model`, `search` and `table` are the page's own."""

    def __init__(self, app: QApplication, rows: Sequence[InspectedConnection]) -> None:
        super().__init__()
        theme().apply(app)
        self._folder = tempfile.TemporaryDirectory()
        registry = SettingsRegistry(SettingsFile(Path(self._folder.name, "settings.json")))
        workspace = Workspace(WorkspaceId("bench"), "Bench", PICA, Environment.TEST, is_transient=True)
        registry.put(workspace)
        registry.select(workspace.id)
        self._tasks = TaskScope(_fail)
        scope = Scope(registry, self)
        self.view = ConnectionsView(Rows(rows), scope, Status(self), self._tasks, self)
        self.page = ConnectionsPage(self.view, scope, NoLogos(), Toast(self))
        self.model, self.search, self.table = self.view.table, self.page.search, self.page.table
        QVBoxLayout(self).addWidget(self.page)
        self.resize(*SIZE)
        self.paints = PaintWatch(self.table.viewport(), self.search)
        self._garbage = GarbageCollector(self)  # as in the application: never in the midst of a key

    async def open(self) -> None:
        """Shows the window, loads the rows and waits until they are painted and counted."""
        self.show()
        self._garbage.settle()
        self.view.reload()
        await eventually(lambda: self.model.match_count and not self.model.is_counting, 20)
        painted = self.paints.next()
        self.search.setFocus()
        self.table.viewport().update()
        await painted

    async def aclose(self) -> None:
        """Ends what still runs."""
        self.close()
        await self._tasks.aclose()


def _fail(error: BaseException) -> None:
    raise error
