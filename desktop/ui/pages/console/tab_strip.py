"""The Console's tabs, 40 px: method, title, what came of it, and a cross; narrower the more there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QTabBar, QWidget

from desktop.models.words import Sign, method_tone
from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon, tone_colours
from desktop.ui.theme import Tokens, theme, tokens

_HEIGHT, _PAD, _GAP, _CROSS, _DOT = 40, 14, 8, 20, 8
_TITLE_MOST, _TITLE_LEAST = 180, 48


@dataclass(frozen=True, slots=True)
class TabLook:
    """What one tab shows. `sign` is the last answer's; its icon is for the words alone."""

    id: str
    method: str
    title: str
    tooltip: str
    is_sending: bool = False
    sign: Sign | None = None
    is_unsaved: bool = False


class TabStrip(QTabBar):
    """Tells by id what was asked of which tab; a drag moves one, the middle button closes one."""

    chosen = Signal(str)
    close_asked = Signal(str)
    rename_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    dragged = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("console_tabs")
        self.setAccessibleName(self.tr("Requests"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._looks: list[TabLook] = []
        self._fixed: list[int] = []  # px of each tab beside its title; Qt asks for all widths at every change
        self._titles: list[int] = []
        self._room = 0
        self._pressed_at: QPoint | None = None
        self._pressed_cross = ""
        self.currentChanged.connect(self._tell_chosen)
        theme().changed.connect(self.update)

    def show_tabs(self, looks: Sequence[TabLook], current: int) -> None:
        """These tabs, in this order."""
        self.blockSignals(True)
        self._looks = list(looks)
        self._measure()
        while self.count() > len(looks):
            self.removeTab(self.count() - 1)
        for index, look in enumerate(looks):
            if index == self.count():
                self.addTab("")
            self._put(index, look)
        self.setCurrentIndex(current)
        self._lay_out()
        self.blockSignals(False)
        self.updateGeometry()
        self.update()

    def show_tab(self, look: TabLook) -> None:
        """One tab as it is now."""
        at = self._place_of(look.id)
        if at >= 0 and self._looks[at] != look:
            self._looks[at] = look
            self._measure()
            self._put(at, look)
            self._lay_out()
            self.update()

    def set_room(self, width: int) -> None:
        """How many px there are for all of them: titles give way down to 48 px each."""
        if width != self._room:
            self._room = width
            self._lay_out()

    def rect_of(self, tab_id: str) -> QRect:
        """Where a tab is."""
        return self.tabRect(self._place_of(tab_id))

    def focus_rect(self) -> QRect:
        """What the focus ring goes around."""
        return self.tabRect(self.currentIndex()).adjusted(4, 6, -4, -6)

    # --- Qt

    def tabSizeHint(self, index: int) -> QSize:
        if not 0 <= index < len(self._fixed):
            return QSize(_PAD * 2, _HEIGHT)
        most = _TITLE_MOST
        if self._room:
            most = min(most, max(_TITLE_LEAST, (self._room - sum(self._fixed)) // len(self._fixed)))
        return QSize(self._fixed[index] + min(self._titles[index], most), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id_ = self._id_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete:
            self.close_asked.emit(id_)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit(id_)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        self._pressed_cross = self._cross_under(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not self._pressed_cross:
            self._pressed_at = event.position().toPoint() if index >= 0 else None
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self.update()  # crosses light up
        if self._pressed_at is None or (at - self._pressed_at).manhattanLength() < (
            QApplication.startDragDistance()
        ):
            return
        over, current = self.tabAt(at), self.currentIndex()
        if over >= 0 and over != current and self._is_past_middle(at.x(), over, current):
            self.dragged.emit(current, over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pressed_at = None
        if event.button() == Qt.MouseButton.MiddleButton and self.tabAt(at) >= 0:
            self.close_asked.emit(self._id_at(self.tabAt(at)))
        elif self._pressed_cross and self._cross_under(at) == self._pressed_cross:
            self.close_asked.emit(self._pressed_cross)
        self._pressed_cross = ""
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.tabAt(at) >= 0 and not self._cross_under(at):
            self.rename_asked.emit(self._id_at(self.tabAt(at)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.tabAt(event.pos())
        if index >= 0:
            below = self.mapToGlobal(self.tabRect(index).bottomLeft())
            self.menu_asked.emit(self._id_at(index), below if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(min(self.count(), len(self._looks))):
            self._paint_tab(painter, index, tokens())

    # --- below

    def _measure(self) -> None:
        self._fixed = [self._fixed_width(look) for look in self._looks]
        self._titles = [fonts.text_width(look.title, "button") for look in self._looks]

    def _lay_out(self) -> None:
        if self.count():
            self.setTabText(0, self.tabText(0))  # nothing else makes Qt ask for the widths again

    def _put(self, index: int, look: TabLook) -> None:
        words = [look.method, look.title]
        if look.is_sending:
            words.append(self.tr("sending"))
        elif look.sign is not None:
            words.append(look.sign.word)
        if look.is_unsaved:
            words.append(self.tr("not saved"))
        if (text := ", ".join(words).replace("&", "&&")) != self.tabText(index):
            self.setTabText(index, text)  # lays all tabs out
        self.setTabToolTip(index, look.tooltip)

    def _tell_chosen(self, index: int) -> None:
        if 0 <= index < len(self._looks):
            self.chosen.emit(self._looks[index].id)

    def _place_of(self, tab_id: str) -> int:
        return next((at for at, look in enumerate(self._looks) if look.id == tab_id), -1)

    def _id_at(self, index: int) -> str:
        return self._looks[index].id if 0 <= index < len(self._looks) else ""

    def _is_past_middle(self, x: int, over: int, current: int) -> bool:
        """A wide neighbour would jump back and forth under a slow hand otherwise."""
        middle = self.tabRect(over).center().x()
        return x > middle if over > current else x < middle

    def _cross(self, index: int) -> QRect:
        rect = self.tabRect(index)
        return QRect(rect.left() + rect.width() - _CROSS - 8, (_HEIGHT - _CROSS) // 2, _CROSS, _CROSS)

    def _cross_under(self, at: QPoint) -> str:
        index = self.tabAt(at)
        return self._id_at(index) if index >= 0 and self._cross(index).contains(at) else ""

    @staticmethod
    def _state_width(look: TabLook) -> int:
        if look.is_sending:
            return _DOT + _GAP
        return fonts.text_width(look.sign.word, "key") + _GAP if look.sign is not None else 0

    def _fixed_width(self, look: TabLook) -> int:
        method = fonts.text_width(look.method, "chip")
        return _PAD + method + _GAP + self._state_width(look) + _GAP + _CROSS + 8

    def _paint_tab(self, painter: QPainter, index: int, t: Tokens) -> None:
        look, rect = self._looks[index], self.tabRect(index)
        is_current = index == self.currentIndex()
        under = self.mapFromGlobal(self.cursor().pos()) if self.underMouse() else QPoint(-1, -1)
        if is_current:
            painter.fillRect(rect, t.surface)
            painter.fillRect(rect.left(), 0, rect.width(), 2, t.accent)
        elif rect.contains(under):
            painter.fillRect(rect, t.hover)
        painter.fillRect(rect.right(), 0, 1, _HEIGHT, t.line)
        left = rect.left() + _PAD
        method = fonts.text_width(look.method, "chip")
        tone = tone_colours(method_tone(look.method))[0]
        paint_elided(painter, QRect(left, 0, method, _HEIGHT), look.method, "chip", tone)
        left += method + _GAP
        right = self._cross(index).left() - _GAP
        state = self._state_width(look)
        title = QRect(left, 0, right - state - left, _HEIGHT)
        paint_elided(painter, title, look.title, "button", t.text if is_current else t.text2)
        self._paint_state(painter, QRect(right - state + _GAP, 0, state - _GAP, _HEIGHT), look, t)
        self._paint_cross(painter, self._cross(index), look, under, is_shown=is_current, t=t)

    @staticmethod
    def _paint_state(painter: QPainter, rect: QRect, look: TabLook, t: Tokens) -> None:
        if look.is_sending:
            top = rect.center().y() - _DOT / 2 + 0.5
            paint_box(painter, QRectF(rect.left(), top, _DOT, _DOT), _DOT / 2, t.accent)
        elif look.sign is not None:
            paint_elided(painter, rect, look.sign.word, "key", tone_colours(look.sign.tone)[0])

    def _paint_cross(
        self, painter: QPainter, rect: QRect, look: TabLook, under: QPoint, *, is_shown: bool, t: Tokens
    ) -> None:
        is_lit = rect.contains(under)
        if is_lit:
            paint_box(painter, QRectF(rect), 4, t.fill)
        if look.is_unsaved and not is_lit:
            dot = QRectF(rect.center().x() - 3, rect.center().y() - 3, 7, 7)
            paint_box(painter, dot, 3.5, t.text2)
        elif is_lit or is_shown or self.rect_of(look.id).contains(under):
            colour: QColor = t.text if is_lit else t.text3
            paint_icon(painter, rect, "close", colour, 14)
