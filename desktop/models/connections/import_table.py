"""What an import would do, line by line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop.base.redact import key_tail
from desktop.domain.text import one_line
from desktop.domain.workspace import WorkspaceId
from desktop.models import ages
from desktop.models.notices.notices import user_words
from desktop.models.notices.sentences import together
from desktop.models.tables.cells import Cell
from desktop.models.tables.filtered_table import FilteredTable
from desktop.models.tables.row_index import SortKey
from desktop.models.tables.search_blocks import Searchable
from desktop.models.words import identity_type
from desktop.services.importing import ImportFate, ImportLine, ImportPlan

_SIGNS = {
    ImportFate.NEW: ("plus", "ok"),
    ImportFate.UPDATED: ("edit", "info"),
    ImportFate.UNCHANGED: ("check", "mute"),
    ImportFate.REFUSED: ("octagon-x", "bad"),
    ImportFate.ELSEWHERE: ("grid", "warn"),
}
NameOf = Callable[[WorkspaceId], str]


class ImportTable(FilteredTable[ImportLine]):
    """The plan's lines, in the file's order; `name_of` names another workspace."""

    def __init__(self, name_of: NameOf = str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of

    def key_of(self, row: ImportLine) -> str:
        """The line's number."""
        return str(row.line)

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            _text("Line"),
            _text("What happens"),
            _text("Identity"),
            _text("Platform"),
            _text("Key, or why not"),
        )

    def cell_of(self, row: ImportLine, column: int) -> Cell:
        """What the cell shows."""
        if column == 0:
            return Cell("number", str(row.line))
        if column == 1:
            icon, tone = _SIGNS[row.fate]
            return Cell("status", fate(row.fate), icon=icon, tone=tone)
        return Cell("text", one_line(self._words(row, column)))

    def searchable(self, row: ImportLine) -> Searchable:
        """All of it."""
        return Searchable(own=" ".join((fate(row.fate), *(self._words(row, column) for column in (2, 3, 4)))))

    def sort_keys(self, rows: Sequence[ImportLine], column: int) -> list[SortKey]:
        """What the column sorts by."""
        if column == 0:
            return [row.line for row in rows]
        return [fate(row.fate) if column == 1 else self._words(row, column) for row in rows]

    def _words(self, row: ImportLine, column: int) -> str:
        saved = row.row
        if saved is None:
            return {2: row.told, 4: user_words(row.refusal) if row.refusal is not None else row.reason}.get(
                column, ""
            )
        texts = {2: f"{identity_type(saved.identity_type)} {saved.user_id}", 3: saved.platform}
        return texts.get(column) or self._key_words(row, key_tail(saved.connection_key))

    def _key_words(self, row: ImportLine, key: str) -> str:
        if row.held_by is None:
            return key
        words = _text("{key}, saved in “{workspace}”")
        return words.format(key=key, workspace=one_line(self._name_of(row.held_by)))


def fate(of: ImportFate) -> str:
    """What happens with a line."""
    return {
        ImportFate.NEW: _text("New"),
        ImportFate.UPDATED: _text("Updated"),
        ImportFate.UNCHANGED: _text("Unchanged"),
        ImportFate.REFUSED: _text("Refused"),
        ImportFate.ELSEWHERE: _text("Elsewhere"),
    }[of]


def summary(plan: ImportPlan) -> str:
    """What would happen, counted."""
    words = _text(
        "{new} new, {updated} updated, {unchanged} unchanged, {refused} refused. Nothing is written yet."
    )
    counts = {each.value: ages.number(plan.count(each)) for each in ImportFate}
    elsewhere = _text("{elsewhere} belong to another workspace.") if plan.count(ImportFate.ELSEWHERE) else ""
    return together(words.format(**counts), elsewhere.format(**counts))


def _text(words: str) -> str:
    return QCoreApplication.translate("import", words)
