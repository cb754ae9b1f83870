"""Keeps the window's edge true: top bar and status bar follow the scope and the status."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.models import ages
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.notices.recorded_words import recorded
from desktop.models.scope import Scope
from desktop.models.status import Status, Sync
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from desktop.models.connections.deletion_view import DeletionView
    from desktop.models.verification.verify_view import VerifyView

_AGE_MS = 30_000
_VERIFYING = "verify"
_DELETING = "delete"


class Edge(QObject):
    """Shows scope and status in the two bars; ages are counted on by themselves."""

    def __init__(
        self,
        top: TopBar,
        foot: StatusBar,
        scope: Scope,
        status: Status,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._top, self._foot, self._scope, self._status, self._now = top, foot, scope, status, now
        self._frame: LiveFrame | None = None
        self._connections: ConnectionsView | None = None
        self._verify: VerifyView | None = None
        self._deleting: DeletionView | None = None
        scope.workspaces_changed.connect(self._show_scope)
        scope.workspace_changed.connect(self._show_scope)
        scope.identity_changed.connect(self._show_scope)
        status.changed.connect(self._show_status)
        timer = QTimer(self)
        timer.setInterval(_AGE_MS)
        timer.timeout.connect(self._show_status)
        timer.start()
        self._show_scope()
        self._show_status()

    def follow(self, connections: ConnectionsView) -> None:
        """Shows the loading of connections as a job, which can be cancelled."""
        self._connections = connections
        connections.state_changed.connect(self._show_job)
        self._foot.cancelled.connect(self._cancel_job)

    def say_again(self) -> None:
        """Everything, in the language in force."""
        self._show_scope()
        self._show_status()
        self._show_job()

    def follow_verifying(self, verify: "VerifyView") -> None:
        """Shows a verification as a job, before the loading."""
        self._verify = verify
        verify.changed.connect(self._show_job)

    def follow_deleting(self, deleting: "DeletionView") -> None:
        """Shows a deletion that is being sent as a job, before all others; it can be paused."""
        self._deleting = deleting
        deleting.changed.connect(self._show_job)
        self._foot.paused.connect(deleting.toggle_pause)

    def _cancel_job(self, id_: str) -> None:
        if id_ == _DELETING and self._deleting is not None:
            self._deleting.cancel()
        elif id_ == _VERIFYING and self._verify is not None:
            self._verify.cancel()
        elif self._connections is not None:
            self._connections.cancel()

    def _show_job(self) -> None:
        run = self._verify.run if self._verify is not None else None
        state = self._connections.state if self._connections is not None else None
        if self._show_deleting():
            return
        if run is not None:
            words = self.tr("Verifying paused") if run.is_paused else self.tr("Verifying")
            self._foot.show_job(_VERIFYING, words, run.done, run.total)
        elif state is not None and state.is_refreshing and state.total:
            self._foot.show_job("connections", self.tr("Loading connections"), state.done, state.total)
        else:
            self._foot.end_job()

    def _show_deleting(self) -> bool:
        deletion = self._deleting.shown if self._deleting is not None else None
        if deletion is None or deletion.left_s > 0 or not deletion.run.total or deletion.run.total < 2:
            return False
        run = deletion.run
        words = self.tr("Deleting paused") if run.is_paused else self.tr("Deleting")
        self._foot.show_job(_DELETING, words, run.count, run.total)
        self._foot.offer_pause(is_paused=run.is_paused)
        return True

    def frame(self, frame: LiveFrame) -> None:
        """The frame that a LIVE workspace wears."""
        self._frame = frame
        self._show_scope()

    def _show_scope(self) -> None:
        workspace = self._scope.workspace
        self._top.workspace.show_workspaces(workspace, self._scope.workspaces)
        self._top.identity.show_identity(self._scope.identity, self._scope.recent_identities)
        if self._frame is not None:
            self._frame.set_live(workspace is not None and workspace.is_live)

    def _show_status(self) -> None:
        status = self._status
        waits = self.tr("Waiting {seconds} s for the rate limit").format(seconds=round(status.wait_s))
        self._foot.show_rate(
            waits if status.wait_s else recorded(status.rate_limit), is_waiting=status.wait_s > 0
        )
        self._show_sync()
        self._show_servers()

    def _show_sync(self) -> None:
        status, sync = self._status, self._status.sync
        if status.problem:
            last = self.tr("last synced {age}").format(age=ages.age(sync.at, self._now())) if sync else ""
            words = " · ".join(part for part in (status.problem, last) if part)
            self._foot.show_sync(words, icon="triangle", colour="warn")
        elif sync is None:
            self._foot.show_sync(self.tr("Not synced yet"), icon="clock", colour="text3")
        else:
            self._foot.show_sync(
                self.tr("Synced {age}").format(age=ages.age(sync.at, self._now())) + "  ·  " + _counted(sync)
            )

    def _show_servers(self) -> None:
        status = self._status
        if status.endpoint_url and status.is_endpoint_open_to_all:
            self._top.server.show_words(self.tr("Endpoint open to any page"), "bad", status.endpoint_url)
        elif status.endpoint_url:
            self._top.server.show_words(self.tr("Developer endpoint on"), "ok", status.endpoint_url)
        elif status.open_sessions:
            self._top.server.show_words(self.tr("Session server open"), "ok")
        else:
            self._top.server.show_words(self.tr("Session server idle"))


def _counted(sync: Sync) -> str:
    """How much there is; one thing is said in the singular."""

    def words(one: str, many: str, count: int) -> str:
        return QCoreApplication.translate("Edge", one if count == 1 else many).format(
            count=ages.number(count)
        )

    connections = words("{count} connection", "{count} connections", sync.connections)
    identities = words("{count} identity", "{count} identities", sync.identities)
    both = QCoreApplication.translate("Edge", "{connections}, {identities}")
    return both.format(connections=connections, identities=identities)
