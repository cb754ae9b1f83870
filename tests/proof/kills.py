"""R10: killed at random moments while saving, migrating, copying and replacing files; then started again."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import alembic.command  # loaded before the children are made  # noqa: F401
import sqlalchemy.dialects.sqlite.pysqlite  # noqa: F401

from tests.proof.figure import Figure, Share
from tests.proof.forked import forked, quick_place
from tests.proof.storing import Acknowledge, Job, losses, make_folders

KILLS = 10_000
Done = Callable[[Path], None]


def _killed(job: Job, folder: Path, share: float, took_s: float) -> list[str]:
    """What was acknowledged before the kill, which comes at this share of what the job takes."""

    def work(acknowledge: Acknowledge) -> None:
        asyncio.run(job(folder, acknowledge))

    started = monotonic()
    with forked(work) as child:
        child.read_until(started + share * took_s)
        child.kill()
    return child.lines


def prove(share: Share, after: Done = lambda folder: None) -> Figure:
    """`after` may change a folder between the kill and the next start, to show that it would be seen."""
    count = share.of(KILLS, 8)
    chance = share.random("kills")
    faults: list[str] = []
    moments: dict[str, int] = {}
    acknowledged = 0
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-kills-", dir=quick_place()) as place:
        folders = make_folders(Path(place))
        took_s = {kind: _duration_s(job, folder, Path(place)) for kind, (folder, job) in folders.items()}
        for number in range(count):
            kind = list(folders)[number % len(folders)]
            template, job = folders[kind]
            folder = Path(place, "data")
            shutil.copytree(template, folder)
            lines = _killed(job, folder, chance.uniform(0, 1.1), took_s[kind])
            after(folder)
            found = next((line for line in lines if line.startswith("CRASH")), "") or losses(
                folder, lines, kind
            )
            if found:
                faults.append(f"{kind}: {found}")
            acknowledged += len(lines)
            moments[kind] = moments.get(kind, 0) + 1
            shutil.rmtree(folder)
    good = count - len(faults)
    each = ", ".join(f"{number:,} {kind}" for kind, number in moments.items())
    return Figure.counted(
        good, count, f"kills without a loss ({each}; {acknowledged:,} acknowledged)", faults
    )


def _duration_s(job: Job, template: Path, place: Path) -> float:
    """What the job takes when nobody kills it."""
    folder = place / "timed"
    shutil.copytree(template, folder)

    def work(acknowledge: Acknowledge) -> None:
        asyncio.run(job(folder, acknowledge))

    started = monotonic()
    with forked(work) as child:
        child.read_until(started + 60)
    shutil.rmtree(folder)
    return monotonic() - started
