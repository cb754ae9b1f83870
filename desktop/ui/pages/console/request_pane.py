"""The request as it is typed, with its variables and what its action wants. What is typed is never lost."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action import Action
from desktop.domain.connection import InspectedConnection
from desktop.domain.curl.request import read_curl
from desktop.domain.errors import UserError
from desktop.domain.request import RequestDraft
from desktop.domain.service import Service
from desktop.domain.variables import filled, missing
from desktop.domain.workspace import Workspace
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.console.action_form import problems_of, with_action
from desktop.models.console.actions_view import ActionsView
from desktop.models.console.body_words import missing_words
from desktop.models.console.curl_words import curl_refused, curl_words, form_of_curl
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.variables import Variables
from desktop.models.notices.notices import user_words
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.dialogs.variables_sheet import variables_sheet
from desktop.ui.pages.console.path_line import is_curl
from desktop.ui.pages.console.request_editor import RequestEditor


class RequestPane(QWidget):
    """`form` reads what stands here, `show_form` fills it, `draft` is what would be sent."""

    edited = Signal()  # anything that `form` reads, by a person or by `show_form`
    send_asked = Signal()
    cancel_asked = Signal()
    code_asked = Signal(str)  # the id of a language
    actions_asked = Signal()
    connection_shown = Signal()
    begun = Signal()  # a connection was chosen: what it can do comes next

    def __init__(
        self,
        connections: ConnectionsView,
        logos: LogoSource,
        actions: ActionsView,
        variables: Variables,
    ) -> None:
        super().__init__()
        self._actions, self._variables = actions, variables
        self._service: Service | None = None
        self._before: DraftForm | None = None  # what an action or a cURL command replaced
        self.editor = RequestEditor(connections, logos)
        # What a page and tests reach for.
        self.picker, self.method, self.path = self.editor.picker, self.editor.method, self.editor.path
        self.query, self.headers, self.body = self.editor.query, self.editor.headers, self.editor.body
        self.send, self.cancel, self.tabs = self.editor.send, self.editor.cancel, self.editor.tabs
        self._connect()
        self._show_known()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def form(self) -> DraftForm:
        """What stands in the form."""
        return self.editor.form()

    def show_form(self, form: DraftForm) -> None:
        """Puts a form in place of what stands here."""
        self._before = None
        self.editor.show_form(form)
        self._show_known()

    def draft(self) -> RequestDraft | None:
        """What would be sent, variables filled in; None when something is missing, which is then said."""
        self.clear_errors()
        form = self.form()
        errors = [*self._missing(form.draft), *self._lacking(form)]
        if errors:
            self.show_errors(tuple(errors))
            return None
        return filled(form.draft, self._values())

    def show_connection(self, row: InspectedConnection) -> None:
        """Chooses a connection; `begun` says where the keyboard is to go."""
        self.editor.show_connection(row)
        self._show_known()
        self.connection_shown.emit()
        self.begun.emit()

    def take_path(self, text: str) -> None:
        """A path that was typed elsewhere, or a cURL command."""
        if is_curl(text):
            self.take_curl(text)
        else:
            self.editor.take_path(text)

    def take_curl(self, command: str) -> None:
        """The command becomes the request; the connection stays, and its secrets are not taken."""
        if self._service is None:
            return
        try:
            found = read_curl(command, self._service)
        except UserError as error:
            self.show_errors((UserError("path", curl_refused(user_words(error))),))
            return
        before = self.form()
        self.editor.show_form(form_of_curl(found, before))
        self._before = before
        self.editor.card.show_curl(curl_words(found), can_undo=True)
        self._show_known()
        self.editor.show_part()
        self.editor.focus_path()

    def focus_path(self) -> None:
        """The keyboard goes into the path, which typing replaces."""
        self.editor.focus_path()

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Where requests go: a write to LIVE wears magenta and says so."""
        self._service = workspace.service if workspace is not None else None
        self.editor.show_workspace(workspace)

    def show_sending(self, is_sending: bool) -> None:
        """Whether there is something to cancel."""
        self.editor.show_sending(is_sending)

    def show_errors(self, errors: tuple[UserError, ...]) -> None:
        """Puts each sentence beside its field and the keyboard into the first one at fault."""
        self.editor.show_errors(errors)

    def clear_errors(self) -> None:
        """Takes all sentences away."""
        self.editor.clear_errors()

    def open_variables(self, wanted: str = "") -> None:
        """The sheet with the workspace's variables; `wanted` is a name to give a value to."""
        variables_sheet(self.window(), self._variables, wanted).open()

    def choose_action(self, action: Action) -> None:
        """Fills the form in; the keyboard goes to what is still missing."""
        form = self.form()
        self._before = form if form != DraftForm(form.connection_key, form.platform) else None
        self.editor.show_form(with_action(form, action))
        self.editor.card.show_action(action.title, can_undo=self._before is not None)
        self._show_known()
        self.editor.focus_next()

    # --- below

    def _values(self) -> dict[str, str]:
        return self._variables.values(self.picker.key, self.picker.row)

    def _missing(self, draft: RequestDraft) -> list[UserError]:
        return [UserError(one.field, missing_words(one)) for one in missing(draft, self._values())]

    def _lacking(self, form: DraftForm) -> tuple[UserError, ...]:
        action = self._actions.action_of(form.action_id)
        return problems_of(form, action) if action is not None else ()

    def _show_known(self) -> None:
        self.editor.show_known(self._values())

    def _unlock(self) -> None:
        self.editor.show_form(replace(self.form(), is_method_locked=False, action_id=""))
        self.editor.method.setFocus()

    def _undo(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self.editor.show_form(before)
            self._show_known()
            self.editor.focus_path()

    def _connect(self) -> None:
        editor = self.editor
        editor.edited.connect(self.edited)
        editor.send_asked.connect(self.send_asked)
        editor.cancel_asked.connect(self.cancel_asked)
        editor.code_asked.connect(self.code_asked)
        editor.actions_asked.connect(self.actions_asked)
        editor.curl_pasted.connect(self.take_curl)
        editor.variable_asked.connect(self.open_variables)
        editor.picker.chosen.connect(self.show_connection)
        editor.picker.shown.connect(self.connection_shown)
        editor.card.unlock_asked.connect(self._unlock)
        editor.card.undo_asked.connect(self._undo)
        self._variables.changed.connect(self._show_known)
