"""Settings: the variables of the current workspace."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.models.console.variables import Variables
from desktop.ui.pages.console.variables_rows import VariablesRows
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label

_MOST = 330  # px; more rows are scrolled to


class VariablesSection(Section):
    """Nothing is kept before Save."""

    def __init__(self, variables: Variables) -> None:
        about = _text(
            "A request in the Console writes {{name}} and the value is sent. They are kept in the settings, "
            "a plain file: no secrets here. One that is off counts as one without a value."
        )
        super().__init__(_text("Variables"), about)
        self._variables = variables
        self.whose = Label("", "button", "text2")
        self.rows = VariablesRows(variables)
        self.rows.set_margins(2)
        self.save = Button(_text("Save"), icon="check", size=28)
        self.save.setObjectName("save_variables")
        self.state = IconLine("check", "", "ok")
        self.state.setObjectName("variables_state")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.save)
        foot.addWidget(self.state)
        foot.addStretch()
        self.content.addWidget(self.whose)
        self.content.addWidget(self.rows)
        self.content.addLayout(foot)
        self.save.clicked.connect(self._keep)
        self.rows.edited.connect(self._edited)
        variables.changed.connect(self._show_kept)
        self._show_kept()

    def _keep(self) -> None:
        if self.rows.keep():
            self.state.show_line("check", _text("Saved."), "ok")

    def _edited(self) -> None:
        self.state.show_line("check", "", "mute")
        self.rows.setFixedHeight(min(_MOST, self.rows.content_height))

    def _show_kept(self) -> None:
        name = self._variables.workspace_name
        self.whose.setText(_text("Of {workspace}").format(workspace=name) if name else "")
        self.setEnabled(bool(name))
        self.rows.show_kept()
        self._edited()


def _text(words: str) -> str:
    return QCoreApplication.translate("VariablesSection", words)
