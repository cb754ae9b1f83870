"""The requests sent from here: searched as one types, filtered, opened in a tab, pinned, erased."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.request import HistoryEntry
from desktop.models import ages
from desktop.models.console.history_table import PIN, REQUEST, STATUS
from desktop.models.console.history_view import HistoryView
from desktop.ui.pages.console.history_filter import FilterButton, said_filters
from desktop.ui.pages.console.menu import add_item
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import ONE_LINE, Table, Width
from desktop.ui.widgets.toggle import Check

_AGE_MS = 60_000


class HistoryPanel(QWidget):
    """`reopened` carries the entry; `view` reads and changes them."""

    reopened = Signal(HistoryEntry)
    erase_asked = Signal()
    bodies_asked = Signal(bool)
    compare_asked = Signal(HistoryEntry, HistoryEntry)  # the older one first
    two_missed = Signal()  # other than two were selected

    def __init__(self, view: HistoryView) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("History"))
        self.setObjectName("history_panel")
        self._view = view
        self.search = SearchField(self.tr("Search history"), placeholder=self.tr("Search history"), keys="")
        self.search.setObjectName("history_search")
        self.search.setToolTip(self.tr("Path, platform, connection, status, and bodies where they are kept"))
        self.filter = FilterButton(view)
        self.filters = ElidedLabel("", "second", "text2")
        self.filters.setObjectName("history_filters")
        self.clear = IconButton("close", self.tr("Show all again"), size=24)
        self.clear.setObjectName("clear_filters")
        self.count = ElidedLabel("", "second", "text3")
        self.count.setObjectName("history_count")
        self.table = Table(self.tr("History"), row_height=ONE_LINE)
        self.table.setObjectName("history_table")
        self.table.setProperty("ring_inside", True)
        self.table.setModel(view.table)
        widths = {REQUEST: Width(120, 1), STATUS: Width(72), PIN: Width(48)}
        self.table.set_widths([widths[column] for column in range(3)])
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list = ListStack(self.table, row_height=ONE_LINE)
        self.bodies = Check(self.tr("Keep bodies on this computer"))
        self.bodies.setObjectName("keep_bodies")
        self.bodies.setToolTip(self.tr("Bodies may hold customers' data; secrets in them are masked."))
        self.erase = Button(self.tr("Erase history"), "danger_text", icon="trash", size=28)
        self.erase.setObjectName("erase_history")
        self.erase.setToolTip(self.tr("Remove all requests of this workspace from this computer"))
        self._lay_out()
        self._connect()
        self._show_state()

    def show_choice(self, keeps_bodies: bool) -> None:
        """Whether bodies are kept in this workspace."""
        self.bodies.blockSignals(True)
        self.bodies.setChecked(keeps_bodies)
        self.bodies.blockSignals(False)

    def focus_list(self) -> None:
        """The keyboard goes to the newest request, or into the search where there is none."""
        if self.table.model().rowCount():
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.search.setFocus()

    # --- below

    def _entry(self, index: QModelIndex) -> HistoryEntry | None:
        entry = self._view.table.row_at(index.row())
        return entry if entry is not None and entry.id else None

    def _reopen(self, index: QModelIndex) -> None:
        if (entry := self._entry(index)) is not None:
            self.reopened.emit(entry)

    def _pin(self) -> None:
        if (entry := self._entry(self.table.currentIndex())) is not None:
            self._view.pin(entry)

    def _pair(self) -> tuple[HistoryEntry, HistoryEntry] | None:
        if self.table.selected_count != 2:
            return None
        found = [self._view.table.row_at(row) for row in self.table.selected_rows()]
        newer, older = found
        return (older, newer) if older is not None and newer is not None and older.id and newer.id else None

    def _compare(self) -> None:
        if (pair := self._pair()) is not None:
            self.compare_asked.emit(*pair)
        else:
            self.two_missed.emit()

    def _show_menu(self, at: QPoint) -> None:
        entry = self._entry(self.table.currentIndex())
        if entry is None:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setObjectName("history_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_item(menu, self.tr("Open in a tab"), lambda: self.reopened.emit(entry), "Return")
        words = self.tr("Unpin") if entry.is_pinned else self.tr("Pin, whatever its age")
        add_item(menu, words, lambda: self._view.pin(entry), "P")
        add_item(
            menu, self.tr("Requests of this connection"),
            lambda: self._view.set_connection(entry.draft.connection_key),
        )  # fmt: skip
        compare = add_item(menu, self.tr("Compare two answers"), self._compare, "C")
        compare.setEnabled(self._pair() is not None)
        menu.addSeparator()
        add_item(menu, self.tr("Erase this request"), lambda: self._view.forget(entry))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _show_state(self) -> None:
        view, table = self._view, self._view.table
        self.erase.setEnabled(table.total > 0 or view.query.is_filtered)
        said = said_filters(view)
        self.filters.setText(said)
        self.filters.setVisible(bool(said))
        self.clear.setVisible(bool(said))
        self.filter.setChecked(bool(said))
        number = ages.number(table.total) + ("+" if view.is_counting else "")
        self.count.setText(self.tr("{number} found").format(number=number) if view.query.is_filtered else "")
        self.count.setVisible(view.query.is_filtered and table.total > 0)
        if view.notice is not None and not table.total:
            self.list.show_error(view.notice, [Action("reload", self.tr("Try again"), icon="refresh")])
        elif table.total:
            self.list.show_rows()
        elif not view.is_loaded:
            self.list.show_loading()
        elif view.query.is_filtered:
            words = self.tr("Search looks at path, platform, connection, status, and bodies where kept.")
            self.list.show_empty(self.tr("No request matches"), words)
        else:
            words = self.tr("What is sent from here is kept, within the limits in Settings.")
            self.list.show_empty(self.tr("No requests yet"), words, icon="clock")

    def _connect(self) -> None:
        view = self._view
        timer = QTimer(self)
        timer.timeout.connect(view.table.retranslate)  # "2 min ago" grows older
        timer.start(_AGE_MS)
        view.table.shown.connect(self._show_state)
        view.changed.connect(self._show_state)
        self.list.acted.connect(view.load)
        self.search.textChanged.connect(view.set_words)
        self.search.stepped_down.connect(self.focus_list)
        self.clear.clicked.connect(view.clear_filters)
        self.table.opened.connect(self._reopen)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.erase.clicked.connect(self.erase_asked)
        self.bodies.toggled.connect(self.bodies_asked)
        for key, call in (("P", self._pin), ("C", self._compare)):
            shortcut = QShortcut(QKeySequence(key), self.table, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 12, 12, 8)
        above.setSpacing(4)
        above.addWidget(self.search, 1)
        above.addWidget(self.filter)
        facts = QHBoxLayout()
        facts.setContentsMargins(16, 0, 12, 0)
        facts.addWidget(self.filters, 1)
        facts.addWidget(self.clear)
        counted = QHBoxLayout()
        counted.setContentsMargins(16, 0, 12, 6)
        counted.addWidget(self.count, 1)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 8, 8)
        below.addWidget(self.bodies, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 8, 12)
        foot.addStretch()
        foot.addWidget(self.erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (above, facts, counted):
            column.addLayout(part)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addLayout(foot)
