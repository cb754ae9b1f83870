"""What is done with connections beyond looking at them: delete, with its toast, its job and its end."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError, StoreError, UserError
from desktop.domain.support_mode import Writing
from desktop.models import ages
from desktop.models.connections.deletion_view import DeletionView
from desktop.models.connections.label_view import LabelView
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.services.deletion import Deletion, DeletionPhase
from desktop.services.labels import LabelChange
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_SAID_AFTER_MS = 300
_ABOVE_PX = 76  # so that it and the window's own toast are both seen


class DeletionFlow(QObject):
    """Opens the sheets, and shows what comes of them wherever the window is meanwhile."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._view: DeletionView | None = None
        self._told: Deletion | None = None
        self.toast = Toast(desk.window, lift=_ABOVE_PX)
        self.toast.setObjectName("delete_toast")
        self.toast.acted.connect(self._act)
        desk.locking.locked.connect(self._hide)
        self._undo = QAction(self.tr("Undo the deletion"), self)
        self._undo.setShortcut(QKeySequence("Ctrl+Z"))  # a field that has the keyboard undoes its own
        self._undo.setEnabled(False)
        self._undo.triggered.connect(self._undo_asked)
        desk.window.addAction(self._undo)
        QTimer.singleShot(_SAID_AFTER_MS, self, self.tell_unsent)  # after the first paint: it reads a file

    def delete(self, rows: Sequence[InspectedConnection]) -> None:
        """Asks, then waits, then deletes."""
        desk = self._desk
        workspace = desk.views.scope.workspace
        if workspace is None or not rows or not self._may(Writing.DELETE):
            return
        from desktop.ui.dialogs.delete_sheet import DeleteSheet

        view = self._deletions()
        name_of = desk.views.connections.table.name_of
        sheet = DeleteSheet(desk.window, workspace, rows, name_of, view.grace_s)
        sheet.accepted.connect(lambda: self.begin_deletion(rows))
        sheet.open()

    def begin_deletion(self, rows: Sequence[InspectedConnection]) -> None:
        """Deletes what was asked about before: 8 s in which it can be undone, then the calls."""
        try:
            self._deletions().begin(rows)
        except (UserError, StoreError) as error:
            self._desk.say(error)

    def label(self, rows: Sequence[InspectedConnection]) -> None:
        """Asks for tags to add and to remove, then changes all of these."""
        desk = self._desk
        in_vault = [row for row in rows if row.vault is not None]
        if not in_vault or not self._may(Writing.LABELS):
            return
        from desktop.ui.dialogs.labels_sheet import LabelsSheet

        view = desk.views.labels
        sheet = LabelsSheet(desk.window, in_vault, keeps_names=view.keeps_names)

        def change_all(change: LabelChange) -> None:
            view.change_all(in_vault, change)

        sheet.chosen.connect(change_all)
        sheet.open()

    def follow_labels(self, view: LabelView) -> None:
        """Says what became of changed labels."""
        view.said.connect(self._say_labelled)
        view.missed.connect(self._labels_missed)
        view.failed.connect(self._label_failed)

    def clean_up(self) -> None:
        """Shows what is of no more use; what is ticked is deleted."""
        desk = self._desk
        workspace = desk.views.scope.workspace
        if workspace is None or not self._may(Writing.DELETE):
            return
        from desktop.models.connections.cleanup_view import CleanupView
        from desktop.ui.dialogs.cleanup_sheet import CleanupSheet

        connections = desk.views.connections
        view = CleanupView(connections, self)
        sheet = CleanupSheet(desk.window, workspace, view, desk.logos.images)
        sheet.chosen.connect(self.begin_deletion)
        sheet.finished.connect(view.deleteLater)
        sheet.open()

    def say_again(self) -> None:
        """The language changed: what waits to be deleted is named anew."""
        if self._told is not None:
            self._told = None
            self._show()

    def tell_unsent(self) -> None:
        """At the start: what the last run was to delete and did not."""
        if self._desk.has_ended:
            return  # it is for the next start to say
        told = self._desk.services.support.deletion.take_unsent()
        if not told:
            return
        words = self.tr("The application was closed before: {what}").format(what="; ".join(told[:3]))
        title = self.tr("Not deleted")
        self._desk.toast.show_toast(title, words, icon="info", timeout_ms=12_000)

    # --- the toast and the job

    def _deletions(self) -> DeletionView:
        if self._view is None:
            self._view = self._desk.views.deletion
            self._view.changed.connect(self._show)
            self._view.ended.connect(self._ended)
            self._view.undone.connect(self._undone)
            self._desk.edge.follow_deleting(self._view)
        return self._view

    def _show(self) -> None:
        deletion = self._deletions().shown
        if deletion is None or deletion.phase is not DeletionPhase.WAITING or self._desk.locking.is_locked:
            if self._told is not None:
                self._hide()
            return
        view, left = self._deletions(), round(deletion.left_s)
        if self._told is not deletion:
            self._told = deletion
            self._undo.setEnabled(True)
            title = self.tr("Deleting {what}").format(what=view.named(deletion.rows))
            undo = Action("undo_delete", self.tr("Undo"), icon="undo", key="Ctrl+Z")
            self.toast.show_toast(title, icon="trash", action=undo, timeout_ms=0)
        words = self.tr("Sent in {seconds} s").format(seconds=left)
        self.toast.show_left(round(deletion.left_s * 10), round(view.grace_s * 10), words)

    def _hide(self) -> None:
        self._told = None
        self._undo.setEnabled(False)
        self.toast.end()

    def _undo_asked(self, _is_checked: bool = False) -> None:
        if self._view is not None:
            self._view.undo()

    def _act(self, id_: str) -> None:
        if id_ == "undo_delete":
            self._undo_asked()

    def _undone(self, deletion: Deletion) -> None:
        title = self.tr("Nothing was deleted")
        self._desk.toast.show_toast(title, self._deletions().named(deletion.rows), icon="undo")

    def _ended(self, deletion: Deletion) -> None:
        desk, view = self._desk, self._deletions()
        desk.notifying.deleted(deletion)
        if deletion.run.done:
            desk.views.connections.drop({row.key for row in deletion.run.done})
            desk.views.connections.reload()
        done, missed = len(deletion.run.done), deletion.run.total - len(deletion.run.done)
        if not missed:
            title = self.tr("{what} deleted").format(what=view.named(deletion.rows))
            desk.toast.show_toast(title, self.tr("The last copy is in its timeline."), icon="trash")
            return
        failures = view.failures(deletion)
        title = self.tr("{missed} of {total} not deleted").format(
            missed=ages.number(missed), total=ages.number(done + missed)
        )
        from desktop.ui.dialogs.failures_sheet import failures_sheet

        failures_sheet(desk.window, title, failures).open()

    def _labels_missed(self, failed: list[tuple[InspectedConnection, DesktopError]]) -> None:
        from desktop.models.connections.deletion_view import reason
        from desktop.ui.dialogs.failures_sheet import failures_sheet

        named = [(self._deletions().named([row]), reason(error)) for row, error in failed]
        title = self.tr("{count} connections were not changed").format(count=ages.number(len(failed)))
        failures_sheet(self._desk.window, title, named).open()

    def _say_labelled(self, title: str, words: str) -> None:
        self._desk.toast.show_toast(title, words, icon="tag")

    def _label_failed(self, key: str, notice: Notice) -> None:
        if not key:
            self._desk.toast.show_toast(
                notice.title, together(notice.cause, notice.next_step), icon="triangle"
            )

    def _may(self, writing: Writing) -> bool:
        try:
            self._desk.services.support_mode.require_writable(writing)
        except UserError as error:
            self._desk.say(error)
            return False
        return True
