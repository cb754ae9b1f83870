"""All shortcuts by page, with a search."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.models.tables.search_text import fold
from desktop.ui.shortcut_table import ShortcutGroup, shortcut_groups
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.role import give_role
from desktop.ui.widgets.scrim_dialog import SheetDialog
from desktop.ui.widgets.search_field import SearchField

_WIDTH, _HEIGHT, _KEYS_WIDTH = 640, 460, 190


class ShortcutsSheet(SheetDialog):
    """Shows the window's shortcuts first, then those of the page that is in front (`page`)."""

    def __init__(self, over: QWidget, page: str) -> None:
        super().__init__(over, self.tr("Shortcuts"), icon="list", width=_WIDTH)
        self.setObjectName("shortcuts_sheet")
        self.search = SearchField(
            self.tr("Find a shortcut"), placeholder=self.tr("What it does, or its keys"), keys=""
        )
        self.search.setObjectName("shortcut_search")
        self.none = Label(self.tr("No shortcut answers this."), "body", "text2")
        self._groups = [_GroupPart(group) for group in shortcut_groups(page)]
        self._area = self._scrolled()
        self.none.hide()
        self.body.addWidget(self.search)
        self.body.addWidget(self.none)
        self.body.addWidget(self._area)
        self.add_cancel(self.tr("Close"))
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.reject)

    def texts(self) -> list[str]:
        """The lines that are shown, as `keys: what they do`."""
        return [line for part in self._groups for line in part.shown()]

    def _narrow(self, query: str) -> None:
        words = fold(query).split()
        is_found = [part.narrow(words) for part in self._groups]
        self.none.setVisible(not any(is_found))
        self._area.setVisible(any(is_found))

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(18)
        for part in self._groups:
            column.addWidget(part)
        column.addStretch()
        area = QScrollArea()
        give_role(area, "document")
        area.setObjectName("shortcut_list")
        area.setAccessibleName(self.tr("Shortcuts by page"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFixedHeight(_HEIGHT)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        area.setWidget(inside)
        for each in (area, area.viewport(), inside):
            each.setAutoFillBackground(False)
        return area


class _GroupPart(QWidget):
    """One page's shortcuts under its name."""

    def __init__(self, group: ShortcutGroup) -> None:
        super().__init__()
        self.setAccessibleName(group.title)
        self._title = fold(group.title)
        self._rows: list[tuple[str, QWidget, Label]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(group.title, "section"), 0, 0, 1, 2)
        for row, shortcut in enumerate(group.shortcuts, 1):
            keys = ", ".join(shortcut.keys)
            caps, label = _caps(shortcut.keys), Label(shortcut.words, "body", "text2", wrap=True)
            label.setAccessibleName(f"{shortcut.words}: {keys}")
            grid.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 1)
            self._rows.append((f"{keys}: {shortcut.words}", caps, label))

    def narrow(self, words: list[str]) -> bool:
        """Shows the lines with all the words, and says whether there are any."""
        is_any = False
        for line, caps, label in self._rows:
            is_shown = all(word in fold(line) or word in self._title for word in words)
            caps.setVisible(is_shown)
            label.setVisible(is_shown)
            is_any = is_any or is_shown
        self.setVisible(is_any)
        return is_any

    def shown(self) -> list[str]:
        """The lines that are shown."""
        return [line for line, caps, _label in self._rows if not caps.isHidden()]


def _caps(keys: tuple[str, ...]) -> QWidget:
    """Each of the keys that do it, beside each other."""
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    for each in keys:
        row.addWidget(KeyCap(each))
    return caps
