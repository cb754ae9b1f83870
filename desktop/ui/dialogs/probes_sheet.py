"""All probes: ours and the user's own, searched; each can be changed, and put back to ours."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import StoreError
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together
from desktop.models.verification.probe_table import ProbeRow
from desktop.models.verification.probes_view import ProbesView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table, Width

_WIDTHS = (Width(190, 2), Width(240, 4), Width(64), Width(190))


class ProbesSheet(SheetDialog):
    """`edit_asked` carries a row, or None for a new probe."""

    edit_asked = Signal(object)

    def __init__(self, over: QWidget, view: ProbesView, logos: LogoSource, query: str = "") -> None:
        about = _text(
            "What Verify sends to each platform, and how it reads the answer. What you change is kept in a "
            "file of your own and takes the place of ours."
        )
        super().__init__(over, _text("Probes"), about, icon="shield-check", width=960)
        self.setObjectName("probes_sheet")
        self.view = view
        self.search = SearchField(_text("Find a probe"), placeholder=_text("Platform, path, yours"), keys="")
        self.search.setObjectName("probe_search")
        self.table = Table(_text("Probes"), logos=logos)
        self.table.setObjectName("probe_table")
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setModel(view.table)
        self.table.set_widths(_WIDTHS)
        self.table.setMinimumHeight(300)
        self.trouble = IconLine("triangle", "", "bad")
        self.trouble.setObjectName("probe_file_trouble")
        for widget in (self.search, self.table, self.trouble):
            self.body.addWidget(widget)
        self.reset = self.add_button(Button("", icon="undo", size=36), is_left=True)
        self.reset.setObjectName("reset_probe")
        self.new = self.add_button(Button(_text("New probe"), icon="plus", size=36), is_left=True)
        self.new.setObjectName("new_probe")
        self.add_cancel(_text("Close"))
        self.edit = self.add_button(Button(_text("Edit"), "primary", icon="edit", key="Enter", size=36))
        self.edit.setObjectName("edit_probe")
        self.search.setText(query)
        view.table.set_query(query)
        self._connect()
        self._show()

    def select(self, platform: str) -> None:
        """Puts the keyboard on a platform's probe."""
        if self.table.select_key(platform):
            self.table.setFocus()

    @property
    def current(self) -> ProbeRow | None:
        """The probe that the keyboard is on."""
        return self.view.table.row_at(self.table.currentIndex().row())

    def _connect(self) -> None:
        self.search.textChanged.connect(self.view.table.set_query)
        self.search.stepped_down.connect(self._to_table)
        self.search.returnPressed.connect(self._to_table)
        self.table.opened.connect(self._edit)
        self.table.moved.connect(self._show)
        self.view.table.shown.connect(self._show)
        self.edit.clicked.connect(self._edit)
        self.new.clicked.connect(lambda: self.edit_asked.emit(None))
        self.reset.clicked.connect(self._reset)

    def _to_table(self) -> None:
        if self.view.table.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _edit(self, *_of_a_signal: object) -> None:
        if (row := self.current) is not None:
            self.edit_asked.emit(row)

    def _reset(self) -> None:
        row = self.current
        if row is None or not row.probe.is_own:
            return
        try:
            self.view.reset(row.platform)
        except StoreError as error:
            notice = notice_of(error)
            self.trouble.show_line("triangle", together(notice.title, notice.cause), "bad")
        else:
            self.table.select_key(row.platform)

    def _show(self) -> None:
        row = self.current
        is_own = row is not None and row.probe.is_own
        self.edit.setEnabled(row is not None)
        self.reset.setEnabled(is_own)
        is_alone = row is not None and is_own and not row.has_ours
        self.reset.setText(_text("Remove") if is_alone else _text("Back to ours"))
        why = _text("Forget your own probe") if is_own else _text("This one comes with the application")
        self.reset.setToolTip(why)
        if self.view.trouble:
            words = _text("Your own file cannot be read, and is not written over: {why}")
            self.trouble.show_line("triangle", words.format(why=self.view.trouble), "bad")
        self.trouble.setVisible(bool(self.view.trouble))


def _text(words: str) -> str:
    return QCoreApplication.translate("ProbesSheet", words)
