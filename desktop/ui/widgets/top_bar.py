"""The bar at the top, 56 px: workspace, identity, palette, what the application's servers do, the lock."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.actions import shortcut
from desktop.ui.palette.box import PaletteBox
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.identity_box import IdentityBox
from desktop.ui.widgets.padlock import Padlock
from desktop.ui.widgets.server_chip import ServerChip
from desktop.ui.widgets.workspace_switch import WorkspaceSwitch

_HEIGHT = 56


class TopBar(QWidget):
    """Holds them; who owns the window says what they show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.workspace = WorkspaceSwitch()
        self.identity = IdentityBox()
        self.palette_box = PaletteBox()
        self.server = ServerChip()
        self.padlock = Padlock()
        self.lock = IconButton("lock", self.tr("Lock"), key=shortcut("lock"), size=36)
        self.lock.setObjectName("lock_now")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.workspace)
        row.addWidget(self.identity)
        row.addStretch()
        row.addWidget(self.palette_box, 1)
        row.addStretch()
        row.addWidget(self.server)
        row.addWidget(self.padlock)
        row.addWidget(self.lock)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.lock.set_name(self.tr("Lock"), shortcut("lock"))
        super().changeEvent(event)
