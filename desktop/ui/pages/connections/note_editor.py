"""What people write down about a connection; it is kept as it is typed, on this computer alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models.connections.note_view import NoteView
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.services.notes import MAX_NOTE_CHARS
from desktop.ui import fonts
from desktop.ui.widgets.label import Label

_LINES, _MOST_LINES = 2, 8


class _Note(QPlainTextEdit):
    """As high as its text, up to eight lines; Tab goes on, Esc goes back to the list."""

    def __init__(self, view: NoteView) -> None:
        super().__init__()
        self._view = view
        self.setObjectName("connection_note")
        self.setFont(fonts.font("body"))
        self.setTabChangesFocus(True)
        self.setProperty("ring_radius", 6)
        self.fit()

    def fit(self) -> None:
        """Fits the height to the text."""
        lines = max(_LINES, min(_MOST_LINES, self.document().blockCount() + 1))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._view.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the drawer closes; what was typed is kept
            return
        super().keyPressEvent(event)


class NoteEditor(QWidget):
    """Empty and closed to typing until the note is there."""

    def __init__(self, view: NoteView) -> None:
        super().__init__()
        self._view = view
        self._key = ""
        self._is_filling = False
        self.edit = _Note(view)
        self.edit.setAccessibleName(self.tr("Notes"))
        self.edit.setPlaceholderText(self.tr("Write down what others should know"))
        self.state = Label(self.tr("stay on this computer"), "second", "text3", wrap=True)
        self.state.setObjectName("note_state")
        self.edit.textChanged.connect(self._typed)
        view.loaded.connect(self._fill)
        view.failed.connect(self._failed)
        view.kept.connect(self._kept)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Notes"), "section"))
        head.addWidget(self.state, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.edit)

    def show_row(self, row: InspectedConnection) -> None:
        """Shows the note of another connection; the same one leaves what is typed alone."""
        if row.key == self._key:
            return
        self._key = row.key
        self._put("")
        self.edit.setReadOnly(True)
        self._view.show(row.key)

    def _fill(self, key: str, text: str) -> None:
        if key == self._key:
            self._put(text)
            self.edit.setReadOnly(False)
            self._kept()

    def _put(self, text: str) -> None:
        self._is_filling = True
        self.edit.setPlainText(text)
        self._is_filling = False
        self.edit.fit()

    def _typed(self) -> None:
        self.edit.fit()
        if self._is_filling or self.edit.isReadOnly():
            return
        text = self.edit.toPlainText()
        self._view.write(text)
        if len(text) > MAX_NOTE_CHARS:
            words = self.tr("Only the first {count} characters are kept.")
            self._say(words.format(count=f"{MAX_NOTE_CHARS:,}"))

    def _say(self, words: str, *, is_bad: bool = True) -> None:
        self.state.setText(words)
        self.state.set_colour("bad" if is_bad else "text3")

    def _failed(self, notice: Notice) -> None:
        self._say(together(notice.title, notice.next_step))

    def _kept(self) -> None:
        if len(self.edit.toPlainText()) <= MAX_NOTE_CHARS:
            self._say(self.tr("stay on this computer"), is_bad=False)
