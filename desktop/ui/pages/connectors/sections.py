"""The rail of a catalogue's sections: all, connected, recent, then categories."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.models import ages
from desktop.models.connectors.connector_table import ALL, CONNECTED_ONLY, RECENT
from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.label import Label

_WIDTH, _ROW = 192, 32


class _Item(QPushButton):
    def __init__(self, id_: str, text: str, count: int, icon: str) -> None:
        super().__init__(text)
        self.id, self._count, self._icon = id_, count, icon
        self.setObjectName(f"section_{id_}")
        self.setAccessibleName(f"{text}, {count}")
        self.setToolTip(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_ROW)
        self.setProperty("ring_radius", 6)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH // 2, _ROW)  # the rail gives the rest, less its scroll bar's width

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t = QPainter(self), tokens()
        if self.isChecked() or self.underMouse():
            ground = t.selected if self.isChecked() else t.hover
            paint_box(painter, QRectF(self.rect()), 6, ground)
        colour = t.accent_text if self.isChecked() else t.text
        left = 10
        if self._icon:
            paint_icon(painter, QRect(left, 0, 16, _ROW), self._icon, colour, 16)
            left += 26
        number = ages.number(self._count)
        room = fonts.text_width(number, "second")
        count = QRect(self.width() - 8 - room, 0, room, _ROW)
        role = "strong" if self.isChecked() else "body"
        paint_elided(painter, QRect(left, 0, count.left() - left - 4, _ROW), self.text(), role, colour)
        faint = colour if self.isChecked() else t.text3
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        paint_elided(painter, count, number, "second", faint, align=right)


class Sections(QScrollArea):
    """Sections exclude each other; Tab reaches the chosen one, arrow keys choose."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Sections"))
        self.setFixedWidth(_WIDTH)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._counts: dict[str, int] = {}
        self._current = ALL

    @property
    def current(self) -> str:
        """The section chosen."""
        return self._current

    def choose(self, id_: str) -> None:
        """Chooses a section that is shown, as a click would."""
        for item in self.findChildren(_Item):
            if item.id == id_:
                item.setChecked(True)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Shows the sections; a chosen one that is gone gives way to all."""
        counts = {id_: count for id_, count in counts.items() if count or id_ == ALL}
        if counts == self._counts:
            return
        self._counts = counts
        if self._current not in counts:
            self._choose(ALL)
        had_focus = any(item.hasFocus() for item in self.findChildren(_Item))
        place = self.verticalScrollBar().value()
        self._build(counts)
        self.verticalScrollBar().setValue(place)
        if had_focus:
            next(item for item in self.findChildren(_Item) if item.isChecked()).setFocus()

    def _build(self, counts: dict[str, int]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        group = QButtonGroup(content)
        for id_, count in counts.items():
            if id_ not in {ALL, CONNECTED_ONLY, RECENT} and not column.property("headed"):
                column.addSpacing(8)
                head = Label(self.tr("Categories"), "chip", "text3")
                head.setContentsMargins(10, 0, 0, 4)
                column.addWidget(head)
                column.setProperty("headed", True)
            column.addWidget(self._item(id_, count, group))
        column.addStretch()
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _item(self, id_: str, count: int, group: QButtonGroup) -> _Item:
        text, icon = _words(id_)
        item = _Item(id_, text, count, icon)
        item.setChecked(id_ == self._current)
        group.addButton(item)
        item.toggled.connect(self._toggled)
        return item

    def _toggled(self, is_on: bool) -> None:
        item = self.sender()
        if is_on and isinstance(item, _Item):
            self._choose(item.id)

    def _choose(self, id_: str) -> None:
        if id_ != self._current:
            self._current = id_
            self.chosen.emit(id_)


def _words(id_: str) -> tuple[str, str]:
    def translate(text: str) -> str:
        return QCoreApplication.translate("Sections", text)

    if id_ == ALL:
        return translate("All"), "grid"
    if id_ == CONNECTED_ONLY:
        return translate("Connected"), "link"
    if id_ == RECENT:
        return translate("Recently used"), "clock"
    return id_, ""
