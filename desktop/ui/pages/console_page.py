"""The Console: one request through a connection, its answer, and what was sent before."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError, UserError
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.models.connections_view import ConnectionsView
from desktop.models.console_view import ConsoleView
from desktop.models.draft_form import DraftForm
from desktop.models.notices import Notice, notice_of
from desktop.ui import clipboard
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.pages.console.history_drawer import HistoryDrawer
from desktop.ui.pages.console.request_pane import RequestPane
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.toast import Toast

_WAIT_SHOWN_AFTER_MS = 150  # an answer that comes sooner replaces the last one without a flicker
_UNDO = "undo_reopen"


class ConsolePage(Page):
    """Form left, answer right; history in a drawer."""

    def __init__(
        self, view: ConsoleView, connections: ConnectionsView, logos: LogoSource, toast: Toast
    ) -> None:
        super().__init__()
        self.setObjectName("console_page")
        self._view, self._toast = view, toast
        self._workspace_id: WorkspaceId | None = None  # whose form is shown
        self._before: DraftForm | None = None  # what a request from the history replaced
        self.head = PageHead(self.tr("Console"), has_line=True)
        self.history_button = Button(self.tr("History"), icon="clock", key="Ctrl+H")
        self.history_button.setObjectName("open_history")
        self.history_button.setToolTip(self.tr("Requests sent from here  Ctrl+H"))
        self.form = RequestPane(connections, logos)
        self.response = ResponsePane()
        self.history = HistoryDrawer(view)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_SHOWN_AFTER_MS)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._show_workspace()

    def enter(self) -> None:
        self._view.load_history()
        if self.form.picker.key:
            self.form.path.setFocus()
        else:
            self.form.picker.setFocus()

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
        """Ctrl+Enter. A write to LIVE asks first, once it is clear that it can be sent."""
        draft, workspace = self._draft(), self._view.workspace
        if workspace is None or not self._view.is_ready(draft):
            return
        if not self._view.must_ask(draft):
            self._send(draft)
            return
        picker = self.form.picker
        sheet = live_write_sheet(self.window(), workspace, draft, name=picker.name, whose=picker.whose)
        sheet.accepted.connect(lambda: self._allowed(draft))
        sheet.open()

    def copy_curl(self) -> None:
        """Puts the request as a shell command on the clipboard, a variable in the secret's place."""
        if command := self._view.as_code(self._draft(), "curl_sh"):
            clipboard.copy(command)
            words = self.tr("A variable stands in the key's place. The connection key is in it.")
            self._toast.show_toast(self.tr("cURL command copied"), words, icon="copy")

    def _draft(self) -> RequestDraft:
        self.form.take_query_out_of_path()
        self.form.clear_errors()
        return self.form.form().draft

    def _allowed(self, draft: RequestDraft) -> None:
        self._view.allow(draft)
        self._send(draft)

    def _send(self, draft: RequestDraft) -> None:
        picker = self.form.picker
        self._view.send(draft, self.tr("{name}, {whose}").format(name=picker.name, whose=picker.whose))

    # --- what the view tells

    def _show_state(self) -> None:
        """The request under way, or the last exchange."""
        self.form.show_sending(self._view.is_sending)
        if not self._view.is_sending:
            self._wait.stop()
            self._show_exchange()
        elif not self._wait.isActive():
            self._wait.start()

    def _show_exchange(self) -> None:
        if (exchange := self._view.exchange) is not None:
            self.response.show_exchange(exchange)
        else:
            self.response.show_nothing()

    def _show_waiting(self) -> None:
        if (draft := self._view.sending) is not None:
            self.response.show_waiting(draft)

    def _refused(self, errors: tuple[UserError, ...]) -> None:
        self.form.show_errors(errors)

    def _show_workspace(self) -> None:
        """Another workspace: its own form, answer and history come back."""
        workspace = self._view.workspace
        id_ = workspace.id if workspace is not None else None
        if id_ != self._workspace_id:
            if self._workspace_id is not None:
                self._view.keep_form(self._workspace_id, self.form.form())
            self._workspace_id, self._before = id_, None
            self.form.show_form(self._view.form_of(id_) if id_ is not None else DraftForm())
        self.form.show_workspace(workspace)
        self.history.show_choice(self._view.keeps_bodies)
        self._show_state()

    # --- history

    def _toggle_history(self) -> None:
        if self.host.is_open:
            self.host.close_drawer()
        else:
            self._open_history()
            self.history.focus_list()

    def _open_history(self) -> None:
        self.history.show_choice(self._view.keeps_bodies)
        self.host.open_drawer()

    def _reopen(self, entry: HistoryEntry) -> None:
        """Puts a request back into the form; what stood there comes back with Undo."""
        before, form = self.form.form(), DraftForm.from_draft(entry.draft)
        self.form.show_form(form)
        self.host.close_drawer()
        self.form.path.setFocus()
        left_out: list[str] = []
        if not form.body and form.method.is_write:
            left_out.append(self.tr("History holds no body of it."))
        if form.has_masked:
            left_out.append(self.tr("Secret values were not kept."))
        self._before = before
        undo = Action(_UNDO, self.tr("Undo"), icon="undo") if before != form else None
        self._toast.show_toast(self.tr("Request put back"), " ".join(left_out), icon="clock", action=undo)

    def _undo(self, id_: str) -> None:
        if id_ == _UNDO and self._before is not None:
            self.form.show_form(self._before)
            self._before = None
            self.form.path.setFocus()

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

    def _history_changed(self) -> None:
        notice = self._view.history_notice
        if notice is not None and self.host.is_open and self._view.history.total:
            self._say(notice)

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, f"{notice.cause} {notice.next_step}", icon="triangle")

    def _say_copied(self, words: str) -> None:
        self._toast.show_toast(words, icon="copy")

    # --- building

    def _connect(self) -> None:
        view, form = self._view, self.form
        form.send_asked.connect(self.send)
        form.cancel_asked.connect(view.cancel)
        form.curl_asked.connect(self.copy_curl)
        self.response.send_asked.connect(self.send)
        self.response.cancel_asked.connect(view.cancel)
        self.response.copied.connect(self._say_copied)
        self._wait.timeout.connect(self._show_waiting)
        view.state_changed.connect(self._show_state)
        view.refused.connect(self._refused)
        view.history_changed.connect(self._history_changed)
        view.scope.workspace_changed.connect(self._show_workspace)
        self.history.reopened.connect(self._reopen)
        self.history.erase_asked.connect(self._ask_to_erase)
        self.history.bodies_asked.connect(self._keep_bodies)
        self.history_button.clicked.connect(self._toggle_history)
        self._toast.acted.connect(self._undo)

    def _bind_keys(self) -> None:
        for keys, call in (
            ("Ctrl+Return", self.send),
            ("Ctrl+Enter", self.send),
            ("Alt+C", self.form.picker.pop_up),
            ("Ctrl+H", self._toggle_history),
            ("Ctrl+Shift+X", self.copy_curl),  # Ctrl+Shift+U is the input methods' own
            ("Ctrl+Shift+F", self.form.body.format_body),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self.head.add(self.history_button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("console_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.form)
        splitter.addWidget(self.response)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([500, 860])
        self.form.setMinimumWidth(400)
        self.response.setMinimumWidth(320)
        splitter.setFocusProxy(self.form.path)  # where the keyboard goes when the drawer closes
        self.host = DrawerHost(splitter, self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.host, 1)
