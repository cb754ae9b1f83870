"""What is asked before a workspace is changed: its facts, another key, its removal."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.identity import IdentityType
from desktop.domain.workspace import COLOURS, Environment, Workspace
from desktop.models import words
from desktop.models.notices import Notice
from desktop.models.workspaces_view import WorkspaceForm, WorkspacesView
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.secret_line import SecretField
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.select import Select


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
        self.colour = Select(_text("Colour"))
        for colour in COLOURS:
            self.colour.add_option(colour.capitalize(), colour)
        self.colour.set_value(workspace.colour)
        identity = workspace.identity
        self.identity = _field(
            _text("Default identity"), "workspace_identity", identity.id if identity is not None else ""
        )
        self.type = Select(_text("Identity type"))
        for type_ in IdentityType:
            self.type.add_option(words.identity_type(type_.value), type_.value)
        if identity is not None:
            self.type.set_value(identity.type.value)
        self.environment = Segment(
            _text("Environment"), [(each.value, each.value.upper()) for each in Environment]
        )
        self.environment.set_value(workspace.environment.value)
        service = workspace.service
        self.api = _field(_text("Address of the API"), "workspace_api", service.api_base)
        self.widget = _field(_text("Address of AuthKit"), "workspace_widget", service.widget_url)
        headers = "\n".join(f"{name}: {value}" for name, value in service.extra_headers)
        self.headers = _field(_text("Further headers"), "workspace_headers", headers)
        self.problem = IconLine("octagon-x", "", "bad")
        self._fill()
        view.field_failed.connect(self._show_field_error)
        view.failed.connect(self._show_failure)
        view.changed.connect(self._done)

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
        looks.setSpacing(12)
        looks.addLayout(_labelled(_text("Environment"), self.environment))
        looks.addLayout(_labelled(_text("Colour"), self.colour), 1)
        self.body.addLayout(looks)
        note = _text(
            "The key's environment is the service's to decide. Change this only if it is shown wrongly."
        )
        self.body.addWidget(Label(note, "second", "text3", wrap=True))
        if self._is_custom:
            for field in (self.api, self.widget, self.headers):
                self.body.addWidget(field)
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


def remove_sheet(over: QWidget, workspace: Workspace, key_place: str) -> SheetDialog:
    """A sheet whose `accepted` means remove."""
    sheet = SheetDialog(
        over,
        _text("Remove {name}?").format(name=workspace.name),
        _text("The vault at the service is not touched. What is on this computer cannot be brought back."),
        icon="trash",
        icon_colour="bad",
    )
    sheet.setObjectName("remove_workspace_sheet")
    facts = Facts()
    facts.add(_text("Service"), workspace.service.name, second=workspace.service.api_host)
    facts.add(_text("Environment"), workspace.environment.value.upper())
    facts.add(_text("Removed"), _text("the key {place}").format(place=key_place))
    facts.add(_text("Erased"), _text("saved connections and request history of it"))
    sheet.body.addWidget(facts)
    sheet.add_cancel()
    remove = Button(_text("Remove workspace"), "danger", icon="trash", size=36)
    remove.setObjectName("confirm_remove")
    remove.clicked.connect(sheet.accept)
    sheet.add_button(remove)
    return sheet


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
