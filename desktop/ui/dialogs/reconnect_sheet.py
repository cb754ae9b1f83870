"""After a reconnect: what is the same, what is new, and what becomes of the old connection."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.base.redact import key_tail
from desktop.domain.text import one_line
from desktop.models.connections import reconnect_words
from desktop.models.connections.reconnect_words import Told
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.services.reconnect import Match, Reconnection, ToldBy, mapping_json
from desktop.ui import clipboard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Colour, Label
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.scrim_dialog import SheetDialog

_WIDTH = 640


class ReconnectSheet(SheetDialog):
    """Esc and Keep both leave all as it is. `look_asked`: the account is to be asked for."""

    replace_asked = Signal(object)  # Reconnection
    delete_asked = Signal(object)
    look_asked = Signal(object)

    def __init__(self, over: QWidget, done: Reconnection, name_of: Callable[[str], str]) -> None:
        title = reconnect_words.title(done, name_of(done.old.platform))
        super().__init__(over, title, icon="refresh", icon_colour="ok", width=_WIDTH)
        self.setObjectName("reconnect_sheet")
        self.done_ = done
        self._name_of = name_of
        self.head.addWidget(EnvironmentBadge(done.workspace.environment, is_loud=True))
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        self.body.addLayout(self._told)
        self.look = Button(self.tr("Ask for the account"), "secondary", icon="user")
        self.look.setObjectName("look_at_account")
        self.look.setToolTip(
            self.tr("Sends the harmless call that Verify sends, and reads whose account answers")
        )
        self.look.clicked.connect(lambda: self.look_asked.emit(self.done_))
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        if not done.is_same_key:
            self.body.addWidget(self._both_keys())
        self.trouble = Label("", "body", "bad", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self._offer()
        self.show_done(done)

    def open(self) -> None:
        """Shows the sheet with the keyboard on what Enter does."""
        super().open()
        self._main.setFocus()

    def show_done(self, done: Reconnection) -> None:
        """Shows what is known now."""
        self.done_ = done
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        told = (
            reconnect_words.key(done),
            reconnect_words.account(done),
            reconnect_words.platform(done, self._name_of(done.new.platform)),
        )
        for each in told:
            self._told.addWidget(_line(each))
        is_known = done.account is not Match.UNKNOWN or done.new_account.told_by is ToldBy.PROBE
        self.look.setVisible(not is_known)

    def show_trouble(self, notice: Notice) -> None:
        """What could not be done; the sheet stays."""
        self.trouble.setText(together(notice.title, notice.cause, notice.next_step))
        self.trouble.show()
        self.setEnabled(True)

    def _both_keys(self) -> QWidget:
        facts = Facts()
        facts.add(self.tr("Old key"), one_line(key_tail(self.done_.old.key)), is_mono=True)
        facts.add(self.tr("New key"), one_line(key_tail(self.done_.new.key)), is_mono=True)
        copies = QHBoxLayout()
        copies.setSpacing(8)
        for button in self._copies():
            copies.addWidget(button)
        copies.addStretch()
        card = Card(is_sunken=True)
        card.column.addWidget(facts)
        card.column.addLayout(copies)
        return card

    def _offer(self) -> None:
        if self.done_.is_same_key:
            close = Button(self.tr("Close"), "primary", key="Enter", size=36)
            close.setObjectName("close_reconnect")
            close.clicked.connect(self.accept)
            self._main = self.add_button(close, key="Return")
            return
        is_fit = self.done_.is_replaceable
        delete = Button(self.tr("Delete the old"), "danger_text", size=36)
        delete.setObjectName("delete_old")
        delete.setToolTip(self.tr("The old connection leaves the vault; tags, name and notes go with it"))
        delete.clicked.connect(lambda: self._ask_to_delete())
        keep = Button(
            self.tr("Keep both"),
            "secondary" if is_fit else "primary",
            key="Esc" if is_fit else "Enter",
            size=36,
        )
        keep.setObjectName("keep_both")
        keep.clicked.connect(self.reject)
        self.add_button(delete)
        self._main = self.add_button(keep, key="" if is_fit else "Return")
        if not is_fit:
            return
        replace = Button(self.tr("Replace the old"), "primary", key="Enter", size=36)
        replace.setObjectName("replace_old")
        replace.setToolTip(
            self.tr("Tags, name and notes go over to the new one; then the old one is deleted")
        )
        replace.clicked.connect(self._replace)
        self._main = self.add_button(replace, key="Return")

    def _replace(self) -> None:
        self.trouble.hide()
        self.setEnabled(False)
        self.replace_asked.emit(self.done_)

    def _ask_to_delete(self) -> None:
        self.accept()
        self.delete_asked.emit(self.done_)

    def _copies(self) -> tuple[Button, ...]:
        texts = (
            ("mapping", self.tr("Copy mapping"), self.tr("Old and new key as JSON"), mapping_json),
            (
                "update",
                self.tr("Copy SQL"),
                self.tr("An UPDATE for user_connections"),
                reconnect_words.as_update,
            ),
        )
        return tuple(self._copy(*text) for text in texts)

    def _copy(self, name: str, words: str, tip: str, text: Callable[[Reconnection], str]) -> Button:
        button = Button(words, "outline", icon="copy", size=28)
        button.setObjectName(f"copy_{name}")
        button.setToolTip(tip)
        button.clicked.connect(_copier(text, self.done_))
        return button


def _copier(text: Callable[[Reconnection], str], done: Reconnection) -> Callable[[bool], None]:
    def copy(_is_checked: bool) -> None:
        clipboard.copy(text(done))

    return copy


def _line(told: Told) -> QWidget:
    line = IconLine(told.icon, told.words, "text")  # not shown by it: without a parent it would be a window
    line.icon.show_icon(told.icon, cast(Colour, told.tone))
    return line
