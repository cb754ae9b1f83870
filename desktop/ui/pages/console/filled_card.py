"""Says that an action filled the form in, and how to have it otherwise."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.text import one_line
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Card


class FilledCard(Card):
    """Shown while the method is an action's own, or after a cURL command was taken, until it is closed."""

    unlock_asked = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tone="info", margins=QMargins(14, 10, 8, 10))
        self.title = Label(self.tr("Filled in for you"), "button", "info")
        self.sentence = Label("", "second", wrap=True)
        self.sentence.setObjectName("filled_words")
        self.undo = Button(self.tr("Undo"), "ghost", icon="undo", size=28)
        self.undo.setObjectName("undo_action")
        self.undo.setToolTip(self.tr("Put back what stood in the form before"))
        self.unlock = Button(self.tr("Unlock"), "ghost", icon="unlock", size=28)
        self.unlock.setObjectName("unlock_action")
        self.unlock.setToolTip(self.tr("Choose the method by hand; the action id is then not sent"))
        self.close_button = IconButton("close", self.tr("Close this note"), size=24)
        self.close_button.setObjectName("close_filled")
        self.undo.clicked.connect(self.undo_asked)
        self.unlock.clicked.connect(self.unlock_asked)
        self.close_button.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon("info", "info", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        for button in (self.undo, self.unlock, self.close_button):
            head.addWidget(button)
        self.column.setSpacing(2)
        self.column.addLayout(head)
        self.column.addWidget(self.sentence)
        self.hide()

    def show_action(self, title: str, *, can_undo: bool) -> None:
        """An action was chosen."""
        words = self.tr("The method is locked and the action id is sent, because you chose “{action}”.")
        self.sentence.setText(words.format(action=one_line(title, 80)))
        self.unlock.show()
        self.undo.setVisible(can_undo)
        self.show()

    def show_curl(self, sentence: str, *, can_undo: bool) -> None:
        """A cURL command became the request; `sentence` says what of it was not taken."""
        self.sentence.setText(sentence)
        self.unlock.hide()
        self.undo.setVisible(can_undo)
        self.show()
