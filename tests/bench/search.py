"""Typing in the search of 100,000 connections: from the key to the painted list."""

import asyncio
from statistics import median
from time import perf_counter, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.connection import InspectedConnection
from desktop.models.connections.connection_query import Name, Token, parse_query
from desktop.models.tables.search_text import fold, matches, search_words
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.list_window import COUNT, ListWindow
from tests.bench.rows import inspected_connections
from tests.bench.stall import StallMeter

# A platform, an identity, a state, the end of a key, two words, nothing, tokens; each typo taken back.
QUERIES = (
    "gmail failed",
    "user-1234",
    "operational",
    "zendesk user-77",
    "e71c",
    "nothing like it",
    "hub spot",
    "state:failed user:12",
    "-platform:gmail age:>30d 77",
    "key:e7 env:test",
)
TYPING_S = 0.03  # between keys: quicker than anybody types


def measure() -> Report:
    """Median and worst of every key typed and deleted."""
    return window.run(_measure)


async def _measure(app: QApplication) -> Report:
    view = ListWindow(app, inspected_connections(COUNT))
    await view.open()
    await asyncio.sleep(0.5)
    stalls = StallMeter(view)
    stalls.start()
    times = [took for query in QUERIES for took in await _typed(view, query)]
    stalls.stop()
    await view.aclose()
    rows = (
        Row("search of 100,000: key to painted, median", median(times), 8.0, "ms", f"{len(times)} keys"),
        Row("search of 100,000: key to painted, worst", max(times), 16.7, "ms"),
    )
    return Report(rows, stalls.longest_ms)


async def _typed(view: ListWindow, query: str) -> list[float]:
    """Types a query and takes it back with Backspace; the milliseconds of each key."""
    times: list[float] = []
    for key in [*query, *[Qt.Key.Key_Backspace] * len(query)]:
        painted = view.paints.next()
        began = perf_counter()
        QTest.keyClick(view.search, key)
        end = await asyncio.wait_for(painted, 2)
        while not _is_answered(view):
            end = await asyncio.wait_for(view.paints.next(), 2)
        times.append((end - began) * 1000)
        await asyncio.sleep(TYPING_S)
    return times


def _is_answered(view: ListWindow) -> bool:
    """Whether what is painted are hits of the query that stands in the field."""
    first = view.model.row_at(0)
    if first is None:
        return not view.model.is_counting
    asked = parse_query(view.search.text())
    words = [view.model.words_of(first, column) for column in range(view.model.columnCount())]
    ids = (first.platform, first.key, first.state.value, first.vault.id if first.vault else "")
    text = fold(" ".join([*words, *ids]))
    return matches(text, search_words(" ".join(asked.words))) and all(
        _has(first, one) for one in asked.tokens
    )


def _has(row: InspectedConnection, token: Token) -> bool:
    at = row.created_at.timestamp() if row.created_at else 0.0
    holds = {
        Name.STATE: lambda: row.state.value in token.values,
        Name.ENVIRONMENT: lambda: row.environment.value in token.values,
        Name.USER: lambda: not token.values or token.values[0] in row.identity_id,
        Name.PLATFORM: lambda: token.values[0] in fold(row.platform),
        Name.KEY: lambda: token.values[0] in row.key,
        Name.AGE: lambda: token.older_s is None or at < time() - token.older_s,
    }[token.name]()
    return bool(holds) is not token.is_not
