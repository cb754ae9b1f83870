"""The workspaces, each with what it is and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.workspace import Workspace
from desktop.models.settings.workspaces_view import WorkspacesView
from desktop.models.words import identity as identity_words
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button, Kind
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.workspace_mark import WorkspaceMark

WorkspaceCall = Callable[[Workspace], object]


class WorkspaceSection(Section):
    """`…_asked` carry the workspace."""

    add_asked = Signal()
    edit_asked = Signal(Workspace)
    key_asked = Signal(Workspace)
    remove_asked = Signal(Workspace)

    def __init__(self, title: str, view: WorkspacesView) -> None:
        super().__init__(title)
        self._view = view
        self._rows: list[QWidget] = []
        self.add_button = Button(self.tr("Add a workspace"), icon="plus")
        self.add_button.setObjectName("add_workspace")
        self.add_button.clicked.connect(self.add_asked)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        self.content.addLayout(foot)
        view.scope.workspaces_changed.connect(self.refresh)
        view.scope.workspace_changed.connect(self.refresh)
        view.marked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the workspaces as they are now; the keyboard stays on the button it was on."""
        buttons = (button for row in self._rows for button in row.findChildren(Button))
        focused = next((button.objectName() for button in buttons if button.hasFocus()), "")
        for row in self._rows:
            self.content.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(workspace) for workspace in self._view.scope.workspaces]
        for at, row in enumerate(self._rows):
            self.content.insertWidget(at, row)
            row.show()  # now and not with the next event: it may get the keyboard at once
        if focused:
            self.take_focus(focused)

    def take_focus(self, name: str) -> None:
        """The keyboard goes to the button of this name, or to Add where that is gone."""
        found = self.findChildren(Button, name) if name else []
        alive = [each for each in found if each.isVisible()]
        (alive[-1] if alive else self.add_button).setFocus()

    def _row(self, workspace: Workspace) -> QWidget:
        card = Card(margins=QMargins(14, 12, 12, 12))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(WorkspaceMark(workspace))
        top.addLayout(self._words(workspace), 1)
        for button in self._buttons(workspace):
            top.addWidget(button)
        card.column.addLayout(top)
        card.setObjectName(f"workspace_{workspace.id}")
        card.setAccessibleName(workspace.name)
        return card

    def _words(self, workspace: Workspace) -> QVBoxLayout:
        current = self._view.scope.workspace
        is_current = current is not None and current.id == workspace.id
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(ElidedLabel(workspace.name, "strong"))
        first.addWidget(EnvironmentBadge(workspace.environment))
        if is_current:
            first.addWidget(Label(self.tr("in use"), "second", "text3"))
        first.addStretch()
        facts = [
            " · ".join(workspace.service.titles),
            self.tr("key {place}").format(place=self._view.key_place(workspace)),
        ]
        if self._view.is_key_refused(workspace):
            facts.insert(1, self.tr("key refused by {host}").format(host=workspace.service.api_host))
        if workspace.identity is not None:
            facts.append(self.tr("opens with {identity}").format(identity=identity_words(workspace.identity)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(ElidedLabel(" · ".join(facts), "second", "text2"))
        return words

    def _buttons(self, workspace: Workspace) -> list[Button]:
        current = self._view.scope.workspace
        made: list[Button] = []
        if current is None or current.id != workspace.id:
            made.append(self._button(self.tr("Switch"), "secondary", "switch", workspace, self._view.switch))
        made += [
            self._button(self.tr("Edit"), "ghost", "edit", workspace, self.edit_asked.emit),
            self._button(self.tr("Replace key"), "ghost", "key", workspace, self.key_asked.emit),
            self._button(self.tr("Remove"), "danger_text", "remove", workspace, self.remove_asked.emit),
        ]
        return made

    @staticmethod
    def _button(text: str, kind: Kind, what: str, workspace: Workspace, call: WorkspaceCall) -> Button:
        button = Button(text, kind, size=28)
        button.setObjectName(f"{what}_workspace_{workspace.id}")
        button.setAccessibleName(f"{text}: {workspace.name}")
        button.clicked.connect(lambda _checked=False: call(workspace))
        return button
