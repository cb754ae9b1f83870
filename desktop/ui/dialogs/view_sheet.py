"""Asks for the name of a saved view."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import StoreError, UserError
from desktop.models.notices.notices import notice_of, user_words
from desktop.models.notices.sentences import together
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.scrim_dialog import SheetDialog


def view_sheet(
    over: QWidget,
    title: str,
    name: str,
    keep: Callable[[str], object],
    hint: Callable[[str], str] = lambda _name: "",
) -> SheetDialog:
    """A sheet with one field; `keep` gets the name and may raise UserError or StoreError, told below it."""
    sheet = SheetDialog(over, title, icon="star")
    sheet.setObjectName("view_sheet")
    field = Field(_text("Name"))
    field.edit.setObjectName("view_name")
    field.set_text(name)
    field.edit.selectAll()
    sheet.body.addWidget(field)
    sheet.add_cancel()
    save = Button(_text("Save"), "primary", key="Enter", size=36)
    save.setObjectName("save_view")
    sheet.add_button(save)

    def accept() -> None:
        try:
            keep(field.text())
        except UserError as error:
            field.set_error(user_words(error))
        except StoreError as error:
            notice = notice_of(error)
            field.set_error(together(notice.cause, notice.next_step))
        else:
            sheet.accept()

    def tell(text: str) -> None:
        field.set_hint(hint(text))

    field.edited.connect(tell)
    field.submitted.connect(accept)
    save.clicked.connect(accept)
    field.set_hint(hint(name))
    field.setFocus()
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("ViewSheet", words)
