"""Facts in rows: label 112 px, value, and a button to copy it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import clipboard
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.label import ElidedLabel, Label

_LABEL_WIDTH, _ROW_HEIGHT = 112, 30


class Facts(QWidget):
    """Rows of a label and a value; foreign values are plain text and elide, whole in the tooltip."""

    copied = Signal(str)
    """The label of the fact whose value was put on the clipboard."""

    def __init__(self, *, label_width: int = _LABEL_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add(
        self,
        label: str,
        value: str,
        *,
        second: str = "",
        copy: str = "",
        copy_name: str = "",
        is_mono: bool = False,
        is_strong: bool = False,
        link: QWidget | None = None,
    ) -> ElidedLabel:
        """A row. `second` stands fainter after the value; `copy` is what the copy button takes, which has
        `copy_name` as its object name; `link` leads on from the value."""
        role = "mono" if is_mono else "strong" if is_strong else "body"
        shown = ElidedLabel(value, role, mode=Qt.TextElideMode.ElideMiddle)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(shown)
        if second:
            row.addWidget(Label(second, "second", "text3"))
        if copy:
            button = self._copy_button(label, copy)
            button.setObjectName(copy_name)
            row.addWidget(button)
        if link is not None:
            row.addWidget(link)
        row.addStretch()
        self._add_row(label, row)
        return shown

    def add_widget(self, label: str, widget: QWidget) -> None:
        """A row with a widget as its value, such as a chip."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self._add_row(label, row)

    def clear(self) -> None:
        """Takes all rows away."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_row(self, label: str, value: QHBoxLayout) -> None:
        holder = QWidget()
        holder.setMinimumHeight(_ROW_HEIGHT)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        name = Label(label, "second", "text3", wrap=True)
        name.setFixedWidth(self._label_width)
        row.addWidget(name)
        row.addLayout(value, 1)
        self._column.addWidget(holder)

    def _copy_button(self, label: str, text: str) -> IconButton:
        button = IconButton("copy", self.tr("Copy {what}").format(what=label.lower()), size=24)
        button.clicked.connect(lambda: self._copy(label, text))
        return button

    def _copy(self, label: str, text: str) -> None:
        if clipboard.copy(text):
            self.copied.emit(label)
