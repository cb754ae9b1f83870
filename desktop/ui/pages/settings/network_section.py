"""Settings: the proxy, and how long the Console waits for an answer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.network import ProxyMode
from desktop.models.notices.notices import Notice
from desktop.models.settings.network_view import NetworkView
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.secret_line import SecretLine
from desktop.ui.widgets.segment import Segment

_FIELD_WIDTH, _SHORT_WIDTH = 300, 140


class NetworkSection(Section):
    """Nothing takes effect before Save; faults stand beside their fields."""

    def __init__(self, view: NetworkView) -> None:
        about = _text(
            "Certificates are always checked with what this computer trusts. Calls to this computer itself "
            "never go through a proxy."
        )
        super().__init__(_text("Network"), about)
        self._view = view
        self.mode = Segment(
            _text("Proxy"),
            (
                (ProxyMode.SYSTEM.value, _text("As the system")),
                (ProxyMode.NONE.value, _text("None")),
                (ProxyMode.ADDRESS.value, _text("This one")),
            ),
        )
        self.mode.setObjectName("proxy_mode")
        self.address = Field(_text("Address"), placeholder="http://proxy.example:3128", mono=True)
        self.name = Field(_text("Name"), hint=_text("Empty where the proxy asks for none."))
        self.password = Field(_text("Password"), edit=SecretLine(_text("Password")))
        self.seconds = Field(
            _text("The Console waits at most, in seconds"),
            hint=_text("For an answer that is long in coming."),
        )
        self.save = Button(_text("Save"), icon="check", size=28)
        self.save.setObjectName("save_network")
        self.state = IconLine("check", "", "ok")
        self.state.setObjectName("network_state")
        self.state.hide()  # until something was saved
        self._fields = {
            "proxy": self.address,
            "proxy_name": self.name,
            "proxy_password": self.password,
            "console_seconds": self.seconds,
        }
        self._lay_out()
        self._connect()
        self._show_kept()

    def _connect(self) -> None:
        for field in self._fields.values():
            field.submitted.connect(self._keep)
            field.edited.connect(self._changed)
        self.mode.changed.connect(self._choose)
        self.save.clicked.connect(self._keep)
        self._view.kept_now.connect(self._show_saved)
        self._view.refused.connect(self._show_fault)

    def _choose(self, value: str) -> None:
        self._proxy.setVisible(value == ProxyMode.ADDRESS)
        self._changed()

    def _changed(self, _text_now: str = "") -> None:
        self._say("", "mute")

    def _keep(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        line = self.password.edit
        assert isinstance(line, SecretLine)
        self._view.keep(
            self.mode.value(), self.address.text(), self.name.text(), line.secret(), self.seconds.text()
        )

    def _show_fault(self, notice: Notice) -> None:
        field = self._fields.get(notice.field, self.address)
        field.set_error(notice.title)
        field.setFocus()

    def _show_saved(self) -> None:
        self._show_kept()
        self._say(_text("Saved. The next call goes this way."), "ok")

    def _say(self, words: str, tone: str) -> None:
        self.state.show_line("check", words, "ok" if tone == "ok" else "mute")

    def _show_kept(self) -> None:
        kept = self._view.kept
        self.mode.set_value(kept.proxy_mode.value)
        self.address.set_text(kept.proxy_address)
        self.password.set_text("")
        self.name.set_text(kept.proxy_name)
        if kept.proxy_name:
            hint = _text("One is stored; type another to replace it.")
        else:
            hint = _text("Stored in the keyring, never in the settings.")
        self.password.set_hint(hint)
        self.seconds.set_text(str(kept.console_total_s))
        self._proxy.setVisible(kept.proxy_mode is ProxyMode.ADDRESS)

    def _lay_out(self) -> None:
        for name, field in self._fields.items():
            field.edit.setObjectName(f"network_{name}")
            field.edit.setFixedWidth(_SHORT_WIDTH if field is self.seconds else _FIELD_WIDTH)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(Label(_text("Proxy"), "body", "text2"))
        first.addWidget(self.mode)
        first.addStretch()
        self._proxy = QWidget()
        column = QVBoxLayout(self._proxy)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.address, 0, Qt.AlignmentFlag.AlignLeft)
        login = QHBoxLayout()
        login.setSpacing(12)
        login.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        login.addWidget(self.password, 0, Qt.AlignmentFlag.AlignTop)
        login.addStretch()
        column.addLayout(login)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.save)
        foot.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch()
        self.content.addLayout(first)
        self.content.addWidget(self._proxy)
        self.content.addWidget(self.seconds, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(foot)


def _text(words: str) -> str:
    return QCoreApplication.translate("NetworkSection", words)
