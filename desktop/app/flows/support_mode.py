"""Support mode in the window: padlock, banner, sheets, and what is greyed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSplitter, QWidget

from desktop.domain.check import Fix
from desktop.domain.errors import SupportModeOn
from desktop.domain.request import Method
from desktop.domain.support_mode import READING_METHODS, Writing
from desktop.models.language import language
from desktop.models.notices.notices import Notice
from desktop.models.settings import support_mode_words
from desktop.ui import clipboard
from desktop.ui.actions import shortcut
from desktop.ui.pages.connections.connection_facts import KEY_COPY
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.gate import Gate
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.state_panel import StatePanel

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.ui.pages.console_page import ConsolePage
    from desktop.ui.pages.doctor_page import DoctorPage


class SupportPadlock(QObject):
    """Follows support mode; made with the window."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        view = self._view = desk.views.support
        view.changed.connect(self._show)
        view.ticked.connect(self._show_padlock)
        view.failed.connect(self._say)
        desk.top_bar.padlock.clicked.connect(self.toggle)
        desk.window.banner.acted.connect(self.toggle)
        desk.views.scope.workspaces_changed.connect(self._guard_again)
        desk.views.scope.workspace_changed.connect(self._guard_again)
        language().changed.connect(self._show)
        clipboard.board().may_take_keys = self.may_take_keys
        # Queued: whoever copies may say so first.
        clipboard.board().refused.connect(self._say_not_copied, Qt.ConnectionType.QueuedConnection)
        self._show()

    def toggle(self) -> None:
        """In: at once, where there is a passphrase. Out: asks for it."""
        from desktop.ui.dialogs.support_mode_sheets import LeaveSheet, PassphraseSheet

        desk, view = self._desk, self._view
        if desk.window.is_covered:
            return
        if view.is_on:
            LeaveSheet(desk.window, view).open()
        elif view.has_passphrase:
            view.enter()
        else:
            sheet = PassphraseSheet(desk.window, view, is_entering=True)
            sheet.accepted.connect(view.enter)
            sheet.open()

    def end(self) -> None:
        """The window ends; nobody is asked any more."""
        clipboard.board().may_take_keys = lambda: True

    def ask_passphrase(self) -> None:
        """Sets or changes the passphrase."""
        from desktop.ui.dialogs.support_mode_sheets import PassphraseSheet

        PassphraseSheet(self._desk.window, self._view).open()

    def refuses(self, writing: Writing) -> bool:
        """Whether support mode is on; then it is said, instead of a form that would lead nowhere."""
        if not self._view.is_on:
            return False
        way = support_mode_words.way_out(writing.value)
        self._desk.toast.show_toast(support_mode_words.refused(), way, icon="lock")
        return True

    def guard(self, page: Page) -> Page:
        """Greys what writes on a page, as long as the mode is on; what is drawn anew later too."""
        for panel in page.findChildren(StatePanel):
            panel.offered.connect(self._guarding(panel))
        self._guard_rows(page)
        self._guard_parts(page)
        return page

    def _guard_rows(self, page: Page) -> None:
        """The menus of rows, and the facts and tags of the one that is shown."""
        if page.objectName() not in _WITH_ROWS:
            return
        from desktop.ui.pages.connections.labels_editor import LabelsEditor
        from desktop.ui.pages.connections.overview_pane import OverviewPane
        from desktop.ui.pages.connections.row_actions import RowActions

        for actions in page.findChildren(RowActions):
            actions.why_not = self._view.why_not
        for editor in page.findChildren(LabelsEditor):
            editor.built.connect(self._guarding(editor))
        for pane in page.findChildren(OverviewPane):
            pane.filled.connect(self._guarding(pane.facts))

    def _guarding(self, part: QWidget) -> Callable[[], None]:
        return lambda: self._guard_parts(part)

    def _guard_parts(self, part: QWidget) -> None:
        for kind in (QAbstractButton, QLineEdit):
            for widget in part.findChildren(kind):
                writing = _writing_of(widget.objectName())
                if writing is not None and widget.findChild(Gate) is None:
                    Gate(widget, lambda writing=writing: writing, self._view)

    def may_take_keys(self) -> bool:
        """Asked before a whole key goes onto the clipboard: refused like any export of keys."""
        try:
            self._desk.services.support_mode.require_writable(Writing.EXPORT_KEYS, "clipboard")
        except SupportModeOn:
            return False
        return True

    def _say_not_copied(self) -> None:
        self.refuses(Writing.EXPORT_KEYS)

    def guard_console(self, page: "ConsolePage") -> None:
        """Greys Send of each tab while its method is neither GET nor HEAD."""
        page.pane_made.connect(self._guard_pane)
        for pane in page.findChildren(QSplitter, "console_splitter"):
            self._guard_pane(pane)

    def guard_doctor(self, page: "DoctorPage") -> None:
        """Greys the fix buttons that would write; which one a row has depends on what was found."""
        for row in page.list.rows.values():
            gate = Gate(row.fix, lambda row=row: _WRITING_FIXES.get(row.offered), self._view)
            row.offer_changed.connect(gate.look)

    def _guard_pane(self, pane: QWidget) -> None:
        self._guard_parts(pane)
        send, method = (
            pane.findChild(QAbstractButton, "send_request"),
            pane.findChild(Select, "request_method"),
        )
        if send is not None and method is not None:

            def writing() -> Writing | None:
                return None if Method(method.value()) in READING_METHODS else Writing.SEND

            gate = Gate(send, writing, self._view)
            method.currentIndexChanged.connect(gate.look)

    def _guard_again(self) -> None:
        """Settings draws its workspaces anew when one is chosen."""
        for _name, page in self._desk.window.built_pages():
            self._guard_parts(page)

    def _show(self) -> None:
        desk, view = self._desk, self._view
        self._show_padlock()
        if not view.is_on:
            desk.window.banner.hide()
            return
        leave = Action("leave_support_mode", support_mode_words.leave(), "ghost")
        desk.window.banner.show_banner(
            "warn", support_mode_words.title(), support_mode_words.about(), leave, icon="lock"
        )
        desk.tasks.start("enter support mode", self._end_writing())

    def _say(self, notice: Notice) -> None:
        self._desk.toast.show_toast(notice.title, notice.cause, icon="triangle")

    def _show_padlock(self) -> None:
        view, keys = self._view, shortcut("support_mode")
        if view.is_on:
            tip = self.tr("Leave support mode")
        elif view.is_left:
            tip = self.tr("Turn support mode on again now")
        else:
            tip = self.tr("Turn on support mode: reading only")
        self._desk.top_bar.padlock.show_state(view.words, f"{tip}  {keys}", is_closed=view.is_on)

    async def _end_writing(self) -> None:
        """What was opened before could still write: it ends."""
        await self._desk.sessions.close_all()
        await self._desk.services.endpoint.stop()


