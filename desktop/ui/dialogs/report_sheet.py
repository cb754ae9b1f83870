"""The report before it is handed on: what it says, with the identity masked if wanted."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.models.text.text_lines import TextLines
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.toggle import Check


class ReportSheet(SheetDialog):
    """`written` gives the Markdown, masked or not; `copied` carries what is to be put on the clipboard."""

    copied = Signal(str)

    def __init__(self, over: QWidget, written: Callable[[bool], str]) -> None:
        about = _text("Markdown for a ticket. Secrets are left out, and the connection key is shortened.")
        super().__init__(over, _text("Connection report"), about, icon="clipboard", width=760)
        self.setObjectName("report_sheet")
        self._written = written
        self.masking = Check(_text("Mask the identity"))
        self.masking.setObjectName("mask_identity")
        self.text_view = CodeView(_text("Report"))
        self.text_view.setObjectName("report_text")
        self.text_view.setMinimumHeight(380)
        self.body.addWidget(self.masking)
        self.body.addWidget(self.text_view)
        self.add_cancel(_text("Close"))
        copy = self.add_button(
            Button(_text("Copy report"), "primary", icon="copy", key="Ctrl+Enter", size=36), key="Ctrl+Return"
        )
        copy.setObjectName("copy_report")
        copy.clicked.connect(self._copy)
        self.masking.toggled.connect(self._show)
        self._show()

    def _show(self) -> None:
        text = self._written(self.masking.isChecked())
        self.text_view.set_lines(TextLines(text.encode("utf-8", "replace")))

    def _copy(self) -> None:
        self.copied.emit(self._written(self.masking.isChecked()))
        self.accept()


def _text(words: str) -> str:
    return QCoreApplication.translate("ReportSheet", words)
