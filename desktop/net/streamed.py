"""A request body that is read while it is sent: memory stays at one chunk, whatever the files' size."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

from desktop.domain.body import FileContent, StreamedBody
from desktop.domain.errors import UserError
from desktop.domain.text import one_line

CHUNK_BYTES = 256 * 1024


class FileChanged(Exception):
    """A file cannot be read as far as it was announced; `said` is what to say of it."""

    def __init__(self, said: UserError) -> None:
        super().__init__(said.message)
        self.said = said


async def stream(body: StreamedBody) -> AsyncIterator[bytes]:
    """The body's bytes; disks are read in a worker thread. Raises FileChanged."""
    for piece in body.pieces:
        if isinstance(piece, bytes):
            yield piece
        else:
            async for chunk in _chunks(piece):
                yield chunk


async def _chunks(content: FileContent) -> AsyncIterator[bytes]:
    """Exactly as many bytes as were announced, because the length has been sent already."""
    name = one_line(Path(content.path).name, 80)
    left = content.size
    try:
        file = await asyncio.to_thread(_open, content.path)
        try:
            while left:
                chunk = await asyncio.to_thread(file.read, min(CHUNK_BYTES, left))
                if not chunk:
                    raise FileChanged(
                        UserError(
                            "body", "{name} became shorter while it was sent; send it again.", name=name
                        )
                    )
                left -= len(chunk)
                yield chunk
        finally:
            file.close()
    except OSError as error:
        said = UserError("body", "{name} could not be read to its end; nothing whole was sent.", name=name)
        raise FileChanged(said) from error


def _open(path: str) -> BinaryIO:
    return Path(path).open("rb")
