"""A field for each `{{variable}}` of the path."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.request import Pairs
from desktop.domain.variables import names_in
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.line_edit import LineEdit

_COLUMNS = 2


class PathFields(QWidget):
    """What is typed for a name stays while the path no longer holds it."""

    edited = Signal()
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, str] = {}
        self._lines: dict[str, LineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self.hide()

    def values(self) -> Pairs:
        """What stands in the fields shown."""
        return tuple((name, self._values.get(name, "")) for name in self._lines)

    def set_values(self, values: Pairs) -> None:
        """Puts these in place of what was typed."""
        self._values = dict(values)
        for name, line in self._lines.items():
            if line.text() != self._values.get(name, ""):
                line.setText(self._values.get(name, ""))

    def show_path(self, path: str, known: dict[str, str]) -> None:
        """The fields of a path; `known` has the workspace's variables, which an empty field falls back to."""
        names = names_in(path)
        if tuple(self._lines) != names:
            self._rebuild(names)
        for name, line in self._lines.items():
            fallback = known.get(name, "")
            words = self.tr("{value} (workspace)").format(value=fallback) if fallback else self.tr("Value")
            line.setPlaceholderText(words)

    def focus_missing(self) -> bool:
        """The keyboard goes into the first empty field; False where all have something."""
        for name, line in self._lines.items():
            if not self._values.get(name):
                line.setFocus()
                return True
        return False

    def show_problem(self, names: set[str]) -> None:
        """Marks the fields of these names."""
        for name, line in self._lines.items():
            line.set_error(name in names)

    def _rebuild(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = {}
        for at, name in enumerate(names):
            line = LineEdit(self.tr("Value of {name}").format(name=name), mono=True)
            line.setObjectName(f"path_value_{name}")
            line.setToolTip(self.tr("Goes into the path, encoded; Enter goes on"))
            line.setText(self._values.get(name, ""))
            line.textEdited.connect(self._take)
            line.returnPressed.connect(self._go_on)
            self._lines[name] = line
            row, column = divmod(at, _COLUMNS)
            label = ElidedLabel(name, "second", "text2")
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(line, 2 * row + 1, column)
            label.show()
            line.show()  # now, because it may be about to take the keyboard
        self.setVisible(bool(names))

    def _take(self) -> None:
        self._values |= {name: line.text() for name, line in self._lines.items()}
        for line in self._lines.values():
            line.set_error(False)
        self.edited.emit()

    def _go_on(self) -> None:
        if not self.focus_missing():
            self.submitted.emit()
