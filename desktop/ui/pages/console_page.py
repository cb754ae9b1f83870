"""The Console: one request through a connection, its answer, and what was sent before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError, UserError
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.models.connections_view import ConnectionsView
from desktop.models.console_view import Answer, ConsoleView
from desktop.models.notices import Notice, notice_of
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.pages.console.history_drawer import HistoryDrawer
from desktop.ui.pages.console.request_pane import RequestPane
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.pages.page import Page
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.toast import Toast


class ConsolePage(Page):
    """Form left, answer right; history in a drawer."""

    sent = Signal(RequestDraft)

    def __init__(
        self, view: ConsoleView, connections: ConnectionsView, logos: LogoSource, toast: Toast
    ) -> None:
        super().__init__()
        self.setObjectName("console_page")
        self._view, self._connections, self._toast = view, connections, toast
        self._sent = ""  # the request the next answer belongs to
        self._workspace_id = ""
        self.head = PageHead(self.tr("Console"), has_line=True)
        self.history_button = Button(self.tr("History"), icon="clock", key="Ctrl+H")
        self.history_button.setObjectName("open_history")
        self.form = RequestPane(connections, logos)
        self.response = ResponsePane()
        self.history = HistoryDrawer(view)
        self._lay_out()
        self._connect()
        self._show_workspace()

    def enter(self) -> None:
        self._view.load_history()
        (self.form.picker if self.form.picker.row is None else self.form.path).setFocus()

    def focus_search(self) -> None:
        self._open_history()
        self.history.search.setFocus()

    def reload(self) -> None:
        self._view.load_history()

    def step_back(self) -> bool:
        if self._view.is_sending:
            self._view.cancel()
            return True
        if self.host.is_open:
            self.host.close_drawer()
            return True
        return False

    def try_connection(self, row: InspectedConnection) -> None:
        """Chooses the connection; the keyboard goes into the path."""
        self.form.show_connection(row)

    def send(self) -> None:
        """Ctrl+Enter. A write to LIVE asks first."""
        self.form.take_query_out_of_path()
        self.form.clear_errors()
        draft, workspace = self.form.draft(), self._view.workspace
        row = self.form.picker.row
        if workspace is not None and workspace.is_live and draft.method.is_write and row is not None:
            name = self._connections.table.name_of(row.platform)
            sheet = live_write_sheet(self.window(), workspace, row, name, draft)
            sheet.accepted.connect(lambda: self._send(draft))
            sheet.open()
        else:
            self._send(draft)

    def _send(self, draft: RequestDraft) -> None:
        self._sent = f"{draft.method.value} {draft.path}"
        self._view.keep_draft(draft)
        self.sent.emit(draft)
        self._view.send(draft)

    def _connect(self) -> None:
        view, form = self._view, self.form
        form.send_asked.connect(self.send)
        form.cancel_asked.connect(view.cancel)
        form.curl_asked.connect(self.copy_curl)
        form.edited.connect(self._edited)
        view.sending_changed.connect(self._show_sending)
        view.answered.connect(self._show_answer)
        view.failed.connect(self._show_failure)
        view.refused.connect(self._refused)
        view.cancelled.connect(self._show_cancelled)
        view.history_failed.connect(self._say)
        view.scope.workspace_changed.connect(self._show_workspace)
        self.response.copied.connect(self._say_done)
        self.history.reopened.connect(self._reopen)
        self.history.erase_asked.connect(self._ask_to_erase)
        self.history.bodies_asked.connect(self._keep_bodies)
        self.history_button.clicked.connect(self._toggle_history)
        for keys, call in (
            ("Ctrl+Return", self.send),
            ("Ctrl+Enter", self.send),
            ("Ctrl+H", self._toggle_history),
            ("Ctrl+Shift+U", self.copy_curl),
            ("Ctrl+Shift+F", form.format_body),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def copy_curl(self) -> None:
        """Puts the request as a shell command on the clipboard, a variable in the secret's place."""
        self.form.clear_errors()
        command = self._view.as_curl(self.form.draft())
        if command:
            QGuiApplication.clipboard().setText(command)
            self._toast.show_toast(
                self.tr("cURL command copied"), self.tr("Set the variable in it to your key."), icon="copy"
            )

    def _edited(self) -> None:
        workspace = self._view.workspace
        self.form.show_target(is_live=workspace is not None and workspace.is_live)
        self._view.keep_draft(self.form.draft())

    def _show_workspace(self) -> None:
        """Another workspace: its own draft comes back, and its own history."""
        workspace = self._view.workspace
        id_ = workspace.id if workspace is not None else ""
        if id_ == self._workspace_id:
            return
        self._workspace_id = id_
        draft = self._view.kept_draft()
        self.form.show_draft(draft, self._connections.find(draft.connection_key))
        self.response.show_nothing()
        self.history.show_choice(self._view.keeps_bodies)
        self.form.show_target(is_live=workspace is not None and workspace.is_live)

    def _show_sending(self) -> None:
        self.form.show_sending(self._view.is_sending)
        if self._view.is_sending:
            self.response.show_waiting(self._sent)

    def _show_answer(self, answer: Answer) -> None:
        self.response.show_response(answer.response, answer.lines, answer.verdict, self._sent, answer.note)

    def _refused(self, errors: tuple[UserError, ...]) -> None:
        self.response.show_last()
        self.form.show_errors(errors)

    def _show_failure(self, notice: Notice) -> None:
        self.response.show_trouble(notice, self._sent)

    def _show_cancelled(self) -> None:
        words = self.tr("Whether a write took effect, only a look at the account tells.")
        notice = Notice(
            self.tr("Cancelled"), self.tr("The connection was closed before an answer came."), words, "info"
        )
        self.response.show_trouble(notice, self._sent)

    def _toggle_history(self) -> None:
        if self.host.is_open:
            self.host.close_drawer()
        else:
            self._open_history()
            self.history.table.setFocus()

    def _open_history(self) -> None:
        self.history.show_choice(self._view.keeps_bodies)
        self.host.open_drawer()

    def _reopen(self, entry: HistoryEntry) -> None:
        self.form.show_draft(entry.draft, self._connections.find(entry.draft.connection_key))
        self.host.close_drawer()
        self.form.path.setFocus()
        if not entry.draft.body and entry.draft.method.is_write:
            self._toast.show_toast(
                self.tr("Request put back"), self.tr("Its body was not kept."), icon="undo"
            )

    def _ask_to_erase(self) -> None:
        sheet = erase_sheet(self.window(), self._view.history.total)
        sheet.accepted.connect(self._view.erase_history)
        sheet.open()

    def _keep_bodies(self, is_kept: bool) -> None:
        try:
            self._view.keep_bodies(is_kept)
        except StoreError as error:
            self._say(notice_of(error))
        self.history.show_choice(self._view.keeps_bodies)

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, f"{notice.cause} {notice.next_step}", icon="triangle")

    def _say_done(self, words: str) -> None:
        self._toast.show_toast(words, icon="copy")

    def _lay_out(self) -> None:
        self.head.add(self.history_button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("console_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.form)
        splitter.addWidget(self.response)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        self.form.setMinimumWidth(400)
        self.response.setMinimumWidth(320)
        self.host = DrawerHost(splitter, self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.host, 1)
