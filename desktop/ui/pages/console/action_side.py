"""Joins the Actions panel, of which there is one, to the form of the tab on top."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.action import Action
from desktop.models.console.actions_view import ActionsView
from desktop.models.tables.list_state import ListPhase
from desktop.ui.dialogs.open_link_sheet import open_link_sheet
from desktop.ui.pages.console.actions_panel import ActionsPanel
from desktop.ui.pages.console.request_pane import RequestPane
from desktop.ui.pages.console.side_panel import SideHost, SidePanel

ACTIONS = "actions"


class ActionSide(QObject):
    """The panel follows the form's connection; what is chosen in it goes into the form."""

    url_asked = Signal(str)

    def __init__(
        self, view: ActionsView, panel: ActionsPanel, form: Callable[[], RequestPane], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._view, self._panel, self._form, self._over = view, panel, form, parent
        self._side: SidePanel | None = None
        self._host: SideHost | None = None
        panel.chosen.connect(self._chosen)
        panel.typed_by_hand.connect(self._typed_by_hand)
        panel.link_asked.connect(self._ask_to_open)
        panel.left.connect(self._leave)
        view.changed.connect(self._changed)

    def place(self, side: SidePanel, host: SideHost) -> None:
        """Where the panel stands."""
        self._side, self._host = side, host
        self.show_current()

    def connect_form(self, form: RequestPane) -> None:
        """A tab's form."""
        form.actions_asked.connect(self.find)
        form.connection_shown.connect(self.show_current)
        form.begun.connect(self._begin)

    def find(self) -> None:
        """Ctrl+P: the keyboard goes into the search."""
        if self._side is not None and self._host is not None:
            self._side.show_panel(ACTIONS)
            self._host.open_panel()
        self._panel.begin_search()

    def show_current(self) -> None:
        """Another tab, or another connection in it."""
        if self._host is None:
            return
        form = self._form().form()
        self._view.show_platform(form.platform)
        self._show_action()

    # --- below

    def _begin(self) -> None:
        """A connection was chosen: on to its actions, or into the path where there are none."""
        form = self._form()
        if self._has_none or form.path.text():
            self._leave()
        else:
            self.find()

    @property
    def _has_none(self) -> bool:
        return self._view.state.phase in {ListPhase.EMPTY, ListPhase.ERROR} and not self._view.total

    def _show_action(self) -> None:
        """The documentation of the action that the form names."""
        action = self._view.action_of(self._form().form().action_id)
        if action is not None and action != self._view.detail:
            self._panel.show_action(action)

    def _changed(self) -> None:
        if self._host is None:
            return
        if self._view.detail is None and not self._panel.search.text():
            self._show_action()
        if self._has_none and self._panel.search.hasFocus() and not self._panel.search.text():
            self._leave()

    def _chosen(self, action: Action) -> None:
        self._uncover()
        self._form().choose_action(action)

    def _typed_by_hand(self, text: str) -> None:
        self._uncover()
        self._form().take_path(text)

    def _leave(self) -> None:
        self._uncover()
        self._form().focus_path()

    def _uncover(self) -> None:
        if self._host is not None and self._host.is_open and not self._host.is_beside:
            self._host.close_panel()

    def _ask_to_open(self, url: str) -> None:
        sheet = open_link_sheet(self._over.window(), url)
        sheet.accepted.connect(lambda: self.url_asked.emit(url))
        sheet.open()
