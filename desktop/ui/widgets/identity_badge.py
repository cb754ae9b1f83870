"""An identity in a line: icon of its type, id, type."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.identity import Identity
from desktop.models.words import identity_type
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.words import identity_icon


class IdentityBadge(QWidget):
    """Tells whose something is."""

    def __init__(self, identity: Identity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon(identity_icon(identity.type), "text2", 16)
        self._id = ElidedLabel("", "strong", mode=Qt.TextElideMode.ElideMiddle)
        self._type = Label("", "second", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._icon, self._id, self._type):
            row.addWidget(widget)
        row.addStretch()
        self.show_identity(identity)

    def show_identity(self, identity: Identity) -> None:
        """Tells another one."""
        self._icon.show_icon(identity_icon(identity.type), "text2")
        self._id.setText(identity.id)
        self._type.setText(identity_type(identity.type.value))
        self.setAccessibleName(f"{identity_type(identity.type.value)} {identity.id}")
