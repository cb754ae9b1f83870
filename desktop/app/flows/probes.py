"""The probes in the window: the list, and one of them to be changed and tried."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.models.verification.probe_table import ProbeRow
    from desktop.models.verification.probes_view import ProbesView


class ProbeFlow(QObject):
    """Made with the window; everything behind it is loaded when it is first asked for."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._view: ProbesView | None = None

    def show(self, platform: str = "", query: str = "") -> None:
        """Opens the list, at a platform where one is named."""
        from desktop.ui.dialogs.probes_sheet import ProbesSheet

        if self._desk.window.is_covered:
            return
        view = self._the_view()
        view.load()
        sheet = ProbesSheet(self._desk.window, view, self._desk.logos.images, query)

        def edit(row: "ProbeRow | None") -> None:
            sheet.accept()  # one sheet at a time
            self._edit(view, row, sheet.search.text())

        sheet.edit_asked.connect(edit)
        sheet.open()
        if platform:
            sheet.select(platform)

    def _edit(self, view: "ProbesView", row: "ProbeRow | None", query: str) -> None:
        from desktop.ui.dialogs.probe_sheet import ProbeSheet

        editor = ProbeSheet(self._desk.window, view, row)

        def closed(_result: int) -> None:
            platform = editor.platform.text().strip().lower()
            is_found = row is not None and row.platform == platform
            self.show(platform, query if is_found else "")

        editor.finished.connect(closed)
        editor.open()

    def _the_view(self) -> "ProbesView":
        if self._view is None:
            from desktop.models.verification.probes_view import ProbesView

            desk, views = self._desk, self._desk.views
            verify = desk.services.support.verify
            self._view = ProbesView(verify, views.connections, views.scope, desk.tasks, self)
            self._view.changed.connect(views.verify.forget_shown)
        return self._view
