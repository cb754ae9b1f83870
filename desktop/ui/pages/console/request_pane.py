"""The request as it is typed: connection, method, path, query, headers, body. What is typed is never lost."""

import re

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.draft import check_json
from desktop.domain.errors import UserError
from desktop.domain.request import Method, RequestDraft
from desktop.models.connections_view import ConnectionsView
from desktop.models.draft_text import split_query
from desktop.models.pretty import pretty
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.console.connection_picker import ConnectionPicker
from desktop.ui.pages.console.pair_rows import PairRows
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.tab_bar import TabBar

QUERY, HEADERS, BODY = range(3)
_CHECK_MS = 300
_PLACE = re.compile(r"line ([\d,]+), column ([\d,]+)")


class RequestPane(QWidget):
    """The form. `draft` reads it, `show_draft` fills it, `show_errors` puts sentences beside the fields."""

    send_asked = Signal()
    cancel_asked = Signal()
    curl_asked = Signal()
    edited = Signal()

    def __init__(self, connections: ConnectionsView, logos: LogoSource) -> None:
        super().__init__()
        self._is_sending, self._is_live_write, self._send_words = False, False, self.tr("Send")
        self.picker = ConnectionPicker(connections, logos)
        self.picker_problem = IconLine("octagon-x", "", "bad")
        self.method = Select(self.tr("Method"))
        self.method.setObjectName("request_method")
        for method in Method:
            self.method.add_option(method.value, method.value)
        self.path = LineEdit(self.tr("Path"), placeholder="gmail/v1/users/me/profile", mono=True)
        self.path.setObjectName("request_path")
        self.path_problem = IconLine("octagon-x", "", "bad")
        self.send = Button(self.tr("Send"), "primary", icon="send", key="Ctrl+Enter", size=36)
        self.send.setObjectName("send_request")
        self.curl = Button(self.tr("Copy as cURL"), "ghost", icon="code", key="Ctrl+Shift+U", size=36)
        self.curl.setObjectName("copy_curl")
        self.tabs = TabBar(self.tr("Parts of the request"))
        self.tabs.setObjectName("request_tabs")
        for words in (self.tr("Query"), self.tr("Headers"), self.tr("Body")):
            self.tabs.addTab(words)
        self.query = PairRows("query", self.tr("Add a row"))
        self.headers = PairRows("header", self.tr("Add a header"))
        self.action_id = LineEdit(self.tr("Action id"), placeholder="conn_mod_def::…", mono=True)
        self.action_id.setObjectName("request_action_id")
        self.body = CodeEdit(self.tr("Body"))
        self.body.setObjectName("request_body")
        self.body_problem = IconLine("octagon-x", "", "bad")
        self.format = Button(self.tr("Format"), "ghost", key="Ctrl+Shift+F", size=28)
        self.format.setObjectName("format_body")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_MS)
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(BODY)
        self.clear_errors()

    def draft(self) -> RequestDraft:
        """What stands in the form."""
        row = self.picker.row
        return RequestDraft(
            connection_key=row.key if row is not None else "",
            platform=row.platform if row is not None else "",
            method=Method(self.method.value()),
            path=self.path.text(),
            query=self.query.pairs(),
            headers=self.headers.pairs(),
            body=self.body.toPlainText(),
            action_id=self.action_id.text(),
        )

    def show_draft(self, draft: RequestDraft, row: InspectedConnection | None) -> None:
        """Puts a draft into the form."""
        self.picker.show_row(row)
        self.method.set_value(draft.method.value)
        self.path.setText(draft.path)
        self.query.set_pairs(draft.query)
        self.headers.set_pairs(draft.headers)
        self.body.setPlainText(draft.body)
        self.action_id.setText(draft.action_id)
        self.clear_errors()

    def show_connection(self, row: InspectedConnection) -> None:
        """Chooses a connection; the keyboard goes into the path."""
        self.picker.show_row(row)
        self.picker_problem.show_line("octagon-x", "", "bad")
        self.path.setPlaceholderText(f"{row.platform}/…")
        self.path.setFocus()
        self.path.selectAll()
        self.edited.emit()

    def show_errors(self, errors: tuple[UserError, ...]) -> None:
        """Puts each sentence beside its field and the keyboard into the first one at fault."""
        self.clear_errors()
        for error in errors:
            self._line_of(error.field).show_line("octagon-x", error.message, "bad")
        self._go_to(errors[0].field)
        if (body := next((each for each in errors if each.field == "body"), None)) is not None:
            self._mark(body)

    def clear_errors(self) -> None:
        """Takes all sentences away."""
        for line in (self.picker_problem, self.path_problem, self.body_problem):
            line.show_line("octagon-x", "", "bad")
        self.query.show_problem("")
        self.headers.show_problem("")
        self.path.set_error(False)
        self.body.clear_problem()

    def show_sending(self, is_sending: bool) -> None:
        """While an answer is waited for, the button cancels."""
        self._is_sending = is_sending
        self.send.setText(self.tr("Cancel") if is_sending else self._send_words)
        self.send.set_icon("close" if is_sending else "send")
        self.send.set_key("Esc" if is_sending else "Ctrl+Enter")
        self.send.set_kind("secondary" if is_sending else "live" if self._is_live_write else "primary")

    def show_target(self, *, is_live: bool) -> None:
        """A write to LIVE wears magenta and says so."""
        method = Method(self.method.value())
        self._is_live_write = is_live and method.is_write
        to_live = self.tr("Send {method} to LIVE").format(method=method.value)
        self._send_words = to_live if self._is_live_write else self.tr("Send")
        if not self._is_sending:
            self.show_sending(False)

    def format_body(self) -> None:
        """Indents the body if it is JSON; else says where it is not."""
        text = self.body.toPlainText()
        try:
            check_json(text)
        except UserError as error:
            self.body_problem.show_line("octagon-x", error.message, "bad")
            self._mark(error)
            return
        made = pretty(text.encode("utf-8", "replace"), "application/json").decode()
        if made != text:
            cursor = self.body.textCursor()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(made)  # one step of undo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A query typed or pasted into the path moves into the table when the path is left."""
        if watched is self.path and event.type() == QEvent.Type.FocusOut:
            self.take_query_out_of_path()
        return super().eventFilter(watched, event)

    def take_query_out_of_path(self) -> None:
        """`path?a=b` becomes the path and a row."""
        path, pairs = split_query(self.path.text())
        if pairs:
            self.path.setText(path)
            self.query.set_pairs((*self.query.pairs(), *pairs))

    def _line_of(self, field: str) -> IconLine:
        lines = {
            "connection": self.picker_problem,
            "path": self.path_problem,
            "query": self.query.problem,
            "headers": self.headers.problem,
            "action_id": self.headers.problem,
            "body": self.body_problem,
        }
        return lines.get(field, self.path_problem)

    def _go_to(self, field: str) -> None:
        tab = {"query": QUERY, "headers": HEADERS, "action_id": HEADERS, "body": BODY}.get(field)
        if tab is not None:
            self.tabs.setCurrentIndex(tab)
        places: dict[str, QWidget] = {
            "connection": self.picker,
            "path": self.path,
            "body": self.body,
            "action_id": self.action_id,
        }
        places.get(field, self.tabs).setFocus()
        self.path.set_error(field == "path")

    def _mark(self, error: UserError) -> None:
        found = _PLACE.search(error.message)
        if found is not None:
            line, column = (int(number.replace(",", "")) for number in found.groups())
            self.body.show_problem(line, column)

    def _check_body(self) -> None:
        text = self.body.toPlainText()
        self.body.clear_problem()
        self.body_problem.show_line("octagon-x", "", "bad")
        if text.strip():
            try:
                check_json(text)
            except UserError as error:
                self.body_problem.show_line("triangle", error.message, "warn")
                self._mark(error)

    def _press(self) -> None:
        (self.cancel_asked if self._is_sending else self.send_asked).emit()

    def _count(self) -> None:
        self.tabs.set_count(QUERY, len(self.query.pairs()) or None)
        self.tabs.set_count(HEADERS, len(self.headers.pairs()) or None)
        self.edited.emit()

    def _connect(self) -> None:
        self.path.installEventFilter(self)
        self.send.clicked.connect(self._press)
        self.curl.clicked.connect(self.curl_asked)
        self.format.clicked.connect(self.format_body)
        self.query.edited.connect(self._count)
        self.headers.edited.connect(self._count)
        self.method.currentIndexChanged.connect(self.edited)
        self.path.textChanged.connect(self.edited)
        self.picker.chosen.connect(self.show_connection)
        self.body.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._check_body)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.method.setFixedHeight(36)
        self.path.setFixedHeight(36)
        line.addWidget(self.method)
        line.addWidget(self.path, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.send)
        buttons.addWidget(self.curl)
        buttons.addStretch()
        top.addWidget(self.picker)
        top.addWidget(self.picker_problem)
        top.addLayout(line)
        top.addWidget(self.path_problem)
        top.addLayout(buttons)
        panes = QStackedWidget()
        for pane in (self.query, self._header_pane(), self._body_pane()):
            panes.addWidget(pane)
        self.tabs.currentChanged.connect(panes.setCurrentIndex)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(tabs)
        column.addWidget(panes, 1)

    def _header_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(self.headers, 1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(
            IconLine("info", self.tr("The key and the connection key are added by themselves."), "text3")
        )
        column.addLayout(row)
        action = QHBoxLayout()
        action.setContentsMargins(16, 4, 16, 0)
        action.addWidget(self.action_id)
        column.addLayout(action)
        return pane

    def _body_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.addWidget(self.body_problem, 1)
        foot.addStretch()
        foot.addWidget(self.format)
        column.addLayout(foot)
        return pane
