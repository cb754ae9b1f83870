"""The panes of the tabs that were shown, one on top; a tab's pane is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QStackedWidget

from desktop.domain.workspace import WorkspaceId
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_view import ConsoleView
from desktop.ui.pages.console.tab_pane import TabPane

MOST_BUILT = 12  # a pane takes some 30 ms to build and a few MB: those not seen for longest go first


class PaneStack(QStackedWidget):
    """Follows the view's tabs. What is typed is put into a tab before its pane goes."""

    def __init__(self, view: ConsoleView, make: Callable[[ConsoleTab], TabPane]) -> None:
        super().__init__()
        self._view, self._make = view, make
        self._panes: dict[str, TabPane] = {}  # by tab, the one shown last at the end
        self._workspace_id: WorkspaceId | None = None
        view.tabs.listed.connect(self._show_current)
        view.tabs.refilled.connect(self._refill)
        view.tabs.reading.connect(self.take)
        view.tabs.closed.connect(self._drop_closed)
        view.state_changed.connect(self._show_state)
        self._show_current()

    @property
    def current(self) -> TabPane:
        """The one on top."""
        return self._panes[self._view.tabs.current.id]

    def take(self) -> None:
        """Puts what stands in the form on top into its tab."""
        pane = self.currentWidget()
        if isinstance(pane, TabPane):
            pane.take()

    def leave(self) -> None:
        """The same, and remembers where the keyboard is."""
        pane = self.currentWidget()
        if isinstance(pane, TabPane):
            pane.take()
            pane.remember_focus()

    def focus(self) -> None:
        """The keyboard goes to where typing goes on."""
        self.current.focus_where_typing_goes_on()

    def show_workspace(self) -> None:
        """The workspace's properties may have changed."""
        for pane in self._panes.values():
            if self._is_of_workspace(pane):
                pane.show_workspace(self._view.workspace)

    # --- below

    def _show_current(self) -> None:
        tab = self._view.tabs.current
        before = self.currentWidget()
        pane = self._panes.pop(tab.id, None)
        if pane is None:
            pane = self._make(tab)
            pane.taken.connect(self._view.tabs.changed)
            pane.form.edited.connect(self._view.tabs.touched)
            self.addWidget(pane)
            pane.show_workspace(self._view.workspace)
        self._panes[tab.id] = pane
        if pane is before:
            return
        if isinstance(before, TabPane):
            before.take()
            pane.setSizes(before.sizes())
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.setCurrentWidget(pane)
        if had_focus:
            pane.focus_where_typing_goes_on()
        self._drop_oldest()

    def _refill(self, tab_id: str) -> None:
        if (pane := self._panes.get(tab_id)) is not None:
            pane.show_form()

    def _show_state(self, tab_id: str) -> None:
        if (pane := self._panes.get(tab_id)) is not None:
            pane.show_state()

    def _drop_closed(self, tab: ConsoleTab) -> None:
        if (pane := self._panes.pop(tab.id, None)) is not None:
            self._drop(pane)

    def _drop_oldest(self) -> None:
        while len(self._panes) > MOST_BUILT:
            self._drop(self._panes.pop(next(iter(self._panes))))

    def _drop(self, pane: TabPane) -> None:
        pane.take()
        self.removeWidget(pane)
        pane.hide()
        pane.response.show_nothing()  # what the reading process holds goes now, not with the last reference
        pane.deleteLater()

    def _is_of_workspace(self, pane: TabPane) -> bool:
        workspace = self._view.workspace
        return workspace is not None and pane.tab.workspace_id == workspace.id
