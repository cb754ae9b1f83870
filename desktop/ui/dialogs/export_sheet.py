"""Before connections are exported: which form, and whether whole keys go with them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.export import ExportFormat
from desktop.models import ages
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.toggle import Check


class ExportSheet(SheetDialog):
    """`chosen` carries the format and whether whole keys are wanted; `refusal`: why they cannot be."""

    chosen = Signal(str, bool)

    def __init__(self, over: QWidget, count: int, refusal: str) -> None:
        about = _text("The {count} connections that the list shows now, in its order.")
        title = _text("Export connections")
        super().__init__(over, title, about.format(count=ages.number(count)), icon="download")
        self.setObjectName("export_sheet")
        self.format = Segment(
            _text("Format"),
            ((ExportFormat.CSV, "CSV"), (ExportFormat.JSON, "JSON"), (ExportFormat.MARKDOWN, "Markdown")),
        )
        self.format.setObjectName("export_format")
        self.keys = Check(_text("Whole connection keys, to import the file again"))
        self.keys.setObjectName("export_keys")
        self.note = IconLine("lock", refusal, "warn")
        row = QHBoxLayout()
        row.addWidget(self.format)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.keys)
        self.body.addWidget(self.note)
        self.keys.setEnabled(not refusal)
        self.keys.setToolTip(refusal)
        self.note.setVisible(bool(refusal))
        self.add_cancel()
        save = self.add_button(Button(_text("Choose a file"), "primary", key="Ctrl+Enter", size=36),
                               key="Ctrl+Return")  # fmt: skip
        save.setObjectName("choose_export_file")
        save.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.format.value(), self.keys.isChecked())
        self.accept()


def _text(words: str) -> str:
    return QCoreApplication.translate("ExportSheet", words)
