"""Name and tags of a connection, changed where they stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.text import one_line
from desktop.models.connections.label_view import LabelView
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.notices.sentences import together
from desktop.models.words import Sign
from desktop.services.labels import LabelChange, parse_connection_name, parse_tag
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line_edit import LineEdit

_TAG_WIDTH, _NAME_WIDTH = 150, 200


class LabelsEditor(QWidget):
    """Follows the connection shown. What is typed stays until it is taken, for each connection its own."""

    built = Signal()  # the tags are other widgets now

    def __init__(self, view: LabelView | None) -> None:
        super().__init__()
        self._view = view
        self._row: InspectedConnection | None = None
        self._is_adding = False
        self._typed: dict[tuple[str, str], str] = {}  # (field, key): not taken yet
        self.facts = Facts()
        self.facts.setObjectName("connection_labels")
        self.name = LineEdit(self.tr("Name"), placeholder=self.tr("No name"), parent=self)
        self.name.setObjectName("connection_name")
        self.name.setFixedWidth(_NAME_WIDTH)
        self.name.setToolTip(self.tr("Enter keeps it"))
        self.tag = LineEdit(self.tr("New tag"), placeholder=self.tr("New tag"), parent=self)
        self.tag.setObjectName("new_tag")
        self.tag.setFixedWidth(_TAG_WIDTH)
        self.tag.setToolTip(self.tr("Enter adds it"))
        self.add = Button(self.tr("Add"), "ghost", icon="plus", size=24, parent=self)
        self.add.setObjectName("add_tag")
        self.add.setToolTip(self.tr("Type a new tag"))
        self.add.clicked.connect(self._begin_tag)
        self.error = Label("", "second", "bad", wrap=True)
        self.error.setObjectName("labels_error")
        self.error.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.facts)
        column.addWidget(self.error)
        self.name.returnPressed.connect(self._take_name)
        self.tag.returnPressed.connect(self._take_tag)
        self.tag.textEdited.connect(self._note_tag)
        self.name.textEdited.connect(self._note_name)
        for line in (self.name, self.tag):
            line.textEdited.connect(self._clear_error)
        if view is not None:
            view.failed.connect(self._failed)
            view.changed.connect(self._taken)

    def show_row(self, row: InspectedConnection) -> None:
        """Shows a connection, or the same with news."""
        is_another = self._row is None or self._row.key != row.key
        if not is_another and self._row is not None and self._row.vault == row.vault:
            return
        had_tag, had_name = self.tag.hasFocus(), self.name.hasFocus()
        self._row = row
        typed = self._typed.get(("tag", row.key), "")
        self._is_adding = bool(typed) or (had_tag and not is_another)
        self._build(row)
        if is_another:
            self._clear_error()
            self.tag.setText(typed)
        if row.vault is not None:
            self.name.setText(self._typed.get(("name", row.key), row.vault.name))
        if had_tag and not is_another:
            self.tag.setFocus()
        elif had_name and not is_another:
            self.name.setFocus()

    def _build(self, row: InspectedConnection) -> None:
        for kept in (self.name, self.tag, self.add):
            kept.setParent(self)  # the facts' rows end with what is in them
            kept.hide()
        self.facts.clear()
        if row.vault is None:
            return
        can_name = self._view is not None and self._view.keeps_names
        if can_name:
            self.facts.add_widget(self.tr("Name"), self.name)
            self.name.show()
        elif row.vault.name:
            self.facts.add(self.tr("Name"), one_line(row.vault.name), copy=row.vault.name)
        self.facts.add_widget(self.tr("Tags"), self._tags(row.vault.tags))
        self.built.emit()

    def _tags(self, tags: tuple[str, ...]) -> QWidget:
        flow = FlowRow()
        for tag in tags:
            flow.add(self._chip(tag))
        if self._view is not None:
            flow.add(self.tag)
            flow.add(self.add)
            self._show_tag_line(is_typing=self._is_adding)
        elif not tags:
            flow.add(Label(self.tr("None"), "body", "text3"))
        flow.setMinimumWidth(0)
        return flow

    def _chip(self, tag: str) -> QWidget:
        shown = one_line(tag, 32)
        if self._view is None:
            return Chip(Sign("", "mute", shown))
        chip = Button(shown, "secondary", icon="close", size=24)
        chip.setObjectName(f"tag_{tag}")
        chip.setAccessibleName(self.tr("Remove the tag {tag}").format(tag=shown))
        chip.setToolTip(self.tr("Remove the tag {tag}").format(tag=one_line(tag)))
        chip.clicked.connect(lambda: self._change(LabelChange(remove=(tag,))))
        return chip

    def _begin_tag(self) -> None:
        self._is_adding = True
        self._show_tag_line(is_typing=True)
        self.tag.setFocus()

    def _show_tag_line(self, *, is_typing: bool) -> None:
        self.tag.setVisible(is_typing)
        self.add.setVisible(not is_typing)

    def _take_tag(self) -> None:
        try:
            tag = parse_tag(self.tag.text())
        except UserError as error:
            self._show_error(notice_of(error).title, self.tag)
            return
        self._change(LabelChange(add=(tag,)))

    def _take_name(self) -> None:
        try:
            name = parse_connection_name(self.name.text())
        except UserError as error:
            self._show_error(notice_of(error).title, self.name)
            return
        self._change(LabelChange(name=name))

    def _change(self, change: LabelChange) -> None:
        if self._view is not None and self._row is not None:
            self._view.change(self._row, change)

    def _taken(self, key: str) -> None:
        """What was typed and is now so needs not be kept."""
        row = self._row
        if row is None or key != row.key or row.vault is None:
            return
        if self._typed.get(("tag", key), "").strip() in row.vault.tags:
            self._typed.pop(("tag", key), None)
            self.tag.clear()
        if self._typed.get(("name", key), row.vault.name).strip() == row.vault.name:
            self._typed.pop(("name", key), None)

    def _failed(self, key: str, notice: Notice) -> None:
        if self._row is not None and key == self._row.key:
            self._show_error(together(notice.title, notice.cause, notice.next_step), None)

    def _note_tag(self, text: str) -> None:
        if self._row is not None:
            self._typed["tag", self._row.key] = text

    def _note_name(self, text: str) -> None:
        if self._row is not None:
            self._typed["name", self._row.key] = text

    def _show_error(self, sentence: str, line: LineEdit | None) -> None:
        self.error.setText(sentence)
        self.error.show()
        if line is not None:
            line.set_error(True)

    def _clear_error(self, *_of_a_signal: object) -> None:
        self.error.hide()
        for line in (self.name, self.tag):
            line.set_error(False)
