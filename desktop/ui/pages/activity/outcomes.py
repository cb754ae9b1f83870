"""All, Failed, Limited: which calls are shown, each with its count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop.models.activity.activity_table import Outcome
from desktop.ui.widgets.facet import Facet


class Outcomes(QWidget):
    """Exclude each other; Left and Right go from one to the next."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which calls"))
        self.facets: dict[Outcome, Facet] = {
            "all": Facet(self.tr("All"), count=0),
            "failed": Facet(self.tr("Failed"), icon="octagon-x", tone="bad", count=0),
            "limited": Facet(self.tr("Limited"), icon="triangle", tone="warn", count=0),
        }
        tips = (
            self.tr("Every call"),
            self.tr("Calls without an answer or with an error"),
            self.tr("Calls that met a rate limit or the end of a plan"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        for (outcome, facet), tip in zip(self.facets.items(), tips, strict=True):
            facet.setObjectName(f"outcome_{outcome}")
            facet.setToolTip(tip)
            self._group.addButton(facet)
            row.addWidget(facet)
        self._group.buttonToggled.connect(self._toggled)
        self.facets["all"].setChecked(True)

    def choose(self, outcome: Outcome) -> None:
        """Chooses, as a click would."""
        self.facets[outcome].setChecked(True)

    def show_counts(self, counts: dict[Outcome, int]) -> None:
        """How many calls each would show."""
        for outcome, count in counts.items():
            self.facets[outcome].set_count(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        checked = self._group.checkedButton()
        if step is None or checked is None:
            super().keyPressEvent(event)
            return
        buttons = self._group.buttons()
        next_one = buttons[(buttons.index(checked) + step) % len(buttons)]
        next_one.setChecked(True)
        next_one.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def current(self) -> Outcome:
        """The one chosen."""
        return next(outcome for outcome, facet in self.facets.items() if facet.isChecked())

    def _toggled(self, _facet: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.changed.emit()
