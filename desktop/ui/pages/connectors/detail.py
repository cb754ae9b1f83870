"""One connector: the two names that are mixed up so easily, what it offers, and Connect."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.connector import Connector
from desktop.domain.identity import Identity
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.connectors.connector_table import availability
from desktop.ui import clipboard
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import elided
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.drawer import Drawer
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.logo import Logo
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.role import give_role

_WORDS_WIDTH = 240  # what the button holds beside its icon and key


class ConnectorDetail(Drawer):
    """Filled anew for each connector; what scrolls is built for the first one, as a page is painted sooner
    without it."""

    connect_asked = Signal(Connector)
    dashboard_asked = Signal()
    copied = Signal(str)

    def __init__(self, logos: LogoSource) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Connector"))
        self.setObjectName("connector_detail")
        self.connector: Connector | None = None
        self._logos = logos
        self._logo = Logo("", "", "", logos, size=40)
        self.name = ElidedLabel("", "card")
        self.about = ElidedLabel("", "second", "text3")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.about)
        self.head.addWidget(self._logo)
        self.head.addSpacing(4)
        self.head.addLayout(words, 1)
        self._scroll = QScrollArea()
        give_role(self._scroll, "document")
        self._scroll.setAccessibleName(self.tr("Details"))
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self.column.addWidget(self._scroll)

    def show_connector(
        self,
        connector: Connector,
        identity: Identity | None,
        environment: str,
        connections: int,
        *,
        is_enabled: bool = True,
    ) -> None:
        """Shows a connector and for whom Connect would connect it, or why AuthKit cannot."""
        if self._scroll.widget() is None:
            self._content()
        self.connector = connector
        name = one_line(connector.name)
        self._logo.show_connector(connector.platform, name, connector.image)
        self.name.setText(name)
        how = self.tr("sign-in with OAuth") if connector.is_oauth else self.tr("sign-in with an API key")
        self.about.setText(" · ".join(part for part in (one_line(connector.category), how) if part))
        self._show_connect(name, identity, environment)
        self._show_enabled(is_enabled)
        self._names[0].setText(name)
        self._names[1].setText(one_line(connector.platform))
        self._numbers[0].setText(ages.number(connector.tools))
        self._numbers[1].setText(ages.number(connections))
        self._numbers[2].setText(one_line(connector.platform_version) or "–")
        known = availability(connector.status)
        self.status.setText(self.tr("Availability: {state}").format(state=known) if known else "")
        self.status.setVisible(bool(known))
        self.description.setText(one_line(connector.description, 400))
        self.description.setVisible(bool(connector.description))
        self._show_scopes(connector.scopes)

    def _show_connect(self, name: str, identity: Identity | None, environment: str) -> None:
        if identity is None:
            whole = self.tr("Connect {name}").format(name=name)
            self.note.setText(self.tr("Asks for an identity first."))
        else:
            who = words.identity(identity)
            whole = self.tr("Connect as {identity}").format(identity=who)
            where = environment.upper()
            note = self.tr("Opens the AuthKit window for {identity} in {environment}.")
            self.note.setText(note.format(identity=elided(who, _WORDS_WIDTH), environment=where))
        self.connect_button.setText(elided(whole, _WORDS_WIDTH, "button"))
        self.connect_button.setToolTip(f"{whole}  Enter")

    def _show_enabled(self, is_enabled: bool) -> None:
        self.connect_button.setEnabled(is_enabled)
        self.dashboard.setVisible(not is_enabled)
        if not is_enabled:
            reason = self.tr(
                "AuthKit cannot connect it: it is not enabled. Enable it in the service's dashboard, then "
                "refresh."
            )
            self.note.setText(reason)
            self.connect_button.setToolTip(reason)

    def _show_scopes(self, scopes: tuple[str, ...]) -> None:
        while (item := self._scopes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for scope in scopes:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Icon("check", "ok", 14))
            row.addWidget(ElidedLabel(one_line(scope), "mono"), 1)
            self._scopes.addWidget(line)
        self._scopes_head.setVisible(bool(scopes))

    def _ask(self) -> None:
        if self.connector is not None:
            self.connect_asked.emit(self.connector)

    def _buttons(self) -> None:
        self.connect_button = Button("", "primary", icon="plus", key="Enter", size=36)
        self.connect_button.setObjectName("connect_connector")
        self.connect_button.clicked.connect(self._ask)
        self.dashboard = Button(self.tr("Open dashboard"), icon="external")
        self.dashboard.setObjectName("open_dashboard")
        self.dashboard.setToolTip(self.tr("Open the service's dashboard in the browser"))
        self.dashboard.clicked.connect(self.dashboard_asked)

    def _content(self) -> None:
        self._buttons()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(10)
        self.note = Label("", "second", "text3", wrap=True)
        self.description = Label("", "body", "text2", wrap=True)
        self.status = Label("", "second", "text2")
        column.addWidget(self.connect_button)
        column.addWidget(self.note)
        column.addWidget(self.dashboard)
        column.addWidget(self.description)
        self._names = (ElidedLabel("", "strong"), ElidedLabel("", "mono"))
        display, platform = self.tr("Display name"), self.tr("Platform id")
        column.addWidget(
            self._name_card(display, self._names[0], self.tr("What AuthKit's selectedConnection expects."))
        )
        column.addWidget(
            self._name_card(platform, self._names[1], self.tr("What the API and the Console expect."))
        )
        column.addLayout(self._number_row())
        column.addWidget(self.status)
        self._scopes_head = Label(self.tr("Scopes asked for"), "section")
        self._scopes = QVBoxLayout()
        column.addWidget(self._scopes_head)
        column.addLayout(self._scopes)
        column.addStretch()
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)

    def _name_card(self, label: str, value: ElidedLabel, about: str) -> Card:
        card = Card(is_sunken=True, margins=QMargins(14, 10, 8, 12))
        copy = IconButton("copy", self.tr("Copy {what}").format(what=label.lower()))
        copy.setObjectName("copy_" + label.lower().replace(" ", "_"))
        copy.clicked.connect(lambda: self._copy(label, value.text()))
        top = QHBoxLayout()
        top.addWidget(Label(label, "second", "text2"))
        top.addStretch()
        top.addWidget(copy)
        card.column.setSpacing(2)
        card.column.addLayout(top)
        card.column.addWidget(value)
        card.column.addWidget(Label(about, "second", "text3", wrap=True))
        return card

    def _number_row(self) -> QHBoxLayout:
        self._numbers = (Label("", "strong"), Label("", "strong"), Label("", "strong"))
        words = (self.tr("actions"), self.tr("connections"), self.tr("version"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, word in zip(self._numbers, words, strict=True):
            card = Card(is_sunken=True, margins=QMargins(12, 8, 12, 8))
            card.column.setSpacing(0)
            card.column.addWidget(number)
            card.column.addWidget(Label(word, "second", "text2"))
            row.addWidget(card, 1)
        return row

    def _copy(self, label: str, text: str) -> None:
        if clipboard.copy(text):
            self.copied.emit(label)
