"""The workspace's variables: names and values that requests write as {{name}}."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.console.variables import Variables
from desktop.ui.pages.console.variables_rows import VariablesRows
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.scrim_dialog import SheetDialog

_HEIGHT = 240


def variables_sheet(over: QWidget, variables: Variables, wanted: str = "") -> SheetDialog:
    """A sheet that keeps what was typed when it is accepted; `wanted` is a name to give a value to."""
    sheet = SheetDialog(
        over,
        _text("Variables of this workspace"),
        _text(
            "A request writes {{name}} and the value is sent. They are kept in the settings: no secrets here."
        ),
        icon="code",
    )
    sheet.setObjectName("variables_sheet")
    rows = VariablesRows(variables, wanted)
    rows.setFixedHeight(_HEIGHT)
    sheet.body.addWidget(rows)
    own = _text("{{connection_key}} and {{identity}} are filled in by themselves.")
    sheet.body.addWidget(IconLine("info", own, "text3"))
    sheet.add_cancel()
    keep = Button(_text("Keep variables"), "primary", key="Ctrl+Enter", size=36)
    keep.setObjectName("keep_variables")
    keep.clicked.connect(lambda: rows.keep() and sheet.accept())
    sheet.add_button(keep, key="Ctrl+Return")
    rows.focus_first()
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("VariablesSheet", words)
