"""Fetching all pages of the list that an answer begins."""

import asyncio
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from desktop.domain.errors import DesktopError
from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.models import ages
from desktop.models.console.body_view import BodyTools
from desktop.models.notices.notices import notice_of
from desktop.services.pages import AllPages, Ended, following

_AT_ONCE_BYTES = 64 * 1024

translate = QCoreApplication.translate


class PageFetch(QObject):
    """Looks whether there is a next page, and fetches them all; `words` say how far it is or how it ended."""

    changed = Signal()
    fetched = Signal(object)  # the PassthroughResponse that holds all rows

    def __init__(self, tools: BodyTools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._task = f"pages {id(self)}"
        self._asked: tuple[RequestDraft, PassthroughResponse] | None = None
        self.has_more = self.is_running = False
        self.words = ""

    def look_at(self, draft: RequestDraft, response: PassthroughResponse | None) -> None:
        """Another answer; None for none."""
        self.cancel()
        self._asked = (draft, response) if response is not None else None
        self.has_more, self.words = False, ""
        if response is not None and self._tools.pages is not None:
            self._tools.tasks.start(f"{self._task} look", self._look(draft, response), replace=True)
        self.changed.emit()

    def start(self) -> None:
        """Fetches them all; while it runs, cancels."""
        if self.is_running:
            self.cancel()
        elif self._asked is not None and self._tools.pages is not None:
            self.is_running = True
            self._tools.calls.start(self._task, self._fetch(*self._asked), replace=True)
            self._tools.calls.after(self._task, self._ended)
        self.changed.emit()

    def cancel(self) -> None:
        """Stops; the answer that is shown stays."""
        if self.is_running:
            self.is_running, self.words = False, translate("PageFetch", "Stopped. The first page is shown.")
            self._tools.calls.cancel(self._task)

    def _ended(self) -> None:
        """Where a lock ended it, nobody has said so yet."""
        if isValid(self) and self.is_running and not self._tools.calls.is_running(self._task):
            self.cancel()
            self.changed.emit()

    async def _look(self, draft: RequestDraft, response: PassthroughResponse) -> None:
        if len(response.body) <= _AT_ONCE_BYTES:
            found = following(draft, response)
        else:
            found = await asyncio.to_thread(following, draft, response)
        if isValid(self) and self._asked == (draft, response):
            self.has_more = found is not None
            self.changed.emit()

    async def _fetch(self, draft: RequestDraft, first: PassthroughResponse) -> None:
        assert self._tools.pages is not None
        try:
            made = await self._tools.pages(draft, first, self._tell)
        except DesktopError as error:
            if isValid(self):
                self.is_running, self.words = False, notice_of(error).title
                self.changed.emit()
            return
        if not isValid(self):
            return
        self.is_running = self.has_more = False
        self.words = _words(made)
        self.changed.emit()
        self.fetched.emit(replace(first, body=made.body, content_type="application/json", wire_bytes=0))

    def _tell(self, pages: int, rows: int) -> None:
        if isValid(self):
            words = translate("PageFetch", "Fetching: {pages} pages, {rows} rows …")
            self.words = words.format(pages=ages.number(pages), rows=ages.number(rows))
            self.changed.emit()


def _words(made: AllPages) -> str:
    def text(words: str) -> str:
        return translate("PageFetch", words)

    said = text("The {rows} rows of {pages} pages, as one list.")
    end = {
        Ended.LAST: "",
        Ended.CAP: text("There are more: this is as much as is fetched at once."),
        Ended.REPEATED: text("The next page was the same again, so it ended there."),
        Ended.REFUSED: text("The next page was refused with {detail}."),
        Ended.FAILED: text("The next page did not come: {detail}."),
    }[made.ended]
    words = f"{said} {end}".strip()
    return words.format(rows=ages.number(made.rows), pages=ages.number(made.pages), detail=made.detail)
