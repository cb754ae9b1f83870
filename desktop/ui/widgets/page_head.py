"""The head of a page, 56 px: title, what is shown, and buttons at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.actions import shortcut
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.label import ElidedLabel, Label

_HEIGHT = 56


class PageHead(QWidget):
    """Title and a subtitle that gives way when the window is narrow; `add` puts widgets at the right.

    The question mark beside the title says what the page is. F1 does the same, so Tab need not stop there.
    """

    help_asked = Signal()

    def __init__(
        self, title: str, subtitle: str = "", *, has_line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._has_line = has_line
        self.title = Label(title, "page")
        self.subtitle = ElidedLabel(subtitle, "body", "text3")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 16, 0)
        self._row.setSpacing(8)
        self.help = IconButton("question", self.tr("What is this?"), key=shortcut("manual"), size=28)
        self.help.setObjectName("page_help")
        self.help.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.help.clicked.connect(lambda: self.help_asked.emit())
        self._row.addWidget(self.title)
        self._row.addWidget(self.help)
        self._row.addSpacing(2)
        self._row.addWidget(self.subtitle, 1)
        theme().changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)

    def set_subtitle(self, text: str) -> None:
        """What is shown, such as "38 of 1,000 match"."""
        self.subtitle.setText(text)

    def add(self, widget: QWidget) -> None:
        """One more widget at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def insert_first(self, widget: QWidget) -> None:
        """A widget before the title, such as the way back."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def insert_beside_title(self, widget: QWidget) -> None:
        """A widget between title and subtitle, such as a chip."""
        self._row.insertWidget(self._row.indexOf(self.subtitle), widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_line:
            QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, tokens().line)
