"""What was not done, row by row, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui import clipboard, fonts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.scrim_dialog import SheetDialog

_HEIGHT = 240


def failures_sheet(over: QWidget, title: str, failures: Sequence[tuple[str, str]]) -> SheetDialog:
    """A sheet with one line a row: which, and the reason."""
    sheet = SheetDialog(over, title, icon="triangle", icon_colour="warn")
    sheet.setObjectName("failures_sheet")
    text = "\n".join(f"{name}: {why}" for name, why in failures)
    lines = QPlainTextEdit(text)
    lines.setObjectName("failures")
    lines.setAccessibleName(title)
    lines.setReadOnly(True)
    lines.setFont(fonts.font("body"))
    lines.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    lines.setTabChangesFocus(True)
    lines.setFixedHeight(_HEIGHT)
    sheet.body.addWidget(lines)
    copy = Button(_text("Copy"), "secondary", icon="copy", size=36)
    copy.setObjectName("copy_failures")
    copy.clicked.connect(lambda: clipboard.copy(text))
    sheet.add_button(copy, is_left=True)
    close = Button(_text("Close"), "primary", key="Enter", size=36)
    close.setObjectName("close_failures")
    close.clicked.connect(sheet.accept)
    sheet.add_button(close, key="Return")
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("FailuresSheet", words)
