"""The palette over 25,000 entries: from a key to its paint."""

import asyncio
import random
from statistics import median
from time import perf_counter

from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.garbage import GarbageCollector
from desktop.models.palette.palette_index import Entry, Found, Kind, PaletteIndex, entry
from desktop.models.palette.palette_list import PaletteList
from desktop.ui.delegates.logo_source import NoLogos
from desktop.ui.palette.palette import Palette
from desktop.ui.theme import theme
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.stall import StallMeter

BAR_MS = 16.7
TYPING_S = 0.03
QUERIES = ("42 gmail", "user 311", "slack failed", "gmial", "4821", "> go", "apollo")


class _View(QObject):
    """What the palette asks of its view, over a fixed index."""

    gathered = Signal()

    def __init__(self, index: PaletteIndex) -> None:
        super().__init__()
        self.list = PaletteList()
        self.index = index

    def open(self) -> None:
        """Everything is there."""

    def ask(self, query: str) -> Found:
        """Shows what answers."""
        found = self.index.find(query)
        self.list.show(found)
        return found


def entries() -> list[Entry]:
    """20,000 connections over 5,000 identities and 214 connectors."""
    rng = random.Random(7)
    platforms = ["gmail", "slack", "github", "hubspot", *(f"platform-{n}" for n in range(210))]
    made = []
    for number in range(20_000):
        user, platform = str(rng.randrange(5_000)), rng.choice(platforms)
        tail = f"{rng.getrandbits(16):04x}"
        title, detail = platform.title(), f"user {user} · {platform} · …{tail}"
        searched = (user, platform, "user", tail)
        made.append(entry(Kind.CONNECTION, str(number), title, detail, searched=searched, platform=platform))
    made += [entry(Kind.IDENTITY, f"user {n}", f"user {n}", searched=(str(n),)) for n in range(5_000)]
    made += [entry(Kind.CONNECTOR, f"c {p}", f"Connect {p}", p, searched=(p,), platform=p) for p in platforms]
    return made


def measure() -> Report:
    """Types the queries letter by letter."""
    return window.run(_measure)


async def _measure(app: QApplication) -> Report:
    theme().apply(app)
    over = QWidget()
    over.resize(1440, 900)
    over.show()
    view = _View(PaletteIndex(entries()))
    palette = Palette(over, view, NoLogos())  # type: ignore[arg-type] # has what the palette asks of a view
    palette.open()
    # What is typed is painted whether there are hits or not.
    paints = window.PaintWatch(palette.field)
    garbage = GarbageCollector(over)  # as in the application: never in the midst of a key
    await asyncio.sleep(0.3)
    garbage.settle()
    stalls = StallMeter(over)
    stalls.start()
    times = [took for query in QUERIES for took in await _typed(palette, paints, query)]
    stalls.stop()
    what = f"palette over {len(view.index.entries):,} entries: key to painted"
    rows = (
        Row(f"{what}, median", median(times), BAR_MS, "ms", f"{len(times)} keys"),
        Row(f"{what}, worst", max(times), BAR_MS, "ms"),
    )
    return Report(rows, stalls.longest_ms)


async def _typed(palette: Palette, paints: window.PaintWatch, query: str) -> list[float]:
    palette.field.clear()
    await asyncio.sleep(TYPING_S)
    times: list[float] = []
    for letter in query:
        painted = paints.next()
        began = perf_counter()
        QTest.keyClicks(palette.field, letter)
        times.append((await asyncio.wait_for(painted, 2) - began) * 1000)
        await asyncio.sleep(TYPING_S)
    return times
