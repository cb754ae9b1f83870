"""The identity box of the top bar: whose connections these are."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import Identity
from desktop.models.words import identity_type
from desktop.ui.paint import paint_elided, paint_icon
from desktop.ui.theme import tokens
from desktop.ui.widgets.identity_popup import IdentityPopup
from desktop.ui.widgets.top_button import HEIGHT, TopButton
from desktop.ui.words import identity_icon

_WIDTH = 200


class IdentityBox(TopButton):
    """Shows the identity, or that all are meant."""

    chosen = Signal(object)
    """The Identity that was chosen, or None for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, "chevron-down", parent)
        self.setObjectName("identity_box")
        self._identity: Identity | None = None
        self._recent: Sequence[Identity] = ()
        self.clicked.connect(self.pop_up)
        self.show_identity(None)

    @property
    def identity(self) -> Identity | None:
        """The identity shown; None for all."""
        return self._identity

    def show_identity(self, identity: Identity | None, recent: Sequence[Identity] = ()) -> None:
        """Shows an identity and remembers the recent ones for the popup; tells nobody."""
        self._identity, self._recent = identity, recent
        self.setAccessibleName(self.tr("Identity: {which}").format(which=self._words()))
        self.setToolTip(self._words())
        self.update()

    def pop_up(self) -> IdentityPopup:
        """Opens the popup below, its field ready to type into."""
        popup = IdentityPopup(self._identity, self._recent, self)
        popup.chosen.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, HEIGHT + 4)))
        popup.show()
        popup.field.setFocus()
        return popup

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_identity(self._identity, self._recent)
        super().changeEvent(event)

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        icon = identity_icon(None if self._identity is None else self._identity.type)
        paint_icon(painter, QRect(rect.left(), 0, 16, self.height()), icon, tokens().text2, 16)
        words = rect.adjusted(24, 0, 0, 0)
        paint_elided(painter, words, self._words(), "button", mode=Qt.TextElideMode.ElideMiddle)

    def _words(self) -> str:
        if self._identity is None:
            return self.tr("All identities")
        return f"{identity_type(self._identity.type.value)} {self._identity.id}"

    def _take(self, identity: Identity | None) -> None:
        self.show_identity(identity, self._recent)
        self.chosen.emit(identity)
