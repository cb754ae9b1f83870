"""The palette without its widgets: everything that can be gone to or done, and what was chosen lately."""

import asyncio
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.redact import key_tail
from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.connector import Connector
from desktop.domain.errors import DesktopError
from desktop.domain.identity import Identity
from desktop.domain.saved_request import SavedEntry
from desktop.domain.text import one_line
from desktop.domain.workspace import Workspace
from desktop.models import words
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.palette.palette_index import Entry, Found, Kind, PaletteIndex, entry
from desktop.models.palette.palette_list import PaletteList
from desktop.models.palette.palette_requests import PaletteRequests
from desktop.models.scope import Scope
from desktop.models.verification.verification_words import sign as verdict_sign
from desktop.models.words import Sign
from desktop.services.inspect import InspectService
from desktop.services.saved import SavedService

_MAX_RECENT = 30
_TASK = "palette"


class PaletteView(QObject):
    """Entries are gathered off the window when the palette opens; the last ones serve until then."""

    gathered = Signal()  # there are new entries: ask again

    def __init__(
        self,
        inspect: InspectService,
        connections: ConnectionsView,
        connectors: ConnectorsView,
        scope: Scope,
        tasks: TaskScope,
        commands: Callable[[], Sequence[Entry]],
        parent: QObject | None = None,
        *,
        saved: SavedService | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspect, self._scope, self._tasks = inspect, scope, tasks
        self._connections, self._connectors = connections, connectors
        self._commands = commands
        self._requests = PaletteRequests(saved) if saved is not None else None
        self._index = PaletteIndex(())
        self._rows: dict[str, InspectedConnection] = {}
        self._recent: list[str] = []
        self.list = PaletteList(self._sign_of, self)

    def open(self) -> None:
        """Gathers what there is now."""
        if not self._index.entries:
            self._index = PaletteIndex(self._commands())
        self._tasks.start(_TASK, self._gather(), replace=True)

    def ask(self, query: str) -> Found:
        """Shows what answers the query."""
        found = self._index.find(query, self._recent)
        self.list.show(found)
        return found

    def chosen(self, chosen: Entry) -> None:
        """Puts it first among what is offered next time."""
        self._recent = [chosen.id, *(id_ for id_ in self._recent if id_ != chosen.id)][:_MAX_RECENT]

    def row(self, chosen: Entry) -> InspectedConnection | None:
        """The connection behind an entry."""
        return self._rows.get(chosen.id)

    def request(self, chosen: Entry) -> SavedEntry | None:
        """The saved request behind an entry."""
        return self._requests.entry(chosen.id) if self._requests is not None else None

    async def _gather(self) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        rows = await self._all_rows(workspace)
        await self._build(rows)
        if self._requests is not None:
            await self._requests.read(lambda: self._build(rows))  # the disk is not waited for at first

    async def _build(self, rows: Sequence[InspectedConnection]) -> None:
        requests = self._requests.entries if self._requests is not None else ()
        fixed = [*self._commands(), *self._workspaces(), *requests]
        names, recent = dict(self._connectors.by_platform), self._scope.recent_identities
        self._index, self._rows = await asyncio.to_thread(_built, rows, names, recent, fixed)
        self.gathered.emit()

    async def _all_rows(self, workspace: Workspace) -> Sequence[InspectedConnection]:
        """All of the workspace's connections, also while the window shows one identity's."""
        shown = tuple(self._connections.table.rows)
        if self._scope.identity is None:
            return shown
        try:
            kept = await self._inspect.cached(workspace, None)
        except DesktopError:
            kept = None  # the list on the page says what is the matter
        if kept is None:
            return shown
        known = {row.key for row in shown}
        return (*shown, *(row for row in kept.rows if row.key not in known))

    def _workspaces(self) -> Iterable[Entry]:
        current = self._scope.workspace
        for each in self._scope.workspaces:
            if current is None or each.id != current.id:
                detail = each.environment.value.upper()
                yield entry(Kind.WORKSPACE, f"workspace {each.id}", each.name, detail, icon="grid")

    def _sign_of(self, of: Entry) -> tuple[Sign, bool] | None:
        row = self._rows.get(of.id) if of.kind is Kind.CONNECTION else None
        if row is None:
            return None
        found = self._connections.table.verification(row)
        if found is not None:
            return verdict_sign(found.verdict), True
        return words.reported(row.state), False


def _built(
    rows: Sequence[InspectedConnection],
    connectors: dict[str, Connector],
    recent: Sequence[Identity],
    fixed: Sequence[Entry],
) -> tuple[PaletteIndex, dict[str, InspectedConnection]]:
    """The index over everything; takes some 100 ms for 25,000 entries."""
    names = {platform: one_line(connector.name) for platform, connector in connectors.items()}
    entries = [
        *(_connection(row, names, connectors) for row in rows),
        *_identities(rows, recent),
        *(_connector(connector) for connector in connectors.values()),
        *fixed,
    ]
    return PaletteIndex(entries), {row.key: row for row in rows}


def _connection(row: InspectedConnection, names: dict[str, str], connectors: dict[str, Connector]) -> Entry:
    name = names.get(row.platform) or words.platform_name(one_line(row.platform))
    kind, id_ = row.identity_type, one_line(row.identity_id)
    whose = f"{words.identity_type(kind)} {id_}".strip()
    tail = row.key.rpartition("::")[2].partition("|")[0][-4:]
    connector = connectors.get(row.platform)
    own = (row.vault.name, *row.vault.tags) if row.vault is not None else ()
    return entry(
        Kind.CONNECTION,
        row.key,
        name,
        " · ".join(part for part in (whose, one_line(row.platform), key_tail(row.key)[-5:]) if part),
        searched=(id_, row.platform, kind, tail, *own),
        platform=row.platform,
        image=connector.image if connector is not None else "",
    )


def _identities(rows: Sequence[InspectedConnection], recent: Sequence[Identity]) -> Iterable[Entry]:
    counts: dict[tuple[str, str], int] = {(each.type.value, each.id): 0 for each in recent}
    for row in rows:
        if row.identity_id:
            whose = (row.identity_type, row.identity_id)
            counts[whose] = counts.get(whose, 0) + 1
    for (kind, id_), count in counts.items():
        title = f"{words.identity_type(kind)} {one_line(id_)}"
        told = QCoreApplication.translate("Palette", "{count} connections").format(count=count)
        searched = (one_line(id_), kind)
        icon = words.identity_icon(kind)
        yield entry(Kind.IDENTITY, f"{kind} {id_}", title, told, searched=searched, icon=icon)


def _connector(of: Connector) -> Entry:
    title = QCoreApplication.translate("Palette", "Connect {name}").format(name=one_line(of.name))
    return entry(
        Kind.CONNECTOR,
        f"connector {of.platform}",
        title,
        of.platform,
        searched=(of.name, of.platform),
        platform=of.platform,
        image=of.image,
    )
