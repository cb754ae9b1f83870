"""Connect an account, Ctrl+N: who for, which connector, Enter."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.connector import Connector
from desktop.domain.errors import UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.text import one_line
from desktop.models import words
from desktop.models.connectors.connector_table import CATEGORY, CONNECTOR, ConnectorTable
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.notices.notices import user_words
from desktop.models.scope import Scope
from desktop.models.tables.list_state import ListPhase
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import elided
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.table import Table, Width

_LIST_HEIGHT = 268
_WHO_WIDTH = 120  # of a name on the button; the fields show all of it


class ConnectSheet(SheetDialog):
    """Emits `chosen` with the identity and the connector, or None for AuthKit's own list."""

    chosen = Signal(object, object)

    def __init__(
        self,
        over: QWidget,
        connectors: ConnectorsView,
        scope: Scope,
        logos: LogoSource,
        *,
        connector: Connector | None = None,
        identity: Identity | None = None,
    ) -> None:
        super().__init__(over, QCoreApplication.translate("ConnectSheet", "Connect an account"))
        self.setObjectName("connect_sheet")
        self._connectors = connectors
        self._asked_for = connector
        self._connector: Connector | None = None
        self.identity = Field(self.tr("Identity"), placeholder=self.tr("For example 42"))
        self.identity.edit.setObjectName("connect_identity")
        self.type = Select(self.tr("Identity type"))
        self.type.setObjectName("connect_identity_type")
        search = self.tr("Search by name or id")
        self.search = SearchField(search, placeholder=search, keys="")
        self.search.setObjectName("connect_search")
        self.model = ConnectorTable(self)
        self.list = Table(self.tr("Connectors"), logos=logos)
        self.list.setObjectName("connect_list")
        self.states = ListStack(self.list)
        self.go = Button("", "primary", icon="plus", key="Enter", size=36)
        self.go.setObjectName("connect_go")
        whose = identity if identity is not None else scope.identity
        self._fill(whose)
        self._lay_out_body()
        self._connect()
        self._take_catalogue()
        self._begin(connector, whose)

    def open(self) -> None:
        """Shows the sheet; typing goes on where something is still to be said."""
        super().open()  # which notes where the focus comes from, and gives it back afterwards
        self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
            return
        super().keyPressEvent(event)

    def _fill(self, whose: Identity | None) -> None:
        for type_ in IdentityType:
            self.type.add_option(words.identity_type(type_.value), type_.value)
        if whose is not None:
            self.identity.set_text(whose.id)
            self.type.set_value(whose.type.value)

    def _take_catalogue(self) -> None:
        """What AuthKit can connect, also when it comes while the sheet is open."""
        rows = self._connectors.enabled
        asked = self._asked_for
        if asked is not None and all(row.platform != asked.platform for row in rows):
            rows = (asked, *rows)
        if rows != self.model.rows:
            self.model.replace(rows)
            self._searched(self.search.text())
        self.model.set_connected(self._connectors.table.counts)
        self._show_state()

    def _show_state(self) -> None:
        state = self._connectors.state
        again = Action("reload", self.tr("Try again"), icon="refresh")
        if self.model.rowCount():
            self.states.show_rows()
        elif self.model.rows:
            cause = self.tr("Search looks at display names and platform ids.")
            self.states.show_empty(self.tr("No connector matches"), cause, icon="search")
        elif state.phase is ListPhase.LOADING:
            self.states.show_loading(state.done, state.total)
        elif state.notice is not None and state.phase is ListPhase.ERROR:
            self.states.show_error(state.notice, [again])
        else:
            notice = self._connectors.no_connectors()
            self.states.show_empty(notice.title, notice.cause, [again], icon="connectors")

    def _begin(self, connector: Connector | None, identity: Identity | None) -> None:
        if connector is not None:
            self.search.setText(connector.name)
            self.list.select_key(connector.platform)
        self._show_choice()
        self._first = self.search if identity is not None else self.identity

    def _connect(self) -> None:
        self.search.textChanged.connect(self._searched)
        self._connectors.state_changed.connect(self._take_catalogue)
        self.states.acted.connect(self._connectors.reload)
        self.states.cancelled.connect(self._connectors.cancel)
        self.search.stepped_down.connect(self.list.setFocus)
        self.list.selectionModel().currentRowChanged.connect(self._show_choice)
        self.list.opened.connect(self._opened)
        self.identity.edited.connect(self._show_choice)
        self.go.clicked.connect(self._go)

    def _searched(self, text: str) -> None:
        """As you type: the best hit is chosen, so that Enter connects it."""
        self.model.set_query(text)
        if text.strip() and self.model.rowCount():
            self.list.selectRow(0)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        self._show_state()
        self._show_choice()

    def _opened(self, _index: QModelIndex) -> None:
        self._go()

    def _show_choice(self, *_of_a_signal: object) -> None:
        """The button says what Enter will do."""
        self._connector = self.model.row_at(self.list.currentIndex().row())
        who = elided(one_line(self.identity.text().strip()), _WHO_WIDTH, "button")
        is_unknown = bool(self.search.text().strip()) and bool(self.model.rows)
        if self._connector is not None:
            name = elided(one_line(self._connector.name), _WHO_WIDTH, "button")
            text = self.tr("Connect {name} as {who}") if who else self.tr("Connect {name}")
            text = text.format(name=name, who=who)
        elif is_unknown:
            text = self.tr("No connector of that name")
        else:
            text = self.tr("Open AuthKit's list as {who}") if who else self.tr("Open AuthKit's list")
            text = text.format(who=who)
        self.go.setText(text)
        self.go.setEnabled(self._connector is not None or not is_unknown)

    def _go(self) -> None:
        if not self.go.isEnabled():
            return
        try:
            identity = Identity.parse(self.identity.text(), IdentityType(self.type.value()))
        except UserError as error:
            self.identity.set_error(user_words(error))
            self.identity.setFocus()
            return
        connector = self._connector
        if connector is not None:
            self._connectors.remember_used(connector.platform)
        self.accept()
        self.chosen.emit(identity, connector)

    def _lay_out_body(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self.identity, 1)
        kind = QVBoxLayout()
        kind.setSpacing(6)
        kind.addWidget(Label(self.tr("Type"), "button"))
        kind.addWidget(self.type)
        kind.addStretch()
        who.addLayout(kind)
        self.list.setModel(self.model)
        widths = {CONNECTOR: Width(220, 2), CATEGORY: Width(140, 1)}
        self.list.set_widths([widths.get(column, Width(0)) for column in range(self.model.columnCount())])
        self.list.horizontalHeader().hide()
        self.states.setFixedHeight(_LIST_HEIGHT)
        self.body.addLayout(who)
        self.body.addWidget(Label(self.tr("Connector"), "button"))
        self.body.addWidget(self.search)
        self.body.addWidget(self.states)
        self.add_cancel()
        self.add_button(self.go)
