"""The request as it is typed: connection, method, path, query, headers, body. What is typed is never lost."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.request import Method
from desktop.domain.workspace import Workspace
from desktop.models.body_words import is_json_body
from desktop.models.connections_view import ConnectionsView
from desktop.models.draft_form import DraftForm, FormRow, query_problem, split_query
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.console.body_pane import BodyPane
from desktop.ui.pages.console.connection_picker import ConnectionPicker
from desktop.ui.pages.console.header_pane import HeaderPane
from desktop.ui.pages.console.pair_rows import PairRows
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.tab_bar import TabBar

QUERY, HEADERS, BODY = range(3)
_EXAMPLES = {"gmail": "gmail/v1/users/me/profile"}


class RequestPane(QWidget):
    """The form. `form` reads it, `show_form` fills it, `show_errors` puts sentences beside the fields."""

    edited = Signal()  # anything that `form` reads, by a person or by `show_form`
    send_asked = Signal()
    cancel_asked = Signal()
    curl_asked = Signal()

    def __init__(self, connections: ConnectionsView, logos: LogoSource) -> None:
        super().__init__()
        self._is_live = False
        self.picker = ConnectionPicker(connections, logos)
        self.picker_problem = IconLine("octagon-x", "", "bad")
        self.method = Select(self.tr("Method"))
        self.method.setObjectName("request_method")
        self.method.setToolTip(self.tr("Method  Up, Down"))
        for method in Method:
            self.method.add_option(method.value, method.value)
        self.path = LineEdit(self.tr("Path"), mono=True)
        self.path.setObjectName("request_path")
        self.path_problem = IconLine("octagon-x", "", "bad")
        self.send = Button(self.tr("Send"), "primary", icon="send", key="Ctrl+Enter", size=36)
        self.send.setObjectName("send_request")
        self.cancel = Button(self.tr("Cancel"), icon="close", key="Esc", size=36)
        self.cancel.setObjectName("cancel_request")
        self.cancel.setToolTip(self.tr("Close the connection and wait no longer  Esc"))
        self.curl = Button(self.tr("Copy as cURL"), "ghost", icon="code", size=36)
        self.curl.setObjectName("copy_curl")
        self.curl.setToolTip(self.tr("Copy the request for a shell, without the key  Ctrl+Shift+X"))
        self.tabs = TabBar(self.tr("Parts of the request"))
        self.tabs.setObjectName("request_tabs")
        self.query = PairRows("query", self.tr("Query"), self.tr("Add a row"))
        self.query.set_judge(query_problem)
        self.headers = HeaderPane()
        self.body = BodyPane()
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(BODY)
        self.clear_errors()
        self.show_sending(False)
        self._show_example()

    def form(self) -> DraftForm:
        """What stands in the form."""
        return DraftForm(
            connection_key=self.picker.key,
            platform=self.picker.platform,
            method=Method(self.method.value()),
            path=self.path.text(),
            query=self.query.rows(),
            headers=self.headers.rows.rows(),
            body=self.body.text(),
            action_id=self.headers.action_id.text(),
        )

    def show_form(self, form: DraftForm) -> None:
        """Puts a form in place of what stands here."""
        self.picker.show_key(form.connection_key, form.platform)
        self.method.set_value(form.method.value)
        self.path.setText(form.path)
        self.query.set_rows(form.query)
        self.headers.rows.set_rows(form.headers)
        self.headers.action_id.set_text(form.action_id)
        self.body.set_text(form.body)
        self.clear_errors()
        self._show_example()

    def show_connection(self, row: InspectedConnection) -> None:
        """Chooses a connection; the keyboard goes into the path, which typing replaces."""
        self.picker.show_key(row.key, row.platform)
        self.picker_problem.show_line("octagon-x", "", "bad")
        self._show_example()
        self.path.setFocus()
        self.path.selectAll()

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Where requests go: a write to LIVE wears magenta and says so."""
        self._is_live = workspace is not None and workspace.is_live
        if workspace is not None:
            self.headers.show_service(workspace.service)
        self._show_target()

    def show_sending(self, is_sending: bool) -> None:
        """Whether there is something to cancel."""
        had_focus = self.cancel.hasFocus()
        self.cancel.setVisible(is_sending)
        if had_focus and not is_sending:
            self.send.setFocus()

    def show_errors(self, errors: tuple[UserError, ...]) -> None:
        """Puts each sentence beside its field and the keyboard into the first one at fault."""
        self.clear_errors()
        for error in reversed(errors):  # of several in one place the first is the one to read
            self._show_error(error)
        self._go_to(errors[0].field)

    def clear_errors(self) -> None:
        """Takes all sentences away, but not those that rows and body say of themselves while one types."""
        self.picker_problem.show_line("octagon-x", "", "bad")
        self._show_path_problem("")
        self.query.show_problem("")
        self.headers.rows.show_problem("")
        self.headers.action_id.set_error("")

    def take_query_out_of_path(self) -> None:
        """`path?a=b` becomes the path and a row."""
        path, pairs = split_query(self.path.text())
        if pairs:
            self.path.setText(path)
            self.query.add_rows(tuple(FormRow(name, value) for name, value in pairs))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A query typed or pasted into the path moves into the table when the path is left."""
        if watched is self.path and event.type() == QEvent.Type.FocusOut:
            self.take_query_out_of_path()
        return super().eventFilter(watched, event)

    def _go_on_from_path(self) -> None:
        """Enter in the path: on to the body where one is sent, else it stays."""
        self.take_query_out_of_path()
        if Method(self.method.value()).is_write:
            self.tabs.setCurrentIndex(BODY)
            self.body.edit.setFocus()

    def _show_error(self, error: UserError) -> None:
        match error.field:
            case "connection":
                self.picker_problem.show_line("octagon-x", error.message, "bad")
            case "query":
                self.query.show_problem(error.message)
            case "headers":
                self.headers.rows.show_problem(error.message)
            case "action_id":
                self.headers.action_id.set_error(error.message)
            case "body":
                self.body.show_error(error.message)
            case _:
                self._show_path_problem(error.message)

    def _go_to(self, field: str) -> None:
        tab = {"query": QUERY, "headers": HEADERS, "action_id": HEADERS, "body": BODY}.get(field)
        if tab is not None:
            self.tabs.setCurrentIndex(tab)
        match field:
            case "connection":
                self.picker.setFocus()
            case "query":
                self.query.focus_problem()
            case "headers":
                self.headers.rows.focus_problem()
            case "action_id":
                self.headers.action_id.edit.setFocus()
            case "body":
                self.body.edit.setFocus()
            case _:
                self.path.setFocus()

    def _show_path_problem(self, sentence: str) -> None:
        self.path_problem.show_line("octagon-x", sentence, "bad")
        self.path.set_error(bool(sentence))
        self.path.setAccessibleDescription(sentence)

    def _show_example(self) -> None:
        platform = self.picker.platform
        example = _EXAMPLES.get(platform, f"{platform}/…") if platform else _EXAMPLES["gmail"]
        self.path.setPlaceholderText(example)

    def _show_target(self) -> None:
        method = Method(self.method.value())
        is_live_write = self._is_live and method.is_write
        to_live = self.tr("Send {method} to LIVE").format(method=method.value)
        self.send.setText(to_live if is_live_write else self.tr("Send"))
        self.send.set_kind("live" if is_live_write else "primary")
        self.send.setToolTip(self.tr("Send the request  Ctrl+Enter"))
        self.body.show_kind(method, is_json=is_json_body(self.headers.rows.rows()))

    def _count(self) -> None:
        self.tabs.set_count(QUERY, self.query.count or None)
        self.tabs.set_count(HEADERS, self.headers.rows.count or None)
        self._show_target()

    def _connect(self) -> None:
        self.path.installEventFilter(self)
        self.path.returnPressed.connect(self._go_on_from_path)
        self.path.textEdited.connect(lambda: self._show_path_problem(""))
        self.send.clicked.connect(self.send_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.curl.clicked.connect(self.curl_asked)
        self.query.edited.connect(self._count)
        self.headers.edited.connect(self._count)
        self.method.currentIndexChanged.connect(self._show_target)
        self.picker.chosen.connect(self.show_connection)
        self.path.textChanged.connect(self.edited)
        self.headers.action_id.edit.textChanged.connect(self.edited)
        self.method.currentIndexChanged.connect(self.edited)
        self.picker.shown.connect(self.edited)
        for pane in (self.query, self.headers, self.body):
            pane.edited.connect(self.edited)

    def _lay_out(self) -> None:
        panes = QStackedWidget()
        for pane, words in (
            (self.query, self.tr("Query")),
            (self.headers, self.tr("Headers")),
            (self.body, self.tr("Body")),
        ):
            panes.addWidget(pane)
            self.tabs.addTab(words)
        self.tabs.currentChanged.connect(panes.setCurrentIndex)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addLayout(tabs)
        column.addWidget(panes, 1)

    def _top(self) -> QVBoxLayout:
        line, buttons = QHBoxLayout(), QHBoxLayout()
        self.method.setFixedHeight(36)
        self.path.setFixedHeight(36)
        line.addWidget(self.method)
        line.addWidget(self.path, 1)
        for button in (self.send, self.cancel, self.curl):
            buttons.addWidget(button)
        buttons.insertStretch(2)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.setSpacing(8)
        for layout in (line, buttons):
            layout.setSpacing(8)
        top.addWidget(self.picker)
        top.addWidget(self.picker_problem)
        top.addLayout(line)
        top.addWidget(self.path_problem)
        top.addLayout(buttons)
        return top
