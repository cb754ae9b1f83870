"""All pages of a list at a third party, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.draft import parse_draft
from desktop.domain.errors import DesktopError
from desktop.domain.paging import next_query
from desktop.domain.request import Method, Pairs, PassthroughResponse, RequestDraft
from desktop.domain.workspace import Workspace
from desktop.reading.page_parts import page_parts
from desktop.services.apis import ApiPool

MAX_PAGES = 200
MAX_ROWS = 100_000
MAX_BYTES = 64 * 1024 * 1024
MAX_LOOKED_AT = 5_000_000  # bytes of an answer that is looked at for a next page


class Ended(StrEnum):
    """Why no further page was asked for."""

    LAST = "last"
    CAP = "cap"  # as many as are fetched at once
    REPEATED = "repeated"  # the same page again
    REFUSED = "refused"  # a status that is not 2xx
    FAILED = "failed"  # no answer


@dataclass(frozen=True, slots=True)
class AllPages:
    """The rows of all pages as one list of JSON. `detail` says more of an end that was not the last page."""

    body: bytes
    pages: int
    rows: int
    ended: Ended
    detail: str = ""


Progress = Callable[[int, int], object]
"""Hears the pages and rows that are here."""


def following(draft: RequestDraft, response: PassthroughResponse) -> Pairs | None:
    """The query of the page after this answer; None where it is no page or the last one."""
    is_page = draft.method is Method.GET and response.is_ok and response.fault is None
    if not is_page or not response.body or len(response.body) > MAX_LOOKED_AT:
        return None
    rows, fields = page_parts(response.body)
    link = ", ".join(value for name, value in response.headers if name.lower() == "link")
    return next_query(draft.path, draft.query, fields, link, len(rows)) if rows else None


class PageService:
    """GET alone, through the same connection and below the same path: only the query changes."""

    def __init__(self, apis: ApiPool) -> None:
        self._apis = apis

    async def all_pages(
        self,
        workspace: Workspace,
        draft: RequestDraft,
        first: PassthroughResponse,
        progress: Progress = lambda pages, rows: None,
    ) -> AllPages:
        """All rows, from those of `first` on, within the caps. A cancel leaves nothing behind.

        What came before a failure is returned with it. Raises DraftErrors for a request that cannot be sent,
        SecretError.
        """
        api = await self._apis.get(workspace)
        rows: list[bytes] = []
        size, pages, response, seen = 0, 0, first, {hash(first.body)}
        while True:
            for row in page_parts(response.body)[0]:
                rows.append(bytes(row))
                size += len(rows[-1])
            pages += 1
            progress(pages, len(rows))
            query = following(draft, response)
            if query is None:
                return _pages(rows, pages, Ended.LAST)
            if pages >= MAX_PAGES or len(rows) >= MAX_ROWS or size >= MAX_BYTES:
                return _pages(rows, pages, Ended.CAP)
            draft = replace(draft, query=query)
            try:
                response = await api.send(parse_draft(draft, workspace.service))
            except DesktopError as error:
                return _pages(rows, pages, Ended.FAILED, str(error))
            if not response.is_ok:
                return _pages(rows, pages, Ended.REFUSED, str(response.status))
            if hash(response.body) in seen:
                return _pages(rows, pages, Ended.REPEATED)
            seen.add(hash(response.body))


def _pages(rows: list[bytes], pages: int, ended: Ended, detail: str = "") -> AllPages:
    return AllPages(b"[" + b",".join(rows) + b"]", pages, len(rows), ended, detail)
