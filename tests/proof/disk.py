"""R12: no room, a medium that fails, a folder that cannot be written, at each write point.

Two ways, because no one way reaches all of it: a tmpfs that is filled up to a number of bytes left (ENOSPC;
needs root to mount), and RLIMIT_FSIZE, beyond which each write fails (EFBIG, which SQLite takes for EIO).
Both are lifted again in the same process, which has to go on by itself.
"""

import asyncio
import os
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import alembic.command  # loaded before the children are made  # noqa: F401
import sqlalchemy.dialects.sqlite.pysqlite  # noqa: F401

from desktop.base.files import write_private
from desktop.domain.errors import StoreError
from desktop.models.notices.notices import notice_of
from desktop.store.opening import StoreSet, open_stores
from tests.proof.figure import Figure, Share
from tests.proof.forked import forked, quick_place
from tests.proof.storing import NAME, Acknowledge, losses, make_folders, save

POINTS = 240  # of each way
STEP_BYTES = 1536  # from one point to the next; a page is 4096
TMPFS_BYTES = 4 << 20
KINDS = ("saving", "migrating", "copying")
Lift = Callable[[], None]
Done = Callable[[Path], None]


@dataclass(frozen=True)
class Way:
    """`limit` takes a data folder and the bytes left, and returns what lifts it; for use in a child."""

    name: str
    limit: Callable[[Path, int], Lift]


def _file_limit(folder: Path, left: int) -> Lift:
    """No file grows beyond what the database has now and so many bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (left, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def _filled_up(folder: Path, left: int) -> Lift:
    """A file takes all of the disk but so many bytes."""
    ballast = folder.parent / "ballast"
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    with ballast.open("wb") as file:
        file.write(bytes(max(0, free - left)))
    return lambda: ballast.unlink()


def _without_room(folder: Path, way: Way, left: int, acknowledge: Acknowledge) -> None:
    """Opens and saves until something fails; then there is room again, and the same run goes on."""
    lift = way.limit(folder, left)

    async def work() -> None:
        stores = await _until_refused(folder, acknowledge)
        lift()
        stores = stores or open_stores(folder / NAME)
        await save(stores, 9999, acknowledge)  # in the same run, or CRASH
        await stores.aclose()

    asyncio.run(work())


async def _until_refused(folder: Path, acknowledge: Acknowledge) -> StoreSet | None:
    stores: StoreSet | None = None
    try:
        stores = open_stores(folder / NAME)
        for number in range(40):
            await save(stores, number, acknowledge)
            if number % 8 == 0:
                write_private(folder / "settings.json", b"y" * 3000)
        return stores
    except StoreError as error:
        _said(error, acknowledge)
    except OSError as error:
        _said(StoreError.from_os(error, "settings.json"), acknowledge)
    return stores


def _said(error: StoreError, acknowledge: Acknowledge) -> None:
    """What a person would read, as a line that `_judged` looks at."""
    notice = notice_of(error)
    is_told = bool(notice.title and notice.cause and notice.next_step)
    acknowledge(f"REFUSED {error.trouble.value} {error.detail}" if is_told else f"CRASH says {notice.text!r}")


def _judged(folder: Path, lines: list[str], kind: str) -> str:
    crash = next((line for line in lines if line.startswith("CRASH")), "")
    if crash:
        return crash
    acknowledged = [line for line in lines if not line.startswith("REFUSED")]
    if "new 9999" not in acknowledged:
        return "did not go on by itself"
    return losses(folder, acknowledged, kind)


@contextmanager
def _places() -> Iterator[dict[str, tuple[Way, Path]]]:
    """Where each way is tried; without the right to mount, one way less."""
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-disk-", dir=quick_place()) as place:
        ways = {"EIO": (Way("EIO", _file_limit), Path(place, "plain"))}
        tmpfs = Path(place, "tmpfs")
        for folder in (ways["EIO"][1], tmpfs):
            folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={TMPFS_BYTES}", "tmpfs", str(tmpfs)]
        is_mounted = False
        with suppress(OSError):
            is_mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
        if is_mounted:
            ways["ENOSPC"] = (Way("ENOSPC", _filled_up), tmpfs)
        try:
            yield ways
        finally:
            if is_mounted:
                subprocess.run(["umount", str(tmpfs)], check=False)


def prove(share: Share, after: Done = lambda folder: None) -> Figure:
    """`after` may change a folder before it is looked at, to show that it would be seen."""
    points = share.of(POINTS, 2)
    faults: list[str] = []
    refused: dict[str, int] = {}
    total = 0
    with _places() as ways, tempfile.TemporaryDirectory() as templates:
        folders = make_folders(Path(templates))
        for (name, (way, place)), kind in ((each, kind) for each in ways.items() for kind in KINDS):
            for number in range(points):
                left = round(number * POINTS / points) * STEP_BYTES
                lines, found = _tried(way, place, folders[kind][0], kind, left, after)
                total += 1
                if any(line.startswith("REFUSED") for line in lines):
                    refused[name] = refused.get(name, 0) + 1
                if found:
                    faults.append(f"{name} {kind}, {left:,} bytes left: {found}")
    each = ", ".join(f"{number:,} refused with {name}" for name, number in refused.items())
    figure = Figure.counted(total - len(faults), total, f"write points without a loss ({each})", faults)
    return figure if set(refused) == set(ways) else Figure.failed(f"nothing was refused: {refused}")


def _tried(way: Way, place: Path, template: Path, kind: str, left: int, after: Done) -> tuple[list[str], str]:
    folder = place / "data"
    shutil.copytree(template, folder)
    try:
        with forked(lambda tell: _without_room(folder, way, left, tell)) as child:
            child.read_until(monotonic() + 120)
        after(folder)
        return child.lines, _judged(folder, child.lines, kind)
    finally:
        shutil.rmtree(folder)
        (place / "ballast").unlink(missing_ok=True)
