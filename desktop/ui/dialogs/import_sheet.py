"""What an import would do, before anything is written."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models import ages
from desktop.models.import_table import ImportTable, summary
from desktop.services.importing import ImportPlan
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.table import DENSE, Table, Width

_WIDTHS = (Width(56), Width(110), Width(140, 1), Width(120, 1), Width(220, 3))


class ImportSheet(SheetDialog):
    """`accepted` means that the plan is to be carried out."""

    def __init__(self, over: QWidget, plan: ImportPlan) -> None:
        title = _text("Import {file}").format(file=plan.name)
        super().__init__(over, title, summary(plan), icon="upload", width=860)
        self.setObjectName("import_sheet")
        rows = ImportTable(self)
        rows.replace(plan.lines)
        self.table = Table(_text("Rows of the file"), row_height=DENSE)
        self.table.setObjectName("import_table")
        self.table.setModel(rows)
        self.table.set_widths(_WIDTHS)
        self.table.setMinimumHeight(300)
        self.body.addWidget(self.table)
        self.add_cancel()
        count = len(plan.to_write)
        words = _text("Import rows: {count}").format(count=ages.number(count))
        self.carry_out = Button(words, "primary", key="Ctrl+Enter", size=36)
        self.carry_out.setObjectName("carry_out_import")
        self.carry_out.setEnabled(count > 0)
        self.carry_out.clicked.connect(self.accept)
        self.add_button(self.carry_out, key="Ctrl+Return")


def _text(words: str) -> str:
    return QCoreApplication.translate("ImportSheet", words)
