"""What is done with a request: sent, given up, copied as code; and what helps to write it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.code.languages import LANGUAGES
from desktop.domain.request import Method
from desktop.ui.widgets.button import Button, IconButton

_GAP = 8
_SEND_KEY, _CANCEL_KEY = "Ctrl+Enter", "Esc"


class SendBar(QWidget):
    """Where there is little room shortcuts go from the buttons first, then words an icon says too."""

    send_asked = Signal()
    cancel_asked = Signal()
    code_asked = Signal(str)  # the id of a language
    actions_asked = Signal()
    variables_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.send = Button(self.tr("Send"), "primary", icon="send", key=_SEND_KEY, size=36)
        self.send.setObjectName("send_request")
        self.cancel = Button(icon="close", size=36)
        self.cancel.setObjectName("cancel_request")
        self.cancel.setToolTip(self.tr("Close the connection and wait no longer  Esc"))
        self.cancel.hide()
        self.code = Button(kind="ghost", icon="code", size=36, chevron=True)
        self.code.setObjectName("copy_code")
        self.code.setToolTip(self.tr("Copy the request as code, without the key  Ctrl+Shift+X for cURL"))
        self.code.set_menu(self._code_menu)
        self.to_actions = IconButton("book", self.tr("Find an action of this platform"), key="Ctrl+P")
        self.to_actions.setObjectName("show_actions")
        self.variables = IconButton("settings", self.tr("Variables of this workspace"), key="Ctrl+Shift+V")
        self.variables.setObjectName("edit_variables")
        self._lay_out()
        self._connect()
        self._fit()

    def show_sending(self, is_sending: bool) -> None:
        """Whether there is something to cancel."""
        had_focus = self.cancel.hasFocus()
        self.cancel.setVisible(is_sending)
        self._fit()
        if had_focus and not is_sending:
            self.send.setFocus()

    def show_target(self, method: Method, *, is_live: bool) -> None:
        """A write to LIVE wears magenta and says so."""
        to_live = self.tr("Send {method} to LIVE").format(method=method.value)
        self.send.setText(to_live if is_live and method.is_write else self.tr("Send"))
        self.send.set_kind("live" if is_live and method.is_write else "primary")
        self.send.setToolTip(self.tr("Send the request  Ctrl+Enter"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    # --- below

    def _fit(self) -> None:
        """Shows as much on the buttons as there is room for."""
        for has_keys, has_code, has_cancel in (
            (True, True, True),
            (False, True, True),
            (False, False, True),
            (False, False, False),
        ):
            self._dress(has_keys, has_code, has_cancel)
            if self._needed() <= self.width():
                return

    def _dress(self, has_keys: bool, has_code: bool, has_cancel: bool) -> None:
        self.send.set_key(_SEND_KEY if has_keys else "")
        self.cancel.set_key(_CANCEL_KEY if has_keys else "")
        for button, words, is_said in (
            (self.code, self.tr("Copy as"), has_code),
            (self.cancel, self.tr("Cancel"), has_cancel),
        ):
            button.setText(words if is_said else "")
            button.setAccessibleName(words)

    def _needed(self) -> int:
        buttons = [self.send, self.to_actions, self.code, self.variables]
        if not self.cancel.isHidden():
            buttons.append(self.cancel)
        return sum(button.sizeHint().width() + _GAP for button in buttons)

    def _code_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("code_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._code_chosen)
        for language in LANGUAGES:
            menu.addAction(language.name).setData(language.id)
        return menu

    def _code_chosen(self, action: QAction) -> None:
        self.code_asked.emit(str(action.data()))

    def _connect(self) -> None:
        self.send.clicked.connect(self.send_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.to_actions.clicked.connect(self.actions_asked)
        self.variables.clicked.connect(self.variables_asked)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        for button in (self.send, self.cancel, self.to_actions):
            line.addWidget(button)
        line.addStretch()
        for button in (self.code, self.variables):
            line.addWidget(button)
