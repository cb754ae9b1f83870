"""What a banner, a state panel, a notice card or a toast offers to do."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.button import Button, Kind, Size


@dataclass(frozen=True, slots=True)
class Action:
    """One offer: `id` is what the widget's `acted` signal carries, `text` a verb."""

    id: str
    text: str
    kind: Kind = "secondary"
    icon: str = ""
    key: str = ""

    def button(self, size: Size = 32, parent: QWidget | None = None) -> Button:
        """A button for it; the caller connects it."""
        made = Button(self.text, self.kind, icon=self.icon, key=self.key, size=size, parent=parent)
        made.setObjectName(f"action_{self.id}")
        return made
