"""The audit log: entries with a filter, Verify, and export as CSV."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.audit import AuditCheck
from desktop.models.activity.audit_table import AuditTable, verdict
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import DENSE, Table, Width

_WIDTHS = (
    Width(52), Width(132), Width(72), Width(150, 1), Width(150, 3), Width(96), Width(90, 1), Width(120, 2),
)  # fmt: skip


class AuditSheet(SheetDialog):
    """Shows `table`; who opened it verifies and exports when asked."""

    verify_asked = Signal()
    export_asked = Signal()

    def __init__(self, over: QWidget, table: AuditTable) -> None:
        about = _text("What was done here, by which user of this computer, to what. It only grows.")
        super().__init__(over, _text("Audit log"), about, icon="list", width=1160)
        self.setObjectName("audit_sheet")
        self.search = SearchField(_text("Filter entries"), placeholder=_text("Filter: user, what, to what"))
        self.search.setObjectName("audit_filter")
        self.table = Table(_text("Audit log"), row_height=DENSE)
        self.table.setObjectName("audit_table")
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setModel(table)
        self.table.set_widths(_WIDTHS)
        self.table.setMinimumHeight(360)
        self.state = IconLine("info", "", "text2")
        self.state.setObjectName("audit_state")
        self.state.hide()
        for widget in (self.search, self.table, self.state):
            self.body.addWidget(widget)
        self._add("verify_audit", _text("Verify"), "shield-check", self.verify_asked.emit)
        self._add("export_audit", _text("Export as CSV"), "download", self.export_asked.emit)
        self.add_cancel(_text("Close"))
        self.search.textChanged.connect(table.set_query)
        self.search.stepped_down.connect(self.table.setFocus)
        table.set_query("")

    def show_check(self, check: AuditCheck) -> None:
        """Says what verifying found."""
        is_whole = not check.faults
        self.say(verdict(check), "shield-check" if is_whole else "octagon-x", is_bad=not is_whole)

    def say(self, sentence: str, icon: str = "info", *, is_bad: bool = False) -> None:
        """One sentence below the table."""
        self.state.show_line(icon, sentence, "bad" if is_bad else "text2")
        self.state.show()

    def _add(self, name: str, words: str, icon: str, call: Callable[[], object]) -> None:
        button = self.add_button(Button(words, icon=icon, size=36), is_left=True)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: call())


def _text(words: str) -> str:
    return QCoreApplication.translate("AuditSheet", words)
