"""What a figure is, what it says, and how it is found by name."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Self

LONGEST_STALL_MS = 50.0


@dataclass(frozen=True, slots=True)
class Row:
    """One measured value and the bar it has to stay below or on."""

    what: str
    measured: float
    bar: float
    unit: str  # "×", "ms" or what is counted
    detail: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the bar is met; a value that is not a number meets none."""
        return self.measured <= self.bar


@dataclass(frozen=True, slots=True)
class Report:
    """A figure's rows; `stall_ms` is the window's longest stall meanwhile, None where no window was shown."""

    rows: tuple[Row, ...]
    stall_ms: float | None = None

    def to_json(self) -> str:
        """One line that `from_json` reads."""
        return json.dumps({"rows": [asdict(row) for row in self.rows], "stall_ms": self.stall_ms})

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The report of another process."""
        data = json.loads(line)
        return cls(tuple(Row(**row) for row in data["rows"]), data["stall_ms"])


Measure = Callable[[], Report]


@dataclass(frozen=True, slots=True)
class Registry:
    """The figures by name, in the order of their table."""

    measures: dict[str, Measure] = field(default_factory=dict)

    def named(self, name: str) -> Callable[[Measure], Measure]:
        """Registers a function as the figure of that name."""

        def register(measure: Measure) -> Measure:
            self.measures[name] = measure
            return measure

        return register

    def chosen(self, words: list[str]) -> list[str]:
        """Names that hold one of the words; all for no words."""
        return [name for name in self.measures if not words or any(word in name for word in words)]


FIGURES = Registry()
figure = FIGURES.named
