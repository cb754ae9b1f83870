"""Verify: 200 connections at 10 a second, eight kinds of trouble among them, every verdict right."""

import asyncio
import tempfile
from pathlib import Path

from desktop.domain.connection import ConnectionState, InspectedConnection
from desktop.domain.verification import Verdict
from desktop.services.verify import PER_SECOND
from tests.bench.figure import Report, Row
from tests.unit.services.test_verify import EXPECTED, Support, support

COUNT = 200


def measure() -> Report:
    """Wrong verdicts, of `COUNT`, and how many were begun in the busiest second."""
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-bench-") as folder:
        wrong, per_second = asyncio.run(_run(Path(folder)))
    return Report(
        (
            Row(f"verify {COUNT} connections, eight kinds of trouble: wrong verdicts", wrong, 0, ""),
            Row("verify: probes a second", per_second, PER_SECOND, "/s"),
        )
    )


async def _run(folder: Path) -> tuple[float, float]:
    async with support(folder, connections=2_000, identities=40) as desk:
        rows, wanted = _troubled(desk, await desk.rows())
        loop = asyncio.get_running_loop()
        begun = loop.time()
        found = await desk.verify(*rows, per_second=PER_SECOND)
        took_s = loop.time() - begun
        wrong = sum(wanted[each.key] is not each.verdict for each in found) + len(rows) - len(found)
        return float(wrong), (len(rows) - 1) / took_s


def _troubled(
    desk: Support, rows: tuple[InspectedConnection, ...]
) -> tuple[list[InspectedConnection], dict[str, Verdict]]:
    """`COUNT` connections with every trouble in turn, among them what cannot be tested and what is gone."""
    book = desk.services.support.verify.probes
    known = [row for row in rows if row.state is ConnectionState.OPERATIONAL and book.find(row.platform)]
    usable = [row for row in known if (probe := book.find(row.platform)) is not None and probe.is_usable]
    unknown = [row for row in rows if book.find(row.platform) is None]
    chosen: list[InspectedConnection] = []
    wanted: dict[str, Verdict] = {}
    kinds = tuple(EXPECTED)
    for number in range(COUNT):
        place = number % (len(kinds) + 1)
        row = unknown.pop() if place == len(kinds) else usable.pop()
        chosen.append(row)
        if place == len(kinds):
            wanted[row.key] = Verdict.CANNOT_BE_TESTED
        else:
            desk.sandbox.afflict(row.key, kinds[place])
            wanted[row.key] = EXPECTED[kinds[place]]
    return chosen, wanted
