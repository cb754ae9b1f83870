"""The way in without a key."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Card


class DemoCard(Card):
    """Offers the built-in service."""

    demo_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=QMargins(20, 14, 20, 14))
        button = Button(self.tr("Open the demo"), "outline", key="Ctrl+D", size=32)
        button.setObjectName("open_demo")
        button.clicked.connect(self.demo_asked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self.tr("No key at hand? Try the demo"), "strong"))
        about = self.tr(
            "A complete service on this computer: 214 connectors, 1,000 connections. Nothing leaves it."
        )
        words.addWidget(Label(about, "second", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Icon("play", "accent_text", 18))
        row.addLayout(words, 1)
        row.addWidget(button)
        self.column.addLayout(row)
