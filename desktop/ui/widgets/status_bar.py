"""The status bar, 28 px: last sync and its age, running jobs with cancel, rate limit."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Colour, ElidedLabel, Label
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.progress_line import ProgressLine

_HEIGHT = 28


class StatusBar(QWidget):
    """Facts at the window's foot. One job is shown, with its numbers; `cancelled` carries its id."""

    cancelled = Signal(str)
    paused = Signal()
    """The job shown is to pause, or to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setFixedHeight(_HEIGHT)
        self._job_id = ""
        self._icon = Icon("check-circle", "ok", 14)
        self.sync = ElidedLabel("", "second", "text2")
        self.job = Label("", "second", "text2")
        self.progress = ProgressLine(self.tr("Progress"), width=96)
        self.cancel = Button(self.tr("Cancel"), "ghost", size=24)
        self.cancel.setObjectName("cancel_job")
        self.cancel.clicked.connect(lambda: self.cancelled.emit(self._job_id))
        self.pause = Button(self.tr("Pause"), "ghost", size=24)
        self.pause.setObjectName("pause_job")
        self.pause.clicked.connect(self.paused)
        self._line = Line(is_vertical=True)
        self._line.setFixedHeight(14)
        self.rate = Label("", "second", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.sync, 1)
        for widget in (self.job, self.progress, self.pause, self.cancel, self._line, self.rate):
            row.addWidget(widget)
        self.show_sync("")
        self.end_job()
        self.show_rate("")

    def show_sync(self, text: str, *, icon: str = "check-circle", colour: Colour = "ok") -> None:
        """The last sync and what it brought, such as "Synced 2 min ago · 1,000 connections"."""
        self._icon.show_icon(icon, colour)
        self._icon.setVisible(bool(text))
        self.sync.setText(text)

    def show_job(
        self, id_: str, text: str, done: int = 0, total: int = 0, *, can_cancel: bool = True
    ) -> None:
        """A running job; the line fills where the total is known."""
        self._job_id = id_
        self.job.setText(text)
        self.job.show()
        self.progress.setVisible(total > 0)
        self.progress.show_share(done, total)
        self.cancel.setVisible(can_cancel)
        self.pause.hide()
        self._part()

    def offer_pause(self, *, is_paused: bool) -> None:
        """The job shown can be paused, or goes on."""
        self.pause.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        self.pause.show()

    def end_job(self) -> None:
        """No job runs."""
        self._job_id = ""
        for widget in (self.job, self.progress, self.pause, self.cancel):
            widget.hide()
        self._part()

    def show_rate(self, text: str, *, is_waiting: bool = False) -> None:
        """What the service says about its rate limit; empty for nothing."""
        self.rate.setText(text)
        self.rate.set_colour("warn" if is_waiting else "text2")
        self.rate.setVisible(bool(text))
        self._part()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.cancel.setText(self.tr("Cancel"))
            self.progress.setAccessibleName(self.tr("Progress"))
        super().changeEvent(event)

    def _part(self) -> None:
        self._line.setVisible(not self.job.isHidden() and not self.rate.isHidden())
