"""Reading a response's body: counted on the wire, inflated in bounded slices, stopped at its cap.

A cap on httpx's own decoded iterator does not stop a gzip bomb (one chunk held 64 MiB), so the raw bytes
are inflated here.
"""

import asyncio
import zlib
from collections.abc import AsyncIterable, Iterator
from io import BytesIO
from pathlib import Path

from desktop.domain.request import BodyFault
from desktop.net.spill import Spill, SpillFile

SLICE_BYTES = 256 * 1024
MAX_RATIO = 200  # decoded to wire bytes, beyond RATIO_FREE_BYTES
RATIO_FREE_BYTES = 4 * 1024 * 1024
_GZIP_MAGIC = b"\x1f\x8b"


class BodyTooLarge(Exception):
    """More than the cap, or a compression bomb; `fault` says which."""

    def __init__(self, detail: str, fault: BodyFault = BodyFault.TOO_LARGE) -> None:
        super().__init__(detail)
        self.fault = fault


class BodyDamaged(Exception):
    """The compressed data is broken or ends early, or is not compressed at all; `fault` says which."""

    def __init__(self, detail: str, fault: BodyFault = BodyFault.DAMAGED) -> None:
        super().__init__(detail)
        self.fault = fault


class Inflater:
    """Inflates gzip (several members too) or deflate (with or without zlib's header)."""

    def __init__(self, coding: str, max_bytes: int) -> None:
        self._is_gzip = coding != "deflate"
        self._max_bytes = max_bytes
        self._wire_bytes = 0
        self._waiting_bytes = 0  # of them, not inflated yet
        self._decoded_bytes = 0
        self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS if self._is_gzip else zlib.MAX_WBITS)

    def is_foreign(self, beginning: bytes) -> bool:
        """Whether this cannot be the beginning of gzip; deflate has no mark to know it by."""
        return self._is_gzip and not beginning.startswith(_GZIP_MAGIC[: len(beginning)])

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decoded slices of at most SLICE_BYTES. Raises BodyTooLarge and BodyDamaged."""
        self._wire_bytes += len(data)
        while data:
            if self._stream.eof:
                if not (self._is_gzip and data.startswith(_GZIP_MAGIC)):
                    return  # padding behind the end
                self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
            part = self._inflate(data)
            data = self._stream.unconsumed_tail or self._stream.unused_data
            self._waiting_bytes = len(data)
            self._count(len(part))
            yield part

    def finish(self) -> None:
        """Raises BodyDamaged when the data ended before the compressed stream did."""
        if self._wire_bytes and not self._stream.eof:
            raise BodyDamaged("compressed data ends early")

    def _inflate(self, data: bytes) -> bytes:
        try:
            return self._stream.decompress(data, SLICE_BYTES)
        except zlib.error as error:
            if self._is_gzip or self._decoded_bytes or self._wire_bytes != len(data):
                raise BodyDamaged("compressed data is broken") from error
        self._stream = zlib.decompressobj(-zlib.MAX_WBITS)  # deflate without zlib's header
        try:
            return self._stream.decompress(data, SLICE_BYTES)
        except zlib.error as error:
            raise BodyDamaged("compressed data is broken") from error

    def _count(self, decoded: int) -> None:
        self._decoded_bytes += decoded
        if self._decoded_bytes > self._max_bytes:
            raise BodyTooLarge(_size(self._max_bytes))
        used_bytes = self._wire_bytes - self._waiting_bytes
        if self._decoded_bytes > max(RATIO_FREE_BYTES, MAX_RATIO * used_bytes):
            detail = f"more than {MAX_RATIO} times its compressed size"
            raise BodyTooLarge(detail, BodyFault.BOMB)


def check_length(text: str, max_bytes: int) -> None:
    """Raises BodyTooLarge when a Content-Length announces more than the cap."""
    if text.isdecimal() and int(text[:20]) > max_bytes:
        raise BodyTooLarge(_size(max_bytes))


class Body:
    """What has come of a body: in memory up to `max_bytes`, and where `spill` is given in a file beyond.

    `coding` is the Content-Encoding; one that was not asked for is left as it came.
    """

    def __init__(self, coding: str, max_bytes: int, spill: Spill | None = None) -> None:
        self.wire_bytes = 0
        self.size = 0  # decoded
        self._kept_bytes = max_bytes if spill is None else min(max_bytes, spill.memory_bytes)
        self._most = max_bytes if spill is None else max(max_bytes, spill.max_bytes)
        self._inflater = Inflater(coding, self._most) if coding in {"gzip", "x-gzip", "deflate"} else None
        self._is_mislabelled = False
        self._spill = spill
        self._memory = BytesIO()  # its getvalue() does not copy: 64 MiB stay 64 MiB
        self._file: SpillFile | None = None

    @property
    def data(self) -> bytes:
        """What is kept in memory: all of it, or the beginning of what is in the file."""
        return self._memory.getvalue()

    @property
    def file(self) -> Path | None:
        """Where all of it is when it does not fit into memory."""
        return self._file.path if self._file is not None else None

    async def read(self, chunks: AsyncIterable[bytes]) -> None:
        """Takes all. Raises BodyTooLarge and BodyDamaged; what came before stays."""
        try:
            async for chunk in chunks:
                await self._take(chunk)
            if self._inflater is not None:
                self._inflater.finish()
            elif self._is_mislabelled:
                raise BodyDamaged("not compressed, though it says so", BodyFault.MISLABELLED)
        finally:
            if self._file is not None:
                # What is left in its buffer may have to wait for the disk, long after 1 GiB.
                await asyncio.shield(asyncio.to_thread(self._file.close))

    async def _take(self, chunk: bytes) -> None:
        if not self.wire_bytes and self._inflater is not None and self._inflater.is_foreign(chunk):
            self._inflater, self._is_mislabelled = None, True
        self.wire_bytes += len(chunk)
        if self.wire_bytes > self._most:
            raise BodyTooLarge(_size(self._most))
        for part in self._inflater.feed(chunk) if self._inflater is not None else (chunk,):
            self.size += len(part)
            if self._file is None and self._spill is not None and self.size > self._kept_bytes:
                await self._move_to_file(self._spill)
            if self._file is not None:
                await asyncio.to_thread(self._file.write, part)
            else:
                self._memory.write(part)
            if len(part) == SLICE_BYTES:
                await asyncio.sleep(0)  # the window's loop goes on while a large body inflates

    async def _move_to_file(self, spill: Spill) -> None:
        self._file = await asyncio.to_thread(spill.new)
        await asyncio.to_thread(self._file.write, self._memory.getbuffer())
        self._memory = BytesIO(self._memory.getbuffer()[: spill.shown_bytes])
        self._memory.seek(0, 2)


def _size(max_bytes: int) -> str:
    return f"more than {max_bytes / (1024 * 1024):,.4g} MiB"
