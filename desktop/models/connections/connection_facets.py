"""What the facets of the connections choose: reported state, where found, and whether two states differ."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple, TypeVar

from desktop.domain.connection import ConnectionState, Presence

STATES, PRESENCES = tuple(ConnectionState), tuple(Presence)
Counted = TypeVar("Counted", ConnectionState, Presence)


class Kind(NamedTuple):
    """All that the facets tell connections apart by; `differs`: the reported and the verified state."""

    state: ConnectionState
    presence: Presence
    differs: bool


KINDS = tuple(Kind(*each) for each in product(STATES, PRESENCES, (False, True)))
NUMBERS: dict[tuple[ConnectionState, Presence, bool], int] = {kind: at for at, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """What is pressed; of states and presences none pressed means all."""

    states: frozenset[ConnectionState] = frozenset()
    presences: frozenset[Presence] = frozenset()
    is_differing_only: bool = False

    def admits(self, kind: Kind) -> bool:
        """Whether connections of this kind are shown."""
        return (
            (not self.states or kind.state in self.states)
            and (not self.presences or kind.presence in self.presences)
            and (kind.differs or not self.is_differing_only)
        )

    @property
    def numbers(self) -> frozenset[int] | None:
        """The kinds that are shown, by their numbers; None where nothing is pressed."""
        if self == FacetChoice():
            return None
        return frozenset(number for number, kind in enumerate(KINDS) if self.admits(kind))

    def state_counts(self, kinds: Iterable[tuple[int, int]]) -> Counter[ConnectionState]:
        """How many each state would show. `kinds`: numbers of kinds, and how many connections each has."""
        return replace(self, states=frozenset())._counted(kinds, lambda kind: kind.state)

    def presence_counts(self, kinds: Iterable[tuple[int, int]]) -> Counter[Presence]:
        """How many each presence would show."""
        return replace(self, presences=frozenset())._counted(kinds, lambda kind: kind.presence)

    def differing_count(self, kinds: Iterable[tuple[int, int]]) -> int:
        """How many would be shown of those whose two states differ."""
        chosen = replace(self, is_differing_only=True)
        return sum(count for number, count in kinds if chosen.admits(KINDS[number]))

    def _counted(self, kinds: Iterable[tuple[int, int]], of: Callable[[Kind], Counted]) -> Counter[Counted]:
        counts: Counter[Counted] = Counter()
        for number, count in kinds:
            if self.admits(KINDS[number]):
                counts[of(KINDS[number])] += count
        return counts
