"""The command palette, Ctrl+K: type a few letters, Enter."""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.models import ages
from desktop.models.palette.palette_index import Entry, Kind
from desktop.models.palette.palette_view import PaletteView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.delegates.palette_delegate import PaletteDelegate
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.scrim_dialog import SheetDialog

WIDTH = 680
_LIST_HEIGHT = 430
_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class Palette(SheetDialog):
    """Emits what was chosen and closes; Esc closes."""

    chosen = Signal(object)  # Entry: open it, do it
    verify_asked = Signal(object)  # Entry of a connection
    report_asked = Signal(object)

    def __init__(self, over: QWidget, view: PaletteView, logos: LogoSource) -> None:
        super().__init__(over, QCoreApplication.translate("Palette", "Command palette"), width=WIDTH)
        self.setObjectName("palette")
        self._view = view
        self.title.hide()
        placeholder = self.tr("Search or run a command: 42 gmail, @ identity, # connector, / saved, > action")
        self.field = LineEdit(self.tr("Search or run a command"), placeholder=placeholder, icon="search")
        self.field.setObjectName("palette_field")
        self.list = self._list(view, logos)
        self.empty = Label("", "body", "text2", wrap=True)
        self.count = ElidedLabel("", "second", "text3")
        self._lay_out_palette()
        self.field.textChanged.connect(self._ask)
        self.list.clicked.connect(self._open)
        view.gathered.connect(self._ask)
        view.open()
        self._ask()

    def open(self) -> None:
        """Shows it, ready to type into."""
        super().open()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        entry = self.current
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER and keys == _CTRL and entry is not None and entry.kind is Kind.CONNECTION:
            self._leave_with(self.verify_asked, entry)
        elif key in _ENTER:
            self._open()
        elif key == Qt.Key.Key_C and keys == _CTRL_SHIFT and entry is not None:
            if entry.kind is Kind.CONNECTION:
                self._leave_with(self.report_asked, entry)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self._step(1 if next else -1)  # there is one place to type, and Tab goes through what was found
        return True

    @property
    def current(self) -> Entry | None:
        """What Enter would open."""
        index = self.list.currentIndex()
        return self._view.list.line(index.row()).entry if index.isValid() else None

    def _ask(self) -> None:
        query = self.field.text()
        found = self._view.ask(query)
        self._select(self._view.list.next_entry(-1, 1))
        shown = sum(len(entries) for _, entries in found.sections)
        self.list.setVisible(shown > 0)
        self.empty.setVisible(shown == 0)
        if not shown:
            words = self.tr("Nothing answers “{query}”. Try an identity, a connector, or the end of a key.")
            self.empty.setText(words.format(query=query.strip()))
        total = ages.number(found.total)
        self.count.setText(self.tr("{shown} of {total}").format(shown=shown, total=total))

    def _step(self, step: int) -> None:
        self._select(self._view.list.next_entry(self.list.currentIndex().row(), step))

    def _select(self, row: int) -> None:
        if row < 0:
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._view.list.index(row, 0)
        self.list.selectionModel().setCurrentIndex(index, flags)
        above = row - 1
        if above == 0:
            self.list.scrollToTop()  # the head of the first section
        else:
            self.list.scrollTo(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(str(spoken or ""))

    def _open(self, *_of_a_signal: object) -> None:
        if (entry := self.current) is not None:
            self._leave_with(self.chosen, entry)

    def _leave_with(self, signal: SignalInstance, entry: Entry) -> None:
        self._view.chosen(entry)
        self.accept()
        signal.emit(entry)

    def _list(self, view: PaletteView, logos: LogoSource) -> QListView:
        shown = QListView()
        shown.setObjectName("palette_list")
        shown.setAccessibleName(self.tr("Results"))
        shown.setModel(view.list)
        shown.setItemDelegate(PaletteDelegate(logos, shown))
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setFocusProxy(self.field)  # whose arrow keys go through it
        shown.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setMouseTracking(True)
        shown.entered.connect(self._hovered)
        shown.setFixedHeight(_LIST_HEIGHT)
        shown.viewport().setAutoFillBackground(False)
        logos.signals.loaded.connect(shown.viewport().update)
        return shown

    def _hovered(self, index: QModelIndex) -> None:
        if self._view.list.line(index.row()).entry is not None:
            self._select(index.row())

    def _lay_out_palette(self) -> None:
        self.empty.setMinimumHeight(80)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for keys, words in (
            ("Enter", self.tr("open")),
            ("Ctrl+Enter", self.tr("verify")),
            ("Ctrl+Shift+C", self.tr("copy report")),
        ):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(Label(words, "second", "text2"))
            foot.addSpacing(6)
        foot.addStretch()
        foot.addWidget(self.count)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.empty)
        column.addWidget(Line())
        column.addLayout(foot)
        self.body.addLayout(column)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())
