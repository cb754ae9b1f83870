"""All pages of a list, several at a time, from servers that clamp, lie, repeat or never end."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

MAX_PAGES = 200
MAX_ROWS = 20_000
AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class PageAsk:
    """Which page is wanted. The first one is asked for without a number, as the guide does.

    `skip` is set for a server (V1) that pages by the number of rows to skip.
    """

    number: int
    size: int
    skip: int | None = None

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The query's part that says so."""
        size = ("limit", str(self.size))
        if self.number == 1:
            return (size,)
        return (size, ("page", str(self.number)) if self.skip is None else ("skip", str(self.skip)))


@dataclass(frozen=True, slots=True)
class Page:
    """A page as received. `total` and `pages` are None where the server does not say."""

    rows: tuple[bytes, ...]
    total: int | None = None
    pages: int | None = None
    is_by_skip: bool = False


Fetch = Callable[[PageAsk], Coroutine[Any, Any, Page]]

Take = Callable[[Page], Awaitable[bool]]
"""Takes the rows of the next page, in order; False ends the walk."""


async def walk(fetch: Fetch, take: Take, size: int) -> str:
    """Fetches page 1, then the others, at most twelve at once, and hands them over in order.

    Returns a caveat: a sentence why the list may be incomplete, or an empty text. Raises what `fetch`
    raises. A cancel ends all calls that are out.
    """
    first = await fetch(PageAsk(1, size))
    seen, rows = {hash(row) for row in first.rows}, len(first.rows)
    if not await take(_cut(first, MAX_ROWS)):
        return ""
    if not first.rows:
        return f"The service announced {first.total:,} rows and sent none." if first.total else ""
    if rows >= MAX_ROWS:
        return "" if rows == (first.total or 0) == MAX_ROWS else _too_many_rows()
    plan, page = _Plan(first, size), first
    out: deque[asyncio.Task[Page]] = deque()
    try:
        while True:
            while len(out) < plan.at_once and (ask := plan.next_ask()) is not None:
                out.append(asyncio.ensure_future(fetch(ask)))
            if not out:
                if plan.is_doubtful(rows, page):
                    plan.ask_one_more()
                    continue
                return _too_many_pages() if plan.is_capped else ""
            number, page = plan.number - len(out), await out.popleft()
            fresh = {hash(row) for row in page.rows} - seen
            if not page.rows:
                return plan.caveat_of_empty(number)
            if not fresh:
                return f"The service sent the same rows again as page {number}; what follows is not loaded."
            seen |= fresh
            if not await take(_cut(page, MAX_ROWS - rows)):
                return ""
            rows += len(page.rows)
            plan.saw(page)
            if rows >= MAX_ROWS and (rows > MAX_ROWS or out or plan.has_more(page)):
                return _too_many_rows()
            await asyncio.sleep(0)  # the window's loop goes on between two pages
    finally:
        await _drop(tuple(out))


class _Plan:
    """Which pages to ask for, from what the first one said."""

    def __init__(self, first: Page, asked: int) -> None:
        got = len(first.rows)
        self._size = got if got < asked else asked  # a server clamps silently: One at 150
        self._is_by_skip = first.is_by_skip
        self._step = got
        self._is_over = False
        # Fewer than there are already is no announcement: as if nothing had been said.
        pages = [first.pages] if first.pages else []
        if first.total is not None and first.total >= got:
            pages.append(-(-first.total // got))
        self._announced = max(pages) if pages else None
        if self._announced is None and got < asked and not _may_be_clamped(got):
            self._announced = 1  # a short page of a server that says nothing is the last one
        self.at_once = 1 if self._announced is None else AT_ONCE
        self.number = 2  # the page to ask for next

    @property
    def is_capped(self) -> bool:
        """Whether pages are left that will not be asked for."""
        return self.number > MAX_PAGES and not self._is_over and (self._announced or self.number) > MAX_PAGES

    def next_ask(self) -> PageAsk | None:
        """The next page to ask for; None when there is none."""
        last = MAX_PAGES if self._announced is None else min(self._announced, MAX_PAGES)
        if self._is_over or self.number > last:
            return None
        skip = (self.number - 1) * self._step if self._is_by_skip else None
        self.number += 1
        return PageAsk(self.number - 1, self._size, skip)

    def is_doubtful(self, rows: int, last: Page) -> bool:
        """Whether all announced pages are here, and yet the last is full and the rows are not the total."""
        is_all = self._announced is not None and not self._is_over and self.number <= MAX_PAGES
        return is_all and last.total not in {None, rows} and len(last.rows) >= self._size

    def ask_one_more(self) -> None:
        """Goes on behind the announced pages."""
        self._announced = self.number

    def saw(self, page: Page) -> None:
        """Where nothing was announced, a page shorter than the first is the last."""
        if self._announced is None and len(page.rows) < self._size:
            self._is_over = True

    def has_more(self, page: Page) -> bool:
        """Whether something is left after this page."""
        if self._announced is None:
            return len(page.rows) >= self._size
        return self.number <= self._announced

    def caveat_of_empty(self, number: int) -> str:
        """An empty page ends the list; it is worth a word when more was announced."""
        if self._announced is None or number > self._announced:
            return ""
        return f"The service announced {self._announced:,} pages; page {number:,} was empty."


async def together(*work: Coroutine[Any, Any, Any]) -> list[Any]:
    """All results; the first failure ends the others and is raised as it is."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        return await asyncio.gather(*tasks)
    finally:
        await _drop(tasks)


async def _drop(tasks: Sequence[asyncio.Task[Any]]) -> None:
    left = [task for task in tasks if not task.done()]
    for task in left:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _cut(page: Page, rows: int) -> Page:
    return page if len(page.rows) <= rows else Page(page.rows[:rows], page.total, page.pages)


def _may_be_clamped(rows: int) -> bool:
    """Whether a page shorter than asked for looks like a server's own limit: 20, 50, 100, 150, …"""
    return rows >= 20 and rows % 10 == 0


def _too_many_rows() -> str:
    return f"Only the first {MAX_ROWS:,} rows are loaded."


def _too_many_pages() -> str:
    return f"Only the first {MAX_PAGES:,} pages are loaded."
