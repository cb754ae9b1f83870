"""A dialog as a sheet on a scrim, inside its window: 520 px, opened with `open()`, left with Esc."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.paint import paint_box, shadow
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Colour, Label
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.rolled import Rolled

WIDTH = 520
_RADIUS, _SPREAD, _PAD, _MARGIN = 12, 24, 28, 24
_ENTER = (QKeySequence("Return"), QKeySequence("Enter"))


class _Scrim(Overlay):
    """Darkens the window and keeps the mouse from it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        theme().changed.connect(self._redraw)
        self._shadow = QPixmap()
        self._sheet = QRectF()
        self.hide()

    def show_around(self, sheet: QRectF) -> None:
        """Draws the shadow around the sheet's place."""
        if sheet != self._sheet:  # else a letter typed into the sheet would paint the whole window anew
            self._sheet = sheet
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(self.rect(), t.scrim)
        size = self._sheet.size().toSize()
        wanted = size + QSize(2 * _SPREAD, 2 * _SPREAD)
        if self._shadow.deviceIndependentSize().toSize() != wanted:
            self._shadow = shadow(size, _RADIUS, _SPREAD, t.shadow, self.devicePixelRatio())
        painter.drawPixmap(self._sheet.topLeft() - QPoint(_SPREAD, _SPREAD), self._shadow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _redraw(self) -> None:
        self._shadow = QPixmap()
        self.update()


class SheetDialog(QDialog):
    """A QDialog for roles, results and Esc, laid inside the window instead of in one of its own.

    It cannot be opened with `exec()` to good effect; use `open()` and `finished`. While it is open the
    window below gets neither mouse, nor Tab, nor shortcuts. Put content into `body`, buttons through
    `add_button`. It deletes itself once finished.
    """

    def __init__(
        self,
        over: QWidget,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        icon_colour: Colour = "text2",
        width: int = WIDTH,
    ) -> None:
        scrim = _Scrim(over.window())
        super().__init__(scrim)
        self._scrim = scrim
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._over, self._wanted_width = over.window(), width
        self._before: QWidget | None = None
        self._keys: list[tuple[QKeySequence, Button]] = []
        self.title = Label(title, "dialog", wrap=True)
        self.text = Label(text, "body", "text2", wrap=True)
        self.head = QHBoxLayout()
        self.body = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._lay_out(icon, icon_colour)
        self._rolled = Rolled(self._scrim, self)
        self._rolled.changed.connect(self._place)
        self._scrim.installEventFilter(self)
        self.finished.connect(self._leave)
        theme().changed.connect(self.update)

    def add_button(self, button: Button, *, key: str = "", is_left: bool = False) -> Button:
        """A button at the right (or left) of the foot; `key` (such as "Ctrl+Return") presses it."""
        if is_left:
            self._buttons.insertWidget(0, button)
        else:
            self._buttons.addWidget(button)
        if key:
            self._keys.append((QKeySequence(key), button))
        return button

    def add_cancel(self, text: str = "") -> Button:
        """The button that backs out, like Esc."""
        cancel = self.add_button(Button(text or self.tr("Cancel"), key="Esc", size=36))
        cancel.setObjectName("cancel")
        cancel.clicked.connect(self.reject)
        return cancel

    def open(self) -> None:
        """Shows the sheet; the focus goes to its first field, or where it has none to what Enter does."""
        self._before = self._over.focusWidget()
        self._scrim.show()
        self._scrim.cover()
        for frame in self._over.findChildren(LiveFrame):
            frame.raise_()
        self.move(0, 0)  # a moved dialog is not put elsewhere by QDialog
        super().show()
        self._place()
        if not self.isAncestorOf(self._over.focusWidget() or self._over):
            self._focus_first()

    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        now = self._over.focusWidget()
        step = 1 if next else -1
        at = stops.index(now) + step if now in stops else 0 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[at % len(stops)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the shortcuts of the window below must not fire
            return True
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()  # what it holds has grown or shrunk
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        focused = self._over.focusWidget()
        if pressed in _ENTER and isinstance(focused, Button) and not focused.isCheckable():
            focused.click()  # what has the ring is what Enter means
            return
        for keys, button in self._keys:
            if keys == pressed and button.isEnabled():
                button.click()
                return
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        event.accept()  # nothing goes on to the window below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._scrim and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), QRectF(self.rect()), _RADIUS, tokens().surface)

    def _focus_first(self) -> None:
        stops = self._stops()
        is_foot = bool(stops) and self._buttons.indexOf(stops[0]) >= 0
        on_enter = next((button for keys, button in self._keys if keys in _ENTER), None)
        if is_foot and on_enter is not None and on_enter in stops:
            on_enter.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(True)

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self._is_stop(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _is_stop(self, widget: QWidget) -> bool:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes_tab or widget.focusProxy() is not None:
            return False
        return self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()

    def _place(self) -> None:
        width = min(self._wanted_width, self._scrim.width() - 2 * _MARGIN)
        layout = self.layout()
        # The hint of a layout with wrapped lines is that of a narrower sheet, and would tear the lines apart.
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(width)
        else:
            height = self.sizeHint().height()
        room = self._scrim.height() - 2 * _MARGIN
        height = max(
            min(height, room), self._least_height(width)
        )  # a list gives way, a line of text does not
        left = (self._scrim.width() - width) // 2
        top = max(_MARGIN, (self._scrim.height() - height) * 2 // 5) - self._rolled.show_range(height - room)
        self.setGeometry(left, top, width, height)
        self._scrim.show_around(QRectF(self.geometry()))

    def _least_height(self, width: int) -> int:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.minimumSizeHint().height()
        return layout.totalMinimumHeightForWidth(width)

    def _leave(self) -> None:
        self._scrim.hide()
        # The list below may have been drawn anew meanwhile, and the button that opened this be gone.
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._scrim.deleteLater()

    def _lay_out(self, icon: str, icon_colour: Colour) -> None:
        self.head.setSpacing(10)
        if icon:
            self.head.addWidget(Icon(icon, icon_colour, 22))
        self.head.addWidget(self.title, 1)
        self.body.setSpacing(12)
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 24, _PAD, 24)
        column.setSpacing(10)
        column.addLayout(self.head)
        column.addWidget(self.text)
        column.addLayout(self.body)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        self.text.setVisible(bool(self.text.text()))
