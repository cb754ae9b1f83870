"""The service's page with its address above; or why it is not shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.service import Service
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.state_panel import StatePanel

_HEIGHT = 40


class PagePanel(QWidget):
    """Holds the embedded view."""

    reload_asked = Signal()

    def __init__(self, service: Service) -> None:
        super().__init__()
        self.about = ElidedLabel(
            self.tr("Page of the service, shown in a fresh private profile"), "second", "text3"
        )
        self.state = StatePanel(parent=self)  # a stacked layout shows its first widget at once
        self._stack = QStackedLayout()
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._address(service))
        column.addWidget(Line())
        column.addLayout(self._stack, 1)
        self.state.acted.connect(self._ask_to_reload)
        self.state.show_message("globe", self.tr("Opening AuthKit"), self.tr("The page is being loaded."))

    def show_view(self, view: QWidget, *, is_sandboxed: bool) -> None:
        """Shows the embedded view; says so when the engine cannot confine its pages."""
        if not is_sandboxed:
            self.about.setText(self.tr("Private profile · running as root: the engine's own sandbox is off"))
        view.setParent(self)
        self._stack.addWidget(view)
        self._stack.setCurrentIndex(1)

    def show_page_again(self) -> None:
        """Shows the view after a message stood in its place."""
        self._stack.setCurrentIndex(1)

    def show_moved(self) -> None:
        """The session goes on in the system's browser."""
        self.state.show_message(
            "external",
            self.tr("Continued in your browser"),
            self.tr("The same session is open there. A connection made there is noticed here."),
            [Action("back", self.tr("Come back here"))],
        )
        self._stack.setCurrentIndex(0)

    def show_over(self) -> None:
        """The session is over."""
        self.state.show_message(
            "check-circle",
            self.tr("The session is over"),
            self.tr("Nothing listens any more. Close this window, or start another session."),
        )
        self._stack.setCurrentIndex(0)

    def _ask_to_reload(self, _id: str) -> None:
        self.reload_asked.emit()

    def _address(self, service: Service) -> QWidget:
        is_https = service.widget_url.startswith("https://")
        address = QWidget()
        address.setFixedHeight(_HEIGHT)
        reload_button = IconButton("refresh", self.tr("Reload the page"))
        reload_button.setObjectName("reload_page")
        reload_button.clicked.connect(self.reload_asked)
        row = QHBoxLayout(address)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(Icon("lock" if is_https else "info", "ok" if is_https else "text3", 16))
        row.addWidget(Label(service.widget_origin.partition("://")[2], "button"))
        row.addWidget(self.about, 1)
        row.addWidget(reload_button)
        return address
