"""The Connections page without its widgets: what is loaded, shown, and why."""

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.clock import SystemClock
from desktop.base.tasks import TaskScope
from desktop.domain.connection import Connection, InspectedConnection, SavedConnection
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.connections.connection_grouping import ConnectionGrouping, KeepsGrouping
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.connections.saved_views import KeepsViews, SavedViews
from desktop.models.notices.notices import Notice
from desktop.models.scope import Scope
from desktop.models.status import Status
from desktop.models.tables.list_state import ListPhase, ListState
from desktop.models.tables.loader import Loader
from desktop.services.inspect import Inspection, InspectService, Tally


def _text(words: str) -> str:
    return QCoreApplication.translate("connections", words)


class ConnectionsView(QObject):
    """Follows the scope: loads its connections, keeps the last good rows, tells the list's state."""

    state_changed = Signal()
    caveat_changed = Signal()
    rows_shown = Signal()  # the table holds a new set of rows

    def __init__(
        self,
        inspect: InspectService,
        scope: Scope,
        status: Status,
        tasks: TaskScope,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] | None = None,
        kept_views: KeepsViews | None = None,
        kept_grouping: KeepsGrouping | None = None,
    ) -> None:
        super().__init__(parent)
        self.saved_views = SavedViews(scope, kept_views, self) if kept_views is not None else None
        self.now = now or SystemClock().now
        self._inspect = inspect
        self._scope = scope
        self._status = status
        self.table = ConnectionTable(self, now=self.now)
        self.grouping = ConnectionGrouping(self.table, kept_grouping, self)
        self.caveat = ""
        self._tally = Tally()
        self._loader: Loader[Inspection] = Loader(tasks, self._show, self._explain_empty, self)
        self._loader.changed.connect(self._state_changed)
        scope.workspace_changed.connect(self._begin_again)
        scope.identity_changed.connect(self._begin_again)

    @property
    def state(self) -> ListState:
        """What the list shows."""
        return self._loader.state

    @property
    def connected_counts(self) -> dict[str, int]:
        """How many of the loaded connections each platform has."""
        return dict(self._tally.by_platform)

    @property
    def summary(self) -> str:
        """What is shown, of how many and of whom: "38 of 1,000 match · all identities"."""
        table, state = self.table, self.state
        parts = [self._count_words(), self._scope_words()] if table.total else [self._scope_words()]
        if state.is_refreshing and table.total:
            parts.append(self._refreshing_words(state))
        return "  ·  ".join(parts)

    @property
    def has_no_match(self) -> bool:
        """Whether there are rows, and search and facets hide all of them."""
        table = self.table
        return bool(table.total) and table.is_filtered and not table.match_count and not table.is_counting

    def no_match(self, query: str, *, has_choice: bool) -> Notice:
        """Why nothing is shown although there are rows; `has_choice`: facets are chosen, too."""
        query = one_line(query.strip(), 60)
        if query and has_choice:
            cause = _text("None of {total} holds “{query}” and has the chosen states.")
        elif query:
            cause = _text("None of {total} holds “{query}”.")
        else:
            cause = _text("None of {total} has the chosen states.")
        cause = cause.format(total=ages.number(self.table.total), query=query)
        return Notice(_text("No connection matches"), cause, "", kind="info")

    def reload(self) -> None:
        """Asks the service again; the rows stay until it answers."""
        workspace, identity = self._scope.workspace, self._scope.identity
        if workspace is None:
            return
        self._loader.load(
            lambda progress: self._inspect.inspect(workspace, identity, progress, self._show_partly),
            lambda: self._inspect.cached(workspace, identity),
        )

    def cancel(self) -> None:
        """Stops loading; what is shown stays."""
        self._loader.cancel()

    def find(self, key: str) -> InspectedConnection | None:
        """The loaded row with this connection key."""
        return next((row for row in self.table.rows if row.key == key), None)

    def add_saved(self, saved: SavedConnection) -> None:
        """Shows a row that was saved just now, then reads the list again."""
        identity = self._scope.identity
        is_shown = identity is None or (identity.id, identity.type.value) == (
            saved.user_id,
            saved.identity_type,
        )
        if is_shown and self.find(saved.connection_key) is None:
            self.table.replace((*self.table.rows, InspectedConnection(None, saved)))
        self.reload()

    def drop(self, keys: Set[str]) -> None:
        """Rows were deleted: they leave at once, not with the next load."""
        self.table.replace(tuple(row for row in self.table.rows if row.key not in keys))
        self.rows_shown.emit()

    def put(self, *connections: Connection) -> None:
        """Rows of the vault were read again: they show the news at once."""
        news = {connection.key: connection for connection in connections}
        rows = self.table.rows
        self.table.replace(
            tuple(replace(row, vault=news[row.key]) if row.key in news else row for row in rows)
        )
        self.rows_shown.emit()

    def _count_words(self) -> str:
        table = self.table
        total = ages.number(table.total)
        if not table.is_filtered:
            one, many = _text("{total} connection"), _text("{total} connections")
            return (one if table.total == 1 else many).format(total=total)
        found = ages.number(table.match_count) + ("+" if table.is_counting else "")
        return _text("{found} of {total} match").format(found=found, total=total)

    def _scope_words(self) -> str:
        identity = self._scope.identity
        if identity is None:
            return _text("all identities")
        return f"{words.identity_type(identity.type.value)} {one_line(identity.id)}"

    def _refreshing_words(self, state: ListState) -> str:
        if state.phase is ListPhase.STALE and state.as_of is not None:
            return _text("last loaded {age}, refreshing").format(age=ages.age(state.as_of, self.now()))
        if state.total:
            return _text("refreshing, {done} of {total}").format(
                done=ages.number(state.done), total=ages.number(state.total)
            )
        return _text("refreshing")

    def _begin_again(self) -> None:
        self._loader.forget()
        self.table.replace(())
        self.reload()

    def _show(self, result: Inspection) -> tuple[int, datetime]:
        self.table.replace(result.rows)
        self._tally = result.tally
        if result.caveat != self.caveat:
            self.caveat = result.caveat
            self.caveat_changed.emit()
        self.rows_shown.emit()
        return len(result.rows), result.fetched_at

    def _show_partly(self, result: Inspection) -> None:
        self._loader.show_partly(result, len(result.rows))

    def _state_changed(self) -> None:
        state = self.state
        is_whole = state.phase in {ListPhase.ROWS, ListPhase.EMPTY} and not state.is_refreshing
        if is_whole and state.as_of is not None:
            self._status.synced(state.as_of, len(self.table.rows), self._tally.identities)
        elif state.notice is not None and state.phase in {ListPhase.ERROR, ListPhase.STALE}:
            self._status.failed(state.notice.title)
        self.state_changed.emit()

    def _explain_empty(self) -> Notice:
        identity = self._scope.identity
        if identity is None:
            title = _text("No connections yet")
            cause = _text("Nobody has connected an account in this workspace.")
        else:
            title = _text("No connections for {identity}").format(identity=words.identity(identity))
            cause = _text("Nobody has connected an account for this identity yet.")
        return Notice(title, cause, _text("Connect the first account."), kind="info")
