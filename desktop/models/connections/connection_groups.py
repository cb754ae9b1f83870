"""Connections under their identities: a heading for each, open or closed, over the rows that are shown."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.connections.connection_cells import environment_cell
from desktop.models.connections.connection_group import Group, Whose, Worst, whose_of, worst_of
from desktop.models.connections.connection_table import CONNECTION, IDENTITY, ConnectionTable
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable
from desktop.models.tables.slices import Slices
from desktop.models.verification import verification_words

_AT_ONCE = 2_000  # rows up to which all is grouped before a call returns
_PART = 1_000  # rows grouped between two looks at the clock
_FIRST_MS = 4.0
Line = Group | InspectedConnection


class GroupedTable(KeyedTable[Line]):
    """Follows a ConnectionTable while `follow(True)`: its search, facets, order and verdicts.

    Groups stand in the order of their first rows, so that a sorted column sorts them too. A group is open
    or closed as `begins_closed` says, but for those that were turned by hand.
    """

    def __init__(self, table: ConnectionTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._groups: dict[Whose, Group] = {}
        self._next: dict[Whose, Group] = {}
        self._begins_closed = False
        self._turned: set[Whose] = set()
        self._worst: dict[Whose, Worst] = {}
        self._is_following = False
        self._slices = Slices(lambda: False, self)
        table.shown.connect(self._regroup)
        table.dataChanged.connect(self._repaint)

    # --- what a page says and asks

    @property
    def group_count(self) -> int:
        """Identities that have a heading."""
        return len(self._groups)

    @property
    def begins_closed(self) -> bool:
        """Whether groups are closed unless they were opened."""
        return self._begins_closed

    def follow(self, is_on: bool) -> None:
        """Begins to group, or drops what is grouped."""
        self._is_following = is_on
        if is_on:
            self._regroup()
            return
        self._slices.cancel()
        self._groups, self._worst = {}, {}
        self._reset((), is_refresh=False)

    def turn_all(self, *, closed: bool) -> None:
        """Closes or opens all, and those to come."""
        self._begins_closed = closed
        self._turned.clear()
        self._show_groups()

    def is_open(self, group: Group) -> bool:
        """Whether its connections are shown."""
        return (group.whose in self._turned) is self._begins_closed

    def turn(self, group: Group, *, is_open: bool) -> None:
        """Opens or closes one."""
        at = self.row_of(self.key_of(group))
        if at < 0 or is_open is self.is_open(group):
            return
        self._turned ^= {group.whose}
        lines, count = list(self._shown), len(group.rows)
        if is_open:
            self.beginInsertRows(QModelIndex(), at + 1, at + count)
            lines[at + 1 : at + 1] = group.rows
        else:
            self.beginRemoveRows(QModelIndex(), at + 1, at + count)
            del lines[at + 1 : at + 1 + count]
        self._shown = lines
        self.endInsertRows() if is_open else self.endRemoveRows()
        self.dataChanged.emit(self.index(at, 0), self.index(at, 0), [])
        self.shown.emit()

    def group_at(self, row: int) -> Group | None:
        """The heading in this row, or the one that the connection in it stands under."""
        line = self.row_at(row)
        return line if line is None or isinstance(line, Group) else self._groups.get(whose_of(line))

    def reveal(self, row: InspectedConnection) -> None:
        """Opens the group that a connection is in."""
        if (group := self._groups.get(whose_of(row))) is not None:
            self.turn(group, is_open=True)

    def worst(self, group: Group) -> Worst:
        """The gravest state and verdict of the connections shown."""
        found = self._worst.get(group.whose)
        if found is None:
            found = self._worst[group.whose] = worst_of(group.rows, self._table.verification)
        return found

    # --- what a KeyedTable says

    def key_of(self, row: Line) -> str:
        """The connection key; of a heading, what no key can be."""
        return row.key if isinstance(row, Group) else self._table.key_of(row)

    def keys_of(self, rows: Sequence[Line]) -> list[str]:
        """The same for many: all of 25,000 in 3 ms."""
        return [
            row.vault.key if isinstance(row, InspectedConnection) and row.vault is not None else row.key
            for row in rows
        ]

    def titles(self) -> tuple[str, ...]:
        """The heads of the list that is grouped."""
        return self._table.titles()

    def cell_of(self, row: Line, column: int) -> Cell:
        """A heading's cells, or those of a connection, which need not name its identity again."""
        if isinstance(row, Group):
            return self._heading(row, column)._replace(ground="sunken")
        if column == IDENTITY:
            return Cell("text")
        cell = self._table.cell_of(row, column)
        return cell._replace(kind="child") if column == CONNECTION else cell

    def words_of(self, row: Line, column: int) -> str:
        """A cell in words; a heading tells whether it is open."""
        if not isinstance(row, Group):
            return self._table.words_of(row, column)
        said = super().words_of(row, column)
        if column != CONNECTION:
            return said
        is_open = _text("open") if self.is_open(row) else _text("closed")
        return f"{said}, {is_open}"

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts the list that is grouped."""
        self._table.sort(column, order)

    # --- below

    def _regroup(self) -> None:
        if self._is_following:
            rows = self._table.shown_rows()
            first_ms = _FIRST_MS if len(rows) > _AT_ONCE else float("inf")
            self._slices.start(self._group(rows), first_ms)

    def _group(self, rows: Sequence[InspectedConnection]) -> Iterator[bool]:
        groups: dict[Whose, Group] = {}
        for start in range(0, len(rows), _PART):
            for row in rows[start : start + _PART]:
                whose = whose_of(row)
                group = groups.get(whose)
                if group is None:
                    group = groups[whose] = Group(whose)
                group.rows.append(row)
            yield False
        self._groups, self._worst = groups, {}
        self._show_groups()

    def _show_groups(self) -> None:
        lines: list[Line] = []
        for group in self._groups.values():
            lines.append(group)
            if self.is_open(group):
                lines += group.rows
        self._show(lines)

    def _repaint(self) -> None:
        if self._is_following:
            self._worst.clear()
            self._touch()

    def _heading(self, group: Group, column: int) -> Cell:
        match column:
            case 0:
                return self._name(group)
            case 1:
                return Cell("text", _connections(len(group.rows)), tone="text2")
            case 2:
                return _environment(group)
            case 3:
                worst = self.worst(group)
                return _counted("state", words.reported(worst.state), worst.in_state, len(group.rows))
            case 4:
                worst = self.worst(group)
                sign = verification_words.sign(worst.verdict)
                return _counted("verdict", sign, worst.with_verdict, len(group.rows))
            case 7:
                times = [row.created_at for row in group.rows if row.created_at is not None]
                return Cell("number", ages.date(max(times))) if times else Cell("text")
            case _:
                return Cell("text")

    def _name(self, group: Group) -> Cell:
        kind, id_ = group.whose
        chevron = "chevron-down" if self.is_open(group) else "chevron-right"
        if not id_:
            return Cell("group", _text("Nobody named"), icon=chevron, extra="question")
        return Cell(
            "group", one_line(id_), words.identity_type(kind), icon=chevron, extra=words.identity_icon(kind)
        )


def _connections(count: int) -> str:
    one, many = _text("1 connection"), _text("{count} connections")
    return one if count == 1 else many.format(count=ages.number(count))


def _counted(kind: str, sign: words.Sign, count: int, total: int) -> Cell:
    """A state, and how many have it where it is not all of them."""
    told = "" if count == total else ages.number(count)
    if kind == "verdict":
        return Cell("verdict", sign.word, told, icon=sign.icon, tone=sign.tone)
    words_ = f"{sign.word} {told}".strip()
    return Cell("state", words_, icon=sign.icon, tone=sign.tone)


def _environment(group: Group) -> Cell:
    told = {row.environment for row in group.rows}
    return environment_cell(told.pop()) if len(told) == 1 else Cell("text", _text("Both"), tone="text2")


def _text(text: str) -> str:
    return QCoreApplication.translate("ConnectionGroups", text)
