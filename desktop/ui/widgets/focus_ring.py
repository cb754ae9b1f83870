"""The focus ring: one overlay a window, 2 px wide and 2 px outside of whatever has the focus."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.theme import theme, tokens

_GAP, _WIDTH, _RADIUS = 2, 2, 4
_OUTSIDE = _GAP + _WIDTH
_MOVES = frozenset({
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange,
    QEvent.Type.Paint,
})  # fmt: skip
_TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)


class FocusRing(QWidget):
    """Follows the focus inside `over`, a window; only as large as the ring, so that repaints stay cheap.

    What is typed into wears the ring always, all else once the keyboard is used. A widget may say more: a
    method `focus_rect()` gives the part to surround, the property `ring_radius` its corner radius,
    `ring_inside` keeps the ring inside (for views that fill a pane), `ring_none` asks for none.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._over = over
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._is_seen = False
        app = cast(QApplication, QApplication.instance())
        app.focusChanged.connect(self._follow)
        theme().changed.connect(self.update)
        self._follow(None, QApplication.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """What wears the ring now; None where nothing does."""
        return self._target if self._is_seen else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == QEvent.Type.KeyPress and watched is self._target and not self._is_seen:
            self._is_seen = True
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().focus, _WIDTH))
        given = self._target.property("ring_radius")
        radius = (given if isinstance(given, int) else _RADIUS) + _GAP + _WIDTH / 2
        if self._target.property("ring_inside"):
            radius = 0
        whole = QRectF(self._outer(self._target).translated(-self.pos()))
        half = _WIDTH / 2
        painter.drawRoundedRect(whole.adjusted(half, half, -half, -half), radius, radius)

    def _place(self) -> None:
        if self._target is None or not self._is_seen or not self._target.isVisible():
            self.hide()
            return
        place = self._outer(self._target) & self._clip(self._target)
        if place == self.geometry() and self.isVisible():
            return
        self.setGeometry(place)
        self.setVisible(not place.isEmpty())
        self.raise_()
        self.update()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._unwatch()
        self._target = None
        if new is not None and self._over.isAncestorOf(new) and not new.property("ring_none"):
            self._target = new
            by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._is_seen = not by_mouse or isinstance(new, _TYPED_INTO)
            self._watch(new)
        self._place()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not self._over:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()

    def _outer(self, target: QWidget) -> QRect:
        part = getattr(target, "focus_rect", None)
        rect = cast(Callable[[], QRect], part)() if callable(part) else target.rect()
        away = 0 if target.property("ring_inside") else _OUTSIDE
        placed = QRect(target.mapTo(self._over, rect.topLeft()), rect.size())
        return placed.adjusted(-away, -away, away, away)

    def _clip(self, target: QWidget) -> QRect:
        clip = self._over.rect()
        widget = target.parentWidget()
        while widget is not None and widget is not self._over:
            holder = widget.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget:
                clip = clip.intersected(QRect(widget.mapTo(self._over, QPoint(0, 0)), widget.size()))
            widget = holder
        return clip
