"""The head of an identity's page: whose it is, the gravest of its states, and what can be done for it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import Identity
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.connections.connection_group import Worst
from desktop.models.verification import verification_words
from desktop.models.words import Sign
from desktop.ui.actions import shortcut
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.page_head import PageHead

COPY_ID_KEYS = "Y"
_SHOWN, _ENDING = 40, 12  # characters of an id in the title


class IdentityHead(PageHead):
    """Buttons: `back`, `refresh`, `copy_id`, `report`, `connect_button`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_text("Identity"), parent=parent)
        self.back = self._icon("arrow-left", _text("Back to the list"), "Esc", "identity_back")
        self.insert_first(self.back)
        self.reported = Chip(Sign("", "text2", ""), is_filled=False)
        self.verified = Chip(verification_words.sign(None))
        for chip in (self.reported, self.verified):
            chip.hide()
            self.insert_beside_title(chip)
        self.refresh = self._icon("refresh", _text("Refresh"), "F5", "refresh_identity")
        self.copy_id = self._icon("copy", _text("Copy the identity's id"), COPY_ID_KEYS, "copy_identity_id")
        keys = shortcut("report")
        self.report = self._icon("clipboard", _text("Copy a report on all of it"), keys, "report_identity")
        for button in (self.refresh, self.copy_id, self.report):
            self.add(button)
        keys = shortcut("connect")
        self.connect_button = Button(_text("Connect account"), "primary", icon="plus", key=keys)
        self.connect_button.setObjectName("connect_identity_account")
        self.connect_button.setToolTip(f"{_text('Connect an account for this identity')}  {keys}")

    def show_identity(self, identity: Identity | None, summary: str, worst: Worst | None, total: int) -> None:
        """Says whose it is and how it stands."""
        self.set_title(_short(one_line(identity.id)) if identity is not None else _text("Identity"))
        self.title.setToolTip(one_line(identity.id) if identity is not None else "")
        self.set_subtitle(summary)
        for chip in (self.reported, self.verified):
            chip.setVisible(worst is not None)
        if worst is not None:
            reported = words.reported(worst.state)
            self.reported.show_sign(_counted(reported, worst.in_state, total))
            self.reported.setToolTip(_text("The gravest state that the service reports"))
            verified = verification_words.sign(worst.verdict)
            self.verified.show_sign(_counted(verified, worst.with_verdict, total))
            self.verified.setToolTip(_text("The gravest verdict of this application"))
        for button in (self.refresh, self.copy_id, self.connect_button):
            button.setEnabled(identity is not None)
        self.report.setEnabled(total > 0)

    @staticmethod
    def _icon(icon: str, name: str, key: str, object_name: str) -> IconButton:
        button = IconButton(icon, name, key=key)
        button.setObjectName(object_name)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button


def _short(text: str) -> str:
    """An id that is too long for a title keeps its ends."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - _ENDING - 1]}…{text[-_ENDING:]}"


def _counted(sign: Sign, count: int, total: int) -> Sign:
    return sign if count == total else sign._replace(word=f"{sign.word} {ages.number(count)}")


def _text(text: str) -> str:
    return QCoreApplication.translate("IdentityHead", text)
