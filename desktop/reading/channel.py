"""Messages between the window's process and the one that reads bodies.

A message is a small head (MessagePack), bytes beside it, and on systems with Unix sockets a file that both
then see: 80 MB of text are not copied.
"""

import os
import socket
import struct
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from typing import Any, NamedTuple, Protocol

import msgspec

_HEAD = struct.Struct("<IQB")  # bytes of the head, bytes beside it, whether a file comes along
_MAX_HEAD = 64 * 1024 * 1024
_PIECE = 1024 * 1024
PASSES_FILES = hasattr(socket, "send_fds")
_encoder = msgspec.msgpack.Encoder()
Bytes = bytes | bytearray | memoryview | mmap


class RawReader(Protocol):
    """An unbuffered pipe's end to read from."""

    def readinto(self, buffer: memoryview, /) -> int | None:
        """Reads what is there."""
        ...


class RawWriter(Protocol):
    """An unbuffered pipe's end to write to."""

    def write(self, data: memoryview, /) -> int | None:
        """Writes what there is room for."""
        ...


class Message(NamedTuple):
    """`file` is an open file descriptor that the receiver closes, -1 for none."""

    head: dict[str, Any]
    data: bytes
    file: int


class Channel:
    """One end. Raises EOFError when the other one is gone; blocks: not for the window's thread."""

    def __init__(
        self,
        read: Callable[[memoryview], int | None],
        write: Callable[[Bytes], object],
        unix: socket.socket | None = None,
    ) -> None:
        self._read, self._write, self._unix = read, write, unix

    @classmethod
    def of_socket(cls, unix: socket.socket) -> "Channel":
        """Over a Unix socket, which files can be passed through."""
        return cls(unix.recv_into, unix.sendall, unix)

    @classmethod
    def of_pipes(cls, reader: "RawReader", writer: "RawWriter") -> "Channel":
        """Over two unbuffered pipes."""

        def write(data: Bytes) -> None:
            view = memoryview(data)
            while view:
                view = view[writer.write(view) or 0 :]

        return cls(reader.readinto, write)

    def send(self, head: dict[str, Any], data: Bytes = b"", file: int = -1) -> None:
        """Sends one message; `file` stays open here."""
        packed = _encoder.encode(head)
        opening = _HEAD.pack(len(packed), len(data), file >= 0)
        try:
            if file >= 0 and self._unix is not None:
                socket.send_fds(self._unix, [opening], [file])
            else:
                self._write(opening)
            self._write(packed)
            for at in range(0, len(data), _PIECE):  # in pieces, so that the window goes on in between
                self._write(memoryview(data)[at : at + _PIECE])
        except (BrokenPipeError, ConnectionError, ValueError) as error:
            raise EOFError("the other side is gone") from error

    def receive(self) -> Message:
        """Waits for the next message."""
        opening, file = self._opening()
        head_bytes, data_bytes, _ = _HEAD.unpack(opening)
        if head_bytes > _MAX_HEAD:
            raise EOFError("this is no message")
        head = msgspec.msgpack.decode(self._exactly(head_bytes))
        return Message(head, bytes(self._exactly(data_bytes)) if data_bytes else b"", file)

    def _opening(self) -> tuple[bytes, int]:
        if self._unix is None:
            return bytes(self._exactly(_HEAD.size)), -1
        try:
            first, files, _, _ = socket.recv_fds(self._unix, _HEAD.size, 1)
        except ConnectionError as error:
            raise EOFError("the other side is gone") from error
        if not first:
            raise EOFError("the other side is gone")
        rest = self._exactly(_HEAD.size - len(first)) if len(first) < _HEAD.size else b""
        return first + bytes(rest), files[0] if files else -1

    def _exactly(self, count: int) -> bytearray:
        data = bytearray(count)
        view, got = memoryview(data), 0
        while got < count:
            try:
                part = self._read(view[got : got + _PIECE])
            except (ConnectionError, ValueError) as error:
                raise EOFError("the other side is gone") from error
            if not part:
                raise EOFError("the other side is gone")
            got += part
        return data


def shared_file(data: Bytes) -> int:
    """A nameless file with these bytes: in memory where the system can, else one already deleted."""
    if hasattr(os, "memfd_create"):
        file = os.memfd_create("body", os.MFD_CLOEXEC)
    else:
        from tempfile import TemporaryFile

        with TemporaryFile() as made:
            file = os.dup(made.fileno())
    view = memoryview(data)
    while view:
        view = view[os.write(file, view[:_PIECE]) :]
    return file


def mapped(file: int) -> mmap | bytes:
    """The bytes of such a file, without a copy."""
    return mmap(file, 0, access=ACCESS_READ) if os.fstat(file).st_size else b""
