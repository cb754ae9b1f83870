"""A fault of the application itself: said once, with the reference under which the log has it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.scrim_dialog import SheetDialog


def bug_sheet(over: QWidget, notice: Notice, reference: str, log_folder: str) -> SheetDialog:
    """A sheet that says what can be said; Esc goes on working."""
    sheet = SheetDialog(
        over, notice.title, together(notice.cause, notice.next_step), icon="octagon-x", icon_colour="bad"
    )
    sheet.setObjectName("bug_sheet")
    facts = Facts()
    facts.add(_text("Reference"), reference, copy=reference, is_mono=True)
    facts.add(_text("Log"), log_folder, copy=log_folder, is_mono=True)
    sheet.body.addWidget(facts)
    sheet.add_cancel(_text("Go on"))
    return sheet


def _text(words: str) -> str:
    return QCoreApplication.translate("BugSheet", words)
