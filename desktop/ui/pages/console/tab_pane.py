"""One tab's part of the Console: its form at the left, its answer at the right."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from desktop.domain.workspace import Workspace
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.console.actions_view import ActionsView
from desktop.models.console.body_view import BodyTools
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.variables import Variables
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.console.request_pane import RequestPane
from desktop.ui.pages.console.response_pane import ResponsePane

_WAIT_SHOWN_AFTER_MS = 150  # an answer that comes sooner replaces the last one without a flicker
_TAKEN_AFTER_MS = 150  # from a key to the tab's own copy of the form


class TabPane(QSplitter):
    """Shows one tab and takes what is typed into it: `tab.form` follows within 150 ms, at once by `take`."""

    taken = Signal(str)  # the tab's form changed: its id

    def __init__(
        self,
        tab: ConsoleTab,
        connections: ConnectionsView,
        logos: LogoSource,
        actions: ActionsView,
        variables: Variables,
        tools: BodyTools,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.tab = tab
        self.setObjectName("console_splitter")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.form = RequestPane(connections, logos, actions, variables)
        self.response = ResponsePane(tools)
        self.addWidget(self.form)
        self.addWidget(self.response)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([452, 800])
        self.form.setMinimumWidth(360)
        self.response.setMinimumWidth(320)
        self._wait = _timer(self, _WAIT_SHOWN_AFTER_MS)
        self._wait.timeout.connect(self._show_waiting)
        self._take = _timer(self, _TAKEN_AFTER_MS)
        self._take.timeout.connect(self.take)
        self._last_focus: QWidget | None = None
        self.show_form()
        self.form.edited.connect(self._edited)
        self.show_state()

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Where requests go."""
        self.form.show_workspace(workspace)

    def show_form(self) -> None:
        """Puts the tab's form in place of what stands here."""
        self._take.stop()
        self.form.show_form(self.tab.form)
        self._take.stop()

    def show_state(self) -> None:
        """The request under way, or the last exchange."""
        self.form.show_sending(self.tab.sending is not None)
        if self.tab.sending is not None:
            if not self._wait.isActive():
                self._wait.start()
            return
        self._wait.stop()
        if (exchange := self.tab.exchange) is not None:
            self.response.show_exchange(exchange)
        else:
            self.response.show_nothing()

    def take(self) -> None:
        """Puts what stands in the form into the tab."""
        self._take.stop()
        form = self.form.form()
        if form != self.tab.form:
            self.tab.form = form
            self.taken.emit(self.tab.id)

    def remember_focus(self) -> None:
        """The keyboard goes elsewhere; it will come back to where it is now."""
        focus = QApplication.focusWidget()
        self._last_focus = focus if focus and self.isAncestorOf(focus) else None

    def focus_where_typing_goes_on(self) -> None:
        """Where the keyboard was, else the path, or the connection where none is chosen."""
        last = self._last_focus
        if last is not None and isValid(last) and last.isVisible():
            last.setFocus()
        elif self.form.picker.key or self.form.path.text():
            self.form.path.setFocus()
        else:
            self.form.picker.setFocus()

    def _edited(self) -> None:
        if not self._take.isActive():
            self._take.start()

    def _show_waiting(self) -> None:
        if (draft := self.tab.sending) is not None:
            self.response.show_waiting(draft)


def _timer(parent: QWidget, interval_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    return timer
