"""Looking for something in the body: words or a regular expression, the count, next and previous."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.reading import ExpressionError
from desktop.models import ages
from desktop.models.console.body_search import BodySearch
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.toggle_button import ToggleButton

_WAIT_MS = 120  # after the last key


class _Field(LineEdit):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if is_back else 1)
            return
        if event.key() == Qt.Key.Key_Escape:  # closes the search and nothing else
            self.left.emit()
            return
        super().keyPressEvent(event)


class SearchBar(QWidget):
    """Searches while one types. Enter goes on, Shift+Enter back; Esc closes."""

    asked = Signal(str, bool, bool)  # words, whether an expression, whether capitals count
    closed = Signal()

    def __init__(self, search: BodySearch) -> None:
        super().__init__()
        self._search = search
        self.field = _Field(
            self.tr("Find in the body"), placeholder=self.tr("Find in the body"), icon="search"
        )
        self.field.setObjectName("body_search")
        self.exact = ToggleButton("Aa", self.tr("Tell capitals from small letters"), key="Alt+A")
        self.exact.setObjectName("search_exact")
        self.regex = ToggleButton(".*", self.tr("Regular expression"), key="Alt+R")
        self.regex.setObjectName("search_regex")
        self.count = ElidedLabel("", "second", "text2")
        self.count.setObjectName("search_count")
        self.back = IconButton("chevron-up", self.tr("Previous hit"), key="Shift+F3", size=28)
        self.back.setObjectName("search_back")
        self.next = IconButton("chevron-down", self.tr("Next hit"), key="F3", size=28)
        self.next.setObjectName("search_next")
        self.close_ = IconButton("close", self.tr("Close the search"), key="Esc", size=28)
        self.close_.setObjectName("search_close")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._lay_out()
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._timer.start)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.closed)
        for keys, option in (
            ("Alt+A", self.exact),
            ("Alt+R", self.regex),
        ):  # a button's own would wait 100 ms
            shortcut = QShortcut(QKeySequence(keys), self, option.toggle)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.exact.toggled.connect(self._ask)
        self.regex.toggled.connect(self._ask)
        self.back.clicked.connect(lambda: search.step(-1))
        self.next.clicked.connect(lambda: search.step(1))
        self.close_.clicked.connect(self.closed)
        search.changed.connect(self._show_state)
        self._show_state()

    def open_for(self) -> None:
        """Takes the keyboard; what was looked for last is chosen, so that typing replaces it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text() and not self._search.is_asked:
            self._ask()

    def again(self) -> None:
        """Looks for the same in another text."""
        if not self.isHidden() and self.field.text():
            self._ask()

    def _step(self, by: int) -> None:
        if self._timer.isActive():
            self._ask()
        else:
            self._search.step(by)

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.field.text(), self.regex.isChecked(), self.exact.isChecked())

    def _show_state(self) -> None:
        search = self._search
        self.field.set_error(search.error is not None)
        self.count.setText(self._words())
        for button in (self.back, self.next):
            button.setEnabled(bool(search.hits))

    def _words(self) -> str:
        search = self._search
        if search.error is not None:
            message, column = search.error.message, -1
            if isinstance(search.error, ExpressionError):
                column = search.error.column
            words = self.tr("{message} Character {place}.") if column >= 0 else "{message}"
            return words.format(message=message, place=column + 1)
        if not search.is_asked:
            return ""
        count = ages.number(search.count) + ("+" if search.is_more else "")
        if search.hits:
            words = self.tr("{place} of {count}")
            said = words.format(place=ages.number(search.current + 1), count=count)
            return said + " …" if search.is_running else said
        return self.tr("Searching …") if search.is_running else self.tr("Not found")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 3)
        row.addWidget(self.exact)
        row.addWidget(self.regex)
        row.addSpacing(4)
        row.addWidget(self.count, 2)
        for button in (self.back, self.next, self.close_):
            row.addWidget(button)
