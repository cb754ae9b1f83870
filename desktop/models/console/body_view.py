"""The body of one answer without its widgets: text, tree, rows, filter, search, what is wrong with it."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.base.tasks import TaskScope
from desktop.domain.errors import UserError
from desktop.domain.reading import ExpressionError, Grid, Shape
from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.models.console.body_search import BodySearch
from desktop.models.console.json_rows import PAGE, JsonRows
from desktop.models.console.json_tree import FETCHED, JsonTree
from desktop.models.notices.flaw_words import body_notes
from desktop.models.tables.roles import ROOT
from desktop.models.text.text_lines import TextLines
from desktop.reading.reader import BodyReader, Reading
from desktop.services.pages import AllPages, Progress

_MAX_RECENT = 20
_names = count()  # views share a scope: each names its tasks by its own number


FetchPages = Callable[[RequestDraft, PassthroughResponse, Progress], Awaitable[AllPages]]
"""Fetches all pages from an answer on."""


@dataclass(slots=True)
class BodyTools:
    """What a BodyView works with; `recent` are the filters that found something, newest first.

    `tasks` read what is here; `calls` ask the service, and a lock ends them.
    """

    reader: BodyReader
    tasks: TaskScope
    calls: TaskScope
    recent: list[str] = field(default_factory=list[str])
    pages: "FetchPages | None" = None


class BodyView(QObject):
    """Reads the body of the answer it is given; what comes too late for it is dropped."""

    changed = Signal()  # the text, its notes, or that it is being read
    raw_changed = Signal()
    measured = Signal()  # the longest line is known
    rows_changed = Signal()
    filter_changed = Signal()
    failed = Signal(str)
    copied = Signal(str)  # a text to put on the clipboard
    sheet_made = Signal(str, str)  # "csv" or "tsv", and the text

    def __init__(self, tools: BodyTools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._name = next(_names)
        self._turn = 0  # counts the answers: what belongs to an earlier one is dropped
        self._base: Reading | None = None
        self._filtered: Reading | None = None
        self._raw: Reading | None = None
        self._has_tree = self._has_rows = False
        self.response: PassthroughResponse | None = None
        self.lines, self.raw_lines = TextLines(), TextLines()
        self.shape = Shape.EMPTY
        self.note = ""
        self.is_opening = False
        self.expression = ""
        self.filter_error: ExpressionError | UserError | None = None
        self.is_filtering = False
        self.is_sorting = False
        self.search = BodySearch(tools.reader, tools.tasks, self._name, self)
        self.tree, self.rows = JsonTree(self), JsonRows(self)
        self.tree.wanted.connect(self._fetch_nodes)
        self.rows.wanted.connect(self._fetch_rows)
        self.rows.sorted_by.connect(self.sort)

    @property
    def recent(self) -> list[str]:
        """Filters that found something, newest first."""
        return self._tools.recent

    @property
    def reading(self) -> Reading | None:
        """What text, tree and rows show: the body, or what the filter found in it."""
        return self._filtered if self._filtered is not None else self._base

    @property
    def is_flawed(self) -> bool:
        """Whether something is wrong with the body: `note` says what."""
        has_fault = self.response is not None and self.response.fault is not None
        return has_fault or bool(self._base is not None and self._base.flaws)

    @property
    def raw_reading(self) -> Reading | None:
        """The body as it came, once `load_raw` has read it."""
        return self._raw

    def show(self, response: PassthroughResponse | None) -> None:
        """Another answer; None for none."""
        self._turn += 1
        self._let_go(self._base, self._filtered, self._raw)
        self._base = self._filtered = self._raw = None
        self.response = response
        self.lines, self.raw_lines = TextLines(), TextLines()
        self.shape, self.note = Shape.EMPTY, ""
        self.expression, self.filter_error, self.is_filtering = "", None, False
        self._forget_views()
        self.is_opening = response is not None and bool(response.body)
        if response is not None:
            self.note = body_notes(response, ())
            if self.is_opening:
                self._start("open", self._open(response, self._turn))
        self.changed.emit()
        self.filter_changed.emit()

    def warm_up(self) -> None:
        """An answer takes its time, so it may be a large one: the process that reads it starts now."""
        self._tools.tasks.start("body warm-up", self._tools.reader.warm_up())

    def load_raw(self) -> None:
        """Reads the body as it came, for the Raw tab."""
        if self._raw is None and self.response is not None and self.response.body:
            self._start("raw", self._open_raw(self.response, self._turn))

    def load_tree(self) -> None:
        """Fills the tree's first level, once."""
        if not self._has_tree and self.reading is not None and self.shape is Shape.JSON:
            self._has_tree = True
            self._start("tree", self._open_tree(self.reading, self._turn))

    def load_rows(self) -> None:
        """Looks for rows, once."""
        if not self._has_rows and self.reading is not None and self.shape is Shape.JSON:
            self._has_rows = True
            self._start("rows", self._open_rows(self.reading, self._turn))

    @property
    def has_rows(self) -> bool:
        """Whether rows were looked for."""
        return self._has_rows

    def filter(self, expression: str) -> None:
        """Shows what a JMESPath expression finds; an empty one shows the whole body again."""
        expression = expression.strip()
        if self._base is None or expression == self.expression:
            return
        self.expression, self.filter_error = expression, None
        if not expression:
            self._take_filtered(None)
            return
        self.is_filtering = True
        self._start("filter", self._filter(self._base, expression, self._turn))
        self.filter_changed.emit()

    def copy_value(self, way: tuple[int, ...]) -> None:
        """Asks for a value of the tree, to be copied."""
        if (reading := self.reading) is not None:
            self._start("value", self._copy(reading.value(way)))

    def make_sheet(self, kind: str) -> None:
        """Asks for all rows as "csv" or "tsv"."""
        if (reading := self.reading) is not None:
            self._start("sheet", self._make_sheet(reading, kind))

    def sort(self, column: int, is_descending: bool) -> None:
        """Orders the rows; -1: as received."""
        if (reading := self.reading) is not None and self.rows.grid.columns:
            self.is_sorting = True
            self.rows_changed.emit()
            self._start("sort", self._sort(reading, column, is_descending, self._turn))

    # --- below

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tools.tasks.start(f"body {self._name} {name}", self._guarded(work), replace=True)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except UserError as error:
            if isValid(self):
                self.failed.emit(error.message)

    async def _open(self, response: PassthroughResponse, turn: int) -> None:
        reading = await self._opened(response, turn, is_raw=False)
        if reading is None:
            return
        self._base, self.shape, self.is_opening = reading, reading.shape, False
        self.lines = TextLines.of(reading.buffer, reading.text)
        self.note = body_notes(response, reading.flaws)
        self.changed.emit()
        await self._measure(reading, self.lines)

    async def _open_raw(self, response: PassthroughResponse, turn: int) -> None:
        reading = await self._opened(response, turn, is_raw=True)
        if reading is None:
            return
        self._raw = reading
        self.raw_lines = TextLines.of(reading.buffer, reading.text)
        self.raw_changed.emit()
        await self._measure(reading, self.raw_lines)

    async def _opened(self, response: PassthroughResponse, turn: int, *, is_raw: bool) -> Reading | None:
        try:
            made = await self._tools.reader.open(response.body, response.content_type, is_raw=is_raw)
        except UserError as error:
            if self._is_turn(turn):
                self.is_opening, self.note = False, error.message
                self.changed.emit()
            return None
        if self._is_turn(turn):
            return made
        await made.aclose()
        return None

    async def _measure(self, reading: Reading, lines: TextLines) -> None:
        if not lines.longest and lines.size:
            lines.set_longest(await reading.longest())
            if isValid(self):
                self.measured.emit()

    async def _open_tree(self, reading: Reading, turn: int) -> None:
        root = await reading.root()
        if self._is_current(reading, turn):
            self.tree.reset(root)
            if self.tree.canFetchMore(ROOT):
                self.tree.fetchMore(ROOT)

    async def _open_rows(self, reading: Reading, turn: int) -> None:
        grid = await reading.grid()
        if self._is_current(reading, turn):
            self.rows.reset(grid)
            self.rows_changed.emit()

    def _fetch_nodes(self, way: tuple[int, ...], start: int) -> None:
        if (reading := self.reading) is not None:
            work = self._take_nodes(reading, way, start, self._turn)
            self._start(f"nodes {way} {start}", work)

    async def _take_nodes(self, reading: Reading, way: tuple[int, ...], start: int, turn: int) -> None:
        nodes = await reading.nodes(way, start, FETCHED)
        if self._is_current(reading, turn):
            self.tree.add(way, start, nodes)

    def _fetch_rows(self, page: int) -> None:
        if (reading := self.reading) is not None:
            self._start(f"page {page}", self._take_rows(reading, page, self._turn))

    async def _take_rows(self, reading: Reading, page: int, turn: int) -> None:
        order = self.rows.order
        cells = await reading.cells(page * PAGE, PAGE)
        if self._is_current(reading, turn) and order == self.rows.order:
            self.rows.put(page, cells)

    async def _sort(self, reading: Reading, column: int, is_descending: bool, turn: int) -> None:
        await reading.sort(column, is_descending=is_descending)
        if self._is_current(reading, turn):
            self.is_sorting = False
            self.rows.show_order(column, is_descending=is_descending)
            self.rows_changed.emit()

    async def _filter(self, base: Reading, expression: str, turn: int) -> None:
        try:
            made = await base.filtered(expression)
        except UserError as error:
            if self._is_turn(turn) and expression == self.expression:
                self.filter_error, self.is_filtering = error, False
                self.expression = ""
                self.filter_changed.emit()
            return
        if not self._is_turn(turn) or expression != self.expression:
            await made.aclose()
            return
        self._remember(expression)
        self._take_filtered(made)
        await self._measure(made, self.lines)

    def _take_filtered(self, made: Reading | None) -> None:
        before, self._filtered, self.is_filtering = self._filtered, made, False
        self._let_go(before)
        self._forget_views()
        if (reading := self.reading) is not None:
            self.lines = TextLines.of(reading.buffer, reading.text)
        self.changed.emit()
        self.filter_changed.emit()

    def _remember(self, expression: str) -> None:
        recent = self._tools.recent
        recent[:] = [expression, *(each for each in recent if each != expression)][:_MAX_RECENT]

    async def _copy(self, value: Coroutine[Any, Any, str]) -> None:
        text = await value
        if isValid(self):
            self.copied.emit(text)

    async def _make_sheet(self, reading: Reading, kind: str) -> None:
        text = await reading.sheet(kind)
        if isValid(self):
            self.sheet_made.emit(kind, text)

    def _is_turn(self, turn: int) -> bool:
        return isValid(self) and turn == self._turn  # a tab may be closed while its body is read

    def _is_current(self, reading: Reading, turn: int) -> bool:
        return self._is_turn(turn) and reading is self.reading

    def _forget_views(self) -> None:
        self._has_tree = self._has_rows = self.is_sorting = False
        self.tree.clear()
        self.rows.reset(Grid("", (), 0))
        self.search.reset()

    def _let_go(self, *readings: Reading | None) -> None:
        for reading in readings:
            if reading is not None:
                self._tools.tasks.start(f"body close {reading.number}", reading.aclose())
