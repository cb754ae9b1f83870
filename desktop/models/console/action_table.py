"""The actions found, best first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.action import Action
from desktop.domain.text import one_line
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable
from desktop.models.words import method_tone

translate = QCoreApplication.translate


class ActionTable(KeyedTable[Action]):
    """One column: method, title, path."""

    def show_actions(self, actions: Sequence[Action], *, is_search: bool) -> None:
        """These rows; a new search begins at its top."""
        if is_search:
            self._reset(actions, is_refresh=False)
        else:
            self._show(actions)

    def key_of(self, row: Action) -> str:
        """The action's id, or what tells it apart where the list gives none."""
        return row.id or f"{row.method} {row.path} {row.title}"

    def titles(self) -> tuple[str, ...]:
        """The head."""
        return (translate("ActionTable", "Action"),)

    def cell_of(self, row: Action, column: int) -> Cell:
        """Method in its tone, title above the path."""
        return Cell(
            "action",
            one_line(row.title),
            one_line(row.path.removeprefix("/")),
            tone=method_tone(row.method),
            extra=row.method,
        )

    def words_of(self, row: Action, column: int) -> str:
        """All of it, with the tags."""
        parts = (row.method, one_line(row.title), one_line(row.path, 400), *row.tags)
        return ", ".join(part for part in parts if part)
