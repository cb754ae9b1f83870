"""Before something is written through a LIVE workspace: what, through which connection, for whom."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.base.redact import key_tail
from desktop.domain.request import RequestDraft
from desktop.domain.text import one_line
from desktop.domain.workspace import Workspace
from desktop.models.console.body_words import body_facts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.panel import Card, Line
from desktop.ui.widgets.scrim_dialog import SheetDialog


def live_write_sheet(
    over: QWidget, workspace: Workspace, draft: RequestDraft, *, name: str, whose: str
) -> SheetDialog:
    """A sheet whose `accepted` means send; Esc sends nothing.

    `name` is the connection's display name, `whose` its identity in words.
    """
    method = draft.method.value
    sheet = SheetDialog(
        over,
        _text("Send this {method} to LIVE?").format(method=method),
        _text("It may change real data of a customer. This cannot be undone."),
        icon="triangle",
        icon_colour="live",
    )
    sheet.setObjectName("live_write_sheet")
    sheet.head.addWidget(EnvironmentBadge(workspace.environment, is_loud=True))
    sheet.body.addWidget(_facts(workspace, draft, name, whose))
    note = _text("{method} to this connection is then not asked about again for one minute.")
    sheet.body.addWidget(IconLine("clock", note.format(method=method)))
    sheet.add_cancel()
    words = _text("Send {method} to LIVE").format(method=method)
    send = Button(words, "live", icon="send", key="Ctrl+Enter", size=36)
    send.setObjectName("confirm_live_write")
    send.clicked.connect(sheet.accept)
    sheet.add_button(send, key="Ctrl+Return")
    return sheet


def _facts(workspace: Workspace, draft: RequestDraft, name: str, whose: str) -> Card:
    who, what = Facts(), Facts()
    who.add(_text("Connection"), one_line(name), second=one_line(draft.platform), is_strong=True)
    who.add(_text("Key"), one_line(key_tail(draft.connection_key)), is_mono=True)
    who.add(_text("Identity"), whose, is_strong=True)
    who.add(_text("Workspace"), one_line(workspace.name), is_strong=True)
    what.add(_text("Request"), f"{draft.method.value} {one_line(draft.path.strip())}", is_mono=True)
    what.add(_text("Body"), body_facts(draft))
    card = Card(is_sunken=True)
    card.column.setSpacing(4)
    for part in (who, Line(), what):
        card.column.addWidget(part)
    return card


def _text(words: str) -> str:
    return QCoreApplication.translate("LiveWriteSheet", words)
