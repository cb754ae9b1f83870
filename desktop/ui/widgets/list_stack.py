"""A list and its five states: loading, rows, empty, error, stale; all in one place and size."""

from collections.abc import Sequence
from typing import Literal, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from desktop.models.notices.sentences import together
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.state_panel import StatePanel

State = Literal["loading", "rows", "empty", "error", "stale"]


class NoticeLike(Protocol):
    """The words for a trouble; `desktop.models.notices.notices.Notice` is one."""

    @property
    def title(self) -> str:
        """What."""
        ...

    @property
    def cause(self) -> str:
        """Why, in a sentence."""
        ...

    @property
    def next_step(self) -> str:
        """What to do now; may be empty."""
        ...


class ListStack(QWidget):
    """Holds a view. Actions of every state come out of `acted`; Cancel while loading out of `cancelled`."""

    acted = Signal(str)
    cancelled = Signal()

    def __init__(self, view: QWidget, *, row_height: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        # A stacked layout shows its first widget at once: without a parent that is a window of its own.
        self.panel = StatePanel(row_height=row_height, parent=self)
        view.setParent(self)
        self.banner = Banner()
        self._state: State = "loading"
        self._stack = QStackedLayout()
        self._stack.addWidget(self.panel)
        self._stack.addWidget(view)
        self._margin = QVBoxLayout()
        self._margin.setContentsMargins(20, 0, 20, 0)
        self._margin.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._margin)
        column.addLayout(self._stack, 1)
        self.panel.acted.connect(self.acted)
        self.banner.acted.connect(self.acted)
        self.panel.cancelled.connect(self.cancelled)
        self.show_loading()

    @property
    def state(self) -> State:
        """Which of the five is shown."""
        return self._state

    def show_loading(self, count: int = 0, total: int = 0) -> None:
        """Nothing to show yet: skeleton, count and Cancel. With rows on screen, keep them instead."""
        self.panel.show_loading(count, total)
        self._switch("loading", self.panel)

    def show_rows(self) -> None:
        """The view, fresh."""
        self._switch("rows", self.view)

    def show_empty(
        self, title: str, cause: str, actions: Sequence[Action] = (), *, icon: str = "info"
    ) -> None:
        """No rows, and why."""
        self.panel.show_message(icon, title, cause, actions)
        self._switch("empty", self.panel)

    def show_error(self, notice: NoticeLike, actions: Sequence[Action] = (), *, kept: str = "") -> None:
        """No rows because of a trouble; `kept` says what is still here."""
        words = together(notice.cause, notice.next_step, kept)
        self.panel.show_message("octagon-x", notice.title, words, actions)
        self._switch("error", self.panel)

    def show_stale(self, title: str, text: str, action: Action | None = None) -> None:
        """The last rows, with a banner that tells their age (title) and why they are old (text)."""
        self._switch("stale", self.view)
        self._margin.setContentsMargins(20, 0, 20, 8)
        self.banner.show_banner("warn", title, text, action, icon="cloud-off")

    def _switch(self, state: State, shown: QWidget) -> None:
        # Not self.focusWidget(): that names a child which had the focus once.
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.panel.isAncestorOf(focused)
        self._state = state
        self.banner.hide()
        self._margin.setContentsMargins(20, 0, 20, 0)
        self._stack.setCurrentWidget(shown)
        if had_focus and shown is self.view:
            self.view.setFocus()
