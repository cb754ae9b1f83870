"""What the palette shows as one list: heads of sections, and entries under them."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from desktop.models.palette.palette_index import Entry, Found, Kind
from desktop.models.tables.roles import ROOT, Index
from desktop.models.words import Sign

_TOP = int(Qt.ItemDataRole.DisplayRole)
_WORDS = int(Qt.ItemDataRole.AccessibleTextRole)
SignOf = Callable[[Entry], tuple[Sign, bool] | None]


class Line(NamedTuple):
    """A head (no entry) or an entry."""

    text: str
    entry: Entry | None = None


class PaletteList(QAbstractListModel):
    """Heads cannot be chosen. `words` are what was looked for, to be marked."""

    def __init__(self, sign_of: SignOf = lambda entry: None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._sign_of = sign_of
        self.words: tuple[str, ...] = ()

    def show(self, found: Found) -> None:
        """Shows what was found."""
        self.beginResetModel()
        lines: list[Line] = []
        for kind, entries in found.sections:
            lines.append(Line(head(kind)))
            lines += [Line(each.title, each) for each in entries]
        self._lines, self.words = tuple(lines), found.words
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line in this row."""
        return self._lines[row]

    def sign(self, row: int) -> tuple[Sign, bool] | None:
        """What stands at a connection's right: its verdict (measured: True), else its reported state."""
        entry = self._lines[row].entry
        return self._sign_of(entry) if entry is not None else None

    def next_entry(self, row: int, step: int) -> int:
        """The next row that can be chosen, going round; -1 where there is none."""
        count = len(self._lines)
        for away in range(1, count + 1):
            at = (row + step * away) % count
            if self._lines[at].entry is not None:
                return at
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are only read."""
        if index.isValid() and self._lines[index.row()].entry is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = _TOP) -> Any:
        """Text and words."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == _TOP:
            return line.text
        return self._spoken(index.row(), line) if role == _WORDS else None

    def _spoken(self, row: int, line: Line) -> str:
        if line.entry is None:
            return line.text
        sign = self.sign(row)
        parts = (line.entry.title, line.entry.detail, sign[0].word if sign is not None else "")
        return ", ".join(part for part in parts if part)


def head(kind: Kind) -> str:
    """The head of a section."""
    match kind:
        case Kind.CONNECTION:
            return _text("Connections")
        case Kind.IDENTITY:
            return _text("Identities")
        case Kind.CONNECTOR:
            return _text("Connectors")
        case Kind.PAGE:
            return _text("Pages")
        case Kind.ACTION:
            return _text("Actions")
        case Kind.WORKSPACE:
            return _text("Workspaces")
        case Kind.REQUEST:
            return _text("Saved requests")


def _text(words: str) -> str:
    return QCoreApplication.translate("Palette", words)
