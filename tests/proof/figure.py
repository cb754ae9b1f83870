"""What a proof says, and how much of its full run it is asked for."""

import json
import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Self

SEED = 20_261_124
MAX_FAULTS = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """What was counted or measured, and whether the promise holds. `faults` name some that broke it."""

    words: str
    is_met: bool
    faults: tuple[str, ...] = ()

    @classmethod
    def counted(cls, good: int, total: int, what: str, faults: Iterable[str] = ()) -> Self:
        """`good` of `total`: met when all are, there were some at all, and there is no fault."""
        named = tuple(islice(faults, MAX_FAULTS))
        return cls(f"{good:,} of {total:,} {what}", 0 < total == good and not named, named)

    @classmethod
    def failed(cls, why: str) -> Self:
        """A proof that did not come to its end proves nothing."""
        return cls(why, False)

    def line(self, number: str) -> str:
        """`R2  691,200 of 691,200 combinations as they should be   met`."""
        return f"{number:<4}{self.words}   {'met' if self.is_met else 'MISSED'}"

    def to_json(self) -> str:
        """One line that `from_json` reads."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The figure of another process."""
        data = json.loads(line)
        return cls(data["words"], data["is_met"], tuple(data["faults"]))


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the full run, from 0 (exclusive) to 1, and the seed everything random comes from."""

    fraction: float = 1.0
    seed: int = SEED

    def of(self, full: int, least: int = 1) -> int:
        """So many of `full`: at least `least`, at most all."""
        return min(full, max(least, round(full * self.fraction)))

    def random(self, name: str = "") -> random.Random:
        """A source of its own for each part of a proof, so that one does not shift the other."""
        return random.Random(f"{self.seed}/{name}")
