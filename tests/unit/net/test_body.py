"""Bounded inflation: what is inflated of a bomb, and what is no bomb."""

import gzip
import random

import pytest

from desktop.domain.request import BodyFault
from desktop.net.body import RATIO_FREE_BYTES, SLICE_BYTES, BodyTooLarge, Inflater

MIB = 1 << 20


def test_little_of_a_bomb_is_inflated_however_much_of_it_comes_at_once() -> None:
    inflated: list[int] = []
    parts = Inflater("gzip", 64 * MIB).feed(gzip.compress(bytes(60 * MIB)))
    with pytest.raises(BodyTooLarge) as caught:
        inflated.extend(map(len, parts))
    assert caught.value.fault is BodyFault.BOMB
    assert sum(inflated) <= RATIO_FREE_BYTES + SLICE_BYTES


@pytest.mark.parametrize("piece", [777, 65536, 1 << 30])
def test_what_compresses_well_and_is_no_bomb_comes_whole(piece: int) -> None:
    source = random.Random(1)
    data = b"".join(source.randbytes(40) + b"a" * 5000 for _ in range(2500))  # 12 MB, 1:70
    wire = gzip.compress(data)
    assert len(data) > 50 * len(wire)
    inflater = Inflater("gzip", 64 * MIB)
    pieces = (wire[at : at + piece] for at in range(0, len(wire), piece))
    assert b"".join(part for each in pieces for part in inflater.feed(each)) == data
    inflater.finish()
