"""Trouble has one shape: icon and title, a sentence, the next step, evidence, buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.action import Action
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.cleared_row import ClearedRow
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Colour, ElidedLabel, Label
from desktop.ui.widgets.list_stack import NoticeLike
from desktop.ui.widgets.panel import Card, Line

_ICONS: dict[str, tuple[str, Colour]] = {
    "bad": ("octagon-x", "bad"),
    "warn": ("triangle", "warn"),
    "info": ("info", "info"),
    "ok": ("check-circle", "ok"),
}


class NoticeCard(Card):
    """Hidden until something is shown. Tones: bad, warn, info, ok."""

    acted = Signal(str)
    """The id of the action that was asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="bad", margins=QMargins(14, 12, 14, 12), parent=parent)
        self._icon = Icon("octagon-x", "bad", 18)
        self.title = Label("", "card", "bad", wrap=True)
        self.aside = Label("", "second", "text2")
        self.sentence = Label("", "body", wrap=True, selectable=True)
        self.next_head = Label(self.tr("Next step"), "second_strong", "text2")
        self.next_step = Label("", "second", "text2", wrap=True)
        self._line = Line()
        self.evidence = ElidedLabel("", "mono", "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.cleared = ClearedRow()
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.hide()

    def show_notice(
        self,
        notice: NoticeLike,
        *,
        tone: str = "bad",
        aside: str = "",
        evidence: str = "",
        actions: Sequence[Action] = (),
        icon: str = "",
    ) -> None:
        """Shows a notice; `aside` stands at the right of the title, `evidence` in fixed width below."""
        self.show_words(
            notice.title, notice.cause, notice.next_step,
            tone=tone, aside=aside, evidence=evidence, actions=actions, icon=icon,
        )  # fmt: skip

    def show_words(
        self,
        title: str,
        sentence: str,
        next_step: str = "",
        *,
        tone: str = "bad",
        aside: str = "",
        evidence: str = "",
        actions: Sequence[Action] = (),
        icon: str = "",
    ) -> None:
        """The same from plain words."""
        drawn, colour = _ICONS[tone]
        self.set_tone(tone)
        self._icon.show_icon(icon or drawn, colour)
        self.title.set_colour(colour)
        for label, text in (
            (self.title, title),
            (self.aside, aside),
            (self.sentence, sentence),
            (self.next_step, next_step),
            (self.evidence, evidence),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.next_head.setVisible(bool(next_step))
        self._line.setVisible(bool(evidence))
        self._show_cleared(())
        self._offer(actions)
        self.setAccessibleName(f"{title}. {sentence} {next_step}".strip())
        self.show()
        announce(self, self.accessibleName())

    def show_cleared(self, names: Sequence[str]) -> None:
        """Who is surely not at fault, below the notice that is shown."""
        self._show_cleared(names)
        if names:
            self._line.show()
            words = self.tr("Not at fault: {names}").format(names=", ".join(names))
            self.setAccessibleDescription(words)
            announce(self, words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.next_head.setText(self.tr("Next step"))
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, top)
        head.addWidget(self.title, 1)
        head.addWidget(self.aside, 0, top)
        step = QHBoxLayout()
        step.setSpacing(8)
        step.addWidget(self.next_head, 0, top)
        step.addWidget(self.next_step, 1, top)
        self._buttons.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self.sentence)
        self.column.addLayout(step)
        self.column.addLayout(self._buttons)
        self.column.addWidget(self._line)
        self.column.addWidget(self.evidence)
        self.column.addWidget(self.cleared)

    def _show_cleared(self, names: Sequence[str]) -> None:
        self.setAccessibleDescription("")
        self.cleared.show_names(self.tr("Not at fault"), names)

    def _offer(self, actions: Sequence[Action]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for action in actions:
            self._add(action)
        if actions:
            self._buttons.addStretch()

    def _add(self, action: Action) -> None:
        button = action.button()
        button.clicked.connect(lambda: self.acted.emit(action.id))
        self._buttons.addWidget(button)
        button.show()
