"""The developer endpoint: on or off, its port, who may ask, and what to paste into a front end."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.models.settings.endpoint_view import EndpointView
from desktop.models.settings.snippets import IDENTITY_HEADER, fetch_snippet, react_snippet
from desktop.ui import clipboard
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.toggle import Check

_SNIPPET_HEIGHT = 250


class EndpointSection(Section):
    """Follows its view; faults stand beside their fields."""

    copied = Signal(str)

    def __init__(self, title: str, about: str, view: EndpointView) -> None:
        super().__init__(title, about)
        self._view = view
        self.state = IconLine("server", "", "mute")
        self.state.setObjectName("endpoint_state")
        self.toggle = Button("", icon="play")
        self.toggle.setObjectName("toggle_endpoint")
        self.port = Field(self.tr("Port"), hint=self.tr("0 takes any free one."))
        self.port.edit.setObjectName("endpoint_port")
        self.port.edit.setFixedWidth(140)
        self.port.set_text(str(view.kept.port))
        self.at_start = Check(self.tr("Start it with the application, for TEST workspaces"))
        self.at_start.setObjectName("endpoint_at_start")
        self.live = Check(self.tr("Allow it for a LIVE workspace: it opens real customers' accounts"))
        self.live.setObjectName("endpoint_live")
        self.live_problem = IconLine("octagon-x", "", "bad")
        self.url = ElidedLabel("", "mono")
        self.origin = Field(
            self.tr("Allow another origin"),
            placeholder="http://localhost:3000",
            hint=self.tr(
                "Type * to let any page ask. That is unsafe: every page you open could mint tokens."
            ),
            mono=True,
        )
        self.origin.edit.setObjectName("endpoint_origin")
        self.add = Button(self.tr("Allow"), icon="plus")
        self.add.setObjectName("allow_origin")
        self.warning = IconLine("triangle", "", "bad")
        self.tabs = TabBar(self.tr("Snippets"))
        self.tabs.addTab("React")
        self.tabs.addTab("fetch")
        self.snippet = CodeView(self.tr("Snippet"))
        self.snippet.setObjectName("endpoint_snippet")
        self._origins = QVBoxLayout()
        self.tabs.setObjectName("snippet_tabs")
        self._lay_out()
        self._connect()
        self._clear()
        self.refresh()

    def refresh(self) -> None:
        """Shows it as it is now."""
        view = self._view
        is_on, is_open = view.is_running, view.is_open_to_all
        words = (
            self.tr("On, and open to every web page in this computer's browsers")
            if is_open
            else self.tr("On")
        )
        tone = "bad" if is_open else "ok"
        self.state.show_line("server", words if is_on else self.tr("Off"), tone if is_on else "mute")
        self.toggle.setText(self.tr("Stop") if is_on else self.tr("Start"))
        self.toggle.set_icon("stop" if is_on else "play")
        self.toggle.setEnabled(view.workspace is not None)
        self.port.edit.setEnabled(not is_on)
        self.port.edit.setToolTip(self.tr("Stop the endpoint to change its port") if is_on else "")
        self.url.setText(view.url)
        self.at_start.setChecked(view.kept.starts_with_app)
        self.live.setVisible(view.workspace is not None and view.workspace.is_live)
        self.live.blockSignals(True)
        self.live.setChecked(view.kept.is_live_confirmed)
        self.live.blockSignals(False)
        warning = self.tr("* is allowed: any web page that finds the port can mint tokens for any user.")
        self.warning.show_line("triangle", warning if is_open else "", "bad")
        self._show_origins()
        self._show_snippet(self.tabs.currentIndex())

    def _press(self) -> None:
        self._clear()
        if self._view.is_running:
            self._view.stop()
        else:
            self._view.start(self.port.text())

    def _clear(self) -> None:
        self.port.set_error("")
        self.origin.set_error("")
        self.live_problem.show_line("octagon-x", "", "bad")

    def _allow(self) -> None:
        self._clear()
        if self._view.add_origin(self.origin.text()):
            self.origin.set_text("")

    def _show_field_error(self, field: str, sentence: str) -> None:
        if field == "environment":
            self.live_problem.show_line("octagon-x", sentence, "bad")
        else:
            {"port": self.port, "allowed_origins": self.origin}.get(field, self.port).set_error(sentence)

    def _show_failure(self, notice: Notice) -> None:
        self.port.set_error(together(notice.title, notice.cause))

    def _show_origins(self) -> None:
        while (item := self._origins.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        own = self._view.own_origin
        if own:
            self._origins.addWidget(self._origin_row(own, self.tr("the widget's own, always allowed")))
        for origin in self._view.kept.allowed_origins:
            self._origins.addWidget(self._origin_row(origin, ""))

    def _origin_row(self, origin: str, about: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(origin, "mono", "bad" if origin == "*" else "text"))
        row.addWidget(Label(about, "second", "text3"))
        row.addStretch()
        if not about:
            remove = IconButton("close", self.tr("Allow {origin} no longer").format(origin=origin), size=24)
            remove.setObjectName(f"remove_origin_{origin}")
            remove.clicked.connect(lambda _checked=False: self._view.remove_origin(origin))
            row.addWidget(remove)
        return line

    def _show_snippet(self, tab: int) -> None:
        workspace = self._view.workspace
        if workspace is None:
            return
        text = react_snippet(workspace.service, self._view.url) if tab == 0 else fetch_snippet(self._view.url)
        self.snippet.set_text(text.rstrip())

    def _copy(self, text: str, what: str) -> None:
        if clipboard.copy(text):
            self.copied.emit(what)

    def _connect(self) -> None:
        self.toggle.clicked.connect(self._press)
        self.port.submitted.connect(self._press)
        self.add.clicked.connect(self._allow)
        self.origin.submitted.connect(self._allow)
        self.at_start.clicked.connect(self._view.start_with_application)
        self.live.toggled.connect(self._view.confirm_live)
        self.tabs.currentChanged.connect(self._show_snippet)
        self._view.changed.connect(self.refresh)
        self._view.field_failed.connect(self._show_field_error)
        self._view.failed.connect(self._show_failure)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.toggle)
        self.content.addLayout(head)
        self.content.addLayout(self._address())
        self.content.addWidget(self.port)
        self.content.addWidget(self.at_start)
        self.content.addWidget(self.live)
        self.content.addWidget(self.live_problem)
        self.content.addWidget(Label(self.tr("Pages that may ask"), "button"))
        self.content.addLayout(self._origins)
        self.content.addWidget(self.warning)
        allow = QHBoxLayout()
        allow.addWidget(self.origin, 1)
        allow.addWidget(self.add)
        self.content.addLayout(allow)
        self.content.addWidget(self._snippets())
        note = self.tr(
            "Whose token it is, the {header} header says, or the JSON body with identity and identityType. "
            "Every call shows in Activity, with what is wrong with it when it fails."
        )
        self.content.addWidget(Label(note.format(header=IDENTITY_HEADER), "second", "text3", wrap=True))

    def _address(self) -> QHBoxLayout:
        copy = IconButton("copy", self.tr("Copy the address"))
        copy.setObjectName("copy_endpoint_url")
        copy.clicked.connect(lambda _checked=False: self._copy(self._view.url, self.tr("Address copied")))
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Address"), "button"))
        row.addSpacing(8)
        row.addWidget(self.url, 1)
        row.addWidget(copy)
        return row

    def _snippets(self) -> QWidget:
        card = Card(margins=QMargins(1, 1, 1, 1))
        copy = Button(self.tr("Copy"), "ghost", icon="copy", size=28)
        copy.setObjectName("copy_snippet")
        copy.clicked.connect(
            lambda _checked=False: self._copy(self.snippet.lines.whole(), self.tr("Snippet copied"))
        )
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(copy)
        card.column.setSpacing(0)
        card.column.addLayout(head)
        self.snippet.setFixedHeight(_SNIPPET_HEIGHT)
        card.column.addWidget(self.snippet)
        return card
