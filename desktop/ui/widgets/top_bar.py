"""The bar at the top, 56 px: workspace, identity, and what the application's servers do."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.identity_box import IdentityBox
from desktop.ui.widgets.server_chip import ServerChip
from desktop.ui.widgets.workspace_switch import WorkspaceSwitch

_HEIGHT = 56


class TopBar(QWidget):
    """Holds the three; who owns the window says what they show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.workspace = WorkspaceSwitch()
        self.identity = IdentityBox()
        self.server = ServerChip()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.workspace)
        row.addWidget(self.identity)
        row.addStretch()
        row.addWidget(self.server)
