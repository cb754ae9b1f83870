"""One section of Settings: a head, a sentence, content."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Line


class Section(QWidget):
    """`content` takes what belongs into it; a line parts it from the next one."""

    def __init__(self, title: str, about: str = "", *, is_last: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(title, "card"))
        if about:
            column.addWidget(Label(about, "second", "text3", wrap=True))
        column.addSpacing(6)
        column.addLayout(self.content)
        column.addSpacing(16)
        if not is_last:
            column.addWidget(Line())
            column.addSpacing(16)
