"""Which requests of the history are shown: by status, age and pin; what is in force, in words."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.base.redact import key_tail
from desktop.domain.history import StatusRange
from desktop.domain.text import one_line
from desktop.models.console.history_view import HistoryView
from desktop.ui.pages.console.menu import add_choice
from desktop.ui.widgets.button import IconButton

translate = QCoreApplication.translate


class FilterButton(IconButton):
    """Opens the choices. It stays lit while a filter is in force."""

    def __init__(self, view: HistoryView) -> None:
        super().__init__("filter", translate("history_filter", "Filter by status and age"), checkable=True)
        self.setObjectName("history_filter")
        self._view = view
        self.clicked.connect(self._pop_up)

    def _pop_up(self) -> None:
        view, query = self._view, self._view.query
        self.setChecked(bool(said_filters(view)))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("history_filter_menu")
        menu.addSection(translate("history_filter", "Status"))
        for status in StatusRange:
            words, is_chosen = _status_words(status), status is query.status
            add_choice(menu, words, lambda s=status: view.set_status(s), is_chosen=is_chosen)
        menu.addSection(translate("history_filter", "Age"))
        for days in (0, 1, 7, 30):
            add_choice(menu, _age_words(days), lambda d=days: view.set_days(d), is_chosen=days == view.days)
        menu.addSeparator()
        pinned = translate("history_filter", "Pinned only")
        add_choice(menu, pinned, lambda: view.set_pinned(not query.is_pinned), is_chosen=query.is_pinned)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def said_filters(view: HistoryView) -> str:
    """The filters in force, without the words searched for; empty for none."""
    query = view.query
    parts = [
        one_line(key_tail(query.connection_key)),
        _status_words(query.status) if query.status is not StatusRange.ANY else "",
        _age_words(view.days) if view.days else "",
        translate("history_filter", "Pinned only") if query.is_pinned else "",
    ]
    return " · ".join(part for part in parts if part)


def _status_words(status: StatusRange) -> str:
    match status:
        case StatusRange.ANY:
            return translate("history_filter", "Any status")
        case StatusRange.GOOD:
            return translate("history_filter", "Good answers")
        case StatusRange.REFUSED:
            return translate("history_filter", "400 to 499")
        case StatusRange.FAILED:
            return translate("history_filter", "500 and above")
        case StatusRange.NONE:
            return translate("history_filter", "No answer")


def _age_words(days: int) -> str:
    match days:
        case 0:
            return translate("history_filter", "Any age")
        case 1:
            return translate("history_filter", "Last 24 hours")
        case _:
            return translate("history_filter", "Last {days} days").format(days=days)
