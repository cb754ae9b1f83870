"""The other half of R1's share, from another seed."""

from tests.proof import fuzz
from tests.proof.figure import SEED, Share


def test_r1_another_twenty_five_thousand() -> None:
    assert fuzz.prove(Share(0.025, SEED + 1)).is_met
