"""Which connection a request goes through: a button, and a searchable list of thousands."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.models import connection_words
from desktop.models.connection_table import CONNECTION, IDENTITY, ConnectionTable
from desktop.models.connections_view import ConnectionsView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import environment_width, paint_environment, paint_logo, paint_two_lines
from desktop.ui.theme import tokens
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table, Width
from desktop.ui.widgets.top_button import TopButton

_HEIGHT, _LOGO = 48, 28


class ConnectionPicker(TopButton):
    """Shows the connection; a press opens the list. `chosen` carries the row."""

    chosen = Signal(InspectedConnection)

    def __init__(self, view: ConnectionsView, logos: LogoSource) -> None:
        super().__init__(240, "up-down")
        self.setObjectName("connection_picker")
        self.setMinimumWidth(200)
        self.setMaximumWidth(16_777_215)
        self.setFixedHeight(_HEIGHT)
        self.setToolTip(self.tr("Choose the connection  Alt+C"))
        self.setShortcut("Alt+C")
        self._view, self._logos = view, logos
        self._row: InspectedConnection | None = None
        self.clicked.connect(self.pop_up)
        logos.signals.loaded.connect(self._repaint)
        self.show_row(None)

    @property
    def row(self) -> InspectedConnection | None:
        """The connection chosen."""
        return self._row

    def show_row(self, row: InspectedConnection | None) -> None:
        """Shows a connection; None for none chosen."""
        self._row = row
        if row is None:
            said = self.tr("Choose a connection")
        else:
            said = f"{self._view.table.name_of(row.platform)}, {connection_words.identity(row)}"
        self.setAccessibleName(self.tr("Connection: {said}").format(said=said))
        self.update()

    def pop_up(self) -> "PickerPopup":
        """Opens the list below."""
        popup = PickerPopup(self._view, self._logos, self)
        popup.chosen.connect(self._take)
        popup.setFixedWidth(max(420, self.width()))
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        popup.search.setFocus()
        return popup

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        row, t = self._row, tokens()
        if row is None:
            paint_two_lines(painter, rect, self.tr("Choose a connection"), self.tr("Requests go through it"))
            return
        cell = self._view.table.cell_of(row, CONNECTION)
        logo = QRect(rect.left(), rect.center().y() - _LOGO // 2 + 1, _LOGO, _LOGO)
        image = self._logos.pixmap(row.platform, cell.image, _LOGO, self.devicePixelRatioF())
        paint_logo(painter, logo, image, row.platform, cell.text)
        badge = environment_width(row.environment)
        place = QRect(rect.right() - badge - 4, rect.center().y() - 9, badge, 18)
        paint_environment(painter, place, row.environment)
        left = logo.right() + 10
        words = QRect(left, rect.top(), place.left() - left - 8, rect.height())
        second = f"{one_line(row.platform)} · {connection_words.identity(row)}"
        paint_two_lines(painter, words, cell.text, second)
        painter.setPen(t.text)

    def _take(self, row: InspectedConnection) -> None:
        self.show_row(row)
        self.chosen.emit(row)

    def _repaint(self, _url: str) -> None:
        self.update()


class PickerPopup(QFrame):
    """Type to search, Down into the list, Enter takes, Esc leaves."""

    chosen = Signal(InspectedConnection)

    def __init__(self, view: ConnectionsView, logos: LogoSource, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("picker_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchField(
            self.tr("Search connections"), placeholder=self.tr("Search connections"), keys=""
        )
        self.search.setObjectName("picker_search")
        self.model = ConnectionTable(self)
        self.model.set_connectors(view.table.connectors)
        self.model.replace(view.table.rows)
        self.table = Table(self.tr("Connections"), logos=logos)
        self.table.setObjectName("picker_table")
        self.table.setModel(self.model)
        hidden = self.model.columnCount() - 2
        self.table.set_widths([Width(180, 2), Width(120, 1), *[Width(0)] * hidden])
        for column in range(self.model.columnCount()):
            self.table.setColumnHidden(column, column not in {CONNECTION, IDENTITY})
        self.table.horizontalHeader().hide()
        self.table.setFixedHeight(6 * 52)
        self.search.textChanged.connect(self.model.set_query)
        self.search.stepped_down.connect(self._into_list)
        self.search.returnPressed.connect(self._take_first)
        self.search.left.connect(self.close)
        self.table.opened.connect(self._take)
        self.table.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        painter.setPen(tokens().line2)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)
            self.table.setFocus()

    def _take_first(self) -> None:
        self.model.finish()
        if self.model.rowCount():
            self._take(self.model.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self.close()
            self.chosen.emit(row)
