"""A toast at the bottom: only for what was done, or can be undone."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.notices.sentences import together
from desktop.ui.paint import paint_box, shadow
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.motion import slide
from desktop.ui.widgets.progress_line import ProgressLine

_SPREAD, _RADIUS, _FROM_BOTTOM, _MOST_WIDTH = 16, 10, 24, 560


class Toast(QWidget):
    """One a window. Leaves by itself after `timeout_ms` unless the caller counts down with `show_left`."""

    acted = Signal(str)
    """The id of the action that was asked for."""
    ended = Signal()
    """It left, by time or by its action."""

    def __init__(self, over: QWidget, *, lift: int = 0) -> None:
        super().__init__(over)
        self._lift = lift  # px above the place of the ordinary one
        self._over = over
        self.setObjectName("toast")
        self._button: Button | None = None
        self._shadow = QPixmap()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        self._icon = Icon("check-circle", "text2", 16)
        self.title = Label("", "strong")
        self.sentence = Label("", "second", "text2")
        self.progress = ProgressLine(self.tr("Time left"), width=None, is_neutral=True)
        self._row = QHBoxLayout()
        self._lay_out()
        over.installEventFilter(self)
        theme().changed.connect(self._redraw)
        self.hide()

    def show_toast(
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "check-circle",
        action: Action | None = None,
        timeout_ms: int = 6000,
    ) -> None:
        """What was done, and the one thing to do about it; 0 ms stays until `end`."""
        self._icon.show_icon(icon, "text2")
        self.title.setText(title)
        self.show_text(text)
        self.progress.hide()
        self._offer(action)
        self.setAccessibleName(f"{title} {text}".strip())
        self._come()
        self._timer.stop()
        if timeout_ms:
            self._timer.start(timeout_ms)
        announce(self, self.accessibleName())

    def show_text(self, text: str) -> None:
        """Another second line, such as the seconds left."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))

    def add_text(self, text: str) -> None:
        """One more sentence, on a toast that stands or on one of its own."""
        if self.isHidden():
            self.show_toast(text, icon="copy")
            return
        self.show_text(together(self.sentence.text(), text))
        self.setAccessibleName(f"{self.title.text()} {self.sentence.text()}")
        self._place()
        announce(self, text)

    def show_left(self, left: int, total: int, text: str = "") -> None:
        """Counts down: `left` of `total`, with a second line."""
        self._timer.stop()
        self.progress.setAccessibleName(self.tr("Time left"))
        self.progress.show()
        self.progress.show_share(left, total)
        self.show_text(text)
        self._place()

    def end(self) -> None:
        """Leaves."""
        if self.isHidden():
            return
        self._timer.stop()
        self.hide()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        card = self.rect().adjusted(_SPREAD, _SPREAD, -_SPREAD, -_SPREAD)
        t, ratio = tokens(), self.devicePixelRatio()
        if self._shadow.deviceIndependentSize().toSize() != self.size():
            self._shadow = shadow(card.size(), _RADIUS, _SPREAD, t.shadow, ratio)
        painter.drawPixmap(0, 0, self._shadow)
        paint_box(painter, QRectF(card), _RADIUS, t.surface, t.line2)

    def _come(self) -> None:
        self.show()
        self.raise_()
        end = self._place()
        slide(self, end + QPoint(0, 12), end)

    def _place(self) -> QPoint:
        over = self._over
        self._fit(min(_MOST_WIDTH, over.width()))
        left = (over.width() - self.width()) // 2
        at = QPoint(left, over.height() - self.height() + _SPREAD - _FROM_BOTTOM - 28 - self._lift)
        self.move(at)
        return at

    def _fit(self, room: int) -> None:
        """As wide as its words, and where they do not fit, on more lines."""
        self._wrap(False)
        width = self.sizeHint().width()
        self._wrap(width > room)
        self.setFixedWidth(min(width, room))
        self.adjustSize()

    def _wrap(self, is_wrapped: bool) -> None:
        for words in (self.title, self.sentence):
            words.setWordWrap(is_wrapped)
        column = self.layout()
        assert column is not None
        column.activate()

    def _redraw(self) -> None:
        self._shadow = QPixmap()
        self.update()

    def _offer(self, action: Action | None) -> None:
        if self._button is not None:
            self._row.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if action is not None:
            self._button = Button(action.text, "outline", icon=action.icon, key=action.key)
            self._button.setObjectName(f"action_{action.id}")
            self._button.clicked.connect(lambda: self._act(action.id))
            self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._button.show()

    def _act(self, id_: str) -> None:
        self.acted.emit(id_)
        self.end()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        words.addStretch()
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        column = QVBoxLayout(self)
        edge = _SPREAD + 14
        column.setContentsMargins(edge + 2, edge, edge, edge)
        column.setSpacing(10)
        column.addLayout(self._row)
        column.addWidget(self.progress)
