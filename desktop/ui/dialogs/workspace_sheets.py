"""What is asked before a workspace is changed: its facts, another key, its removal."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.identity import IdentityType
from desktop.domain.workspace import Environment, Workspace
from desktop.models import words
from desktop.models.notices.notices import Notice
from desktop.models.settings.workspaces_view import WorkspaceForm, WorkspacesView
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.colour_choice import ColourChoice
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.secret_line import SecretField
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.text_field import TextField


def _text(words_: str) -> str:
    return QCoreApplication.translate("WorkspaceSheets", words_)


class EditSheet(SheetDialog):
    """Name, colour, default identity, environment; addresses of a custom service."""

    def __init__(self, over: QWidget, workspace: Workspace, view: WorkspacesView) -> None:
        super().__init__(over, _text("Edit {name}").format(name=workspace.name))
        self.setObjectName("edit_workspace_sheet")
        self._workspace, self._view = workspace, view
        self._is_custom = view.is_custom(workspace.service)
        self.name = _field(_text("Name"), "workspace_name", workspace.name)
        self.colour = ColourChoice(_text("Colour"))
        self.colour.set_value(workspace.colour)
        identity = workspace.identity
        self.identity = _field(
            _text("Default identity"), "workspace_identity", identity.id if identity is not None else ""
        )
        self.identity.edit.setPlaceholderText(_text("None: all identities"))
        self.type = Select(_text("Identity type"))
        self.type.setObjectName("workspace_identity_type")
        for type_ in IdentityType:
            self.type.add_option(words.identity_type(type_.value), type_.value)
        if identity is not None:
            self.type.set_value(identity.type.value)
        self.environment = Segment(
            _text("Environment"), [(each.value, each.value.upper()) for each in Environment]
        )
        self.environment.setObjectName("workspace_environment")
        self.environment.set_value(workspace.environment.value)
        self.note = IconLine("info")
        service = workspace.service
        self.api = _field(_text("Address of the API"), "workspace_api", service.api_base)
        self.widget = _field(_text("Address of AuthKit"), "workspace_widget", service.widget_url)
        headers = "\n".join(f"{name}: {value}" for name, value in service.extra_headers)
        self.headers = TextField(_text("Further headers, one a line"), placeholder="X-Organization-Id: 42")
        self.headers.edit.setObjectName("workspace_headers")
        self.headers.set_text(headers)
        self.problem = IconLine("octagon-x", "", "bad")
        self._fill()
        view.field_failed.connect(self._show_field_error)
        view.failed.connect(self._show_failure)
        view.changed.connect(self._done)
        self.environment.changed.connect(self._show_note)
        self._show_note()

    def _show_note(self) -> None:
        """Only a change of the environment is worth a warning."""
        if self.environment.value() == self._workspace.environment.value:
            note = _text("The service decides which one a key belongs to.")
            self.note.show_line("info", note, "text2")
        else:
            note = _text(
                "The key stays what it is: the service decides. Change this only if it is shown wrongly."
            )
            self.note.show_line("triangle", note, "warn")

    def _save(self) -> None:
        for field in (self.name, self.identity, self.api, self.widget, self.headers):
            field.set_error("")
        form = WorkspaceForm(
            name=self.name.text(),
            colour=self.colour.value(),
            environment=Environment(self.environment.value()),
            identity=self.identity.text(),
            identity_type=IdentityType(self.type.value()),
            api_base=self.api.text(),
            widget_url=self.widget.text(),
            extra_headers=self.headers.text(),
        )
        self._view.change(self._workspace, form)

    def _done(self, _workspace: Workspace) -> None:
        self.accept()

    def _show_field_error(self, field: str, sentence: str) -> None:
        fields = {
            "name": self.name,
            "identity": self.identity,
            "api_base": self.api,
            "widget_url": self.widget,
            "extra_headers": self.headers,
        }
        found = fields.get(field, self.name)
        found.set_error(sentence)
        found.setFocus()

    def _show_failure(self, notice: Notice) -> None:
        self.problem.show_line("octagon-x", notice.text, "bad")

    def _fill(self) -> None:
        self.body.addWidget(self.name)
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self.identity, 1)
        who.addLayout(_labelled(_text("Type"), self.type))
        self.body.addLayout(who)
        looks = QHBoxLayout()
        looks.setSpacing(20)
        looks.addLayout(_labelled(_text("Environment"), self.environment))
        looks.addLayout(_labelled(_text("Colour"), self.colour))
        looks.addStretch()
        self.body.addLayout(looks)
        self.body.addWidget(self.note)
        if self._is_custom:
            addresses = QHBoxLayout()
            addresses.setSpacing(12)
            addresses.addWidget(self.api)
            addresses.addWidget(self.widget)
            self.body.addLayout(addresses)
            self.body.addWidget(self.headers)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_cancel()
        save = Button(_text("Save"), "primary", key="Ctrl+Enter", size=36)
        save.setObjectName("save_workspace")
        save.clicked.connect(self._save)
        self.add_button(save, key="Ctrl+Return")
        for field in (self.name, self.identity, self.api, self.widget, self.headers):
            field.submitted.connect(self._save)


class KeySheet(SheetDialog):
    """Another key; the old one stays until the new one is good and kept."""

    def __init__(self, over: QWidget, workspace: Workspace, view: WorkspacesView) -> None:
        super().__init__(
            over,
            _text("Replace the key of {name}").format(name=workspace.name),
            _text("It is checked at {host} first. The old key stays until the new one is kept.").format(
                host=workspace.service.api_host
            ),
        )
        self.setObjectName("replace_key_sheet")
        self._workspace, self._view = workspace, view
        self.key = SecretField(_text("New secret key"))
        self.key.edit.setObjectName("new_key")
        self.notice = NoticeCard()
        self.save = Button(_text("Check and replace"), "primary", key="Enter", size=36)
        self.save.setObjectName("replace_key")
        self.body.addWidget(self.key)
        self.body.addWidget(self.notice)
        self.add_cancel()
        self.add_button(self.save)
        self.save.clicked.connect(self._check)
        self.key.submitted.connect(self._check)
        view.field_failed.connect(self._show_field_error)
        view.failed.connect(self._show_failure)
        view.key_replaced.connect(self._done)
        view.busy_changed.connect(self._show_busy)
        self.rejected.connect(view.cancel)

    def tell(self, notice: Notice) -> None:
        """Says why it was opened."""
        self.notice.show_notice(notice, tone=notice.kind)

    def _check(self) -> None:
        if not self._view.is_busy:
            self.key.set_error("")
            self.notice.hide()
            self._view.replace_key(self._workspace, self.key.text())

    def _show_busy(self) -> None:
        self.save.setText(_text("Checking…") if self._view.is_busy else _text("Check and replace"))
        self.save.setEnabled(not self._view.is_busy)

    def _show_field_error(self, _field_name: str, sentence: str) -> None:
        self.key.set_error(sentence)
        self.key.setFocus()

    def _show_failure(self, notice: Notice) -> None:
        self.notice.show_notice(notice, tone=notice.kind)
        self.key.setFocus()

    def _done(self, _workspace: Workspace) -> None:
        self.key.set_text("")
        self.accept()


class RemoveSheet(SheetDialog):
    """The last question; it stays with the reason when the workspace cannot be removed."""

    def __init__(self, over: QWidget, workspace: Workspace, view: WorkspacesView) -> None:
        super().__init__(
            over,
            _text("Remove {name}?").format(name=workspace.name),
            _text(
                "What is on this computer cannot be brought back. The vault at the service is not touched."
            ),
            icon="trash",
            icon_colour="bad",
        )
        self.setObjectName("remove_workspace_sheet")
        self._workspace, self._view = workspace, view
        self.notice = NoticeCard()
        self.remove = Button(_text("Remove workspace"), "danger", icon="trash", size=36)
        self.remove.setObjectName("confirm_remove")
        self.body.addWidget(self._facts())
        self.body.addWidget(self.notice)
        self.add_cancel()
        self.add_button(self.remove)
        self.remove.clicked.connect(self._ask)
        view.failed.connect(self._show_failure)
        view.removed.connect(self._done)
        view.busy_changed.connect(self._show_busy)

    def _facts(self) -> Facts:
        workspace = self._workspace
        facts = Facts()
        name, *host = workspace.service.titles
        facts.add(_text("Service"), name, second="".join(host))
        facts.add_widget(_text("Environment"), EnvironmentBadge(workspace.environment))
        place = self._view.key_place(workspace)
        facts.add(_text("Removed"), _text("its secret key, kept {place}").format(place=place))
        facts.add(_text("Erased here"), _text("its saved connections and request history"))
        return facts

    def _ask(self) -> None:
        self.notice.hide()
        self._view.remove(self._workspace)

    def _show_busy(self) -> None:
        self.remove.setEnabled(not self._view.is_busy)

    def _show_failure(self, notice: Notice) -> None:
        self.notice.show_notice(notice, tone=notice.kind)
        self.remove.setFocus()

    def _done(self, _workspace: Workspace) -> None:
        self.accept()


def _field(label: str, name: str, text: str) -> Field:
    field = Field(label)
    field.edit.setObjectName(name)
    field.set_text(text)
    return field


def _labelled(label: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(Label(label, "button"))
    column.addWidget(widget)
    return column
