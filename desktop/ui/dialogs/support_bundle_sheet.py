"""The support bundle, shown whole before it is saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.support_bundle import BundleEntry
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.segment import Segment

FILE_NAME = "authkit-desktop-support.zip"
_WIDTH, _HEIGHT = 860, 380


def support_sheet(
    over: QWidget, entries: tuple[BundleEntry, ...], save: Callable[[Path], object]
) -> SheetDialog:
    """A sheet with each entry's text; `save` gets the place that a person chose for the zip."""
    sheet = SheetDialog(
        over,
        _text("Support bundle"),
        _text("This is all that it holds. Keys and names are left out; look before you hand it on."),
        icon="clipboard",
        width=_WIDTH,
    )
    sheet.setObjectName("support_sheet")
    texts = {entry.name: entry.text for entry in entries}
    choice = Segment(_text("Files of the bundle"), [(name, name) for name in texts])
    choice.setObjectName("support_entries")
    view = CodeView(_text("Content of the file"))
    view.setObjectName("support_text")
    view.setFixedHeight(_HEIGHT)

    def show(name: str) -> None:
        view.set_text(texts[name])

    choice.changed.connect(show)
    choice.set_value(entries[0].name)
    view.set_text(entries[0].text)
    sheet.body.addWidget(choice)
    sheet.body.addWidget(view)
    sheet.add_cancel()
    button = Button(_text("Save as zip…"), "primary", icon="download", size=36)
    button.setObjectName("save_support")
    button.clicked.connect(lambda: _ask_where(sheet, save))
    sheet.add_button(button)
    return sheet


def _ask_where(sheet: SheetDialog, save: Callable[[Path], object]) -> None:
    dialog = QFileDialog(sheet.window(), _text("Save the support bundle"), str(Path.home() / FILE_NAME))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("zip")
    dialog.setObjectName("support_place")

    def chosen(path: str) -> None:
        save(Path(path))
        sheet.accept()

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _text(words: str) -> str:
    return QCoreApplication.translate("SupportSheet", words)
