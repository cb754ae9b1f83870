"""The Console: requests through connections in tabs, their answers, and what was sent before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from desktop.domain.code.languages import language
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError, UserError
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.saved_request import SavedEntry
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_view import ConsoleView
from desktop.models.console.verdict_kind import Step
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.notices.sentences import together
from desktop.ui import clipboard
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.dialogs.live_write_sheet import live_write_sheet
from desktop.ui.pages.console.action_side import ActionSide
from desktop.ui.pages.console.actions_panel import ActionsPanel
from desktop.ui.pages.console.compare_side import CompareSide
from desktop.ui.pages.console.history_panel import HistoryPanel
from desktop.ui.pages.console.pane_stack import PaneStack
from desktop.ui.pages.console.request_pane import RequestPane
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.pages.console.saved_side import SavedSide
from desktop.ui.pages.console.side_panel import SideHost, SidePanel
from desktop.ui.pages.console.tab_pane import TabPane
from desktop.ui.pages.console.tab_row import TabRow
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.toast import Toast

_REOPEN = "reopen_tab"
ACTIONS, SAVED, HISTORY = "actions", "saved", "history"


class ConsolePage(Page):
    """Tabs above; below them the side panel, the current tab's form and its answer.

    `form` and `response` are the current tab's: connect what leaves them in `_connect_pane`, which is called
    once for each.
    """

    pane_made = Signal(TabPane)

    url_asked = Signal(str)
    key_asked = Signal()
    reconnect_asked = Signal(InspectedConnection)

    def __init__(
        self, view: ConsoleView, connections: ConnectionsView, logos: LogoSource, toast: Toast
    ) -> None:
        super().__init__()
        self.setObjectName("console_page")
        self._view, self._toast = view, toast
        self.head = PageHead(self.tr("Console"))
        self.history_button = Button(self.tr("History"), icon="clock", key="Ctrl+H")
        self.history_button.setObjectName("open_history")
        self.history_button.setToolTip(self.tr("Requests sent from here  Ctrl+H"))
        self.row = TabRow(view.tabs)
        self.history = HistoryPanel(view.history)
        self.side = SidePanel()
        self.actions_panel = ActionsPanel(view.actions)
        self.side.add_panel(ACTIONS, self.tr("Actions"), self.actions_panel)
        self.saved = SavedSide(view.saved, view.tabs, toast, lambda: self.panes.take(), self)
        self.side.add_panel(SAVED, self.tr("Saved"), self.saved.panel)
        self.side.add_panel(HISTORY, self.tr("History"), self.history)
        self.action_side = ActionSide(view.actions, self.actions_panel, lambda: self.form, self)
        self.comparing = CompareSide(view, connections, logos, toast, lambda: self.response, self)
        self.comparing.connect_history(self.history)
        self.panes = PaneStack(view, lambda tab: self._make_pane(tab, connections, logos))
        self.host = SideHost(self.side, self.panes)
        self.action_side.place(self.side, self.host)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._show_workspace()

    @property
    def pane(self) -> TabPane:
        """The current tab's part of the page."""
        return self.panes.current

    @property
    def form(self) -> RequestPane:
        """The current tab's form."""
        return self.pane.form

    @property
    def response(self) -> ResponsePane:
        """The current tab's answer."""
        return self.pane.response

    def enter(self) -> None:
        self._view.history.load()
        self.pane.focus_where_typing_goes_on()

    def focus_search(self) -> None:
        """Among the requests sent where the keyboard is there or no body is shown, else in the body."""
        is_in_history = self.history.isAncestorOf(QApplication.focusWidget() or self)
        if is_in_history or not self.response.open_search():
            self._open_history()
            self.history.search.setFocus()

    def reload(self) -> None:
        self._view.history.load()

    def typed(self) -> object:
        return {"tabs": len(self._view.tabs.all)}  # the view keeps them by itself

    def put_back(self, typed: object) -> bool:
        return True

    def step_back(self) -> bool:
        if self._view.is_sending:
            self._view.cancel()
            return True
        if self.host.is_open and not self.host.is_beside:
            self.host.close_panel()
            return True
        return False

    def try_connection(self, row: InspectedConnection) -> None:
        """Chooses the connection, in a tab of its own where the current one has another; the keyboard goes
        to its actions."""
        self.panes.take()
        self._view.tabs.for_connection(row.key, row.platform)
        self.form.show_connection(row)

    def take_curl(self, command: str) -> None:
        """A cURL command from elsewhere becomes the request of a tab of its own; one that cannot be read is
        said beside the path."""
        self.pane.take()  # what came a moment ago counts as typed
        if not self._view.tabs.current.is_pristine:
            self.row.open_new()
        self.form.take_curl(command)

    def send(self) -> None:
        """Ctrl+Enter. A write to LIVE asks first, once it is clear that it can be sent."""
        tab, draft, workspace = self.pane.tab, self._draft(), self._view.workspace
        if workspace is None or draft is None or not self._view.is_ready(draft):
            return
        if not self._view.must_ask(draft):
            self._send(draft, tab)
            return
        picker = self.form.picker
        sheet = live_write_sheet(self.window(), workspace, draft, name=picker.name, whose=picker.whose)
        sheet.accepted.connect(lambda: self._allowed(draft, tab))
        sheet.open()

    def copy_code(self, language_id: str = "curl_sh") -> None:
        """Puts the request as code on the clipboard, a variable in the secret's place."""
        draft = self._draft()
        if draft is not None and (code := self._view.as_code(draft, language_id)):
            if not clipboard.copy(code):
                return
            words = self.tr("A variable stands in the key's place. The connection key is in it.")
            name = self.tr("{language} copied").format(language=language(language_id).name)
            self._toast.show_toast(name, words, icon="copy")

    def _draft(self) -> RequestDraft | None:
        self.panes.take()
        return self.form.draft()

    def _allowed(self, draft: RequestDraft, tab: ConsoleTab) -> None:
        self._view.allow(draft)
        self._send(draft, tab)

    def _send(self, draft: RequestDraft, tab: ConsoleTab) -> None:
        picker = self.form.picker
        through = self.tr("{name}, {whose}").format(name=picker.name, whose=picker.whose)
        self._view.send(draft, through, tab)

    # --- what the view tells

    def _take_step(self, step: str) -> None:
        """The button of a verdict."""
        row = self.form.picker.row
        match step:
            case Step.ACTION:
                self.action_side.find()
            case Step.KEY:
                self.key_asked.emit()
            case Step.RECONNECT if row is not None:
                self.reconnect_asked.emit(row)
            case Step.WAIT | Step.AGAIN:
                self.send()
            case _:
                self.form.picker.pop_up()

    def _refused(self, errors: tuple[UserError, ...]) -> None:
        self.form.show_errors(errors)

    def _show_workspace(self) -> None:
        """Another workspace: its own tabs, answers and history come back."""
        self.panes.show_workspace()
        self.history.show_choice(self._view.keeps_bodies)

    # --- history

    def _toggle_history(self) -> None:
        if (
            self.host.is_open
            and self.side.current == HISTORY
            and self.history.isAncestorOf(self.focusWidget() or self)
        ):
            self.host.close_panel()
        else:
            self._open_history()
            self.history.focus_list()

    def _rename(self) -> None:
        """The saved request where the keyboard is among them, else the tab."""
        if self.saved.panel.tree.hasFocus():
            self.saved.panel.rename()
        else:
            self.row.rename()

    def _show_saved(self) -> None:
        self.side.show_panel(SAVED)
        self.host.open_panel()
        self.saved.panel.focus_list()

    def _toggle_side(self) -> None:
        if self.host.is_open:
            self.host.close_panel()
        else:
            self.host.open_panel()

    def _open_history(self) -> None:
        self.history.show_choice(self._view.keeps_bodies)
        self.side.show_panel(HISTORY)
        self.host.open_panel()

    def open_saved(self, entry: SavedEntry) -> None:
        """Shows a saved request in its tab, or in one of its own."""
        self.panes.take()
        self._view.saved.open(entry)

    def open_request(self, entry: HistoryEntry) -> None:
        """The same for a request that another page shows."""
        self._reopen(entry)

    def _reopen(self, entry: HistoryEntry) -> None:
        """Opens a request of the history in a tab of its own, with its answer."""
        self.panes.take()
        self._view.reopen(entry, self._reopened)

    def _reopened(self, entry: HistoryEntry) -> None:
        form = self._view.tabs.current.form
        if not self.host.is_beside:
            self.host.close_panel()
        self.form.path.setFocus()
        left_out: list[str] = []
        if not form.body and form.method.is_write and not self._view.keeps_bodies:
            left_out.append(self.tr("History holds no body of it."))
        if form.has_masked:
            left_out.append(self.tr("Secret values were not kept."))
        if left_out:
            self._toast.show_toast(self.tr("Request opened"), " ".join(left_out), icon="clock")

    def _offer_to_reopen(self) -> None:
        action = Action(_REOPEN, self.tr("Reopen"), icon="undo", key="Ctrl+Shift+T")
        self._toast.show_toast(self.tr("Tab closed"), icon="close", action=action)

    def _acted(self, id_: str) -> None:
        if id_ == _REOPEN:
            self.row.reopen()

    def _ask_to_erase(self) -> None:
        history = self._view.history
        sheet = erase_sheet(self.window(), 0 if history.query.is_filtered else history.table.total)
        sheet.accepted.connect(self._view.history.erase)
        sheet.open()

    def _keep_bodies(self, is_kept: bool) -> None:
        try:
            self._view.keep_bodies(is_kept)
        except StoreError as error:
            self._say(notice_of(error))
        self.history.show_choice(self._view.keeps_bodies)

    def _history_changed(self) -> None:
        notice = self._view.history.notice
        if notice is not None and self._view.history.table.total:
            self._say(notice)

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")

    def _say_copied(self, words: str) -> None:
        self._toast.show_toast(words, icon="copy")

    # --- building

    def _make_pane(self, tab: ConsoleTab, connections: ConnectionsView, logos: LogoSource) -> TabPane:
        view = self._view
        pane = TabPane(tab, connections, logos, view.actions, view.variables, view.body_tools)
        self._connect_pane(pane)
        self.pane_made.emit(pane)
        return pane

    def _connect_pane(self, pane: TabPane) -> None:
        """What leaves a tab's form and answer; both are of the current tab whenever they tell something."""
        form, response = pane.form, pane.response
        form.send_asked.connect(self.send)
        form.cancel_asked.connect(self._view.cancel)
        form.code_asked.connect(self.copy_code)
        self.action_side.connect_form(form)
        response.send_asked.connect(self.send)
        response.cancel_asked.connect(self._view.cancel)
        self.comparing.connect_response(response)
        response.step_asked.connect(self._take_step)
        response.copied.connect(self._say_copied)

    def _connect(self) -> None:
        view = self._view
        view.refused.connect(self._refused)
        view.tabs.listed.connect(self.action_side.show_current)
        self.action_side.url_asked.connect(self.url_asked)
        view.history.changed.connect(self._history_changed)
        view.scope.workspace_changed.connect(self._show_workspace)
        self.row.leaving.connect(self.panes.leave)
        self.host.left.connect(self.panes.focus)
        self.row.settled.connect(self.panes.focus)
        self.row.closed.connect(self._offer_to_reopen)
        self.history.reopened.connect(self._reopen)
        self.history.erase_asked.connect(self._ask_to_erase)
        self.history.bodies_asked.connect(self._keep_bodies)
        self.history_button.clicked.connect(self._toggle_history)
        self._toast.acted.connect(self._acted)

    def _bind_keys(self) -> None:
        row = self.row
        for keys, call in (
            ("Ctrl+Return", self.send),
            ("Ctrl+Enter", self.send),
            ("Alt+C", lambda: self.form.picker.pop_up()),
            ("Alt+D", self.comparing.choose),
            ("Ctrl+H", self._toggle_history),
            ("Ctrl+B", self._toggle_side),
            ("Ctrl+P", self.action_side.find),
            ("Ctrl+Shift+V", lambda: self.form.open_variables()),
            ("Ctrl+Shift+X", self.copy_code),  # Ctrl+Shift+U is the input methods' own
            ("Ctrl+Shift+F", lambda: self.form.body.format_body()),
            ("Ctrl+T", row.open_new),
            ("Ctrl+W", row.close_current),
            ("Ctrl+Shift+T", row.reopen),
            ("Ctrl+Tab", lambda: row.step(1)),
            ("Ctrl+Shift+Tab", lambda: row.step(-1)),
            ("Ctrl+Shift+Backtab", lambda: row.step(-1)),  # what most keyboards send for it
            ("Ctrl+PgDown", lambda: row.step(1)),
            ("Ctrl+PgUp", lambda: row.step(-1)),
            ("Ctrl+Shift+PgDown", lambda: row.shift(1)),
            ("Ctrl+Shift+PgUp", lambda: row.shift(-1)),
            ("Ctrl+Shift+D", row.duplicate),
            ("Ctrl+S", self.saved.save),
            ("Ctrl+Shift+S", self.saved.save_as),
            ("Ctrl+Shift+O", self._show_saved),
            ("F2", self._rename),
            ("Alt+T", row.pop_up_all),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, call)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self.head.add(self.history_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.row)
        column.addWidget(self.host, 1)
