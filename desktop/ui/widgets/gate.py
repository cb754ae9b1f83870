"""Greys what support mode refuses, and says why; the services refuse it whatever the window shows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.support_mode import Writing
from desktop.models.settings.support_mode_view import SupportView


class Gate(QObject):
    """Keeps one widget greyed while support mode is on. The widget's own page may go on enabling it.

    `writing` answers None while the widget only reads, as Send does for a GET; call `look` when that changes.
    """

    def __init__(
        self,
        widget: QWidget,
        writing: Callable[[], Writing | None],
        support: SupportView,
    ) -> None:
        super().__init__(widget)
        self._widget, self._writing, self._support = widget, writing, support
        self._is_closed = False
        self._tooltip = ""
        widget.installEventFilter(self)
        support.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Closes or opens, as it should be now."""
        is_closed = bool(self._why)
        if is_closed == self._is_closed:
            return
        self._is_closed = is_closed
        if is_closed:
            self._tooltip = self._widget.toolTip()
            self._widget.setToolTip(self._why)
            self._widget.setEnabled(False)
        else:
            self._widget.setToolTip(self._tooltip)
            self._widget.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and self._is_closed and self._widget.isEnabled():
            self._widget.setEnabled(False)
        elif event.type() == QEvent.Type.ToolTipChange and self._is_closed:
            why = self._why
            if self._widget.toolTip() != why:
                self._tooltip = self._widget.toolTip()
                if why:
                    self._widget.setToolTip(why)
        return super().eventFilter(watched, event)

    @property
    def _why(self) -> str:
        """Why it is refused now; empty where it is not."""
        writing = self._writing()
        return self._support.why_not(writing) if writing is not None else ""
