"""What goes out of the application and comes into it: export, import, the audit log."""

from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from desktop.app.flows.drop import DropFlow
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.export import ExportFormat
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.services.importing import ImportPlan
    from desktop.ui.dialogs.audit_sheet import AuditSheet


class TransferFlow(QObject):
    """Made with the window; everything behind it is loaded when it is first asked for."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._dropping = DropFlow(desk, self.preview, self)

    # --- export

    def export(self) -> None:
        """Asks how, then where to, and writes the rows that the list shows."""
        from desktop.ui.dialogs.export_sheet import ExportSheet

        desk = self._desk
        if desk.window.is_covered or desk.views.scope.workspace is None:
            return
        rows = desk.views.connections.table.shown_rows()
        refusal = desk.views.support.why_not(Writing.EXPORT_KEYS)
        sheet = ExportSheet(desk.window, len(rows), refusal)

        def chosen(format_: str, has_keys: bool) -> None:
            self._ask_where(rows, ExportFormat(format_), has_keys)

        sheet.chosen.connect(chosen)
        sheet.open()

    def _ask_where(
        self, rows: tuple[InspectedConnection, ...], format_: ExportFormat, has_keys: bool
    ) -> None:
        dialog = self._file_dialog("export_dialog", self.tr("Export connections"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(format_.value)
        dialog.selectFile(f"connections.{format_.value}")

        def chosen(path: str) -> None:
            self._start("export", self._export(rows, format_, Path(path), has_keys))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    async def _export(
        self, rows: tuple[InspectedConnection, ...], format_: ExportFormat, path: Path, has_keys: bool
    ) -> None:
        workspace = self._desk.views.scope.workspace
        name = workspace.name if workspace is not None else ""
        exporting = self._desk.services.support.exporting
        await exporting.connections(rows, format_, path, has_whole_keys=has_keys, workspace=name)
        self._desk.toast.show_toast(self.tr("Exported to {file}").format(file=path.name), icon="download")
        self._desk.notifying.exported(len(rows))

    # --- import

    def import_file(self) -> None:
        """Asks for a file, then shows what it would change."""
        if self._desk.window.is_covered or self._desk.support.refuses(Writing.IMPORT):
            return
        dialog = self._file_dialog("import_dialog", self.tr("Import user_connections"))
        dialog.setNameFilter(self.tr("Tables") + " (*.csv *.json *.tsv *.txt)")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def preview(self, path: Path) -> None:
        """Shows what an import of this file would change."""
        workspace = self._desk.views.scope.workspace
        if workspace is not None and not self._desk.support.refuses(Writing.IMPORT):
            self._start("import", self._preview(workspace, path))

    def _chosen(self, path: str) -> None:
        self.preview(Path(path))

    async def _preview(self, workspace: Workspace, path: Path) -> None:
        from desktop.ui.dialogs.import_sheet import ImportSheet

        plan = await self._desk.services.support.importing.plan(workspace, path)
        sheet = ImportSheet(self._desk.window, plan, self._name_of)
        sheet.accepted.connect(lambda: self._start("carry out", self._carry_out(workspace, sheet.plan)))
        sheet.open()

    def _name_of(self, workspace_id: WorkspaceId) -> str:
        known = (each.name for each in self._desk.views.scope.workspaces if each.id == workspace_id)
        return next(known, self.tr("a workspace that is gone"))

    async def _carry_out(self, workspace: Workspace, plan: "ImportPlan") -> None:
        count = await self._desk.services.support.importing.carry_out(workspace, plan)
        words = self.tr("Rows imported: {count}").format(count=count)
        self._desk.toast.show_toast(words, plan.name, icon="upload")
        self._desk.views.connections.reload()

    # --- audit log

    def show_audit(self) -> None:
        """Opens the audit log."""
        if not self._desk.window.is_covered:
            self._start("audit", self._show_audit())

    async def _show_audit(self) -> None:
        from desktop.models.activity.audit_table import AuditTable
        from desktop.ui.dialogs.audit_sheet import AuditSheet

        audit = self._desk.services.audit
        table = AuditTable(self)
        table.replace(tuple(await audit.entries()))
        sheet = AuditSheet(self._desk.window, table)
        sheet.finished.connect(table.deleteLater)
        sheet.verify_asked.connect(lambda: self._start("verify audit", self._verify(sheet)))
        sheet.export_asked.connect(lambda: self._ask_where_audit(table.shown_rows(), sheet))
        sheet.open()

    async def _verify(self, sheet: "AuditSheet") -> None:
        sheet.say(self.tr("Verifying…"))
        sheet.show_check(await self._desk.services.audit.check())

    def _ask_where_audit(self, entries: tuple[Any, ...], sheet: "AuditSheet") -> None:
        dialog = self._file_dialog("export_audit_dialog", self.tr("Export the audit log"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("audit-log.csv")

        async def write(path: Path) -> None:
            await self._desk.services.support.exporting.audit_log(entries, path)
            sheet.say(self.tr("Exported to {file}").format(file=path.name), "download")

        def chosen(path: str) -> None:
            self._start("export audit", write(Path(path)))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    # --- below

    def _file_dialog(self, name: str, title: str) -> QFileDialog:
        dialog = QFileDialog(self._desk.window, title)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._desk.tasks.start(f"handing {name}", self._said(work))

    async def _said(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except DesktopError as error:
            notice = notice_of(error)
            text = together(notice.cause, notice.next_step)
            self._desk.toast.show_toast(notice.title, text, icon="triangle")
