"""What is typed into the window's fields is kept while one types; after a crash the next start offers it.

The fields are found by their object names, so that a page needs to do nothing for it. A field for a key is
never read. A page whose fields come and go tells what is typed itself (`Page.typed`, `put_back`).
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.services.recovery import Json

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_NAME = "desk"
_TOUCHED = {QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.Drop}


class RestoreFlow(QObject):
    """Listens to the window alone, and to the text cursor: a form is read at most twice a second."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def begin(self) -> None:
        """Keeps from now on what is typed; to be called once the window is shown."""
        self._desk.window.windowHandle().installEventFilter(self)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._keep)  # input methods, too

    def offer(self) -> None:
        """Asks whether to go on, where the last run did not end well and left something."""
        desk = self._desk
        if desk.has_ended or not desk.services.recovery.is_offered or desk.views.scope.workspace is None:
            return
        from desktop.ui.dialogs.restore_sheet import restore_sheet

        sheet = restore_sheet(desk.window, on_fresh=desk.services.recovery.decide)
        sheet.accepted.connect(self.go_on)
        sheet.open()

    def go_on(self) -> None:
        """Puts back what was typed, and forgets that there was anything to put back."""
        recovery = self._desk.services.recovery
        kept = _object(recovery.kept(_NAME))
        self._desk.views.console.bring_back_tabs()
        recovery.decide()
        window = self._desk.window
        for id_, typed in _object(kept.get("pages")).items():
            if id_ in window.page_ids and typed and not window.page(id_).put_back(typed):
                fill(window.page(id_), _object(typed))
        page = kept.get("page")
        if isinstance(page, str) and page in window.page_ids:
            window.show_page(page)
        self._keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key was let go, or something was dropped or pasted by mouse."""
        if event.type() in _TOUCHED:
            self._keep()
        return False

    def _keep(self) -> None:
        if not self._desk.locking.is_locked:
            self._desk.services.recovery.keep(_NAME, self._read)

    def _read(self) -> Json:
        window = self._desk.window
        pages = {id_: page.typed() or dict(texts(page)) for id_, page in window.built_pages()}
        return cast(Json, {"page": window.rail.current(), "pages": pages})


def texts(page: QWidget) -> Iterator[tuple[str, str]]:
    """The fields of a page that hold something, by their names."""
    for line in page.findChildren(QLineEdit):
        is_plain = line.echoMode() is QLineEdit.EchoMode.Normal and not line.isReadOnly()
        if is_plain and line.objectName() and line.text():
            yield line.objectName(), line.text()
    for edit in page.findChildren(QPlainTextEdit):
        if edit.objectName() and not edit.isReadOnly() and edit.toPlainText():
            yield edit.objectName(), edit.toPlainText()


def fill(page: QWidget, fields: Mapping[str, Any]) -> None:
    """Puts texts into the fields of these names; a name that is gone is passed over."""
    for name, text in fields.items():
        field = page.findChild(QWidget, name)
        if not isinstance(text, str):
            continue
        if isinstance(field, QLineEdit) and field.echoMode() is QLineEdit.EchoMode.Normal:
            field.setText(text)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(text)


def _object(value: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], value) if isinstance(value, dict) else {}
