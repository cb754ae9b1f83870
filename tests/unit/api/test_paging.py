"""All pages of a list, from servers that clamp, lie, repeat or never end."""

import asyncio
from collections.abc import Callable

import pytest

from desktop.api.paging import MAX_PAGES, MAX_ROWS, Page, PageAsk, walk
from tests.support.loops import Run


class Server:
    """`count` rows in pages of at most `clamp`; `total` and `pages` are what it claims."""

    def __init__(
        self,
        count: int,
        clamp: int = 100,
        *,
        total: int | None = None,
        pages: int | None = None,
        is_by_skip: bool = False,
    ) -> None:
        self.rows = tuple(b"%d" % number for number in range(count))
        self.clamp, self.total, self.pages, self.is_by_skip = clamp, total, pages, is_by_skip
        self.asked: list[PageAsk] = []

    async def fetch(self, ask: PageAsk) -> Page:
        self.asked.append(ask)
        await asyncio.sleep(0)
        size = min(ask.size, self.clamp)
        start = ask.skip if ask.skip is not None else (ask.number - 1) * size
        return Page(self.rows[start : start + size], self.total, self.pages, self.is_by_skip)


def walked(run: Run, fetch: Callable[..., object], size: int = 100) -> tuple[list[bytes], str]:
    rows: list[bytes] = []

    async def take(page: Page) -> bool:
        rows.extend(page.rows)
        return True

    return rows, run(walk(fetch, take, size))  # type: ignore[arg-type] # what a Server fetches


@pytest.mark.parametrize(
    "server",
    [
        Server(250, total=250, pages=3),
        Server(250, total=250),
        Server(250, pages=3),
        Server(250),  # says nothing
        Server(250, clamp=50, total=250),  # gives less a page than asked for
        Server(250, clamp=50),
        Server(60, clamp=20, is_by_skip=True),
        Server(75, clamp=30, total=75, is_by_skip=True),
        Server(30, total=5),  # announces fewer than it sends at once
        Server(250, total=250, pages=2),  # and fewer pages than there are
        Server(0, total=0),
        Server(7),
    ],
)
def test_every_row_comes_once_and_in_order(run: Run, server: Server) -> None:
    assert walked(run, server.fetch) == (list(server.rows), "")


def test_a_short_page_of_a_server_that_says_nothing_is_the_last(run: Run) -> None:
    server = Server(7)
    walked(run, server.fetch)
    assert len(server.asked) == 1


def test_a_full_last_page_short_of_the_total_has_one_more_asked_for(run: Run) -> None:
    """Its total grew between two pages."""
    server = Server(300, total=200)
    kept = server.fetch

    async def growing(ask: PageAsk) -> Page:
        page = await kept(ask)
        return page if ask.number == 1 else Page(page.rows, 300)

    assert walked(run, growing) == (list(server.rows), "")


def test_skipping_goes_by_the_rows_that_came(run: Run) -> None:
    server = Server(70, clamp=30, total=70, is_by_skip=True)
    walked(run, server.fetch, size=50)
    assert [ask.skip for ask in server.asked] == [None, 30, 60]


def test_a_server_that_sends_more_than_asked_for_is_skipped_by_that(run: Run) -> None:
    rows = tuple(b"%d" % number for number in range(70))

    async def generous(ask: PageAsk) -> Page:
        start = ask.skip or 0
        return Page(rows[start : start + 30], 70, None, is_by_skip=True)

    assert walked(run, generous, size=20) == (list(rows), "")


def test_pages_and_rows_have_an_end(run: Run) -> None:
    rows, caveat = walked(run, Server(30_000, total=30_000).fetch)
    assert (len(rows), caveat) == (MAX_ROWS, f"Only the first {MAX_ROWS:,} rows are loaded.")
    rows, caveat = walked(run, Server(5_000, clamp=20, total=5_000).fetch)
    assert (len(rows), caveat) == (20 * MAX_PAGES, f"Only the first {MAX_PAGES:,} pages are loaded.")
