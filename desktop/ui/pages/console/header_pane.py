"""The headers of the request, and the action id, which goes as one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.service import Service
from desktop.models.console.draft_form import header_problem
from desktop.ui.pages.console.pair_rows import PairRows
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine


class HeaderPane(QWidget):
    """Rows above, the action id below."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = PairRows("header", self.tr("Headers"), self.tr("Add a header"))
        self.action_id = Field(
            self.tr("Action id, if the service asks for one"), placeholder="conn_mod_def::…", mono=True
        )
        self.action_id.edit.setObjectName("request_action_id")
        self._about = IconLine("info", "", "text3")
        self.rows.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.setSpacing(8)
        below.addWidget(self.action_id)
        below.addWidget(self._about)
        column.addLayout(below)

    def show_service(self, service: Service) -> None:
        """Whose header names are reserved, and how the action id travels."""
        self.rows.set_judge(lambda row: header_problem(row, service))
        self.action_id.set_hint(self.tr("Sent as {header}.").format(header=service.action_header))
        words = self.tr("{secret} and {connection} are added by themselves.")
        said = words.format(secret=service.secret_header, connection=service.connection_header)
        self._about.show_line("info", said, "text3")
