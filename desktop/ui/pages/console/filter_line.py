"""The filter above the body: a JMESPath expression, what is wrong with it, and those used before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.reading import ExpressionError
from desktop.models.console.body_view import BodyView
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit


class _Field(LineEdit):
    recent_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.recent_asked.emit()
            return
        super().keyPressEvent(event)


class FilterLine(QWidget):
    """Enter filters, Esc clears; Down shows the filters used before."""

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self._view = view
        self.field = _Field(
            self.tr("Filter the body with JMESPath"),
            placeholder=self.tr("Filter with JMESPath, for example messages[].id"),
            icon="filter",
            mono=True,
            clears_on_escape=True,
        )
        self.field.setObjectName("body_filter")
        self.field.setToolTip(self.tr("Enter filters, Esc shows all again, Down shows filters used before"))
        self.recent = IconButton("clock", self.tr("Filters used before"), key=self.tr("Down"))
        self.recent.setObjectName("recent_filters")
        self.error = IconLine("octagon-x", "", "bad")
        self.error.label.setObjectName("filter_error")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.recent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.error)
        self.error.hide()
        self.field.returnPressed.connect(self._apply)
        self.field.textChanged.connect(self._edited)
        self.field.recent_asked.connect(self._show_recent)
        self.recent.clicked.connect(self._show_recent)
        view.filter_changed.connect(self._show_state)
        self._show_state()

    def _apply(self) -> None:
        self._view.filter(self.field.text())

    def _edited(self, text: str) -> None:
        self.field.set_error(False)
        self.error.hide()
        if not text.strip():
            self._view.filter("")

    def _show_state(self) -> None:
        error = self._view.filter_error
        self.recent.setEnabled(bool(self._view.recent))
        if self._view.expression and not self.field.hasFocus():
            self.field.setText(self._view.expression)
        if not self._view.expression and error is None and not self._view.is_filtering:
            self.field.clear()
        self.field.set_error(error is not None)
        self.error.show_line("octagon-x", self._error_words(error), "bad")
        if isinstance(error, ExpressionError) and error.column >= 0:
            self.field.setCursorPosition(error.column)

    def _error_words(self, error: UserError | None) -> str:
        if error is None:
            return ""
        if isinstance(error, ExpressionError) and error.column >= 0:
            words = self.tr("{message} Character {place}.")
            return words.format(message=error.message, place=error.column + 1)
        return error.message

    def _show_recent(self) -> None:
        if not self._view.recent:
            return
        menu = QMenu(self)
        for expression in self._view.recent:
            menu.addAction(expression.replace("&", "&&")[:120]).setData(expression)
        menu.triggered.connect(self._take_recent)
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _take_recent(self, chosen: QAction) -> None:
        self.field.setText(str(chosen.data()))
        self._apply()
