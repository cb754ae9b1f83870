"""The probes: what is sent to each platform, how many rules read the answer, and whose probe it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.probe import Probe
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.tables.cells import Cell
from desktop.models.tables.filtered_table import FilteredTable
from desktop.models.tables.row_index import SortKey
from desktop.models.tables.search_blocks import Searchable
from desktop.models.words import method_tone

PLATFORM, REQUEST, RULES, WHOSE = range(4)


@dataclass(frozen=True, slots=True)
class ProbeRow:
    """A platform's probe in force; `has_ours`: one came with the application."""

    probe: Probe
    has_ours: bool

    @property
    def platform(self) -> str:
        """The platform id."""
        return self.probe.platform


class ProbeTable(FilteredTable[ProbeRow]):
    """By platform. `name_of` gives a connector's name and where its logo is."""

    def __init__(self, name_of: Callable[[str], tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of

    def key_of(self, row: ProbeRow) -> str:
        """The platform."""
        return row.platform

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return _text("Platform"), _text("What is sent"), _text("Rules"), _text("Whose")

    def cell_of(self, row: ProbeRow, column: int) -> Cell:
        """What the cell shows."""
        probe = row.probe
        match column:
            case 0:
                name, image = self._name_of(row.platform)
                return Cell("account", name, row.platform, platform=row.platform, image=image)
            case 1 if not probe.is_usable:
                return Cell("text", one_line(probe.reason) or _text("Nothing harmless"), tone="text3")
            case 1:
                method = probe.method.value
                return Cell("request", method, one_line(probe.path, 2000), tone=method_tone(method))
            case 2:
                return Cell("number", ages.number(len(probe.rules)))
            case _:
                return whose_cell(row)

    def searchable(self, row: ProbeRow) -> Searchable:
        """Name, platform, path, and whose."""
        name, _ = self._name_of(row.platform)
        return Searchable(own=f"{name} {row.platform} {row.probe.path} {whose_cell(row).text}")

    def sort_keys(self, rows: Sequence[ProbeRow], column: int) -> list[SortKey]:
        """What the column sorts by."""
        match column:
            case 0:
                return [self._name_of(row.platform)[0].casefold() for row in rows]
            case 1:
                return [row.probe.path for row in rows]
            case 2:
                return [len(row.probe.rules) for row in rows]
            case _:
                return [whose_cell(row).text for row in rows]


def whose_cell(row: ProbeRow) -> Cell:
    """Ours, yours, or yours in place of ours."""
    if not row.probe.is_own:
        return Cell("status", _text("Comes with the app"), icon="check", tone="mute")
    words = _text("Yours, in place of ours") if row.has_ours else _text("Yours")
    return Cell("status", words, icon="edit", tone="info")


def _text(text: str) -> str:
    return QCoreApplication.translate("ProbeTable", text)
