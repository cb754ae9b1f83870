"""The five states of every list."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from desktop.models.notices.notices import Notice


class ListPhase(Enum):
    """What a list shows."""

    LOADING = auto()  # nothing to show yet
    ROWS = auto()
    EMPTY = auto()  # `notice` says why
    ERROR = auto()  # nothing to show, and `notice` says why
    STALE = auto()  # the last rows, `as_of` their age, `notice` what went wrong or None while refreshing


@dataclass(frozen=True, slots=True)
class ListState:
    """A phase with what belongs to it. `done` and `total` count rows while loading; total 0 is unknown."""

    phase: ListPhase
    notice: Notice | None = None
    as_of: datetime | None = None
    done: int = 0
    total: int = 0
    is_refreshing: bool = False
