"""Rows of a JSON text that holds a list of objects: columns, order, and text to paste into a sheet."""

import io
from collections.abc import Sequence

import msgspec

from desktop.domain.reading import Grid, NodeKind, ReadingError
from desktop.domain.sheet import guarded
from desktop.reading.json_nodes import Source, children_of, kind_of, words_of

MAX_COLUMNS = 200
MAX_COPIED = 32 * 1024 * 1024  # characters
_LOOKED_AT = 20  # rows that decide whether a list is one of objects
_VALUE = "value"  # the column of a row that is no object
_ROW = msgspec.json.Decoder(dict[str, msgspec.Raw])
_Key = tuple[int, float, str]


class Table:
    """The rows, in the order last asked for."""

    def __init__(self, source: Source) -> None:
        path, rows = find_rows(source)
        self._rows: Sequence[Source] = rows
        self._order: Sequence[int] = range(len(rows))
        columns = self._columns()
        self.grid = Grid(path, tuple(columns[:MAX_COLUMNS]), len(rows), is_cut=len(columns) > MAX_COLUMNS)

    def cells(self, start: int, count: int) -> tuple[tuple[str, ...], ...]:
        """The text of rows `start` to `start + count`, in the current order."""
        return tuple(self._cells(self._rows[n]) for n in self._order[start : start + count])

    def sort(self, column: int, *, is_descending: bool) -> None:
        """Orders by a column: numbers, then texts, then the rest; rows without a value come last.

        -1 brings the received order back. 700,000 rows take about 2 s.
        """
        if column < 0:
            self._order = range(len(self._rows))
            return
        name = self.grid.columns[column]
        keys = [self._key(row, name) for row in self._rows]
        present = [n for n, key in enumerate(keys) if key[0] < 9]
        absent = [n for n, key in enumerate(keys) if key[0] == 9]
        present.sort(key=keys.__getitem__, reverse=is_descending)
        self._order = [*present, *absent]

    def text(self, kind: str) -> str:
        """All rows as "csv" or "tsv". Raises ReadingError where that is too much for a clipboard."""
        import csv

        out = io.StringIO(newline="")
        sheet = csv.writer(out, lineterminator="\r\n")

        def write(cells: Sequence[str]) -> None:
            if kind == "csv":
                sheet.writerow(cells)
            else:
                out.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")

        write([guarded(name) for name in self.grid.columns])
        for n in self._order:
            write(self._cells(self._rows[n], is_whole=True))
            if out.tell() > MAX_COPIED:
                raise ReadingError(
                    "These rows are too many for the clipboard. Filter them, or save the body."
                )
        return out.getvalue()

    def _columns(self) -> list[str]:
        names: dict[str, None] = {}
        for row in self._rows:
            names.update(dict.fromkeys(_object(row)))
        return list(names)

    def _cells(self, row: Source, *, is_whole: bool = False) -> tuple[str, ...]:
        values = _object(row)
        return tuple(
            _cell(values[name], is_whole=is_whole) if name in values else "" for name in self.grid.columns
        )

    @staticmethod
    def _key(row: Source, name: str) -> _Key:
        value = _object(row).get(name)
        if value is None:
            return (9, 0.0, "")
        kind, words = kind_of(value), words_of(value)
        if kind is NodeKind.NUMBER:
            try:
                return (1, float(words), words)
            except ValueError:
                return (2, 0.0, words)
        if kind is NodeKind.TEXT:
            return (2, 0.0, words.casefold())
        return (9, 0.0, "") if words == "null" else (3, 0.0, words)


def _object(row: Source) -> dict[str, Source]:
    try:
        return {**_ROW.decode(row)}
    except (msgspec.MsgspecError, RecursionError, ValueError):
        if kind_of(row) is NodeKind.OBJECT:
            return {str(key): value for key, value in children_of(row)}
        return {_VALUE: row}


def _cell(value: Source, *, is_whole: bool) -> str:
    limit = 100_000 if is_whole else 300
    match kind_of(value):
        case NodeKind.TEXT:
            words = words_of(value, limit)
            return guarded(words) if is_whole else words
        case NodeKind.LIST:
            items = children_of(value)
            if all(kind_of(item) not in {NodeKind.OBJECT, NodeKind.LIST} for _, item in items):
                joined = ", ".join(words_of(item, limit) for _, item in items[:100])
                return guarded(joined) if is_whole else joined
            return _compact(value, limit)
        case NodeKind.OBJECT:
            return _compact(value, limit)
        case _:
            words = words_of(value, limit)
            return "" if words == "null" else words


def _compact(value: Source, limit: int) -> str:
    try:
        text = msgspec.json.format(bytes(value), indent=-1).decode("utf-8", "replace")
    except (msgspec.MsgspecError, RecursionError, ValueError):
        text = " ".join(bytes(value).decode("utf-8", "replace").split())
    return text if len(text) <= limit else text[:limit] + "…"


def find_rows(source: Source) -> tuple[str, Sequence[Source]]:
    """The list of objects and the way to it: the whole body, or the longest at most two levels down."""
    if kind_of(source) is NodeKind.LIST:
        rows = [value for _, value in children_of(source)]
        return ("", rows) if _are_objects(rows) else ("", ())
    best: tuple[str, Sequence[Source]] = ("", ())
    for key, value in children_of(source):
        for path, each in ((str(key), value), *_inside(str(key), value)):
            if kind_of(each) is NodeKind.LIST:
                rows = [row for _, row in children_of(each)]
                if len(rows) > len(best[1]) and _are_objects(rows):
                    best = (path, rows)
    return best


def _inside(key: str, value: Source) -> list[tuple[str, Source]]:
    if kind_of(value) is not NodeKind.OBJECT:
        return []
    return [(f"{key}.{name}", each) for name, each in children_of(value)]


def _are_objects(rows: Sequence[Source]) -> bool:
    return any(kind_of(row) is NodeKind.OBJECT for row in rows[:_LOOKED_AT])
