"""A sheet that is higher than its window: a scroll bar at the edge, the wheel and the keyboard move it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

_WIDTH, _EDGE = 12, 16


class Rolled(QObject):
    """How far up the sheet is moved. Hidden, and 0, as long as the sheet has room."""

    changed = Signal()

    def __init__(self, scrim: QWidget, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._scrim, self._sheet = scrim, sheet
        self.bar = QScrollBar(Qt.Orientation.Vertical, scrim)
        self.bar.setObjectName("sheet_scroll")
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard moves it by moving through the sheet
        self.bar.hide()
        self.bar.valueChanged.connect(self.changed)
        scrim.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def show_range(self, too_high: int) -> int:
        """Takes how many px the sheet is too high (or not), and answers how many of them it is moved up."""
        bar = self.bar
        bar.blockSignals(True)
        bar.setRange(0, max(0, too_high))
        bar.blockSignals(False)
        bar.setPageStep(self._scrim.height())
        bar.setSingleStep(40)
        bar.setGeometry(self._scrim.width() - _WIDTH, 0, _WIDTH, self._scrim.height())
        bar.setVisible(too_high > 0)
        return bar.value()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel, wherever on the scrim."""
        if isinstance(event, QWheelEvent) and self.bar.isVisible():
            self.bar.setValue(self.bar.value() - event.angleDelta().y() // 2)
            return True
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What has the keyboard is in view."""
        if now is None or not self.bar.isVisible() or not self._sheet.isAncestorOf(now):
            return
        top = now.mapTo(self._scrim, QPoint()).y()
        below = top + now.height() + _EDGE - self._scrim.height()
        if top < _EDGE:
            self.bar.setValue(self.bar.value() + top - _EDGE)
        elif below > 0:
            self.bar.setValue(self.bar.value() + below)
