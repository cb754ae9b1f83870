"""What a figure says. Each is a module of this package with a `measure() -> Report`."""

import json
from dataclasses import asdict, dataclass
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
