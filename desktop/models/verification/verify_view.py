"""Verify without its widgets: what was found, what is under way, what a person was shown before."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.probe import Probe
from desktop.domain.verification import Verification
from desktop.domain.workspace import WorkspaceId
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.verify import VerifyRun, VerifyService

_TASK = "verify"


class VerifyView(QObject):
    """Runs one verification at a time; its verdicts go into the table as they come."""

    changed = Signal()  # begins, goes on, pauses, ends
    found = Signal(str)  # the key of a connection with a new verdict
    failed = Signal(Notice)
    ended = Signal(int, int)  # of a run that was not cancelled: verified; those that differ

    def __init__(
        self,
        verify: VerifyService,
        table: ConnectionTable,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verify = verify
        self._table = table
        self._scope = scope
        self._tasks = tasks
        self._run: VerifyRun | None = None
        self._shown: set[tuple[WorkspaceId, str]] = set()
        scope.workspace_changed.connect(self._begin_again)
        self._begin_again()

    @property
    def run(self) -> VerifyRun | None:
        """What is under way."""
        return self._run

    def probes_to_show(self, rows: Sequence[InspectedConnection]) -> list[tuple[str, Probe | None]]:
        """By platform, what would be sent and has not been shown in this workspace yet."""
        workspace = self._scope.workspace
        if workspace is None:
            return []
        platforms = sorted({row.platform for row in rows if (workspace.id, row.platform) not in self._shown})
        return [(platform, self._verify.probes.find(platform)) for platform in platforms]

    def note_shown(self, rows: Sequence[InspectedConnection]) -> None:
        """A person has seen what is sent to these platforms, and said yes."""
        if (workspace := self._scope.workspace) is not None:
            self._shown |= {(workspace.id, row.platform) for row in rows}

    def forget_shown(self, platform: str) -> None:
        """Something else is sent to this platform now: it is shown again before the next run."""
        self._shown = {(id_, each) for id_, each in self._shown if each != platform}

    def start(self, rows: Sequence[InspectedConnection]) -> None:
        """Verifies these; nothing happens while another run is under way."""
        workspace = self._scope.workspace
        if workspace is None or self._run is not None or not rows:
            return
        self._run = self._verify.run(workspace, rows, self._take)
        self._tasks.start(_TASK, self._work(self._run))
        self._tasks.after(_TASK, self._ended)
        self.changed.emit()

    def toggle_pause(self) -> None:
        """Pauses, or goes on."""
        if self._run is None:
            return
        if self._run.is_paused:
            self._run.go_on()
        else:
            self._run.pause()
        self.changed.emit()

    def cancel(self) -> None:
        """Sends no further probe; what was found stays."""
        self._tasks.cancel(_TASK)

    async def _work(self, run: VerifyRun) -> None:
        try:
            await run.run()
        except DesktopError as error:
            self.failed.emit(notice_of(error))
            return
        self.ended.emit(run.total, sum(map(self._table.differs, run.rows)))

    def _take(self, verification: Verification) -> None:
        workspace = self._scope.workspace
        if workspace is None or workspace.id != verification.workspace_id:
            return
        self._table.show_verification(verification)
        self.found.emit(verification.key)
        self.changed.emit()

    def _ended(self) -> None:
        self._run = None
        self._table.recount()
        self.changed.emit()

    def _begin_again(self) -> None:
        self.cancel()
        self._table.set_verifications({})
        if self._scope.workspace is not None:
            self._tasks.start("latest verdicts", self._load(), replace=True)

    async def _load(self) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            latest = await self._verify.latest(workspace)
        except DesktopError as error:
            self.failed.emit(notice_of(error))
            return
        self._table.set_verifications(latest)