def _writing_of(name: str) -> Writing | None:
    """What a control of this name writes."""
    if name.startswith("tag_"):  # takes a tag away
        return Writing.LABELS
    return _GUARDED.get(name) or _GUARDED.get(name.partition("_workspace_")[0])


_WRITING_FIXES: dict[Fix | None, Writing] = {
    Fix.ADD_WORKSPACE: Writing.WORKSPACE,
    Fix.EDIT_WORKSPACE: Writing.WORKSPACE,
    Fix.GIVE_KEY: Writing.KEY,
    Fix.CHOOSE_PORT: Writing.ENDPOINT,
}
_WITH_ROWS = {"connections_page", "identity_page"}
_GUARDED = {
    "connect_account": Writing.CONNECT,
    "connect_identity_account": Writing.CONNECT,
    "action_connect": Writing.CONNECT,  # in place of an empty list
    "reconnect_connection": Writing.CONNECT,
    "clean_up": Writing.DELETE,
    "add_tag": Writing.LABELS,
    "new_tag": Writing.LABELS,
    "connection_name": Writing.LABELS,
    "copy_raw": Writing.EXPORT_KEYS,
    KEY_COPY: Writing.EXPORT_KEYS,
    "copy_code": Writing.EXPORT_KEYS,  # the connection key is in it
    "erase_history_now": Writing.HISTORY,
    "allow_origin": Writing.ENDPOINT,
    "endpoint_at_start": Writing.ENDPOINT,
    "endpoint_live": Writing.ENDPOINT,
    "import_connections": Writing.IMPORT,
    "connect_connector": Writing.CONNECT,
    "toggle_endpoint": Writing.ENDPOINT,
    "add_workspace": Writing.WORKSPACE,
    "erase_history": Writing.HISTORY,
    "edit": Writing.WORKSPACE,  # of a workspace's row in Settings, as the two below
    "key": Writing.KEY,
    "remove": Writing.WORKSPACE,
}
