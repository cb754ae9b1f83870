"""A JSON body as a tree that is filled as far as it is looked at."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QObject, Qt, Signal

from desktop.domain.reading import Node, NodeKind, Step
from desktop.models.tables.roles import ROOT, ROW_ROLE, Index

FETCHED = 200  # children asked for at once
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_Way = tuple[int, ...]


class _Item:
    __slots__ = ("children", "is_asked", "node", "parent", "row")

    def __init__(self, node: Node, parent: "_Item | None", row: int) -> None:
        self.node, self.parent, self.row = node, parent, row
        self.children: list[_Item] = []
        self.is_asked = False

    @property
    def way(self) -> _Way:
        return (*self.parent.way, self.row) if self.parent is not None else ()


class JsonTree(QAbstractItemModel):
    """Children are asked for by `wanted` and handed in by `add`."""

    wanted = Signal(tuple, int)  # the way to the parent, and the first child that is missing

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Item(Node("", NodeKind.OBJECT, ""), None, 0)

    def reset(self, root: Node) -> None:
        """Another body; a single value, neither object nor list, is a row of its own."""
        self.beginResetModel()
        if root.kind in {NodeKind.OBJECT, NodeKind.LIST}:
            self._root = _Item(root, None, 0)
        else:
            self._root = _Item(Node("", NodeKind.LIST, "", 1), None, 0)
            self._root.children = [_Item(root, self._root, 0)]
            self._root.is_asked = True
        self.endResetModel()

    def clear(self) -> None:
        """No body."""
        self.beginResetModel()
        self._root = _Item(Node("", NodeKind.OBJECT, ""), None, 0)
        self.endResetModel()

    def add(self, way: _Way, start: int, nodes: Sequence[Node]) -> None:
        """Children of the value at `way`, from `start` on; what is there already is left out."""
        item = self._find(way)
        if item is None or start != len(item.children):
            return
        item.is_asked = False
        if not nodes:
            return
        self.beginInsertRows(self._index(item), start, start + len(nodes) - 1)
        item.children += [_Item(node, item, start + n) for n, node in enumerate(nodes)]
        self.endInsertRows()

    def way(self, index: Index) -> _Way:
        """The places from the whole body down to a value; the single value's own is empty."""
        item = self._item(index)
        return () if self.is_single else item.way

    @property
    def is_single(self) -> bool:
        """Whether the body is one value, neither object nor list."""
        return self._root.node.key == "" and [c.node.key for c in self._root.children] == [""]

    def path(self, index: Index) -> str:
        """The way to a value as JMESPath writes it: `messages[1].snippet`."""
        steps: list[Step] = []
        item = self._item(index)
        while item.parent is not None:
            steps.append(item.node.key)
            item = item.parent
        return path_of(steps[::-1]) if not self.is_single else "@"

    def node(self, index: Index) -> Node:
        """The value of a row."""
        return self._item(index).node

    def index(self, row: int, column: int, parent: Index = ROOT) -> Any:
        """Qt's own."""
        children = self._item(parent).children
        if column != 0 or not 0 <= row < len(children):
            return ROOT
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index | None = None) -> Any:  # type: ignore[override] # PySide has two in one
        """Qt's own."""
        if index is None:
            return super().parent()
        item = self._item(index).parent
        return self._index(item) if item is not None else ROOT

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many children are here."""
        return len(self._item(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: Index = ROOT) -> bool:
        """Whether it is an object or a list with something in it."""
        return self._item(parent).node.count > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether all children are missing. Those after the first ones are the view's to ask for, by
        `fetch_next`: Qt asks at every change of the layout, and 700,000 came without anybody scrolling."""
        item = self._item(parent)
        return not item.is_asked and not item.children and item.node.count > 0

    def fetchMore(self, parent: Index) -> None:
        """Asks for the first ones."""
        self.fetch_next(parent)

    def fetch_next(self, parent: Index) -> None:
        """Asks for the next ones, where any are missing and nobody was asked for them."""
        item = self._item(parent)
        if not item.is_asked and len(item.children) < item.node.count:
            item.is_asked = True
            self.wanted.emit(item.way, len(item.children))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value as words, or the Node itself."""
        if not index.isValid():
            return None
        node = self._item(index).node
        if role == ROW_ROLE:
            return node
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{node.key} {value_words(node)}".strip()
        return None

    def _item(self, index: Index) -> _Item:
        if not index.isValid():
            return self._root
        item = index.internalPointer()
        return item if isinstance(item, _Item) else self._root

    def _index(self, item: _Item) -> Any:
        return ROOT if item.parent is None else self.createIndex(item.row, 0, item)

    def _find(self, way: _Way) -> _Item | None:
        item = self._root
        for place in way:
            if place >= len(item.children):
                return None
            item = item.children[place]
        return item


def value_words(node: Node) -> str:
    """A value as the tree writes it: `"text"`, `12`, `true`, `[ 100 ]`, `{ 4 }`."""
    match node.kind:
        case NodeKind.OBJECT:
            return f"{{ {node.count} }}"
        case NodeKind.LIST:
            return f"[ {node.count} ]"
        case NodeKind.TEXT:
            return f'"{node.words}"'
        case _:
            return node.words


def path_of(steps: Sequence[Step]) -> str:
    """Steps as one JMESPath expression; "@" for none."""
    path = ""
    for step in steps:
        if isinstance(step, int):
            path += f"[{step}]"
            continue
        plain = step if _PLAIN_KEY.fullmatch(step) else '"' + _escaped(step) + '"'
        path += f".{plain}" if path else plain
    return path or "@"


def _escaped(key: str) -> str:
    import json

    return json.dumps(key, ensure_ascii=False)[1:-1]
