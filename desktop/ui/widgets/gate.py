"""Greys what support mode refuses, and says why; the services refuse it whatever the window shows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.support_mode import Writing
from desktop.models.settings.support_mode_view import SupportView


class Gate(QObject):
    """Keeps one widget greyed while support mode is on. The widget's own page may go on enabling it.

    `is_writing` tells for a widget that writes only sometimes, as Send does; call `look` when that changes.
    """

    def __init__(
        self,
        widget: QWidget,
        writing: Writing,
        support: SupportView,
        is_writing: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(widget)
        self._widget, self._writing, self._support = widget, writing, support
        self._is_writing = is_writing
        self._is_closed = False
        self._tooltip = ""
        widget.installEventFilter(self)
        support.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Closes or opens, as it should be now."""
        is_closed = self._support.is_on and self._is_writing()
        if is_closed == self._is_closed:
            return
        self._is_closed = is_closed
        if is_closed:
            self._tooltip = self._widget.toolTip()
            self._widget.setToolTip(self._support.why_not(self._writing))
            self._widget.setEnabled(False)
        else:
            self._widget.setToolTip(self._tooltip)
            self._widget.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and self._is_closed and self._widget.isEnabled():
            self._widget.setEnabled(False)
        elif event.type() == QEvent.Type.ToolTipChange and self._is_closed:
            why = self._support.why_not(self._writing)
            if self._widget.toolTip() != why:
                self._tooltip = self._widget.toolTip()
                self._widget.setToolTip(why)
        return super().eventFilter(watched, event)
