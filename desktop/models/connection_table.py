"""The connections of an identity, or of all: from the vault and saved here, merged by key."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from desktop.base.redact import key_tail
from desktop.domain.connection import ConnectionState, InspectedConnection, Presence
from desktop.domain.connector import Connector
from desktop.domain.text import one_line
from desktop.domain.workspace import Environment
from desktop.models import ages, words
from desktop.models.cells import Cell
from desktop.models.filtered_table import FilteredTable
from desktop.models.row_index import SortKey

translate = QCoreApplication.translate

CONNECTION, IDENTITY, ENVIRONMENT, STATE, SAVED, KEY, CREATED = range(7)

_STATES = tuple(ConnectionState)
_PRESENCES = tuple(Presence)
_FACETS = {
    (state, presence): at * len(_PRESENCES) + below
    for at, state in enumerate(_STATES)
    for below, presence in enumerate(_PRESENCES)
}


class ConnectionTable(FilteredTable[InspectedConnection]):
    """Connections with the names of their connectors; `choose_states` and `choose_presences` filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connectors: Mapping[str, Connector] = {}
        self._names: dict[str, str] = {}
        self._states: frozenset[ConnectionState] = frozenset()
        self._presences: frozenset[Presence] = frozenset()

    def set_connectors(self, connectors: Mapping[str, Connector]) -> None:
        """Takes names and logos, by platform id."""
        if connectors != self._connectors:
            self._connectors, self._names = dict(connectors), {}
            self.text_changed()

    def choose_states(self, states: frozenset[ConnectionState]) -> None:
        """Shows connections in one of these reported states only; none chosen shows all."""
        self._states = states
        self.choose(self._chosen_facets())

    def choose_presences(self, presences: frozenset[Presence]) -> None:
        """Shows connections that are saved, only in the vault, or gone from it; none chosen shows all."""
        self._presences = presences
        self.choose(self._chosen_facets())

    def state_counts(self) -> Counter[ConnectionState]:
        """Connections that match query and presence, by reported state."""
        counts = self.facet_counts()
        wanted = self._presences or frozenset(_PRESENCES)
        return Counter(
            {state: sum(counts[_FACETS[state, presence]] for presence in wanted) for state in _STATES}
        )

    def presence_counts(self) -> Counter[Presence]:
        """Connections that match query and state, by where they were found."""
        counts = self.facet_counts()
        wanted = self._states or frozenset(_STATES)
        return Counter(
            {presence: sum(counts[_FACETS[state, presence]] for state in wanted) for presence in _PRESENCES}
        )

    def name_of(self, platform: str) -> str:
        """The connector's display name, or a readable form of the platform id."""
        name = self._names.get(platform)
        if name is None:
            connector = self._connectors.get(platform)
            told = one_line(connector.name) if connector else ""
            name = self._names[platform] = told or words.platform_name(one_line(platform))
        return name

    def key_of(self, row: InspectedConnection) -> str:
        """The connection key."""
        side = row.vault
        return side.key if side is not None else row.key

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("ConnectionTable", "Connection"),
            translate("ConnectionTable", "Identity"),
            translate("ConnectionTable", "Env"),
            translate("ConnectionTable", "Reported"),
            translate("ConnectionTable", "Saved here"),
            translate("ConnectionTable", "Key"),
            translate("ConnectionTable", "Created"),
        )

    def cell_of(self, row: InspectedConnection, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                return self._account(row)
            case 1:
                return _identity(row)
            case 2:
                return environment_cell(row.environment)
            case 3:
                sign = words.reported(row.state)
                return Cell("state", sign.word, icon=sign.icon, tone=sign.tone)
            case 4:
                sign = words.saved_here(row.presence)
                return Cell("state", sign.word, icon=sign.icon, tone=sign.tone)
            case 5:
                return Cell("mono", short_key(row.key), tone="text2")
            case _:
                return Cell("number", ages.date(row.created_at)) if row.created_at else _unknown_date()

    def words_of(self, row: InspectedConnection, column: int) -> str:
        """The cell in words."""
        if column == KEY:
            return key_tail(row.key)
        return super().words_of(row, column)

    def text_of(self, row: InspectedConnection) -> str:
        """Name, platform, key, identity, state, place, ids and tags."""
        vault = row.vault
        parts = [self.name_of(row.platform), row.platform, row.key, row.identity_id, row.identity_type]
        parts += [row.environment.value, row.state.value, row.presence.value.replace("_", " ")]
        if vault is not None:
            parts += [vault.id, vault.name, *vault.tags]
        return " ".join(parts)

    def facet_of(self, row: InspectedConnection) -> int:
        """State and presence as one number."""
        return _FACETS[row.state, row.presence]

    def sort_key(self, row: InspectedConnection, column: int) -> SortKey:
        """What the column sorts by."""
        match column:
            case 0:
                return self.name_of(row.platform).casefold()
            case 1:
                return row.identity_id.casefold()
            case 2:
                return row.environment.value
            case 3:
                return _STATES.index(row.state)
            case 4:
                return _PRESENCES.index(row.presence)
            case 5:
                return key_tail(row.key)[-4:]
            case _:
                return row.created_at.timestamp() if row.created_at is not None else 0.0

    def _account(self, row: InspectedConnection) -> Cell:
        connector = self._connectors.get(row.platform)
        return Cell(
            "account",
            self.name_of(row.platform),
            one_line(row.platform),
            platform=row.platform,
            image=connector.image if connector else "",
        )

    def _chosen_facets(self) -> frozenset[int] | None:
        if not self._states and not self._presences:
            return None
        return frozenset(
            number
            for (state, presence), number in _FACETS.items()
            if (not self._states or state in self._states)
            and (not self._presences or presence in self._presences)
        )


def environment_cell(environment: Environment) -> Cell:
    """TEST or LIVE as a chip."""
    word = environment.value.upper()
    return Cell("environment", word, tone="live" if environment is Environment.LIVE else "test")


def short_key(key: str) -> str:
    """The last four characters that tell a connection key apart: "…e71c"."""
    tail = key_tail(key)
    return "…" + tail.rpartition("…")[2] if "…" in tail else "…" + key[-4:]


def _identity(row: InspectedConnection) -> Cell:
    if not row.identity_id:
        return Cell("text", translate("ConnectionTable", "Nobody named"), tone="text3")
    return Cell("pair", one_line(row.identity_id), words.identity_type(row.identity_type))


def _unknown_date() -> Cell:
    return Cell("text", translate("ConnectionTable", "Not told"), tone="text3")
