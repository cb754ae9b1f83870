"""Two answers side by side: a row for each difference, and the paths that are left out."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.models.console.compare_view import CompareView, Side
from desktop.models.notices.sentences import together
from desktop.ui import clipboard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.table import DENSE, Table, Width

_COPY_KEY = "Ctrl+Shift+C"
_TYPED_MS = 250
_WIDTHS = (Width(220, 3), Width(104), Width(200, 3), Width(200, 3))


class CompareSheet(SheetDialog):
    """Shows a CompareView for as long as it is open."""

    def __init__(self, over: QWidget, view: CompareView) -> None:
        super().__init__(over, _text("Compare two answers"), icon="not-equal", width=1120)
        self.setObjectName("compare_sheet")
        self._view = view
        self.left, self.right = _SideLines(_text("Left")), _SideLines(_text("Right"))
        self.ignored = LineEdit(
            _text("Paths to ignore"), placeholder="$.items[*].updatedAt, $..etag, headers.date", mono=True
        )
        self.ignored.setObjectName("ignored_paths")
        self.ignored.setToolTip(
            _text("Separate paths by commas. * stands for any key or place, .. for any depth.")
        )
        self.ignored.setText(view.ignored)
        self.table = Table(_text("Differences"), row_height=DENSE)
        self.table.setObjectName("compare_table")
        self.table.setModel(view.table)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.set_widths(_WIDTHS)
        self.table.setMinimumHeight(320)
        self.state = IconLine("info", "", "text2")
        self.state.label.setObjectName("compare_state")
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._fill()
        self._connect()
        self._show()

    def _connect(self) -> None:
        view = self._view
        self._typed.timeout.connect(self._ignore)
        self.ignored.textEdited.connect(self._wait)
        self.ignored.returnPressed.connect(self._ignore)
        view.changed.connect(self._show)
        self.finished.connect(self._end)

    def _wait(self, _typed: str) -> None:
        self._typed.start()

    def _ignore(self) -> None:
        self._typed.stop()
        self._view.ignore(self.ignored.text())

    def _end(self) -> None:
        self._ignore()
        self._view.stop()

    def _show(self) -> None:
        view = self._view
        sides = view.sides
        if sides is not None:
            self.left.show_side(sides[0])
            self.right.show_side(sides[1])
        self.copy.setEnabled(sides is not None and not view.is_busy)
        said = together(view.summary, view.note)
        if view.is_busy:
            self.state.show_line("hourglass", _text("Comparing …"), "text2")
        elif view.problem:
            self.state.show_line("octagon-x", said, "bad")
        else:
            icon = "not-equal" if view.count else "check-circle"
            self.state.show_line(icon, said, "text2", icon_colour="warn" if view.count else "ok")

    def _fill(self) -> None:
        sides = Card(is_sunken=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for row, lines in enumerate((self.left, self.right)):
            lines.add_to(grid, row)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        sides.column.addLayout(grid)
        self.body.addWidget(sides)
        name = Label(_text("Paths to ignore"), "second", "text2")
        name.setBuddy(self.ignored)
        self.body.addWidget(name)
        for widget in (self.ignored, self.table, self.state):
            self.body.addWidget(widget)
        copy = Button(_text("Copy as Markdown"), icon="copy", key=_COPY_KEY, size=36)
        self.copy = self.add_button(copy, key=_COPY_KEY, is_left=True)
        self.copy.setObjectName("copy_compared")
        self.copy.setToolTip(_text("Both requests and the differences shown  Ctrl+Shift+C"))
        self.copy.clicked.connect(self._copy)
        self.add_cancel(_text("Close"))

    def _copy(self) -> None:
        if clipboard.copy(self._view.markdown()):
            self.state.show_line("copy", _text("Copied as Markdown."), "text2")


class _SideLines:
    """A row of facts: which side, the request, the connection, the answer."""

    def __init__(self, name: str) -> None:
        self._name = Label(name, "strong")
        self._request = ElidedLabel("…", "mono")
        self._through, self._outcome = ElidedLabel("", "second", "text2"), ElidedLabel("", "second", "text2")

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Lays them out."""
        for column, widget in enumerate((self._name, self._request, self._through, self._outcome)):
            grid.addWidget(cast(QWidget, widget), row, column)

    def show_side(self, side: Side) -> None:
        """Says it."""
        self._request.setText(side.request)
        self._through.setText(side.through)
        self._outcome.setText(side.outcome)


def _text(words: str) -> str:
    return QCoreApplication.translate("CompareSheet", words)
