"""A body into a file of the user's choosing: whole or not at all."""

import mimetypes
import os
import re
from pathlib import Path

from desktop.domain.request import PassthroughResponse
from desktop.reading.shape import image_format

_PIECE = 1024 * 1024
_OWN = {"application/json": ".json", "text/plain": ".txt", "text/csv": ".csv", "application/xml": ".xml"}


def suggested_name(response: PassthroughResponse, path: str) -> str:
    """A file name from the last word of the request's path and the body's type."""
    stem = (
        re.sub(r"[^A-Za-z0-9._-]+", "-", path.rstrip("/").rpartition("/")[2]).strip("-.")[:60] or "response"
    )
    kind = response.content_type.partition(";")[0].strip().lower()
    if image := image_format(response.body):
        ending = f".{image}"
    elif kind.endswith("+json") or (not kind and response.body[:1] in b"{["):
        ending = ".json"
    else:
        ending = _OWN.get(kind) or mimetypes.guess_extension(kind) or ".bin"
    return stem if stem.endswith(ending) else stem + ending


def save_body(response: PassthroughResponse, target: Path) -> int:
    """Writes the body, all of it also where only its beginning is in memory; returns the number of bytes.

    Blocks: not for the window's thread. Raises OSError; then the file is as it was.
    """
    part = target.with_name(f".{target.name}.{os.urandom(6).hex()}.part")
    try:
        with part.open("xb") as file:
            if response.file is not None:
                with response.file.open("rb") as whole:
                    while piece := whole.read(_PIECE):
                        file.write(piece)
            else:
                for at in range(0, len(response.body), _PIECE):
                    file.write(response.body[at : at + _PIECE])
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return target.stat().st_size
