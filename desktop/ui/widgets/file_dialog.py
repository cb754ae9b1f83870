"""Asks for a file without a loop of its own."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(over: QWidget, title: str, take: Callable[[str], object]) -> QFileDialog:
    """Opens the system's file dialog; `take` gets the path once one is chosen."""
    dialog = QFileDialog(over, title)
    dialog.setObjectName("file_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

    def chosen(path: str) -> None:
        take(path)

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
