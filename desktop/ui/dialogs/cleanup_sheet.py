"""Clean up: the plan, row by row with its reason, before anything is deleted."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.workspace import Workspace
from desktop.models import ages
from desktop.models.connections.cleanup_table import TICK
from desktop.models.connections.cleanup_view import AGES_DAYS, CleanupView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.table import Table, Width

_WIDTH, _LIST_HEIGHT, _LEAST_HEIGHT = 880, 380, 140
_OTHER_HEIGHT, _TYPED_HEIGHT = 300, 90  # of what stands around the plan, the scrim's edge included


class CleanupSheet(SheetDialog):
    """Emits `chosen` with the rows to delete. Space ticks and unticks."""

    chosen = Signal(object)

    def __init__(self, over: QWidget, workspace: Workspace, view: CleanupView, logos: LogoSource) -> None:
        text = _text("Nothing is deleted before you say so, and then not for 8 s. Space ticks and unticks.")
        super().__init__(over, _text("Clean up"), text, icon="trash", width=_WIDTH)
        self.setObjectName("cleanup_sheet")
        self._view = view
        self.head.addWidget(EnvironmentBadge(workspace.environment, is_loud=True))
        self.age = Select(_text("Dead for at least"))
        self.age.setObjectName("cleanup_age")
        for days in AGES_DAYS:
            words = _text("any time") if not days else _text("{days} days").format(days=days)
            self.age.add_option(words, str(days))
        self.age.set_value(str(view.days))
        self.table = Table(_text("Plan"), logos=logos)
        self.table.setObjectName("cleanup_table")
        self.table.setModel(view.table)
        self.table.set_widths([Width(100), Width(200, 2), Width(150, 1), Width(220, 2)])
        self.states = ListStack(self.table)
        room = over.window().height() - _OTHER_HEIGHT - (_TYPED_HEIGHT if workspace.is_live else 0)
        self.states.setFixedHeight(max(_LEAST_HEIGHT, min(_LIST_HEIGHT, room)))
        self.count = Label("", "body", "text2")
        self.count.setObjectName("cleanup_count")
        self.typed: Field | None = None
        self._lay_out_plan(workspace)
        self.add_cancel()
        self.button = Button("", "danger", icon="trash", key="Ctrl+Enter", size=36)
        self.button.setObjectName("confirm_cleanup")
        self.button.clicked.connect(self._go)
        self.add_button(self.button, key="Ctrl+Return")
        self.age.currentIndexChanged.connect(self._age_chosen)
        self.table.clicked.connect(self._clicked)
        self.table.installEventFilter(self)
        view.changed.connect(self._show)
        self._show()

    def open(self) -> None:
        """Shows the sheet with the keyboard in the plan."""
        super().open()
        if self._view.entries:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the plan ticks; a sheet lets no shortcut through, not even its own."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            if event.type() == QEvent.Type.KeyPress:
                self._toggle()
            return True
        return super().eventFilter(watched, event)

    def _lay_out_plan(self, workspace: Workspace) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(_text("Dead for at least"), "button"))
        row.addWidget(self.age)
        row.addStretch()
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.body.addWidget(self.states)
        if not self._view.is_whole:
            words = _text("The list is not whole: rows that are gone from the vault are left out.")
            self.body.addWidget(IconLine("triangle", words))
        if workspace.is_live:
            self.typed = Field(_text("Type how many to delete them from LIVE"))
            self.typed.edit.setObjectName("cleanup_typed")
            self.typed.edited.connect(self._show_button)
            self.body.addWidget(self.typed)

    def _show(self) -> None:
        total, chosen = len(self._view.entries), len(self._view.chosen)
        if total:
            self.states.show_rows()
        else:
            cause = _text("No connection is gone, dead for so long, or there twice.")
            self.states.show_empty(_text("Nothing to clean up"), cause, icon="check-circle")
        words = _text("{chosen} of {total} to be deleted")
        self.count.setText(words.format(chosen=ages.number(chosen), total=ages.number(total)))
        self._show_button()

    def _show_button(self, _of_a_signal: str = "") -> None:
        count = len(self._view.chosen)
        self.button.setText(_text("Delete {count}").format(count=ages.number(count)))
        is_typed = self.typed is None or self.typed.text().strip() == str(count)
        self.button.setEnabled(count > 0 and is_typed)
        self.button.setToolTip("" if is_typed else _text("Type the number above first"))

    def _age_chosen(self, _at: int) -> None:
        self._view.choose_days(int(self.age.value()))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self._view.toggle([self._view.table.key_at(index.row())])

    def _toggle(self) -> None:
        if keys := self.table.selected_keys or ((self.table.current_key,) if self.table.current_key else ()):
            self._view.toggle(keys)

    def _go(self) -> None:
        rows = self._view.chosen
        self.accept()
        self.chosen.emit(rows)


def _text(words: str) -> str:
    return QCoreApplication.translate("CleanupSheet", words)
