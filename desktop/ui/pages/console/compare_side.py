"""Comparing in the Console: two requests of the history, or the one shown through another connection."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.request import HistoryEntry
from desktop.models.connections import connection_words
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.console.compare_view import can_repeat, through_other
from desktop.models.console.console_view import ConsoleView
from desktop.models.console.exchange import Exchange
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.dialogs.compare_sheet import CompareSheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.pages.console.connection_picker import PickerPopup
from desktop.ui.pages.console.history_panel import HistoryPanel
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.widgets.toast import Toast

_WIDTH = 480


class CompareSide(QObject):
    """Opens the sheet; a write to LIVE asks first, as every write does."""

    def __init__(
        self,
        view: ConsoleView,
        connections: ConnectionsView,
        logos: LogoSource,
        toast: Toast,
        response: Callable[[], ResponsePane],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._view, self._connections, self._logos = view, connections, logos
        self._toast, self._response, self._page = toast, response, page

    def connect_history(self, panel: HistoryPanel) -> None:
        """Its entries can be compared."""
        panel.compare_asked.connect(self._compare_entries)
        panel.two_missed.connect(self._say_two)

    def connect_response(self, response: ResponsePane) -> None:
        """Its answer can be compared."""
        response.compare_asked.connect(self.choose)

    def choose(self) -> None:
        """Offers the other connections of the platform."""
        exchange = self._response().exchange
        if exchange is None:
            return
        if not can_repeat(exchange):
            words = self.tr("History does not hold all that was sent. Send it again, then compare.")
            self._toast.show_toast(self.tr("This request cannot be repeated as it was"), words, icon="info")
            return
        button = self._response().head.compare
        popup = PickerPopup(self._connections, self._logos, button, but_for=exchange.draft)

        def chosen(row: InspectedConnection) -> None:
            button.setFocus()  # the popup had the keyboard, which comes back here after the sheets
            self._chosen(exchange, row)

        popup.chosen.connect(chosen)
        popup.setFixedWidth(_WIDTH)
        popup.move(button.mapToGlobal(QPoint(button.width() - _WIDTH, button.height() + 4)))
        popup.show()
        popup.search.setFocus()

    # --- below

    def _compare_entries(self, left: HistoryEntry, right: HistoryEntry) -> None:
        self._open_sheet(lambda: self._view.compare.compare_entries(left.id, right.id))

    def _chosen(self, exchange: Exchange, row: InspectedConnection) -> None:
        view, workspace = self._view, self._view.workspace
        draft = through_other(exchange.draft, row.key, row.platform)
        if workspace is None or not view.is_ready(draft):
            return
        name, whose = self._connections.table.name_of(row.platform), connection_words.identity(row)
        through = self.tr("{name}, {whose}").format(name=name, whose=whose)

        def send() -> None:
            keeps = view.keeps_bodies
            self._open_sheet(lambda: view.compare.compare_through(exchange, draft, through, keeps=keeps))

        if not view.must_ask(draft):
            send()
            return

        def allowed() -> None:
            view.allow(draft)
            send()

        sheet = live_write_sheet(self._page.window(), workspace, draft, name=name, whose=whose)
        sheet.accepted.connect(allowed)
        sheet.open()

    def _open_sheet(self, start: Callable[[], None]) -> None:
        sheet = CompareSheet(self._page.window(), self._view.compare)
        start()
        sheet.open()
        sheet.table.setFocus()

    def _say_two(self) -> None:
        words = self.tr("Choose two with Ctrl and a click, or with Shift and the arrow keys, then press C.")
        self._toast.show_toast(self.tr("Compare takes two requests"), words, icon="info")
