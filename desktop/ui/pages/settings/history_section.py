"""Settings: how much of what was sent is kept, what is held now, and erasing it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.history import HistoryHeld
from desktop.models import ages
from desktop.models.console.history_settings import HistorySettings
from desktop.models.notices.notices import Notice
from desktop.ui.dialogs.erase_sheet import erase_sheet
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.toggle import Check

_FIELD_WIDTH = 140


class HistorySection(Section):
    """Limits take effect with Save; whether bodies are kept at once."""

    def __init__(self, view: HistorySettings) -> None:
        about = _text(
            "Each workspace's requests with their answers, on this computer. The oldest beyond a limit are "
            "erased from the file; those that are pinned stay."
        )
        super().__init__(_text("Console"), about)
        self._view = view
        self._held = HistoryHeld()
        self.days = Field(_text("Keep for, in days"), hint=_text("0: for ever"))
        self.megabytes = Field(_text("Keep at most, in MB"), hint=_text("0: however much"))
        self.body = Field(_text("Largest body in memory, in MiB"), hint=_text("A larger one goes to a file."))
        self._fields = {"history_days": self.days, "history_mb": self.megabytes, "body_mib": self.body}
        self.save = Button(_text("Save"), icon="check", size=28)
        self.save.setObjectName("save_history")
        self.state = IconLine("check", "", "ok")
        self.state.setObjectName("history_state")
        self.state.hide()
        self.bodies = Check("")
        self.bodies.setObjectName("settings_keep_bodies")
        self.bodies.setToolTip(_text("Bodies may hold customers' data; secrets in them are masked."))
        self.now = IconLine("database", "", "text2")
        self.now.setObjectName("history_held")
        self.erase = Button(_text("Erase now"), "danger_text", icon="trash", size=28)
        self.erase.setObjectName("erase_history_now")
        self._lay_out()
        self._connect()
        self._show_kept()

    def _connect(self) -> None:
        view = self._view
        for field in self._fields.values():
            field.submitted.connect(self._keep)
            field.edited.connect(self._edited)
        self.save.clicked.connect(self._keep)
        self.bodies.toggled.connect(view.keep_bodies)
        self.erase.clicked.connect(self._ask)
        view.refused.connect(self._show_fault)
        view.kept_now.connect(self._show_saved)
        view.held.connect(self._show_held)
        view.changed.connect(self._show_kept)
        view.changed.connect(view.measure)

    def _keep(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        self._view.keep(self.days.text(), self.megabytes.text(), self.body.text())

    def _edited(self, _text_now: str) -> None:
        self.state.show_line("check", "", "mute")

    def _ask(self) -> None:
        sheet = erase_sheet(self.window(), self._held.count)
        sheet.accepted.connect(self._view.erase)
        sheet.open()

    def _show_fault(self, notice: Notice) -> None:
        field = self._fields[notice.field]
        field.set_error(notice.title)
        field.setFocus()

    def _show_saved(self) -> None:
        self.state.show_line("check", _text("Saved. What is beyond it is erased."), "ok")

    def _show_kept(self) -> None:
        """The limits, and the current workspace's own choice."""
        for field, number in zip(self._fields.values(), self._view.limits, strict=True):
            field.set_text(str(number))
        workspace = self._view.workspace
        self.bodies.blockSignals(True)
        self.bodies.setChecked(self._view.keeps_bodies)
        self.bodies.blockSignals(False)
        name = workspace.name if workspace is not None else ""
        self.bodies.setText(_text("Keep bodies of {workspace}").format(workspace=name))
        self.bodies.setEnabled(workspace is not None)
        self.erase.setEnabled(self._held.count > 0)

    def _show_held(self, held: HistoryHeld) -> None:
        self._held = held
        self.erase.setEnabled(held.count > 0)
        self.now.show_line("database", self._held_words(held), "text2")

    def _held_words(self, held: HistoryHeld) -> str:
        workspace = self._view.workspace
        name = workspace.name if workspace is not None else ""
        if held.oldest is None:
            return _text("{workspace} holds no requests.").format(workspace=name)
        words = _text("{workspace} holds {count} requests, {pinned} of them pinned, {size}; since {date}.")
        return words.format(
            workspace=name,
            count=ages.number(held.count),
            pinned=ages.number(held.pinned),
            size=ages.size(held.size),
            date=ages.date(held.oldest),
        )

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(16)
        for name, field in self._fields.items():
            field.edit.setObjectName(name)
            field.edit.setFixedWidth(_FIELD_WIDTH)
            fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.save)
        foot.addWidget(self.state)
        foot.addStretch()
        held = QHBoxLayout()
        held.setSpacing(10)
        held.addWidget(self.now, 1, Qt.AlignmentFlag.AlignVCenter)
        held.addWidget(self.erase)
        self.content.addLayout(fields)
        self.content.addLayout(foot)
        self.content.addWidget(self.bodies, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(held)


def _text(words: str) -> str:
    return QCoreApplication.translate("HistorySection", words)
