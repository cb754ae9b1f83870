"""Doctor: the guide's troubleshooting table and more as live checks, each with its cause and its fix."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain.check import Outcome
from desktop.models import ages
from desktop.models.doctor.doctor_report import count_words
from desktop.models.doctor.doctor_view import DoctorView
from desktop.models.doctor.doctor_words import sign
from desktop.ui import clipboard
from desktop.ui.actions import shortcut
from desktop.ui.pages.doctor.check_list import CheckList
from desktop.ui.pages.doctor.side import COMMAND, DoctorSide
from desktop.ui.pages.page import Page
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.toast import Toast

_AGE_MS = 30_000
_COUNTED = (Outcome.FAIL, Outcome.WARN, Outcome.PASS)


class DoctorPage(Page):
    """Checks everything when it is first shown; F5 and the button check again, Esc stops."""

    failures_counted = Signal(int)

    def __init__(self, view: DoctorView, toast: Toast) -> None:
        super().__init__()
        self.setObjectName("doctor_page")
        self._view, self._toast = view, toast
        self.head = PageHead(self.tr("Doctor"), has_line=True)
        self.chips = {outcome: Chip(sign(outcome)) for outcome in _COUNTED}
        keys = shortcut("report")
        self.copy = Button(self.tr("Copy report"), "ghost", icon="clipboard", key=keys)
        self.copy.setObjectName("copy_doctor_report")
        self.copy.setToolTip(self.tr("Everything that was found as text, without keys") + f"  {keys}")
        self.again = Button(self.tr("Check again"), icon="refresh", key=shortcut("reload"))
        self.again.setObjectName("check_again")
        self.list = CheckList(view)
        self.list.setObjectName("doctor_checks")
        self.side = DoctorSide(view)
        self._timer = QTimer(self)
        self._lay_out()
        self._connect()
        self._timer.start(_AGE_MS)
        self._show()

    def enter(self) -> None:
        self.again.setFocus()
        if not self._view.results and not self._view.is_running:
            self._view.run_all()

    def focus_search(self) -> None:
        self.list.focus_first()

    def reload(self) -> None:
        self._view.run_all()

    def copy_report(self) -> bool:
        self._copy()
        return True

    def step_back(self) -> bool:
        if self._view.is_running:
            self._view.cancel()
            return True
        return False

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self._press)
        self.side.command_asked.connect(self._copy_command)
        self._view.changed.connect(self._show)
        self._timer.timeout.connect(self._show_age)

    def _press(self) -> None:
        if self._view.is_running:
            self._view.cancel()
        else:
            self._view.run_all()

    def _show(self) -> None:
        view = self._view
        for outcome, chip in self.chips.items():
            count = view.count(outcome)
            chip.setVisible(count > 0)
            chip.show_sign(sign(outcome)._replace(word=count_words(outcome, count)))
        self.again.setText(self.tr("Stop") if view.is_running else self.tr("Check again"))
        self.again.set_icon("stop" if view.is_running else "refresh")
        self.again.set_key(self.tr("Esc") if view.is_running else shortcut("reload"))
        self.again.setToolTip(self.tr("Stop checking") if view.is_running else self.tr("Check everything"))
        self.copy.setEnabled(bool(view.results))
        self.list.show_results()
        self.side.show_results()
        self._show_age()
        self.failures_counted.emit(view.count(Outcome.FAIL))

    def _show_age(self) -> None:
        view = self._view
        if view.is_running:
            said = self.tr("checking, {count} to go").format(count=ages.number(len(view.running)))
        elif view.checked_at is not None:
            said = self.tr("checked {age}").format(age=ages.age(view.checked_at, view.now()))
        else:
            said = self.tr("not checked yet")
        self.head.set_subtitle(said)

    def _copy(self) -> None:
        if self._view.results and clipboard.copy(self._view.report()):
            self._toast.show_toast(self.tr("Report copied"), icon="copy")

    def _copy_command(self) -> None:
        clipboard.copy(COMMAND)
        self._toast.show_toast(self.tr("Command copied"), icon="copy")

    def _lay_out(self) -> None:
        for chip in self.chips.values():
            self.head.insert_beside_title(chip)
        self.head.add(self.copy)
        self.head.add(self.again)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 1)
        row.addWidget(Line(is_vertical=True))
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)
