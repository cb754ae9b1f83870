"""Underlined tabs, 40 px, with a count where one is wanted; keys and roles are QTabBar's."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.models import ages
from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided
from desktop.ui.theme import Tokens, theme, tokens

_HEIGHT, _BETWEEN, _COUNT_GAP, _COUNT_HEIGHT = 40, 20, 6, 18


class TabBar(QTabBar):
    """Tabs; the first begins at the left edge, so give the bar the margin of the content."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._counts: dict[int, str] = {}
        theme().changed.connect(self.update)

    def set_count(self, index: int, count: int | None) -> None:
        """The number in the badge beside a tab; None takes the badge away."""
        self._counts.pop(index, None)
        if count is not None:
            self._counts[index] = ages.number(count)
        self.setTabText(index, self.tabText(index))  # lays the tabs out again
        self.update()

    def focus_rect(self) -> QRect:
        """What the focus ring goes around: the current tab's words."""
        rect = self.tabRect(self.currentIndex())
        return rect.adjusted(-4, 6, 4 - _BETWEEN, -6)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._words_width(index) + self._count_width(index) + _BETWEEN, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        painter.fillRect(0, self.height() - 1, self.width(), 1, t.line)
        for index in range(self.count()):
            self._paint_tab(painter, index, t)

    def _paint_tab(self, painter: QPainter, index: int, t: Tokens) -> None:
        rect = self.tabRect(index)
        words = QRect(rect.left(), 0, self._words_width(index), _HEIGHT - 2)
        paint_elided(painter, words, self.tabText(index), "button", self._colour(index, t))
        if index in self._counts:
            self._paint_count(painter, words.right() + 1 + _COUNT_GAP, self._counts[index], t)
        if index == self.currentIndex():
            line = QRectF(rect.left(), _HEIGHT - 2, rect.width() - _BETWEEN, 2)
            paint_box(painter, line, 1, t.accent)

    def _colour(self, index: int, t: Tokens) -> QColor:
        if not self.isTabEnabled(index):
            return t.text3
        is_lit = self.underMouse() and self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index
        return t.text if index == self.currentIndex() or is_lit else t.text2

    def _paint_count(self, painter: QPainter, left: int, count: str, t: Tokens) -> None:
        width = fonts.text_width(count, "key") + 10
        box = QRect(left, (_HEIGHT - 2 - _COUNT_HEIGHT) // 2, width, _COUNT_HEIGHT)
        paint_box(painter, QRectF(box), _COUNT_HEIGHT / 2, t.fill)
        paint_elided(painter, box, count, "key", t.text2, align=Qt.AlignmentFlag.AlignCenter)

    def _words_width(self, index: int) -> int:
        return fonts.text_width(self.tabText(index), "button")

    def _count_width(self, index: int) -> int:
        if index not in self._counts:
            return 0
        return _COUNT_GAP + fonts.text_width(self._counts[index], "key") + 10
