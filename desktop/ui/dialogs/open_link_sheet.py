"""Before a link in foreign text leaves for the browser: where it really goes."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QWidget

from desktop.domain.text import one_line
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.scrim_dialog import SheetDialog


def open_link_sheet(over: QWidget, url: str) -> SheetDialog:
    """A sheet whose `accepted` means open; an address that is not https can only be looked at."""
    target = QUrl(url)
    is_web = target.scheme() == "https" and bool(target.host())
    title = _text("Open {host} in the browser?").format(host=one_line(target.host() or url, 60))
    text = _text("The link stands in documentation that others wrote. No key goes with it.")
    sheet = SheetDialog(
        over, title, text if is_web else _text("Only https addresses are opened."), icon="external"
    )
    sheet.setObjectName("open_link_sheet")
    facts, card = Facts(), Card(is_sunken=True)
    facts.add(_text("Address"), one_line(url, 400), is_mono=True)
    card.column.addWidget(facts)
    sheet.body.addWidget(card)
    sheet.add_cancel()
    if is_web:
        button = Button(_text("Open in browser"), "primary", icon="external", size=36)
        button.setObjectName("confirm_open_link")
        button.clicked.connect(sheet.accept)
        sheet.add_button(button)
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("OpenLinkSheet", words)
