"""Before the console's history is erased."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models import ages
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.scrim_dialog import SheetDialog


def erase_sheet(over: QWidget, count: int) -> SheetDialog:
    """A sheet whose `accepted` means erase; `count` 0 where it is not known."""
    sheet = SheetDialog(
        over,
        _text("Erase the history?"),
        _text(
            "{count} requests of this workspace leave this computer's database. This cannot be undone."
        ).format(count=ages.number(count))
        if count
        else _text("All requests of this workspace leave this computer's database. This cannot be undone."),
        icon="trash",
        icon_colour="bad",
    )
    sheet.setObjectName("erase_sheet")
    sheet.add_cancel()
    erase = Button(_text("Erase history"), "danger", icon="trash", size=36)
    erase.setObjectName("confirm_erase")
    erase.clicked.connect(sheet.accept)
    sheet.add_button(erase)
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("EraseSheet", words)
