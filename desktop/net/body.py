"""Reading a response's body: counted on the wire, inflated in bounded slices, stopped at its cap.

A cap on httpx's own decoded iterator does not stop a gzip bomb (one chunk held 64 MiB), so the raw bytes
are inflated here.
"""

import asyncio
import zlib
from collections.abc import AsyncIterable, Iterator
from io import BytesIO

SLICE_BYTES = 256 * 1024
MAX_RATIO = 200  # decoded to wire bytes, beyond RATIO_FREE_BYTES
RATIO_FREE_BYTES = 1024 * 1024
_GZIP_MAGIC = b"\x1f\x8b"


class BodyTooLarge(Exception):
    """More than the cap, or a compression bomb."""


class BodyDamaged(Exception):
    """The compressed data is broken or ends early."""


class Inflater:
    """Inflates gzip (several members too) or deflate (with or without zlib's header)."""

    def __init__(self, coding: str, max_bytes: int) -> None:
        self._is_gzip = coding != "deflate"
        self._max_bytes = max_bytes
        self._wire_bytes = 0
        self._decoded_bytes = 0
        self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS if self._is_gzip else zlib.MAX_WBITS)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decoded slices of at most SLICE_BYTES. Raises BodyTooLarge and BodyDamaged."""
        self._wire_bytes += len(data)
        while data:
            if self._stream.eof:
                if not (self._is_gzip and data.startswith(_GZIP_MAGIC)):
                    return  # padding behind the end
                self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
            part = self._inflate(data)
            self._count(len(part))
            yield part
            data = self._stream.unconsumed_tail or self._stream.unused_data

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
        if self._decoded_bytes > max(RATIO_FREE_BYTES, MAX_RATIO * self._wire_bytes):
            raise BodyTooLarge(f"more than {MAX_RATIO} times its compressed size")


def check_length(text: str, max_bytes: int) -> None:
    """Raises BodyTooLarge when a Content-Length announces more than the cap."""
    if text.isdecimal() and int(text[:20]) > max_bytes:
        raise BodyTooLarge(_size(max_bytes))


async def read_body(chunks: AsyncIterable[bytes], coding: str, max_bytes: int) -> tuple[bytes, int]:
    """The decoded body and its size on the wire. Raises BodyTooLarge and BodyDamaged.

    `coding` is the Content-Encoding; one that was not asked for is left as it came.
    """
    inflater = Inflater(coding, max_bytes) if coding in {"gzip", "x-gzip", "deflate"} else None
    body, wire_bytes = BytesIO(), 0  # its getvalue() does not copy: 64 MiB stay 64 MiB
    async for chunk in chunks:
        wire_bytes += len(chunk)
        if wire_bytes > max_bytes:
            raise BodyTooLarge(_size(max_bytes))
        if inflater is None:
            body.write(chunk)
            continue
        for part in inflater.feed(chunk):
            body.write(part)
            if len(part) == SLICE_BYTES:
                await asyncio.sleep(0)  # the window's loop goes on while a large body inflates
    if inflater is not None:
        inflater.finish()
    return body.getvalue(), wire_bytes


def _size(max_bytes: int) -> str:
    return f"more than {max_bytes / (1024 * 1024):,.4g} MiB"
