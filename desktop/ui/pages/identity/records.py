"""Requests and timeline of an identity: two lists that are read together."""

from PySide6.QtCore import QModelIndex, QObject, Signal

from desktop.domain.request import HistoryEntry
from desktop.models.connections.identity_view import IdentityView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.table import ONE_LINE, TWO_LINES, Table, Width

_REQUESTS = (Width(220, 5), Width(170, 2), Width(110), Width(90, yields=1), Width(130))
_EVENTS = (Width(220, 3), Width(190, 2), Width(130))


class IdentityRecords(QObject):
    """`requests` and `events` hold the tables; Enter on a request opens it in the Console."""

    request_asked = Signal(HistoryEntry)

    def __init__(self, view: IdentityView, logos: LogoSource, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.requests_table = Table(self.tr("Requests"), row_height=ONE_LINE, logos=logos)
        self.requests_table.setObjectName("identity_requests")
        self.requests_table.setModel(view.requests)
        self.requests_table.set_widths(_REQUESTS)
        self.requests_table.opened.connect(self._opened)
        self.events_table = Table(self.tr("Timeline"), row_height=TWO_LINES, logos=logos)
        self.events_table.setObjectName("identity_timeline")
        self.events_table.setModel(view.events)
        self.events_table.set_widths(_EVENTS)
        self.requests = ListStack(self.requests_table, row_height=ONE_LINE)
        self.events = ListStack(self.events_table)
        for each in (self.requests, self.events):
            each.acted.connect(view.load_records)
        for table in (self.requests_table, self.events_table):
            table.setSelectionMode(Table.SelectionMode.SingleSelection)
            table.setProperty("ring_none", True)  # the current row wears it
        view.records_changed.connect(self._show)
        view.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        nothing_sent = self.tr("Requests that the Console sends through its connections will stand here.")
        self._fill(self.requests, self.requests_table, self.tr("Nothing was sent yet"), nothing_sent, "send")
        nothing_seen = self.tr("State changes, verdicts, connects and requests will stand here.")
        self._fill(self.events, self.events_table, self.tr("Nothing happened yet"), nothing_seen, "clock")

    def _fill(self, list_: ListStack, table: Table, title: str, why: str, icon: str) -> None:
        notice = self._view.records_notice
        if notice is not None:
            wanted, again = "error", Action("reload", self.tr("Try again"), icon="refresh", key="F5")
            if list_.state != wanted:
                list_.show_error(notice, [again])
        elif table.model().rowCount():
            list_.show_rows() if list_.state != "rows" else None
        elif not self._view.is_recorded and self._view.identity is not None:
            list_.show_loading()
        elif list_.state != "empty":
            list_.show_empty(title, why, icon=icon)

    def _opened(self, index: QModelIndex) -> None:
        entry = self._view.requests.row_at(index.row())
        if entry is not None and entry.id:
            self.request_asked.emit(entry)
