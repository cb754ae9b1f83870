"""Bodies being read: small ones here, the others in the helper process, searches in one of their own."""

import asyncio
import contextlib
import os
from collections.abc import Callable, Sequence
from mmap import mmap
from typing import Any, NamedTuple, TypeVar

import msgspec

from desktop.domain.reading import Flaw, Found, Grid, Node, Shape, Text
from desktop.reading.channel import Message, mapped
from desktop.reading.compare import Compared
from desktop.reading.document import Document, call
from desktop.reading.process import Gone, HelperProcess
from desktop.reading.text_index import index_of

AT_ONCE_BYTES = 64 * 1024  # a body is read in the window's process: 1 ms
FILTER_S, SEARCH_S, COMPARE_S = 30.0, 10.0, 30.0
T = TypeVar("T")


class Body(NamedTuple):
    """A body and the type it says it has."""

    data: bytes
    content_type: str = ""


class Opened(msgspec.Struct, frozen=True):
    """What the process tells of a body."""

    shape: Shape
    flaws: tuple[Flaw, ...]
    text: Text
    is_same: bool


class BodyReader:
    """Opens bodies. The processes start when they are first needed and end with `aclose`."""

    def __init__(self) -> None:
        self._parser, self._searcher = HelperProcess(), HelperProcess()
        self._count = 0
        self._searched: tuple[int, object] = (0, None)

    async def open(self, body: bytes, content_type: str = "", *, is_raw: bool = False) -> "Reading":
        """Reads a body: JSON is indented unless `is_raw`. Raises ReadingError.

        50 MB of JSON take half a second.
        """
        self._count += 1
        reading = Reading(self, self._count, body, content_type, is_raw=is_raw)
        if len(body) <= AT_ONCE_BYTES:
            reading.take(Document(body, content_type, is_raw=is_raw))
        else:
            await reading.reopen()
        return reading

    @property
    def pids(self) -> tuple[int, int]:
        """The processes that read and that search; 0 for one that was not needed yet."""
        return self._parser.pid, self._searcher.pid

    async def warm_up(self) -> None:
        """Starts the process that reads: an answer is waited for."""
        await self._parser.start()

    async def prepare_search(self, reading: "Reading") -> None:
        """Hands the text to the process that searches: a person is about to type what to look for."""
        await self._searcher.start()
        holds = (self._searcher.generation, reading)
        if self._searched != holds:
            self._searched = (0, None)
            try:
                await self._searcher.ask({"do": "take"}, reading.bytes_to_send(), file=reading.file)
            except Gone as error:
                raise _gone() from error
            self._searched = holds

    async def search(
        self,
        reading: "Reading",
        words: str,
        *,
        is_regex: bool,
        is_exact: bool,
        on_found: Callable[[Found], object],
    ) -> Found:
        """Searches the text as it is shown; `on_found` hears of the first hits at once, the rest is returned.

        Raises ExpressionError; ReadingError after 10 s, which only an expression can take. A cancel stops it.
        """
        await self.prepare_search(reading)
        options = {"words": words, "is_regex": is_regex, "is_exact": is_exact}
        try:
            message = await self._searcher.ask(
                {"do": "search", "with": options},
                timeout_s=SEARCH_S,
                on_part=lambda part: on_found(msgspec.convert(part, Found)),
            )
        except Gone as error:
            raise _gone() from error
        return msgspec.convert(message.head["value"], Found)

    async def compare(self, left: Body, right: Body, ignored: str = "") -> Compared:
        """What differs between two bodies, leaving out the paths in `ignored`. Raises ReadingError.

        Two of 5 MB take about a second, all of it in the process.
        """
        options = {
            "left_bytes": len(left.data),
            "left_type": left.content_type,
            "right_type": right.content_type,
            "ignored": ignored,
        }
        data = await asyncio.to_thread(b"".join, (left.data, right.data))
        try:
            message = await self._parser.ask({"do": "compare", "with": options}, data, timeout_s=COMPARE_S)
        except Gone as error:
            raise _gone() from error
        return msgspec.convert(message.head["value"], Compared)

    async def aclose(self) -> None:
        """Ends the processes."""
        await self._parser.aclose()
        await self._searcher.aclose()

    async def ask(self, reading: "Reading", head: dict[str, Any], *, timeout_s: float = 60.0) -> Message:
        """Asks about a reading, which is opened again where the process has forgotten it."""
        for _ in range(2):
            try:
                await self._parser.start()
                if reading.generation != self._parser.generation:
                    await reading.reopen()
                return await self._parser.ask(head, timeout_s=timeout_s)
            except Gone:
                continue
        raise _gone()

    async def send_body(self, reading: "Reading", body: bytes, content_type: str, *, is_raw: bool) -> Message:
        """Hands a body to the process."""
        options = {"content_type": content_type, "is_raw": is_raw}
        head = {"do": "open", "document": reading.number, "with": options}
        try:
            message = await self._parser.ask(head, body)
        except Gone as error:
            raise _gone() from error
        reading.generation = self._parser.generation
        return message

    async def filter(self, reading: "Reading", expression: str) -> "Reading":
        """What a JMESPath expression finds, as a reading of its own."""
        self._count += 1
        made = Reading(self, self._count, b"", "application/json", origin=(reading, expression))
        await made.reopen()
        return made

    async def ask_filter(self, made: "Reading", of: "Reading", expression: str) -> Message:
        """Makes the filtered document in the process."""
        await self._parser.start()
        if of.generation != self._parser.generation:
            await of.reopen()
        head = {"do": "filter", "document": made.number, "of": of.number, "with": {"expression": expression}}
        try:
            message = await self._parser.ask(head, timeout_s=FILTER_S)
        except Gone as error:
            raise _gone() from error
        made.generation = self._parser.generation
        return message

    async def forget(self, reading: "Reading") -> None:
        """Frees what the process holds of it."""
        if self._searched[1] is reading:
            self._searched = (0, None)
            if self._searcher.is_running:
                with contextlib.suppress(Gone):
                    await self._searcher.ask({"do": "take"})
        is_known = reading.generation and reading.generation == self._parser.generation
        if is_known and self._parser.is_running:  # to ask one that ended would start it
            with contextlib.suppress(Gone):
                await self._parser.ask({"do": "drop", "document": reading.number})


