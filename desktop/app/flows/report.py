"""Reports on connections: one case, an identity's, or those that are selected, as Markdown to hand on."""

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject

from desktop.domain.audit import AuditAction
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.workspace import Workspace

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.models.connections.report import Case

Rows = Sequence[InspectedConnection]


@runtime_checkable
class HasRow(Protocol):
    """A page on which one connection is the current one."""

    @property
    def current_row(self) -> InspectedConnection | None:
        """That connection."""
        ...


@runtime_checkable
class ReportsMany(Protocol):
    """A page whose report is on several connections."""

    def rows_to_report(self) -> Rows:
        """Those; fewer than two where the current one alone is meant."""
        ...


class ReportFlow(QObject):
    """Made with the window; everything behind it is loaded when it is first asked for."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def copy_report(self) -> None:
        """The current connection's case on the clipboard, or what the page itself reports."""
        window = self._desk.window
        if not window.is_covered and window.current is not None and window.current.copy_report():
            return
        self._begin(is_preview=False)

    def preview_report(self) -> None:
        """The same, read first, with the identity masked if wanted."""
        self._begin(is_preview=True)

    def report_on(self, rows: Rows) -> None:
        """Copies the cases of these."""
        self._start(rows, is_preview=False)

    # --- below

    def _begin(self, *, is_preview: bool) -> None:
        desk = self._desk
        if desk.window.is_covered or desk.views.scope.workspace is None:
            return
        rows = self._rows()
        if not rows:
            desk.toast.show_toast(self.tr("Choose a connection first"), icon="info")
            return
        self._start(rows, is_preview=is_preview)

    def _rows(self) -> Rows:
        page = self._desk.window.current
        if isinstance(page, ReportsMany) and (rows := page.rows_to_report()):
            return rows
        row = page.current_row if isinstance(page, HasRow) else None
        return (row,) if row is not None else ()

    def _start(self, rows: Rows, *, is_preview: bool) -> None:
        workspace = self._desk.views.scope.workspace
        if workspace is not None and rows:
            self._desk.tasks.start("report", self._said(self._report(rows, workspace, is_preview)))

    async def _report(self, rows: Rows, workspace: Workspace, is_preview: bool) -> None:
        from desktop.models.connections.many_report import report_of_many
        from desktop.models.connections.report import report
        from desktop.ui.dialogs.report_sheet import ReportSheet

        cases = await self._cases(rows, workspace)
        target = _target(rows)

        def written(is_masked: bool) -> str:
            if len(cases) == 1:
                return report(cases[0], is_masked=is_masked)
            return report_of_many(cases, is_masked=is_masked)

        def copy(text: str) -> None:
            self._copy(text, target, workspace.name)

        if not is_preview:
            copy(written(False))
            return
        sheet = ReportSheet(self._desk.window, written)
        sheet.copied.connect(copy)
        sheet.open()

    async def _cases(self, rows: Rows, workspace: Workspace) -> "list[Case]":
        from desktop.models.connections.report import Case
        from desktop.models.settings.about import EngineFacts, version_rows

        services, name_of = self._desk.services, self._desk.views.connectors.name_of
        verdicts = await services.support.verify.latest(workspace)
        calls = [*services.activity.entries, *await services.activity.earlier()]
        facts = EngineFacts(lambda: False, lambda: ("", "", ""), lambda: True)
        versions, now = version_rows("", facts)[:4], services.clock.now()
        return [
            Case(row, name_of(row.platform), workspace, verdicts.get(row.key), calls, versions, now)
            for row in rows
        ]

    def _copy(self, text: str, target: str, workspace: str) -> None:
        from desktop.ui import clipboard

        if not clipboard.copy(text):
            return
        self._desk.services.audit.record(AuditAction.REPORT, target, workspace=workspace)
        words = self.tr("Markdown, without secrets")
        self._desk.toast.show_toast(self.tr("Report copied"), words, icon="copy")

    async def _said(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except DesktopError as error:
            self._desk.say(error)


def _target(rows: Rows) -> str:
    """On what it was, for the audit log."""
    whose = {row.identity_id for row in rows}
    identity = whose.pop() if len(whose) == 1 else ""
    what = rows[0].platform if len(rows) == 1 else f"{len(rows)} connections"
    return " · ".join(part for part in (identity, what) if part)
