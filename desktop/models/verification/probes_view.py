"""The probes without their widgets: the list, changing one, and trying it on a connection."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.probe import Probe
from desktop.domain.probe_draft import ProbeDraft, parse_probe
from desktop.domain.service import PICA
from desktop.domain.text import one_line
from desktop.domain.verification import Verification
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.models.verification.probe_table import ProbeRow, ProbeTable
from desktop.services.verify import VerifyService

MAX_OFFERED = 100  # connections to try a probe on


class ProbesView(QObject):
    """What is kept is in the user's own file; nothing of what comes with the application is changed."""

    changed = Signal(str)  # the probe of this platform
    tried = Signal(Verification)
    failed = Signal(Notice)

    def __init__(
        self,
        verify: VerifyService,
        connections: ConnectionsView,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verify, self._connections, self._scope, self._tasks = verify, connections, scope, tasks
        self.table = ProbeTable(self.name_of, self)
        self.load()

    @property
    def trouble(self) -> str:
        """What is wrong with the user's own file; empty when it can be read."""
        return self._verify.probes.trouble

    def load(self) -> None:
        """Reads the list again."""
        book = self._verify.probes
        self.table.replace([ProbeRow(each, book.built_in(each.platform) is not None) for each in book.all()])

    def row(self, platform: str) -> ProbeRow | None:
        """The probe of a platform."""
        return next((row for row in self.table.rows if row.platform == platform), None)

    def parsed(self, draft: ProbeDraft) -> Probe:
        """The probe that was typed. Raises DraftErrors."""
        workspace = self._scope.workspace
        return parse_probe(draft, workspace.service if workspace is not None else PICA)

    def keep(self, draft: ProbeDraft) -> None:
        """Keeps it in the user's own file. Raises DraftErrors, StoreError."""
        probe = self.parsed(draft)
        self._verify.probes.keep(probe)
        self._tell(probe.platform)

    def reset(self, platform: str) -> None:
        """Back to the one that comes with the application, or to none. Raises StoreError."""
        self._verify.probes.forget(platform)
        self._tell(platform)

    def connections_of(self, platform: str) -> Sequence[InspectedConnection]:
        """Connections in the vault that a probe of the platform can be tried on."""
        rows = (row for row in self._connections.table.rows if row.platform == platform)
        found = [row for row in rows if row.vault is not None]
        return found[:MAX_OFFERED]

    def try_on(self, row: InspectedConnection, draft: ProbeDraft) -> None:
        """Sends what was typed through a connection; nothing is kept. Raises DraftErrors."""
        probe = self.parsed(draft)
        self._tasks.start("try probe", self._try(row, probe), replace=True)

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._tasks.cancel("try probe")

    def name_of(self, platform: str) -> tuple[str, str]:
        """A connector's name, and where its logo is."""
        table = self._connections.table
        connector = table.connectors.get(platform)
        return one_line(table.name_of(platform)), connector.image if connector is not None else ""

    async def _try(self, row: InspectedConnection, probe: Probe) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            self.tried.emit(await self._verify.try_probe(workspace, row, probe))
        except DesktopError as error:
            self.failed.emit(notice_of(error))

    def _tell(self, platform: str) -> None:
        self.load()
        self.changed.emit(platform)
