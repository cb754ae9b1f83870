"""What an import would do, before anything is written."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.connections.import_table import ImportTable, NameOf, summary
from desktop.services.importing import ImportFate, ImportPlan
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.table import DENSE, Table, Width
from desktop.ui.widgets.toggle import Check

_WIDTHS = (Width(56), Width(110), Width(140, 1), Width(120, 1), Width(220, 3))
_MOST_NAMED = 3  # workspaces


class ImportSheet(SheetDialog):
    """`accepted` means that `plan` is to be carried out; `name_of` names another workspace."""

    def __init__(self, over: QWidget, plan: ImportPlan, name_of: NameOf = str) -> None:
        title = _text("Import {file}").format(file=plan.name)
        super().__init__(over, title, summary(plan), icon="upload", width=860)
        self.setObjectName("import_sheet")
        self.plan = plan
        rows = ImportTable(name_of, self)
        rows.replace(plan.lines)
        self.table = Table(_text("Rows of the file"), row_height=DENSE)
        self.table.setObjectName("import_table")
        self.table.setModel(rows)
        self.table.set_widths(_WIDTHS)
        self.table.setMinimumHeight(300)
        self.body.addWidget(self.table)
        self.moving = self._ask_to_move(plan, name_of)
        self.add_cancel()
        self.carry_out = Button("", "primary", key="Ctrl+Enter", size=36)
        self.carry_out.setObjectName("carry_out_import")
        self.carry_out.clicked.connect(self.accept)
        self.add_button(self.carry_out, key="Ctrl+Return")
        self._show_count()

    def _ask_to_move(self, plan: ImportPlan, name_of: NameOf) -> Check | None:
        """A key belongs to one row: what another workspace has leaves it, and only where that is wanted."""
        count = plan.count(ImportFate.ELSEWHERE)
        if not count:
            return None
        names = dict.fromkeys(one_line(name_of(line.held_by), 40) for line in plan.lines if line.held_by)
        words = _text("Move {count} rows here from {workspaces}; they leave it. Otherwise they stay there.")
        named = ", ".join(f"“{name}”" for name in list(names)[:_MOST_NAMED])
        check = Check(words.format(count=ages.number(count), workspaces=named))
        check.setObjectName("move_rows")
        check.setToolTip(_text("A connection key is saved in one workspace at a time"))
        check.toggled.connect(self._move)
        self.body.addWidget(check)
        return check

    def _move(self, is_on: bool) -> None:
        self.plan = replace(self.plan, moves=is_on)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.plan.to_write)
        self.carry_out.setText(_text("Import rows: {count}").format(count=ages.number(count)))
        self.carry_out.setEnabled(count > 0)


def _text(words: str) -> str:
    return QCoreApplication.translate("ImportSheet", words)
