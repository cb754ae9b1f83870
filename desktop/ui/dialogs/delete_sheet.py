"""Before connections are deleted: which, for whom, what is lost; on LIVE it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.base.redact import key_tail
from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.domain.workspace import Workspace
from desktop.models import ages
from desktop.models.connections.connection_words import identity
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.scrim_dialog import SheetDialog

_NAMED = 6


class DeleteSheet(SheetDialog):
    """`accepted` means delete. `name_of` gives a platform's display name, `grace_s` the time to undo."""

    def __init__(
        self,
        over: QWidget,
        workspace: Workspace,
        rows: Sequence[InspectedConnection],
        name_of: Callable[[str], str],
        grace_s: float,
    ) -> None:
        count = ages.number(len(rows))
        title = _text("Delete this connection?") if len(rows) == 1 else _text("Delete {count} connections?")
        super().__init__(
            over, title.format(count=count), _lost(rows), icon="trash", icon_colour="bad"
        )  # fmt: skip
        self.setObjectName("delete_sheet")
        self._word = ""
        self.typed: Field | None = None
        self.head.addWidget(EnvironmentBadge(workspace.environment, is_loud=True))
        self.body.addWidget(_facts(workspace, rows, name_of))
        note = _text(
            "Nothing is sent for {seconds} s, in which you can undo it. A copy of the row stays here."
        )
        self.body.addWidget(IconLine("undo", note.format(seconds=round(grace_s))))
        words = _text("Delete connection") if len(rows) == 1 else _text("Delete {count} connections")
        self.button = Button(words.format(count=count), "danger", icon="trash", key="Enter", size=36)
        self.button.setObjectName("confirm_delete")
        self.button.clicked.connect(self.accept)
        if workspace.is_live:
            self._ask_to_type(rows)
        self.add_cancel()
        self.add_button(self.button, key="Return")
        self._look()

    def open(self) -> None:
        """Shows the sheet; the keyboard is where something is to be typed, else on what Enter does."""
        super().open()
        (self.typed or self.button).setFocus()

    def _ask_to_type(self, rows: Sequence[InspectedConnection]) -> None:
        """One connection by its platform id, many by their number: nobody types either by accident."""
        self._word = rows[0].platform if len(rows) == 1 else str(len(rows))
        one, many = (
            _text("Type “{word}” to delete it from LIVE"),
            _text("Type “{word}” to delete them from LIVE"),
        )
        self.typed = Field((one if len(rows) == 1 else many).format(word=one_line(self._word)))
        self.typed.edit.setObjectName("delete_typed")
        self.typed.edited.connect(self._look)
        self.typed.submitted.connect(self._submit)
        self.body.addWidget(self.typed)

    def _submit(self) -> None:
        if self.button.isEnabled():
            self.accept()
        elif self.typed is not None:
            self.typed.set_error(_text("Type “{word}”, exactly.").format(word=one_line(self._word)))

    def _look(self, _text_: str = "") -> None:
        is_right = self.typed is None or self.typed.text().strip() == self._word
        self.button.setEnabled(is_right)
        why = "" if is_right else _text("Type “{word}” above first").format(word=one_line(self._word))
        self.button.setToolTip(why)


def _lost(rows: Sequence[InspectedConnection]) -> str:
    """What is lost, and that it is for good."""
    in_vault = [row for row in rows if row.vault is not None]
    if not in_vault:
        return _text(
            "The service no longer has it. The row saved on this computer goes, which cannot be undone later."
        )
    return _text(
        "It leaves the service's vault for good, with its sign-in, tags and name, and the row saved here. "
        "Programs that use its key stop working, and the account must be connected again."
    )


def _facts(
    workspace: Workspace, rows: Sequence[InspectedConnection], name_of: Callable[[str], str]
) -> QWidget:
    facts = Facts()
    if len(rows) == 1:
        row = rows[0]
        facts.add(
            _text("Connection"),
            one_line(name_of(row.platform)),
            second=one_line(row.platform),
            is_strong=True,
        )
        facts.add(_text("Identity"), identity(row), is_strong=True)
        facts.add(_text("Key"), one_line(key_tail(row.key)), is_mono=True)
        if row.vault is not None and row.vault.tags:
            facts.add(_text("Tags"), one_line(", ".join(row.vault.tags)))
    else:
        for row in rows[:_NAMED]:
            facts.add(one_line(name_of(row.platform)), identity(row), second=one_line(key_tail(row.key)))
        if len(rows) > _NAMED:
            more = _text("and {count} more").format(count=ages.number(len(rows) - _NAMED))
            facts.add("", more)
    facts.add(_text("Workspace"), one_line(workspace.name), is_strong=True)
    card = Card(is_sunken=True)
    card.column.addWidget(facts)
    return card


def _text(words: str) -> str:
    return QCoreApplication.translate("DeleteSheet", words)
