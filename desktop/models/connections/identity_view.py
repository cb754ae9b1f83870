"""One identity without its widgets: its connections, what was sent through them, what happened to them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connection import ConnectionKey, InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.history import HistoryQuery
from desktop.domain.identity import Identity
from desktop.domain.text import one_line
from desktop.domain.timeline import EventKind, TimelineEvent
from desktop.domain.workspace import Workspace
from desktop.models import ages, words
from desktop.models.connections.connection_group import Worst, worst_of
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connections.identity_tables import IdentityEvents, IdentityRequests
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.models.tables.history_pages import PAGE
from desktop.models.tables.list_state import ListPhase, ListState
from desktop.models.tables.loader import Loader
from desktop.services.history import HistoryService
from desktop.services.inspect import Inspection, InspectService
from desktop.services.timeline import TimelineService


class IdentityView(QObject):
    """Follows one identity while `follow` says so; another one begins anew.

    Its connections come from the list that the window has, where that holds them, and from the service.
    Verdicts, names, deletions and changes come from that list too, as soon as it has them.
    """

    changed = Signal()  # identity, state, rows
    records_changed = Signal()  # requests, events, their notices

    def __init__(
        self,
        inspect: InspectService,
        connections: ConnectionsView,
        history: HistoryService,
        timeline: Callable[[], TimelineService],
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspect, self._connections, self._scope = inspect, connections, scope
        self._history, self._timeline, self._tasks = history, timeline, tasks
        self.now = connections.now
        self.identity: Identity | None = None
        self.table = ConnectionTable(self, now=self.now)
        self.requests = IdentityRequests(self.now, self._name_of, self)
        self.events = IdentityEvents(self.now, self._name_of, self._platform_of, self)
        self.records_notice: Notice | None = None
        self.is_recorded = False
        self._query: HistoryQuery | None = None
        self._is_followed = False
        self._loader: Loader[Inspection] = Loader(tasks, self._show, self._explain_empty, self)
        self._loader.changed.connect(self.changed)
        connections.rows_shown.connect(self._take_rows)
        for told in (connections.table.shown, connections.table.dataChanged):
            told.connect(self._take_verdicts)
        self.requests.asked.connect(self._read_pages)
        self._is_listening = False

    # --- what a page says and asks

    def show(self, identity: Identity) -> None:
        """Begins with this identity, or looks again at the same one."""
        self._listen()
        if identity != self.identity:
            self.identity = identity
            self._loader.forget()
            self.table.replace(())
            self.requests.show_first((), 0)
            self.events.replace(())
            self.records_notice, self.is_recorded = None, False
        self.follow(True)
        self.reload()

    def follow(self, is_followed: bool) -> None:
        """Whether anybody looks at it now."""
        self._is_followed = is_followed
        if is_followed:
            self._take_verdicts()

    def reload(self) -> None:
        """Asks the service again; the rows stay until it answers."""
        workspace, identity = self._scope.workspace, self.identity
        if workspace is None or identity is None:
            return
        known = self._known()
        if known and self._loader.state.as_of is None:
            self._loader.show_partly(Inspection(known, self.now()), len(known))
        self._loader.load(
            lambda progress: self._inspect.inspect(workspace, identity, progress),
            lambda: self._inspect.cached(workspace, identity),
        )
        self.load_records()

    def cancel(self) -> None:
        """Stops loading; what is shown stays."""
        self._loader.cancel()

    def load_records(self) -> None:
        """Reads requests and events again."""
        self._tasks.start("records", self._load_records(), replace=True)

    @property
    def state(self) -> ListState:
        """What the list of connections shows."""
        return self._loader.state

    @property
    def rows(self) -> Sequence[InspectedConnection]:
        """Its connections."""
        return self.table.rows

    @property
    def worst(self) -> Worst | None:
        """The gravest state and verdict of them; None without any."""
        rows = self.table.rows
        return worst_of(rows, self.table.verification) if rows else None

    @property
    def summary(self) -> str:
        """Its type, how many connections it has, and how old that is."""
        identity, state, count = self.identity, self.state, len(self.table.rows)
        if identity is None:
            return ""
        one, many = _text("1 connection"), _text("{count} connections")
        parts = [words.identity_type(identity.type.value)]
        if count or state.phase is ListPhase.EMPTY:
            parts.append(one if count == 1 else many.format(count=ages.number(count)))
        if state.is_refreshing:
            parts.append(_text("refreshing"))
        return "  ·  ".join(parts)

    # --- connections

    def _known(self) -> tuple[InspectedConnection, ...]:
        """Its rows in the list that the window has."""
        identity = self.identity
        if identity is None:
            return ()
        whose = (identity.type.value, identity.id)
        rows = self._connections.table.rows
        return tuple(row for row in rows if row.identity_id == whose[1] and row.identity_type == whose[0])

    def _take_rows(self) -> None:
        """The window's list has news: a row deleted, changed or added there is so here."""
        if not self._is_followed or self._connections.state.is_refreshing:
            return
        whose = self._scope.identity
        if whose is None or whose == self.identity:
            self.table.replace(self._known())
            self.changed.emit()
        else:
            self.reload()

    def _take_verdicts(self) -> None:
        if self._is_followed:
            self.table.set_connectors(self._connections.table.connectors)
            self.table.set_verifications(self._connections.table.verifications)
            self.changed.emit()

    def _show(self, result: Inspection) -> tuple[int, datetime]:
        before = {row.key for row in self.table.rows}
        self.table.replace(result.rows)
        if {row.key for row in result.rows} != before:
            self.load_records()
        return len(result.rows), result.fetched_at

    def _explain_empty(self) -> Notice:
        identity = self.identity
        named = words.identity(identity) if identity is not None else ""
        return Notice(
            _text("No connections for {identity}").format(identity=named),
            _text("Nobody has connected an account for this identity yet."),
            _text("Connect the first account."),
            kind="info",
        )

    # --- requests and events

    def _listen(self) -> None:
        if not self._is_listening:  # the store behind it need not be opened for the first window
            self._is_listening = True
            self._timeline().listen(self._happened)

    def _happened(self, event: TimelineEvent) -> None:
        is_mine = event.kind is EventKind.DELETED or any(row.key == event.key for row in self.table.rows)
        if self._is_followed and is_mine:
            self.load_records()

    async def _load_records(self) -> None:
        workspace, identity = self._scope.workspace, self.identity
        if workspace is None or identity is None:
            return
        try:
            await self._read_records(workspace, identity)
            self.records_notice = None
        except DesktopError as error:
            self.records_notice = notice_of(error)
        self.is_recorded = True
        self.records_changed.emit()

    async def _read_records(self, workspace: Workspace, identity: Identity) -> None:
        keys = tuple(ConnectionKey(row.key) for row in self.table.rows)
        events = await self._timeline().of_identity(workspace.id, identity, keys)
        self.events.replace(tuple(events))
        every = await self._timeline().all_keys(workspace.id, identity, keys)
        newest = await self._history.newest_id(workspace.id)
        query = self._query = HistoryQuery(workspace.id, connection_keys=tuple(every), up_to=newest)
        entries = await self._history.find(query, 0, PAGE) if newest and every else ()
        count = len(entries) if len(entries) < PAGE else await self._history.count(query)
        self.requests.show_first(entries, count)

    def _read_pages(self, numbers: tuple[int, ...]) -> None:
        self._tasks.start("read requests", self._read(numbers), replace=True)

    async def _read(self, numbers: tuple[int, ...]) -> None:
        query = self._query
        if query is None:
            return
        try:
            for number in reversed(numbers):  # the one asked for last is on the screen
                entries = await self._history.find(query, number * PAGE, PAGE)
                if query is self._query:
                    self.requests.put_page(number, entries)
        except DesktopError as error:
            self.records_notice = notice_of(error)
            self.records_changed.emit()

    def _name_of(self, platform: str) -> tuple[str, str]:
        table = self._connections.table
        connector = table.connectors.get(platform)
        return one_line(table.name_of(platform)), connector.image if connector is not None else ""

    def _platform_of(self, key: str) -> str:
        at = self.table.row_of(key)
        row = self.table.row_at(at)
        return row.platform if row is not None else key.partition("::")[2].partition("::")[0]


def _text(text: str) -> str:
    return QCoreApplication.translate("IdentityView", text)
