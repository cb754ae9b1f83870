"""The popup of the identity box: an id, its type, or a recent one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.models.notices.notices import user_words
from desktop.models.words import identity_type
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment import Segment
from desktop.ui.words import identity_icon

_POPUP_WIDTH, _ROW = 340, 32
_MOST_RECENT = 6


class _Row(QPushButton):
    def __init__(self, icon: str, text: str, second: str) -> None:
        super().__init__()
        self._icon, self._words, self._second = icon, text, second
        self.setAutoDefault(False)
        self.setAccessibleName(f"{text} {second}".strip())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_ROW)
        self.setProperty("ring_radius", 6)

    def sizeHint(self) -> QSize:
        return QSize(_POPUP_WIDTH - 24, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.underMouse() or self.hasFocus():
            paint_box(painter, QRectF(self.rect()), 6, t.selected)
        paint_icon(painter, QRect(8, 0, 16, _ROW), self._icon, t.text2, 16)
        words = QRect(32, 0, self.width() - 32 - 96, _ROW)
        paint_elided(painter, words, self._words, "body", mode=Qt.TextElideMode.ElideMiddle)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        rest = QRect(self.width() - 104, 0, 96, _ROW)
        paint_elided(painter, rest, self._second, "second", t.text3, align=right)


class IdentityPopup(QFrame):
    """A field for the id, its type, and the recent ones; Enter takes it, Esc leaves."""

    chosen = Signal(object)
    """The Identity, or None for all."""

    def __init__(self, identity: Identity | None, recent: Sequence[Identity], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("identity_popup")
        self.setFixedWidth(_POPUP_WIDTH)
        self.field = Field(self.tr("Id"), placeholder=self.tr("Id of a user, team, organization or project"))
        self.type = Segment(
            self.tr("Type"), [(kind.value, identity_type(kind.value)) for kind in IdentityType]
        )
        if identity is not None:
            self.field.set_text(identity.id)
            self.type.set_value(identity.type.value)
        self.show_button = Button(self.tr("Show this identity"), "primary", key=self.tr("Enter"))
        self.field.edit.setObjectName("identity_id")
        self.show_button.setObjectName("show_identity")
        self.show_button.clicked.connect(self._take)
        self.field.submitted.connect(self._take)
        self._lay_out(recent)
        self._ring = FocusRing(self)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        paint_box(painter, QRectF(self.rect()), 0, None, tokens().line2)

    def _lay_out(self, recent: Sequence[Identity]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.type)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.show_button)
        column.addLayout(row)
        if recent:
            column.addWidget(Label(self.tr("Recent"), "second_strong", "text3"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for identity in recent[:_MOST_RECENT]:
            kind = identity.type
            self._add(rows, identity, identity_icon(kind), identity.id, identity_type(kind.value))
        self._add(rows, None, identity_icon(None), self.tr("All identities"), "")
        column.addLayout(rows)

    def _add(self, rows: QVBoxLayout, identity: Identity | None, icon: str, text: str, second: str) -> None:
        row = _Row(icon, text, second)
        row.clicked.connect(lambda: self._choose(identity))
        rows.addWidget(row)

    def _take(self) -> None:
        try:
            self._choose(Identity.parse(self.field.text(), IdentityType(self.type.value())))
        except UserError as error:
            self.field.set_error(user_words(error))
            self.field.setFocus()
            self.adjustSize()

    def _choose(self, identity: Identity | None) -> None:
        self.chosen.emit(identity)
        self.close()
