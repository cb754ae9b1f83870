"""Who is surely not at fault: names with a check before each, in as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.text import one_line
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label

_MAX_CHARS = 40


class ClearedRow(FlowRow):
    """Hidden while it names nobody."""

    def __init__(self) -> None:
        super().__init__(spacing=12)
        self.setObjectName("not_at_fault")
        self._shown: list[QWidget] = []
        self.hide()

    def show_names(self, head: str, names: Sequence[str]) -> None:
        """Shows these after a head; none hides the row."""
        for widget in self._shown:
            self.remove(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [Label(head, "second_strong", "text2"), *map(_cleared, names)] if names else []
        for widget in self._shown:
            self.add(widget)
            widget.show()
        self.setVisible(bool(names))


def _cleared(name: str) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(Icon("check", "ok", 14))
    row.addWidget(Label(one_line(name, _MAX_CHARS), "second", "text2"))
    return widget