class Reading:
    """One body that is read. `buffer` is its text in UTF-8 and `text` the index of it."""

    def __init__(
        self,
        reader: BodyReader,
        number: int,
        body: bytes,
        content_type: str,
        *,
        is_raw: bool = False,
        origin: "tuple[Reading, str] | None" = None,
    ) -> None:
        self.number = number
        self.generation = 0  # of the process that knows it; 0: none does
        self.shape = Shape.EMPTY
        self.flaws: tuple[Flaw, ...] = ()
        self.buffer: bytes | mmap = b""
        self.text = Text(b"\0" * 8, 0, True, 0)
        self.file = -1
        self._reader = reader
        self._body, self._content_type, self._is_raw = body, content_type, is_raw
        self._origin = origin
        self._document: Document | None = None

    def take(self, document: Document) -> None:
        """Reads here, in the window's process."""
        self._document = document
        text = bytes(document.text)
        self.shape, self.flaws = document.shape, tuple(sorted(document.flaws))
        self.buffer, self.text = text, index_of(text)

    async def reopen(self) -> None:
        """Has the process read it, for the first time or once more."""
        if self._origin is not None:
            message = await self._reader.ask_filter(self, *self._origin)
        else:
            message = await self._reader.send_body(self, self._body, self._content_type, is_raw=self._is_raw)
        if self._document is not None or self.buffer:
            _close(message.file)  # the text is here already
            return
        opened = msgspec.convert(message.head["value"], Opened)
        self.shape, self.flaws, self.text = opened.shape, opened.flaws, opened.text
        self.file = message.file
        self.buffer = (
            self._body if opened.is_same else mapped(message.file) if message.file >= 0 else message.data
        )

    def bytes_to_send(self) -> bytes | mmap:
        """The text for a process that cannot be given the file."""
        return b"" if self.file >= 0 else self.buffer

    async def longest(self) -> int:
        """Bytes of the longest line, which is looked for only now where the text is large."""
        if self.text.longest or self._document is not None:
            return self.text.longest
        return int((await self._ask("longest")) or 0)

    async def root(self) -> Node:
        """The whole value."""
        return msgspec.convert(await self._ask("root"), Node)

    async def nodes(self, way: Sequence[int], start: int, count: int) -> tuple[Node, ...]:
        """Children `start` to `start + count` of the value at the end of `way`."""
        found = await self._ask("nodes", way=list(way), start=start, count=count)
        return msgspec.convert(found, tuple[Node, ...])

    async def value(self, way: Sequence[int]) -> str:
        """A value to copy."""
        return str(await self._ask("value", way=list(way)))

    async def grid(self) -> Grid:
        """Rows and columns; no rows where the body holds no list of objects."""
        return msgspec.convert(await self._ask("grid"), Grid)

    async def cells(self, start: int, count: int) -> tuple[tuple[str, ...], ...]:
        """The text of some rows in their current order."""
        found = await self._ask("cells", start=start, count=count)
        return msgspec.convert(found, tuple[tuple[str, ...], ...])

    async def sort(self, column: int, *, is_descending: bool) -> None:
        """Orders the rows by a column; -1: as received."""
        await self._ask("sort", column=column, is_descending=is_descending)

    async def sheet(self, kind: str) -> str:
        """All rows as "csv" or "tsv". Raises ReadingError where they are too many."""
        return str(await self._ask("sheet", kind=kind))

    async def filtered(self, expression: str) -> "Reading":
        """What a JMESPath expression finds. Raises ExpressionError and ReadingError."""
        return await self._reader.filter(self, expression)

    async def aclose(self) -> None:
        """Frees what is held of it, here and in the process."""
        await self._reader.forget(self)
        _close(self.file)
        self.file = -1

    async def _ask(self, operation: str, **arguments: Any) -> Any:
        if self._document is not None:
            return call(self._document, operation, arguments)
        head = {"do": operation, "document": self.number, "with": arguments}
        return (await self._reader.ask(self, head)).head["value"]


def _close(file: int) -> None:
    if file >= 0:
        os.close(file)


def _gone() -> Exception:
    from desktop.domain.reading import ReadingError

    return ReadingError("The process that reads bodies ended. Try again.")
