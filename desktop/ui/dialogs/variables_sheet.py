"""The workspace's variables: names and values that requests write as {{name}}."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import StoreError, UserError
from desktop.models.draft_form import FormRow
from desktop.models.notices import notice_of, user_words
from desktop.models.variables import Variables
from desktop.ui.pages.console.pair_rows import PairRows
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
    rows = PairRows("variable", _text("Variables"), _text("Add a variable"), can_switch=False)
    rows.set_rows(_rows(variables, wanted))
    rows.setFixedHeight(_HEIGHT)
    sheet.body.addWidget(rows)
    own = _text("{{connection_key}} and {{identity}} are filled in by themselves.")
    sheet.body.addWidget(IconLine("info", own, "text3"))
    sheet.add_cancel()
    keep = Button(_text("Keep variables"), "primary", key="Ctrl+Enter", size=36)
    keep.setObjectName("keep_variables")
    keep.clicked.connect(lambda: _keep(sheet, rows, variables))
    sheet.add_button(keep, key="Ctrl+Return")
    rows.focus_first()
    return sheet


def _rows(variables: Variables, wanted: str) -> tuple[FormRow, ...]:
    rows = tuple(FormRow(name, value) for name, value in variables.rows)
    is_new = wanted and all(row.name != wanted for row in rows)
    return (*rows, FormRow(wanted)) if is_new else rows


def _keep(sheet: SheetDialog, rows: PairRows, variables: Variables) -> None:
    try:
        variables.keep(tuple((row.name, row.value) for row in rows.rows()))
    except UserError as error:
        rows.show_problem(user_words(error))
    except StoreError as error:
        notice = notice_of(error)
        rows.show_problem(f"{notice.title}. {notice.next_step}")
    else:
        sheet.accept()


def _text(words: str) -> str:
    return QCoreApplication.translate("VariablesSheet", words)
