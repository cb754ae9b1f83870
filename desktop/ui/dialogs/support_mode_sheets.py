"""The sheets of support mode: its passphrase, and the way out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.notices.notices import Notice
from desktop.models.settings.support_mode_view import SupportView
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.scrim_dialog import SheetDialog


def _text(words: str) -> str:
    return QCoreApplication.translate("SupportSheets", words)


class _Asking(SheetDialog):
    """What both share: faults stand beside their fields, and what was typed stays."""

    def _follow(self, view: SupportView, fields: Mapping[str, PassphraseField]) -> None:
        self._fields = fields
        self.problem = IconLine("octagon-x", "", "bad")
        self.problem.hide()
        for field in fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.problem)
        view.field_failed.connect(self._show_field_error)
        view.failed.connect(self._show_failure)
        view.accepted.connect(self.accept)

    def _begin(self) -> None:
        self.problem.hide()
        for field in self._fields.values():
            field.set_error("")

    def _show_field_error(self, name: str, sentence: str) -> None:
        field = self._fields.get(name, next(iter(self._fields.values())))
        field.set_error(sentence)
        field.setFocus()
        field.edit.selectAll()

    def _show_failure(self, notice: Notice) -> None:
        self.problem.show_line("octagon-x", notice.text, "bad")
        self.problem.show()


class LeaveSheet(_Asking):
    """Asks for the passphrase: out for 15 minutes, or off."""

    def __init__(self, over: QWidget, view: SupportView) -> None:
        super().__init__(
            over,
            _text("Leave support mode?"),
            _text("Then this application writes again. After 15 minutes support mode is on again by itself."),
            icon="unlock",
        )
        self.setObjectName("leave_support_sheet")
        self._view = view
        self.passphrase = PassphraseField(_text("Passphrase"), "support_passphrase")
        self._follow(view, {"passphrase": self.passphrase})
        off = self.add_button(Button(_text("Turn it off"), "ghost", size=36), is_left=True)
        off.setObjectName("turn_off_support")
        off.setToolTip(_text("Support mode stays off until somebody turns it on"))
        off.clicked.connect(self._turn_off)
        self.add_cancel()
        leave = self.add_button(Button(_text("Leave for 15 minutes"), "primary", key="Enter", size=36))
        leave.setObjectName("leave_support")
        leave.clicked.connect(self._go_out)
        self.passphrase.submitted.connect(self._go_out)

    def _go_out(self) -> None:
        self._begin()
        self._view.leave(self.passphrase.secret())

    def _turn_off(self) -> None:
        self._begin()
        self._view.turn_off(self.passphrase.secret())


class PassphraseSheet(_Asking):
    """Sets the passphrase, or changes it."""

    def __init__(self, over: QWidget, view: SupportView, *, is_entering: bool = False) -> None:
        has_one = view.has_passphrase
        title = _text("Change the passphrase") if has_one else _text("Set a passphrase for support mode")
        about = _text(
            "Leaving support mode asks for it. Only a hash of it is kept, so that nobody can tell you "
            "what it was."
        )
        super().__init__(over, title, about, icon="lock")
        self.setObjectName("passphrase_sheet")
        self._view = view
        self.old = PassphraseField(_text("Old passphrase"), "old_passphrase")
        self.new = PassphraseField(
            _text("New passphrase"), "new_passphrase", hint=_text("At least 8 characters.")
        )
        self.again = PassphraseField(_text("The same again"), "passphrase_again")
        fields = {"new_passphrase": self.new, "again": self.again}
        self._follow(view, {"passphrase": self.old, **fields} if has_one else fields)
        self.add_cancel()
        words = _text("Set and turn on") if is_entering else _text("Keep passphrase")
        keep = self.add_button(Button(words, "primary", key="Enter", size=36))
        keep.setObjectName("keep_passphrase")
        keep.clicked.connect(self._keep)
        for field in (self.old, self.new, self.again):
            field.submitted.connect(self._keep)

    def _keep(self) -> None:
        self._begin()
        old = self.old.secret() if self._view.has_passphrase else None
        self._view.set_passphrase(self.new.secret(), self.again.secret(), old)
