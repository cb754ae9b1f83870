"""After a run that did not end well, or one in safe mode: go on with what was typed in it, or start fresh."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.scrim_dialog import SheetDialog


def restore_sheet(over: QWidget, on_fresh: Callable[[], object]) -> SheetDialog:
    """A sheet whose `accepted` means go on; Esc decides nothing, and the next start asks again."""
    sheet = SheetDialog(
        over,
        _text("Go on where you stopped?"),
        _text("An earlier run left this unfinished. What you had typed was kept, keys left out."),
        icon="undo",
    )
    sheet.setObjectName("restore_sheet")

    def start_fresh() -> None:
        on_fresh()
        sheet.reject()

    fresh = Button(_text("Start fresh"), "ghost", icon="trash", size=36)
    fresh.setObjectName("start_fresh")
    fresh.clicked.connect(start_fresh)
    sheet.add_button(fresh, is_left=True)
    sheet.add_cancel(_text("Later"))
    go_on = Button(_text("Go on"), "primary", key="Enter", size=36)
    go_on.setObjectName("go_on")
    go_on.clicked.connect(sheet.accept)
    sheet.add_button(go_on, key="Return")
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("RestoreSheet", words)
