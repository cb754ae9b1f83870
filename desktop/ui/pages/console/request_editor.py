"""The form: connection, method, path and its variables, query, headers, body."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.request import Method
from desktop.domain.workspace import Workspace
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.console.body_words import is_json_body
from desktop.models.console.draft_form import DraftForm, joined_query, merged_rows, query_problem, split_query
from desktop.models.notices.notices import user_words
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.console.body_pane import BodyInput, BodyPane
from desktop.ui.pages.console.connection_picker import ConnectionPicker
from desktop.ui.pages.console.filled_card import FilledCard
from desktop.ui.pages.console.header_pane import HeaderPane
from desktop.ui.pages.console.pair_rows import PairRows
from desktop.ui.pages.console.path_fields import PathFields
from desktop.ui.pages.console.path_line import PathLine, is_curl
from desktop.ui.pages.console.send_bar import SendBar
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.tab_bar import TabBar

QUERY, HEADERS, BODY = range(3)
_EXAMPLES = {"gmail": "gmail/v1/users/me/profile"}


class RequestEditor(QWidget):
    """Path and query table say the same at any moment; rows that are switched off are in the table alone."""

    edited = Signal()
    send_asked = Signal()
    cancel_asked = Signal()
    code_asked = Signal(str)  # the id of a language
    actions_asked = Signal()
    variable_asked = Signal(str)  # a name to give a value to, or an empty text
    curl_pasted = Signal(str)

    def __init__(self, connections: ConnectionsView, logos: LogoSource) -> None:
        super().__init__()
        self._is_live = self._is_syncing = False
        self._known: dict[str, str] = {}
        self._path_text = ""
        self.picker = ConnectionPicker(connections, logos)
        self.picker_problem = IconLine("octagon-x", "", "bad")
        self.lock = IconButton("lock", self.tr("The action has this method; unlock to choose another"))
        self.lock.setObjectName("method_lock")
        self.method = Select(self.tr("Method"))
        self.method.setObjectName("request_method")
        self.method.setToolTip(self.tr("Method  Up, Down"))
        for method in Method:
            self.method.add_option(method.value, method.value)
        self.path = PathLine(self.tr("Path"))
        self.path.setObjectName("request_path")
        self.path_problem = IconLine("octagon-x", "", "bad")
        self.path_fields = PathFields()
        self.bar = SendBar()
        self.send, self.cancel = self.bar.send, self.bar.cancel
        self.tabs = TabBar(self.tr("Parts of the request"))
        self.tabs.setObjectName("request_tabs")
        self.query = PairRows("query", self.tr("Query"), self.tr("Add a row"))
        self.query.set_judge(query_problem)
        self.headers = HeaderPane()
        self.body = BodyPane()
        self.card = FilledCard()
        self._lay_out()
        self._connect()
        self.tabs.setCurrentIndex(BODY)
        self.clear_errors()
        self.show_sending(False)
        self._show_lock(False)
        self._show_example()

    def form(self) -> DraftForm:
        """What stands in the form."""
        body = self.body.value()
        return DraftForm(
            connection_key=self.picker.key,
            platform=self.picker.platform,
            method=Method(self.method.value()),
            path=split_query(self.path.text())[0],
            query=self.query.rows(),
            headers=self.headers.rows.rows(),
            body=body.text,
            action_id=self.headers.action_id.text(),
            body_kind=body.kind,
            parts=body.parts,
            body_file=body.file,
            path_values=self.path_fields.values(),
            is_method_locked=not self.method.isEnabled(),
        )

    def show_form(self, form: DraftForm) -> None:
        """Puts a form in place of what stands here."""
        self._is_syncing = True
        self.picker.show_key(form.connection_key, form.platform)
        self.method.set_value(form.method.value)
        self._show_lock(form.is_method_locked)
        self.path.setText(joined_query(form.path, form.query))
        self.query.set_rows(form.query)
        self.headers.rows.set_rows(form.headers)
        self.headers.action_id.set_text(form.action_id)
        self.body.set_value(BodyInput(form.body_kind, form.body, form.parts, form.body_file))
        self._is_syncing = False
        self._show_fields()
        self.path_fields.set_values(form.path_values)
        self.clear_errors()
        self._count()
        self._show_example()
        self.path.setCursorPosition(0)
        self.edited.emit()

    def show_connection(self, row: InspectedConnection) -> None:
        """Chooses a connection."""
        self.picker.show_key(row.key, row.platform)
        self.picker_problem.show_line("octagon-x", "", "bad")
        self._show_example()

    def show_known(self, values: dict[str, str]) -> None:
        """The variables that have a value."""
        self._known = values
        for part in (self.query, self.headers.rows, self.body):
            part.show_known(values)
        self._show_fields()

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Where requests go: a write to LIVE wears magenta and says so."""
        self._is_live = workspace is not None and workspace.is_live
        if workspace is not None:
            self.headers.show_service(workspace.service)
        self._show_target()

    def show_sending(self, is_sending: bool) -> None:
        """Whether there is something to cancel."""
        self.bar.show_sending(is_sending)

    def take_path(self, text: str) -> None:
        """A path that was typed elsewhere."""
        self.path.setText(text)
        self.focus_path()

    def focus_path(self) -> None:
        """The keyboard goes into the path, which typing replaces."""
        self.path.setFocus()
        self.path.selectAll()

    def show_part(self) -> None:
        """The part that has something in it: the body, else the query."""
        form = self.form()
        has_body = form.method.is_write and bool(form.body or form.parts or form.body_file)
        self.tabs.setCurrentIndex(BODY if has_body else QUERY)

    def focus_next(self) -> None:
        """The keyboard goes to what is still empty: a variable of the path, the body, else on to Send."""
        form = self.form()
        if self.path_fields.focus_missing():
            return
        if form.method.is_write and (form.body or form.parts):
            self.tabs.setCurrentIndex(BODY)
            self.body.focus_editor()
            return
        if not form.method.is_write:
            self.tabs.setCurrentIndex(QUERY)
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

    # --- path and query say the same

    def _path_edited(self) -> None:
        text, before = self.path.text(), self._path_text
        self._path_text = text
        if self._is_syncing or text == before:  # a pasted command was taken out again
            return
        self._is_syncing = True
        self._show_path_problem("")
        _, pairs = split_query(self.path.text())
        self.query.set_rows(merged_rows(self.query.rows(), pairs))
        self._is_syncing = False
        self._show_fields()
        self._count()

    def _query_edited(self) -> None:
        if not self._is_syncing:
            self._is_syncing = True
            bare, _ = split_query(self.path.text())
            self.path.setText(joined_query(bare, self.query.rows()))
            self._is_syncing = False
        self._count()

    def _show_fields(self) -> None:
        self.path_fields.show_path(split_query(self.path.text())[0], self._known)

    def _go_on_from_path(self) -> None:
        """Enter in the path: on to what is still empty; a cURL command is read."""
        if is_curl(self.path.text()):
            self.curl_pasted.emit(self.path.text())
            return
        if not self.path_fields.focus_missing() and Method(self.method.value()).is_write:
            self.tabs.setCurrentIndex(BODY)
            self.body.focus_editor()

    # --- errors

    def _show_error(self, error: UserError) -> None:
        match error.field:
            case "connection":
                self.picker_problem.show_line("octagon-x", user_words(error), "bad")
            case "query":
                self.query.show_problem(user_words(error))
            case "headers":
                self.headers.rows.show_problem(user_words(error))
            case "action_id":
                self.headers.action_id.set_error(user_words(error))
            case "body":
                self.body.show_error(user_words(error))
            case _:
                self._show_path_problem(user_words(error))

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
                self.body.focus_editor()
            case _ if self.path_fields.isVisible() and self.path_fields.focus_missing():
                pass
            case _:
                self.path.setFocus()

    def _show_path_problem(self, sentence: str) -> None:
        self.path_problem.show_line("octagon-x", sentence, "bad")
        self.path.set_error(bool(sentence))
        self.path.setAccessibleDescription(sentence)

    # --- what depends on what is typed

    def _show_lock(self, is_locked: bool) -> None:
        self.method.setEnabled(not is_locked)
        self.lock.setVisible(is_locked)
        if not is_locked:
            self.card.hide()

    def _show_example(self) -> None:
        platform = self.picker.platform
        example = _EXAMPLES.get(platform, f"{platform}/…") if platform else _EXAMPLES["gmail"]
        self.path.setPlaceholderText(example)

    def _show_target(self) -> None:
        method = Method(self.method.value())
        self.bar.show_target(method, is_live=self._is_live)
        self.body.show_kind(method, is_json=is_json_body(self.headers.rows.rows()))

    def _count(self) -> None:
        self.tabs.set_count(QUERY, self.query.count or None)
        self.tabs.set_count(HEADERS, self.headers.rows.count or None)
        self._show_target()

    # --- building

    def _connect(self) -> None:
        self.headers.action_id.edit.textChanged.connect(self.edited)
        self.picker.shown.connect(self.edited)
        for signal in (self.path.textChanged, self.method.currentIndexChanged):
            signal.connect(self.edited)
        for pane in (self.query, self.headers, self.body, self.path_fields):
            pane.edited.connect(self.edited)
        self.path.returnPressed.connect(self._go_on_from_path)
        self.path.textChanged.connect(self._path_edited)
        self.path.curl_pasted.connect(self.curl_pasted)
        self.path_fields.edited.connect(lambda: self._show_path_problem(""))
        self.path_fields.submitted.connect(self.focus_next)
        self.lock.clicked.connect(self.card.unlock_asked)
        self.bar.send_asked.connect(self.send_asked)
        self.bar.cancel_asked.connect(self.cancel_asked)
        self.bar.code_asked.connect(self.code_asked)
        self.bar.actions_asked.connect(self.actions_asked)
        self.bar.variables_asked.connect(lambda: self.variable_asked.emit(""))
        for part in (self.query, self.headers.rows, self.body):
            part.value_asked.connect(self.variable_asked)
        self.query.edited.connect(self._query_edited)
        self.headers.edited.connect(self._count)
        self.method.currentIndexChanged.connect(self._show_target)

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
        tabs, card = QHBoxLayout(), QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self.tabs)
        card.setContentsMargins(12, 8, 12, 12)
        card.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addLayout(tabs)
        column.addWidget(panes, 1)
        column.addLayout(card)

    def _top(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.method.setFixedHeight(36)
        self.path.setFixedHeight(36)
        for widget in (self.lock, self.method):
            line.addWidget(widget)
        line.addWidget(self.path, 1)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.setSpacing(8)
        top.addWidget(self.picker)
        top.addWidget(self.picker_problem)
        top.addLayout(line)
        top.addWidget(self.path_problem)
        top.addWidget(self.path_fields)
        top.addWidget(self.bar)
        return top
