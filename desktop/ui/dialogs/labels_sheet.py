"""Tags and name of several connections at once: what to add, what to take away."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.notices.notices import notice_of
from desktop.services.labels import LabelChange, parse_connection_name, parse_tag
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.scrim_dialog import SheetDialog

_SHOWN = 12


class LabelsSheet(SheetDialog):
    """Emits `chosen` with the change; several tags are parted by commas."""

    chosen = Signal(LabelChange)

    def __init__(self, over: QWidget, rows: Sequence[InspectedConnection], *, keeps_names: bool) -> None:
        count = ages.number(len(rows))
        title = _text("Tags of {count} connections") if len(rows) > 1 else _text("Tags of this connection")
        text = _text("Other tags of each stay. Each row is read before and after it is written.")
        super().__init__(over, title.format(count=count), text, icon="tag")
        self.setObjectName("labels_sheet")
        self.add = Field(_text("Add"), placeholder=_text("pilot, vip"))
        self.add.edit.setObjectName("tags_to_add")
        self.remove = Field(_text("Remove"), hint=_there(rows))
        self.remove.edit.setObjectName("tags_to_remove")
        self.name = Field(_text("Name"), hint=_text("Left empty, names stay as they are."))
        self.name.edit.setObjectName("name_for_all")
        for field in (self.add, self.remove, self.name):
            field.submitted.connect(self._take)
            self.body.addWidget(field)
        self.name.setVisible(keeps_names)  # not before it is in the sheet: it would be a window
        words = _text("Change {count} connections") if len(rows) > 1 else _text("Change")
        self.button = Button(words.format(count=count), "primary", key="Enter", size=36)
        self.button.setObjectName("confirm_labels")
        self.button.clicked.connect(self._take)
        self.add_cancel()
        self.add_button(self.button, key="Return")

    def open(self) -> None:
        """Shows the sheet; typing goes on in what is to be added."""
        super().open()
        self.add.setFocus()

    def _take(self) -> None:
        added, removed = self._tags(self.add), self._tags(self.remove)
        name = self._name()
        if added is None or removed is None or name is None:
            return
        if not (added or removed or name):
            self.add.set_error(_text("Type a tag to add or to remove."))
            self.add.setFocus()
            return
        self.accept()
        self.chosen.emit(LabelChange(added, removed, name or None))

    def _tags(self, field: Field) -> tuple[str, ...] | None:
        try:
            return tuple(parse_tag(part) for part in field.text().split(",") if part.strip())
        except UserError as error:
            field.set_error(notice_of(error).title)
            field.setFocus()
            return None

    def _name(self) -> str | None:
        try:
            return parse_connection_name(self.name.text())
        except UserError as error:
            self.name.set_error(notice_of(error).title)
            self.name.setFocus()
            return None


def _there(rows: Sequence[InspectedConnection]) -> str:
    counts = Counter(tag for row in rows if row.vault is not None for tag in row.vault.tags)
    if not counts:
        return _text("None of them has a tag.")
    named = ", ".join(one_line(tag, 32) for tag, _ in counts.most_common(_SHOWN))
    return _text("There are: {tags}").format(tags=named)


def _text(words: str) -> str:
    return QCoreApplication.translate("LabelsSheet", words)
