"""The facets above the table: reported states, and where connections are found; each with its count."""

from collections import Counter
from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.connection import ConnectionState, Presence
from desktop.models import words
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.flow_row import FlowRow

_BETWEEN_GROUPS = 10


class Facets(FlowRow):
    """None pressed in a group shows all of it."""

    chosen = Signal()
    """Other facets are pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._counts: dict[Hashable, int] = {}
        self._states = {each: self._facet(words.reported(each), each.value) for each in ConnectionState}
        self.add_space(_BETWEEN_GROUPS)
        self._presences = {each: self._facet(words.saved_here(each), each.value) for each in Presence}
        self.add_space(_BETWEEN_GROUPS)
        self._differing = self._facet(words.Sign("not-equal", "bad", self.tr("States differ")), "differing")

    @property
    def states(self) -> frozenset[ConnectionState]:
        """The reported states that are pressed."""
        return frozenset(state for state, facet in self._states.items() if facet.isChecked())

    @property
    def presences(self) -> frozenset[Presence]:
        """The places that are pressed."""
        return frozenset(each for each, facet in self._presences.items() if facet.isChecked())

    @property
    def is_differing_only(self) -> bool:
        """Whether only connections are wanted whose reported and verified state differ."""
        return self._differing.isChecked()

    @property
    def has_choice(self) -> bool:
        """Whether any is pressed."""
        return bool(self.states or self.presences or self.is_differing_only)

    def show_counts(
        self, states: Counter[ConnectionState], presences: Counter[Presence], differing: int
    ) -> None:
        """The number beside each word."""
        self._count("differing", self._differing, differing)
        for state, facet in self._states.items():
            self._count(state, facet, states[state])
        for presence, facet in self._presences.items():
            self._count(presence, facet, presences[presence])

    def clear(self) -> None:
        """Presses none."""
        self.choose(frozenset(), frozenset())

    def choose(
        self,
        states: frozenset[ConnectionState],
        presences: frozenset[Presence],
        *,
        is_differing_only: bool = False,
    ) -> None:
        """Presses these and no others."""
        if (states, presences, is_differing_only) == (self.states, self.presences, self.is_differing_only):
            return
        for state, facet in self._states.items():
            self._press(facet, state in states)
        for presence, facet in self._presences.items():
            self._press(facet, presence in presences)
        self._press(self._differing, is_differing_only)
        self.chosen.emit()

    def _press(self, facet: Facet, is_pressed: bool) -> None:
        was_blocked = facet.blockSignals(True)
        facet.setChecked(is_pressed)
        facet.blockSignals(was_blocked)
        facet.update()

    def _toggled(self, _is_on: bool) -> None:
        self.chosen.emit()

    def _count(self, of: Hashable, facet: Facet, count: int) -> None:
        if self._counts.get(of) != count:  # a count lays the row out again
            self._counts[of] = count
            facet.set_count(count)

    def _facet(self, sign: words.Sign, name: str) -> Facet:
        facet = Facet(sign.word, icon=sign.icon, tone=sign.tone)
        facet.setObjectName(f"facet_{name}")
        facet.setToolTip(self.tr("Show only: {state}").format(state=sign.word))
        facet.toggled.connect(self._toggled)
        self.add(facet)
        return facet
