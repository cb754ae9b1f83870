"""Before something is written through a LIVE workspace: what, through which connection, for whom."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection
from desktop.domain.request import RequestDraft
from desktop.domain.text import one_line
from desktop.domain.workspace import Workspace
from desktop.models import connection_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.scrim_dialog import SheetDialog


def live_write_sheet(
    over: QWidget, workspace: Workspace, row: InspectedConnection, name: str, draft: RequestDraft
) -> SheetDialog:
    """A sheet whose `accepted` means send; Esc sends nothing."""
    method = draft.method.value
    sheet = SheetDialog(
        over,
        _text("Send {method} to LIVE?").format(method=method),
        _text("This may change something in a customer's real account."),
        icon="triangle",
        icon_colour="live",
    )
    sheet.setObjectName("live_write_sheet")
    sheet.head.addWidget(EnvironmentBadge(workspace.environment, is_loud=True))
    facts = Facts()
    facts.add(_text("Workspace"), workspace.name, is_strong=True)
    facts.add(_text("Connection"), name, second=one_line(row.platform), is_strong=True)
    facts.add(_text("Identity"), connection_words.identity(row))
    facts.add(_text("Key"), one_line(key_tail(row.key)), is_mono=True)
    facts.add(_text("Request"), f"{method} {one_line(draft.path)}", is_mono=True)
    sheet.body.addWidget(facts)
    sheet.add_cancel()
    send = Button(
        _text("Send {method} to LIVE").format(method=method), "live", icon="send", key="Ctrl+Enter", size=36
    )
    send.setObjectName("confirm_live_write")
    send.clicked.connect(sheet.accept)
    sheet.add_button(send, key="Ctrl+Return")
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("LiveWriteSheet", words)
