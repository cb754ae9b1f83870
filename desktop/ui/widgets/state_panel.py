"""What stands where rows would: loading, empty or error, in the same place and size."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.models import ages
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.widgets.skeleton import Skeleton

_WORDS_WIDTH, _EDGE = 340, 20


class StatePanel(QWidget):
    """Loading with a count and Cancel; empty with its cause; error with its cause and the next step."""

    acted = Signal(str)
    """The id of the action that was asked for."""
    cancelled = Signal()
    """Cancel was pressed while loading."""
    offered = Signal()
    """There are other actions now."""

    def __init__(self, *, row_height: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ""
        self._stack = QStackedLayout(self)
        self._loading = _Loading(row_height)
        self._message = _Message()
        self._stack.addWidget(self._loading)
        self._stack.addWidget(self._message)
        self._loading.cancel.clicked.connect(self.cancelled)
        self._message.acted.connect(self.acted)

    def show_loading(self, count: int = 0, total: int = 0, *, what: str = "") -> None:
        """Loading `count` of `total`, 0 while unknown; `what` replaces the words "Loading …"."""
        self._loading.show_count(count, total, what)
        self._stack.setCurrentWidget(self._loading)

    def show_message(self, icon: str, title: str, cause: str, actions: Sequence[Action] = ()) -> None:
        """Empty or error: an icon, what, why, and what can be done; the first action is the primary one."""
        self._message.show_words(icon, title, cause, actions)
        self.offered.emit()
        self._stack.setCurrentWidget(self._message)
        announce(self, f"{title}. {cause}")


class _Loading(QWidget):
    def __init__(self, row_height: int) -> None:
        super().__init__()
        self.words = Label("", "second", "text2")
        self.line = ProgressLine(self.tr("Progress"))
        self.cancel = Button(self.tr("Cancel"), "ghost", size=28)
        self.cancel.setObjectName("cancel_loading")
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 12, 0)
        head.setSpacing(8)
        for widget in (self.words, self.line):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(Skeleton(row_height), 1)

    def show_count(self, count: int, total: int, what: str) -> None:
        if total:
            words = self.tr("Loading {count} of {total}").format(
                count=ages.number(count), total=ages.number(total)
            )
        else:
            words = (
                self.tr("Loading {count}").format(count=ages.number(count)) if count else self.tr("Loading")
            )
        self.words.setText(what or words)
        self.line.setVisible(total > 0)
        self.line.show_share(count, total)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.cancel.setText(self.tr("Cancel"))
        super().changeEvent(event)


class _Message(QWidget):
    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.icon = Icon("info", "text3", 28)
        self.title = Label("", "card", wrap=True)
        self.cause = Label("", "body", "text2", wrap=True)
        for label in (self.title, self.cause):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(_WORDS_WIDTH)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.cause, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a side pane; the words are wrapped to what there is."""
        return QSize(2 * _EDGE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for label in (self.title, self.cause):
            label.setFixedWidth(max(1, min(_WORDS_WIDTH, event.size().width() - 2 * _EDGE)))

    def show_words(self, icon: str, title: str, cause: str, actions: Sequence[Action]) -> None:
        self.icon.show_icon(icon, "text3")
        self.title.setText(title)
        self.cause.setText(cause)
        self._clear()
        self._buttons.addStretch()
        for action in actions:
            self._add(action)
        self._buttons.addStretch()

    def _add(self, action: Action) -> None:
        button = action.button()
        button.clicked.connect(lambda: self.acted.emit(action.id))
        self._buttons.addWidget(button)
        button.show()

    def _clear(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
