"""The connectors of a catalogue: searched as you type, best hits first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop.domain.connector import Connector
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable
from desktop.models.tables.roles import CARD_ROLE, Index
from desktop.models.tables.search_text import NO_RANK, fold, rank, search_words

translate = QCoreApplication.translate

CONNECTOR, CATEGORY, CONNECTED, ACTIONS, STATUS = range(5)

ALL = "all"
CONNECTED_ONLY = "connected"
RECENT = "recent"


class ConnectorTable(KeyedTable[Connector]):
    """Connectors of a section (`ALL`, `CONNECTED_ONLY`, `RECENT` or a category's name) that match a query.

    Without a query the most connected come first, then by name.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Connector, ...] = ()
        self._texts: dict[str, tuple[str, str]] = {}
        self._counts: Mapping[str, int] = {}
        self._enabled: frozenset[str] | None = None
        self._recent: tuple[str, ...] = ()
        self._words: tuple[str, ...] = ()
        self._section = ALL

    def replace(self, connectors: Sequence[Connector]) -> None:
        """Takes these connectors; selection and scroll stay with their platforms."""
        self._all = tuple(connectors)
        self._texts = {c.platform: (fold(c.name), fold(c.platform)) for c in connectors}
        self._show(self._wanted())

    def set_connected(self, counts: Mapping[str, int]) -> None:
        """Takes the number of connections by platform."""
        self._counts = dict(counts)
        self._show(self._wanted())

    def set_enabled(self, platforms: frozenset[str] | None) -> None:
        """Takes the platforms enabled for AuthKit; the others are marked. None: not known, nothing is."""
        self._enabled = platforms
        self._show(self._wanted())

    def set_recent(self, platforms: Sequence[str]) -> None:
        """Takes the platforms used last, newest first."""
        self._recent = tuple(platforms)
        self._show(self._wanted())

    def set_query(self, text: str) -> None:
        """Shows connectors whose name or platform id holds all words; prefixes and word starts first."""
        found = search_words(text)
        if found != self._words:
            self._words = found
            self._reset(self._wanted(), is_refresh=False)

    def choose(self, section: str) -> None:
        """Shows one section."""
        if section != self._section:
            self._section = section
            self._reset(self._wanted(), is_refresh=False)

    @property
    def rows(self) -> tuple[Connector, ...]:
        """All connectors, shown or not."""
        return self._all

    @property
    def counts(self) -> Mapping[str, int]:
        """Connections by platform."""
        return self._counts

    @property
    def total(self) -> int:
        """Connectors there are, shown or not."""
        return len(self._all)

    def section_counts(self) -> dict[str, int]:
        """How many connectors each section holds: all, connected, recent, then categories by name."""
        platforms = {connector.platform for connector in self._all}
        counts = {
            ALL: len(self._all),
            CONNECTED_ONLY: sum(self._counts.get(platform, 0) > 0 for platform in platforms),
            RECENT: sum(platform in platforms for platform in self._recent),
        }
        categories = Counter(connector.category for connector in self._all if connector.category)
        return counts | dict(sorted(categories.items(), key=lambda item: item[0].casefold()))

    def connected(self, platform: str) -> int:
        """Connections of a platform."""
        return self._counts.get(platform, 0)

    def card(self, row: int) -> Cell:
        """A row as a card."""
        connector = self.row_at(row)
        if connector is None:
            return Cell("card")
        count = self.connected(connector.platform)
        return Cell(
            "card",
            one_line(connector.name) or words.platform_name(connector.platform),
            one_line(connector.platform),
            icon="link" if count else "",
            tone="ok" if count else "text3",
            platform=connector.platform,
            image=connector.image,
            extra=f"{one_line(connector.category)}\n{self._connected_words(connector, count)}",
        )

    def key_of(self, row: Connector) -> str:
        """The platform id."""
        return row.platform

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("ConnectorTable", "Connector"),
            translate("ConnectorTable", "Category"),
            translate("ConnectorTable", "Connections"),
            translate("ConnectorTable", "Actions"),
            translate("ConnectorTable", "Availability"),
        )

    def cell_of(self, row: Connector, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                name = one_line(row.name) or words.platform_name(row.platform)
                return Cell("account", name, one_line(row.platform), platform=row.platform, image=row.image)
            case 1:
                return Cell("text", one_line(row.category))
            case 2:
                count = self.connected(row.platform)
                return Cell(
                    "status" if count else "text",
                    self._connected_words(row, count),
                    icon="link" if count else "",
                    tone="ok" if count else "text3",
                )
            case 3:
                return Cell("number", ages.number(row.tools) if row.tools else "")
            case _:
                return Cell("text", availability(row.status), tone="text2")

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """As KeyedTable's, with the card, whose words name everything on it."""
        if role == CARD_ROLE:
            return self.card(index.row())
        return super().data(index, role)

    def words_of(self, row: Connector, column: int) -> str:
        """The cell in words; the first column says all of the card."""
        if column != CONNECTOR:
            return super().words_of(row, column)
        said = [one_line(row.name), row.platform, one_line(row.category)]
        return ", ".join([*filter(None, said), self._connected_words(row, self.connected(row.platform))])

    def _connected_words(self, connector: Connector, count: int) -> str:
        if count:
            return translate("ConnectorTable", "Connected {count}×").format(count=ages.number(count))
        if self._enabled is not None and connector.platform not in self._enabled:
            return translate("ConnectorTable", "Not enabled")
        return translate("ConnectorTable", "Not connected yet")

    def _wanted(self) -> list[Connector]:
        if self._section == RECENT and not self._words:
            by_platform = {connector.platform: connector for connector in self._all}
            return [by_platform[p] for p in self._recent if p in by_platform]
        ranked: list[tuple[int, int, str, Connector]] = []
        for connector in self._all:
            score = self._score(connector) if self._is_in_section(connector) else NO_RANK
            if score < NO_RANK:
                count = self._counts.get(connector.platform, 0)
                ranked.append((score, -count, self._texts[connector.platform][0], connector))
        ranked.sort(key=lambda entry: entry[:3])
        return [entry[3] for entry in ranked]

    def _is_in_section(self, connector: Connector) -> bool:
        match self._section:
            case "all":
                return True
            case "connected":
                return self._counts.get(connector.platform, 0) > 0
            case "recent":
                return connector.platform in self._recent
            case category:
                return connector.category == category

    def _score(self, connector: Connector) -> int:
        name, platform = self._texts[connector.platform]
        scores = [min(rank(name, word), rank(platform, word)) for word in self._words]
        return max(scores, default=0)


def availability(status: str) -> str:
    """The connector's status in words; an unknown one as it came."""
    known = {
        "generally_available": translate("ConnectorTable", "Available"),
        "beta": translate("ConnectorTable", "Beta"),
        "alpha": translate("ConnectorTable", "Alpha"),
        "not_available": translate("ConnectorTable", "Not available"),
    }
    return known.get(status, one_line(status))
