"""Verify on the Connections page: the button, V, the sheet before the first probe, and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models import ages
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.toast import Toast

KEYS = "Ctrl+Shift+V"


class Verifying(QObject):
    """Verifies one row, or all that are shown; `tells` is for one page of those that can."""

    def __init__(
        self,
        page: QWidget,
        table: ConnectionTable,
        support: ConnectionSupport,
        toast: Toast,
        *,
        tells: bool = True,
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._toast = page, table, toast
        self._view, self._scope = support.verify, support.scope
        self.button = Button(self.tr("Verify"), icon="shield-check")
        self.button.setObjectName("verify_shown")
        keys = QShortcut(QKeySequence(KEYS), page, self._press)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.button.clicked.connect(self._press)
        table.counted.connect(self._show_count)
        table.shown.connect(self._show_count)
        self._view.changed.connect(self._show_count)
        if tells:
            self._view.failed.connect(self._say)
            self._view.ended.connect(self._say_ended)
        self._show_count()

    def serve(self, actions: RowActions) -> None:
        """V on a row verifies it."""
        actions.verified.connect(self.verify)

    def verify(self, rows: Sequence[InspectedConnection]) -> None:
        """Shows what will be sent where a person has not seen it yet, and goes on when they agree."""
        workspace = self._scope.workspace
        if workspace is None or not rows or self._view.run is not None:
            return
        unseen = self._view.probes_to_show(rows)
        if not unseen:
            self._view.start(rows)
            return
        from desktop.ui.dialogs.verify_sheet import verify_sheet  # not needed before the first V

        probes = [(self._table.name_of(platform), platform, probe) for platform, probe in unseen]
        sheet = verify_sheet(self._page.window(), workspace, len(rows), probes)
        sheet.accepted.connect(lambda: self._agreed(rows))
        sheet.open()

    def _agreed(self, rows: Sequence[InspectedConnection]) -> None:
        self._view.note_shown(rows)
        self._view.start(rows)

    def _press(self) -> None:
        if self._view.run is not None:
            self._view.toggle_pause()
        else:
            self.verify(self._table.shown_rows())

    def _show_count(self) -> None:
        run = self._view.run
        if run is not None:
            told = ages.number(run.done), ages.number(run.total)
            goes = self.tr("Pause, {done} of {total}")
            words = self.tr("Go on, {done} of {total}") if run.is_paused else goes
            self._show(words.format(done=told[0], total=told[1]), "play" if run.is_paused else "pause")
            self.button.setToolTip(self.tr("Pause or go on  {keys}").format(keys=KEYS))
            self.button.setEnabled(True)
            return
        count = self._table.match_count
        self._show(self.tr("Verify {count}").format(count=ages.number(count)), "shield-check")
        words = self.tr("Send a harmless call through each connection shown  {keys}")
        self.button.setToolTip(words.format(keys=KEYS))
        self.button.setEnabled(count > 0)

    def _show(self, words: str, icon: str) -> None:
        if self.button.text() != words:
            self.button.setText(words)
            self.button.set_icon(icon)

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")

    def _say_ended(self, count: int, differ: int) -> None:
        if count > 1:
            title = self.tr("{count} connections verified").format(count=ages.number(count))
            words = self.tr("Of {count} the reported state differs.").format(count=ages.number(differ))
            self._toast.show_toast(title, words if differ else "", icon="shield-check")
