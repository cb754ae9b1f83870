"""Which connection a request goes through: a button, and a searchable list of thousands."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection
from desktop.domain.request import RequestDraft
from desktop.domain.text import one_line
from desktop.models.connections import connection_words
from desktop.models.connections.connection_table import CONNECTION, IDENTITY, STATE, ConnectionTable
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.tables.list_state import ListPhase
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import environment_width, paint_environment, paint_logo, paint_two_lines
from desktop.ui.theme import tokens
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table, Width
from desktop.ui.widgets.top_button import TopButton

_HEIGHT, _LOGO = 48, 28


class ConnectionPicker(TopButton):
    """Shows the connection; a press opens the list. `chosen` carries the row."""

    chosen = Signal(InspectedConnection)
    shown = Signal()  # another key, by whatever way

    def __init__(self, view: ConnectionsView, logos: LogoSource) -> None:
        super().__init__(240, "up-down")
        self.setObjectName("connection_picker")
        self.setMinimumWidth(200)
        self.setMaximumWidth(16_777_215)
        self.setFixedHeight(_HEIGHT)
        self.setToolTip(self.tr("Choose the connection  Alt+C"))
        self._view, self._logos = view, logos
        self._key, self._platform = "", ""
        self._row: InspectedConnection | None = None
        self.clicked.connect(self.pop_up)
        logos.signals.loaded.connect(self._repaint)
        view.rows_shown.connect(self._look_up)
        self.show_key("", "")

    @property
    def key(self) -> str:
        """The key of the connection chosen; empty for none."""
        return self._key

    @property
    def platform(self) -> str:
        """Its platform id."""
        return self._platform

    @property
    def row(self) -> InspectedConnection | None:
        """The connection, if it is in the list now loaded."""
        return self._row

    @property
    def name(self) -> str:
        """Its platform's display name."""
        return self._view.table.name_of(self._platform) if self._key else ""

    @property
    def whose(self) -> str:
        """Its identity, as far as the list now loaded knows it."""
        if self._row is not None:
            return connection_words.identity(self._row)
        return self.tr("not in the list shown")

    def show_key(self, key: str, platform: str) -> None:
        """Shows a connection; an empty key for none chosen."""
        self._key, self._platform, self._row = key, platform, None
        self._look_up()
        self.shown.emit()

    def pop_up(self) -> "PickerPopup":
        """Opens the list below."""
        popup = PickerPopup(self._view, self._logos, self)
        popup.chosen.connect(self.chosen)
        popup.setFixedWidth(max(460, self.width()))
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        popup.search.setFocus()
        popup.table.select_key(self._key)
        return popup

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        if not self._key:
            paint_two_lines(painter, rect, self.tr("Choose a connection"), self.tr("Requests go through it"))
            return
        name = self.name
        logo = QRect(rect.left(), rect.center().y() - _LOGO // 2 + 1, _LOGO, _LOGO)
        paint_logo(painter, logo, self._image(), self._platform, name)
        right = rect.right()
        if self._row is not None:
            badge = environment_width(self._row.environment)
            right -= badge + 4
            paint_environment(painter, QRect(right, rect.center().y() - 9, badge, 18), self._row.environment)
        left = logo.right() + 10
        words = QRect(left, rect.top(), right - left - 8, rect.height())
        paint_two_lines(painter, words, name, f"{one_line(self._platform)} · {self._about}")

    @property
    def _about(self) -> str:
        return self.whose if self._row is not None else f"{one_line(key_tail(self._key))} · {self.whose}"

    def _image(self) -> QPixmap | None:
        if self._row is None:
            return None
        url = self._view.table.cell_of(self._row, CONNECTION).image
        return self._logos.pixmap(self._platform, url, _LOGO, self.devicePixelRatioF())

    def _look_up(self) -> None:
        """The list was read again: what is known of the connection may have changed."""
        self._row = self._view.find(self._key) if self._key else None
        said = f"{self.name}, {self.whose}" if self._key else self.tr("none chosen")
        self.setAccessibleName(self.tr("Connection: {said}").format(said=said))
        self.update()

    def _repaint(self, _url: str) -> None:
        self.update()


class PickerPopup(QFrame):
    """Type to search, Down into the list, Enter takes, Esc leaves.

    `but_for` narrows it to the other connections of a request's platform.
    """

    chosen = Signal(InspectedConnection)

    def __init__(
        self,
        view: ConnectionsView,
        logos: LogoSource,
        parent: QWidget,
        *,
        but_for: RequestDraft | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("picker_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchField(
            self.tr("Search connections"), placeholder=self.tr("Search connections"), keys=""
        )
        self.search.setObjectName("picker_search")
        self.model = ConnectionTable(self)
        self.model.set_connectors(view.table.connectors)
        rows = view.table.rows
        if but_for is not None:
            rows = tuple(
                row for row in rows if row.platform == but_for.platform and row.key != but_for.connection_key
            )
        self._is_narrowed = but_for is not None
        self.model.replace(rows)
        self.table = Table(self.tr("Connections"), logos=logos)
        self.table.setObjectName("picker_table")
        self.table.setModel(self.model)
        shown = {CONNECTION: Width(190, 2), IDENTITY: Width(110, 1), STATE: Width(120)}
        columns = range(self.model.columnCount())
        self.table.set_widths([shown.get(column, Width(0)) for column in columns])
        for column in columns:
            self.table.setColumnHidden(column, column not in shown)
        self.table.horizontalHeader().hide()
        self.list = ListStack(self.table)
        self.list.setFixedHeight(6 * 52)
        self._view = view
        self._lay_out()
        self._ring = FocusRing(self)
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        self.model.shown.connect(self._show_state)
        self.model.counted.connect(self._show_state)
        self.search.textChanged.connect(self._searched)
        self.search.stepped_down.connect(self._into_list)
        self.search.returnPressed.connect(self._take_current)
        self.search.left.connect(self.close)
        self.table.opened.connect(self._take)
        self.table.clicked.connect(self._take)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.list)

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

    def _show_state(self) -> None:
        if self.model.rowCount():
            self.list.show_rows()
        elif self._view.state.phase is ListPhase.LOADING:
            self.list.show_loading()
        elif self.model.is_filtered:
            words = self.tr("Search looks at name, platform, identity, state and key.")
            self.list.show_empty(self.tr("No connection matches"), words, icon="search")
        elif self._is_narrowed:
            words = self.tr("The list shown has one of this platform. Choose another identity with Ctrl+I.")
            self.list.show_empty(self.tr("No other connection here"), words, icon="connections")
        else:
            words = self.tr("Connect an account with Ctrl+N, or choose another identity with Ctrl+I.")
            self.list.show_empty(self.tr("No connections here"), words, icon="connections")

    def _searched(self, text: str) -> None:
        """As you type, the best hit is chosen, so that Enter takes it."""
        self.model.set_query(text)
        if self.model.rowCount():
            self.table.selectRow(0)

    def _into_list(self) -> None:
        if not self.model.rowCount():
            return
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_current(self) -> None:
        """Enter in the search: the row chosen, else the first."""
        self.model.finish()
        index = self.table.currentIndex()
        self._take(index if index.isValid() else self.model.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self.close()
            self.chosen.emit(row)
