"""Sheets about saved requests: a name and a folder, and what to do when a file was changed outside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.saved_request import file_stem, folder_path
from desktop.domain.text import one_line
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.scrim_dialog import SheetDialog

_LISTED = 6


def name_sheet(
    over: QWidget,
    title: str,
    *,
    name: str,
    folder: str,
    folders: Sequence[str],
    then: Callable[[str, str], object],
) -> SheetDialog:
    """Asks for a name and a folder; `then` gets the folder and the name, made good."""
    sheet = SheetDialog(over, title, _text("One file a request; the connection and secrets are not in it."))
    sheet.setObjectName("saved_name_sheet")
    name_field, folder_field = Field(_text("Name")), Field(_text("Folder"), placeholder=_text("team/mail"))
    name_field.edit.setObjectName("saved_name")
    folder_field.edit.setObjectName("saved_folder")
    name_field.set_text(one_line(name, 120))
    folder_field.set_text(folder)
    known = ", ".join(one_line(each, 40) for each in folders[:_LISTED])
    hint = _text("There are: {folders}. Others are made.") if known else _text("Empty for none.")
    folder_field.set_hint(hint.format(folders=known))

    def finish() -> None:
        if not name_field.text().strip():
            name_field.set_error(_text("Give the request a name."))
            name_field.edit.setFocus()
            return
        sheet.accept()
        then(folder_path(folder_field.text()), name_field.text().strip())

    def show_file(_text_now: str) -> None:
        name_field.set_hint(f"{file_stem(name_field.text())}.toml")

    name_field.edited.connect(show_file)
    show_file("")
    _fill(
        sheet,
        (name_field, folder_field),
        finish,
        Button(_text("Save"), "primary", icon="disk-saved", size=36),
    )
    return sheet


def folder_sheet(
    over: QWidget, title: str, *, folder: str, within: str, then: Callable[[str], object]
) -> SheetDialog:
    """Asks for a folder's name and the folder it lies in; `then` gets the path, made good."""
    sheet = SheetDialog(over, title, _text("A folder on the disk; the requests in it go with it."))
    sheet.setObjectName("saved_folder_sheet")
    name_field, within_field = Field(_text("Name")), Field(_text("Lies in"), placeholder=_text("team/mail"))
    name_field.edit.setObjectName("folder_name")
    within_field.edit.setObjectName("folder_within")
    name_field.set_text(folder)
    within_field.set_text(within)
    within_field.set_hint(_text("Empty for the outermost. Folders that are missing are made."))

    def finish() -> None:
        name = folder_path(name_field.text())
        if not name:
            name_field.set_error(_text("Give the folder a name."))
            name_field.edit.setFocus()
            return
        sheet.accept()
        then(folder_path(f"{within_field.text()}/{name}"))

    confirm = Button(_text("Save") if folder else _text("Make the folder"), "primary", icon="folder", size=36)
    _fill(sheet, (name_field, within_field), finish, confirm)
    return sheet


def _fill(sheet: SheetDialog, fields: Sequence[Field], finish: Callable[[], object], confirm: Button) -> None:
    for field in fields:
        sheet.body.addWidget(field)
        field.submitted.connect(finish)
    sheet.add_cancel()
    confirm.setObjectName("confirm_saved_name")
    confirm.setToolTip(_text("{verb}  Enter").format(verb=confirm.text()))
    confirm.clicked.connect(finish)
    sheet.add_button(confirm)
    fields[0].edit.setFocus()
    fields[0].edit.selectAll()


def conflict_sheet(
    over: QWidget, path: str, *, mine: Callable[[], object], theirs: Callable[[], object]
) -> SheetDialog:
    """The file was changed by another program while the request was edited here."""
    words = _text("{path} was changed by another program since you opened it. Nothing was written.")
    sheet = SheetDialog(
        over, _text("Which one is right?"), words.format(path=one_line(path, 80)), icon="triangle"
    )
    sheet.setObjectName("saved_conflict_sheet")
    sheet.add_cancel()

    def add(text: str, name: str, kind: str, call: Callable[[], object]) -> None:
        button = Button(text, "secondary" if kind == "theirs" else "primary", size=36)
        button.setObjectName(name)

        def chosen() -> None:
            sheet.accept()
            call()

        button.clicked.connect(chosen)
        sheet.add_button(button)

    add(_text("Take the file's"), "take_theirs", "theirs", theirs)
    add(_text("Keep mine"), "keep_mine", "mine", mine)
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("SavedSheets", words)
